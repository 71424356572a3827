"""The mass of the wheel, worked by hand: who is near, and what he weighs."""

from datetime import date

import pytest

from kanban_app.analytics.wheel_mass import weight_of
from kanban_app.domain.consent import Consent
from kanban_app.domain.contact import Channel
from kanban_app.domain.durations import Duration
from kanban_app.domain.history import EventKind
from kanban_app.domain.ids import ContactId
from kanban_app.domain.wheel_facts import Permission, Person, permission_of
from tests.analytics.logs import day
from tests.analytics.wheels import A1, A2, A3, AFTER, B1, B2, B3, BEHIND, OWNERS, World

SEVEN = ContactId(7)


@pytest.fixture
def world():
    return World()


def near(world: World, when: float) -> float:
    return world.mass(when).at(day(when))


def test_a_client_who_never_answered_weighs_one_half_from_his_win_on(world):
    world.client(100)
    assert [near(world, when) for when in (99.9, 100, 300)] == [0, 0.5, 0.5]


def test_a_client_is_near_for_a_year_after_the_last_contact_and_no_longer(world):
    card = world.client(100)
    assert [near(world, when) for when in (465, 465.01)] == [0.5, 0]
    world.touch(card, 400)
    assert [near(world, when) for when in (465.01, 765, 765.01)] == [0.5, 0.5, 0]


def test_of_what_cards_do_only_a_win_is_a_contact(world):
    world.client(100, contact=7)
    card = ((500, B1), (510, B2), (520, B3))
    world.card(*card, contact=7)
    assert near(world, 600) == 0
    world.card(*card, (530, BEHIND), contact=7)
    assert near(world, 600) == 0.5


def test_a_won_card_that_is_moved_on_is_no_contact(world):
    world.card((90, A1), (100, AFTER), (400, "ARCHIVED"), (410, AFTER))
    assert [near(world, when) for when in (465, 465.01)] == [0.5, 0]


def test_an_import_is_no_contact(world):
    card = world.card((100, AFTER), kind=EventKind.IMPORT)
    assert near(world, 101) == 0
    world.touch(card, 101)
    assert near(world, 101) == 0.5


def test_promoters_weigh_one_and_detractors_nothing(world):
    card = world.client(100)
    world.answer(card, 110, 9)
    world.answer(card, 120, 6)
    world.answer(card, 130, 7)
    assert [near(world, when) for when in (109, 110, 120, 130)] == [0.5, 1, 0, 0.5]
    plain = world.mass(130, plain=True)
    assert [plain.at(day(when)) for when in (109, 110, 120, 130)] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("score", "weight"), [(None, 0.5), (10, 1), (9, 1), (8, 0.5), (7, 0.5), (6, 0), (0, 0)]
)
def test_what_an_answer_makes_of_a_client(score, weight):
    assert weight_of(score) == weight


def test_an_archived_relationship_is_over_until_it_is_taken_up_again(world):
    world.card((90, A1), (100, AFTER), (150, "ARCHIVED"), (200, AFTER))
    assert [near(world, when) for when in (149, 150, 199, 200)] == [0.5, 0, 0, 0.5]


def test_a_win_taken_back_makes_no_client(world):
    world.card((90, A1), (100, AFTER), (150, A3))
    assert [near(world, when) for when in (149, 150)] == [0.5, 0]


def test_a_deal_lets_the_broker_stay_in_touch_for_three_years(world):
    card = world.client(1, contact=7)
    for year in (1, 2, 3, 4):
        world.touch(card, 360 * year)
    # 1 January 2026 and three years; the last day counts as a whole.
    assert [near(world, when) for when in (1_097, 1_098)] == [0.5, 0]
    assert near_by(world, 1_200, {OWNERS: Duration(months=60)}) == 0.5
    world.people[SEVEN] = Person((Permission(date(2026, 1, 1), date(2030, 1, 1)),))
    assert near(world, 1_200) == 0.5


def near_by(world: World, when: float, bases: dict) -> float:
    facts = world.facts
    world.facts = lambda: facts()._replace(bases=bases)
    try:
        return near(world, when)
    finally:
        world.facts = facts


def test_who_wants_no_contact_is_not_near_and_nor_is_who_was_erased(world):
    world.client(100, contact=7)
    world.people[SEVEN] = Person(silent=True)
    assert near(world, 101) == 0
    world.people[SEVEN] = Person(erased=day(150))
    assert [near(world, when) for when in (149, 150)] == [0.5, 0]


def test_two_cards_of_one_client_are_one_client(world):
    world.client(100, contact=7)
    world.client(120, contact=7)
    world.client(120)
    assert near(world, 130) == 1
    assert world.mass(130).clients(day(130)) == {7: 0.5, -3: 0.5}


def test_the_average_is_the_integral_over_the_year(world):
    world.client(100)
    world.client(300)
    # 0.5 from day 100 and 1.0 from day 300 on, seen from day 35 to day 400.
    expected = (0.5 * 300 + 0.5 * 100) / 365
    assert world.mass(400).average(day(35), day(400)) == pytest.approx(expected, abs=1e-12)


def test_a_consent_holds_until_it_ends_by_itself_or_is_withdrawn():
    given = Consent(Channel.PHONE, date(2026, 1, 1))
    assert permission_of(given).last == date(2031, 1, 1)
    used = Consent(Channel.PHONE, date(2026, 1, 1), last_used_on=date(2027, 5, 1))
    assert permission_of(used).last == date(2032, 5, 1)
    gone = Consent(Channel.PHONE, date(2026, 1, 1), withdrawn_on=date(2026, 7, 1))
    assert permission_of(gone) == Permission(date(2026, 1, 1), date(2026, 6, 30))


def test_open_and_lost_cards_are_no_clients(world):
    world.card((90, A1), (100, A2))
    world.card((90, A1), (100, "LOST"))
    assert near(world, 110) == 0


def test_it_is_told_of_every_client_whether_he_is_near_and_what_is_missing():
    world = World()
    near, far, ended = world.client(600), world.client(100), world.client(590)
    world.card((590, A1), (600, AFTER), (610, "ARCHIVED"))
    silent, unhappy = world.client(600, contact=7), world.client(600)
    world.people[SEVEN] = Person(silent=True)
    world.answer(unhappy, 605, 3)
    people = world.wheel(620).people
    assert people.near == (unhappy, ended, near)
    assert (people.far, people.baseless, people.detractors) == ((far,), (silent,), (unhappy,))
    assert people.ended == (4,)
    assert people.mass == 1.0
