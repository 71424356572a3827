"""The section of matches says when it names only some of them."""

from kanban_app.domain.ids import ProfileId, PropertyId
from kanban_app.services.match_scores import Pair
from kanban_app.ui.deals.profile_section import CardMatches, Named, ProfileSection


def test_the_best_of_several_are_called_the_best(qtbot):
    section = ProfileSection()
    qtbot.addWidget(section)
    best = [Named(Pair(ProfileId(n), PropertyId(1), score=90 - n), f"Okafor {n}") for n in range(3)]
    section.show_matches(CardMatches(buyer=False, best=best, held=5))
    some = section.count.text()
    section.show_matches(CardMatches(buyer=False, best=best, held=3))
    assert some.endswith(", the best:")
    assert not section.count.text().endswith(", the best:")
