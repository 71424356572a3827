"""Whatever is done in the stage editor, no card is left without a stage and no key is twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage, StagePlan
from kanban_app.ui.journeys.colours import contrast_with_white
from kanban_app.ui.journeys.drafts import Draft, Trouble, draft_of, key_for

NAMES = ("Kontakt", "Erwerb", "Staging", "Marketing", "After")


def a_journey(won_when_leaving: str = "marketing") -> Journey:
    stages = tuple(
        Stage(StageId(n), name.lower(), Names(name, name), probability=0.125)
        for n, name in enumerate(NAMES, 1)
    )
    return Journey(
        JourneyId(1), "owner", Names("Eigentümer", "Owner"), stages, "erwerb", won_when_leaving
    )


def new_stage(name: str = "Neu") -> StagePlan:
    return StagePlan(None, "", Names(name, ""), "#56707F")


STEPS = st.lists(
    st.tuples(st.sampled_from(["remove", "add", "swap"]), st.integers(0, 99), st.integers(0, 99)),
    max_size=12,
)


@given(STEPS)
def test_cards_of_removed_stages_always_go_to_one_that_stays(steps):
    draft = draft_of(a_journey())
    for what, first, second in steps:
        index = first % len(draft.plans)
        others = [p.id for p in draft.plans if p.id and p.id != draft.plans[index].id]
        if what == "remove" and others:
            draft = draft.removed(index, others[second % len(others)])
        elif what == "add":
            draft = draft.added(index, new_stage(f"Neu {first}"))
        elif what == "swap":
            order = list(range(len(draft.plans)))
            other = second % len(order)
            order[index], order[other] = order[other], order[index]
            draft = draft.ordered(order)
    edit = draft.edit()
    stays = {p.id for p in edit.stages if p.id}
    gone = {StageId(n) for n in range(1, 6)} - stays
    assert set(edit.moved_to) == gone
    assert set(edit.moved_to.values()) <= stays
    keys = [p.key for p in edit.stages]
    assert len(set(keys)) == len(keys)
    assert all(keys)


def test_an_untouched_draft_is_not_changed():
    draft = draft_of(a_journey())
    assert not draft.changed
    assert draft.edit().stages == draft.plans
    assert draft.ordered([1, 0, 2, 3, 4]).changed


def test_cards_that_were_sent_to_a_removed_stage_are_counted_and_sent_on():
    counts = {StageId(1): 4, StageId(2): 3, StageId(3): 2}
    draft = draft_of(a_journey()).removed(0, StageId(2))
    assert draft.cards_bound_for(0, counts) == 7
    draft = draft.removed(0, StageId(3))
    assert draft.cards_bound_for(0, counts) == 9
    assert draft.moved_to == {StageId(1): StageId(3), StageId(2): StageId(3)}


def test_a_stage_without_name_and_two_with_the_same_are_told():
    draft = draft_of(a_journey()).added(1, new_stage("  "))
    assert draft.troubles() == {1: Trouble.NO_NAME}
    twin = draft_of(a_journey()).added(5, new_stage(" er\u00adwerb "))
    assert twin.troubles() == {1: Trouble.SAME_NAME, 5: Trouble.SAME_NAME}


def test_the_winning_boundary_is_where_the_store_will_see_it():
    draft = draft_of(a_journey())
    assert draft.won_from() == 4
    assert draft.ordered([3, 0, 1, 2, 4]).won_from() == 1
    assert draft.removed(3, StageId(3)).won_from() == 3
    gone = draft_of(a_journey("kontakt")).removed(0, StageId(2))
    assert gone.won_from() == 1
    assert Draft(a_journey(""), draft.plans).won_from() == 5


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (Names("Zweite Besichtigung", "Second viewing"), "second_viewing"),
        (Names("Prüfung & Kür", ""), "prufung_kur"),
        (Names("東京", ""), "stage"),
        (Names("Erwerb", ""), "erwerb_2"),
    ],
)
def test_a_new_stage_gets_a_readable_key_of_its_own(name, key):
    assert key_for(name, {"erwerb"}) == key


def test_contrast_is_measured_as_wcag_does():
    assert contrast_with_white("#FFFFFF") == pytest.approx(1)
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#767676") == pytest.approx(4.54, abs=0.01)
