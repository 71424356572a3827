"""Sample clients are answered as a broker answers: within a day, in office time."""

from random import Random
from statistics import median

from kanban_app.domain.activity import Direction
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.moment import HOUR
from kanban_app.services.demo_lives import Hours, Life, lives
from kanban_app.services.demo_quotes import Quotes
from kanban_app.services.demo_talk import About, Talker
from tests.services.test_demo import BOTH, DAYS, NOW, SUNDAY, usual

TOLD = lives(usual().cards, BOTH, NOW)


def first_answers(side: str) -> list[tuple[Life, int]]:
    talker = Talker(Hours(NOW, DAYS, Random(1)), Random(1), {}, Quotes(Random(1), "de"), "de")
    found = []
    for life in TOLD:
        said = [
            activity.at
            for activity in talker.of(life, About(CardId(life.number + 1), ContactId(1)))
            if activity.direction is Direction.OUTGOING
        ]
        if said and life.side == side:
            found.append((life, min(said)))
    return found


def test_half_of_the_owners_are_answered_within_a_day():
    answers = first_answers("owner")
    assert len(answers) >= 10
    assert median(at - life.visits[0].since for life, at in answers) <= 24 * HOUR


def test_nobody_is_answered_before_he_came_or_on_a_sunday():
    answers = [*first_answers("owner"), *first_answers("buyer")]
    assert all(life.visits[0].since <= at <= NOW for life, at in answers)
    sundays = sum(DAYS.date_of(at).weekday() == SUNDAY for _, at in answers)
    assert sundays == 0
