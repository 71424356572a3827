"""Edges of the wheel, and how many clients bring somebody, how soon, and how many in all."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.wheel import Edge, LoopTime
from kanban_app.analytics.wheel_gain import gain
from kanban_app.analytics.wheel_rates import loop_rates, loop_time
from kanban_app.domain.card import Source
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY
from kanban_app.domain.origin import EdgeKind
from tests.analytics.lifelines_oracle import survival
from tests.analytics.logs import day
from tests.analytics.wheels import (
    A1,
    A2,
    A3,
    AFTER,
    B1,
    B2,
    BEHIND,
    BUYERS,
    OWNERS,
    World,
)

REFERRAL, REPEAT, CROSS = EdgeKind.REFERRAL, EdgeKind.REPEAT, EdgeKind.CROSS


@pytest.fixture
def world():
    return World()


def rates(world: World, when: float):
    wins, facts = world.wins(when), world.facts()
    return loop_rates(world.edges(when), wins.clients(day(when)), facts, day(when))


def times(world: World, when: float, before: float | None = None):
    earlier = None if before is None else day(before)
    return loop_time(world.edges(when), world.wins(when), day(when), earlier)


def test_a_card_of_a_client_that_brings_another_is_an_edge(world):
    owner = world.client(100)
    buyer = world.card((120, B1), (130, B2), by=owner)
    won = world.card((140, A1), (200, AFTER), by=owner, source=Source.REPEAT)
    assert world.edges(210) == (
        Edge(REFERRAL, owner, buyer, OWNERS, BUYERS, day(120), B2, None),
        Edge(REPEAT, owner, won, OWNERS, OWNERS, day(140), AFTER, day(200)),
    )
    assert world.edges(135) == (Edge(REFERRAL, owner, buyer, OWNERS, BUYERS, day(120), B2, None),)
    assert world.edges(119) == ()


@pytest.mark.parametrize("source", [Source.TIPSTER, Source.PORTAL_IS24, Source.NETWORK_PARTNER])
def test_any_other_source_makes_no_edge(world, source):
    world.card((120, A1), by=world.client(100), source=source)
    assert world.edges(130) == ()


def test_a_card_handed_over_is_one_edge_to_where_it_went(world):
    owner = world.client(100)
    world.card((120, A1), (130, "HANDED_OVER"), (130, B1), (150, BEHIND), by=owner)
    (edge,) = world.edges(200)
    assert (edge.to_journey, edge.created, edge.stage) == (BUYERS, day(120), BEHIND)
    assert edge.won == day(150)


def test_a_win_taken_back_is_no_win(world):
    owner = world.client(100)
    world.card((120, A1), (130, AFTER), (140, A2), by=owner)
    assert [world.edges(when)[0].won for when in (135, 145)] == [day(130), None]


def test_below_ten_clients_only_counts_are_told(world):
    first, *_ = [world.client(100) for _ in range(7)]
    world.card((120, A1), by=first)
    world.card((130, A1), by=first)
    world.card((130, B1), by=world.client(110), source=Source.CROSS_OWNER_TO_BUYER)
    told = rates(world, 200)
    assert told.clients == 8
    assert told.counts == {REFERRAL: 1, REPEAT: 0, CROSS: 1}
    assert set(told.rates.values()) == {None}


def test_the_rate_counts_those_still_observed_as_censored(world):
    # Ten clients; at day 400 they have been observed for 10, 20, ... 100 days.
    clients = [world.client(400 - 10 * n) for n in range(1, 11)]
    for client, after in ((clients[9], 5), (clients[5], 35), (clients[1], 20)):
        world.card((400 - 10 * (clients.index(client) + 1) + after, A1), by=client)
    # 10 at risk at day 5; at 20 nine (one was censored at 10 and one had its event);
    # day 20: 8 at risk (censored at 10; event at 5); day 35: those of 40 and more, less one.
    expected = 1 - (9 / 10) * (7 / 8) * (5 / 6)
    told = rates(world, 400)
    assert told.rates[REFERRAL] == pytest.approx(expected, abs=1e-12)
    assert told.counts[REFERRAL] == 3
    assert told.rates[CROSS] == 0


def test_what_comes_after_two_years_is_too_late_and_what_came_before_the_win_is_at_once(world):
    clients = [world.client(100) for _ in range(10)]
    world.card((100 + 731, A1), by=clients[0])
    world.card((95, A1), by=clients[1])
    told = rates(world, 2_000)
    assert told.counts[REFERRAL] == 1
    assert told.rates[REFERRAL] == pytest.approx(0.1)


cases = st.lists(
    st.tuples(st.floats(1, 900), st.none() | st.floats(0.5, 1_200)), min_size=10, max_size=25
)


@settings(max_examples=25, deadline=None)
@given(cases)
def test_the_rates_are_those_of_an_independent_survival_curve(found):
    world = World()
    end = 1_500
    for seen, after in found:
        client = world.client(end - seen)
        if after is not None and after <= seen:
            world.card((end - seen + after, A1), by=client)
    # From the moments as they are stored: rounding must not decide who was at risk.
    wins, edges = world.wins(end), {e.origin: e.created for e in world.edges(end)}
    durations, ended = [], []
    for won, span in wins.origins(day(end)):
        at = edges.get(won.card)
        lasted = (day(end) if at is None else at) - span.since
        durations.append(min(lasted, 730 * DAY) / DAY)
        ended.append(at is not None and lasted <= 730 * DAY)
    expected = 1 - survival(durations, ended, np.array([730.0]))[0]
    assert rates(world, end).rates[REFERRAL] == pytest.approx(expected, abs=1e-9)


def win_today(world: World, when: float, many: int) -> None:
    """Add clients enough for times to be told; seen for no time, they change none."""
    for _ in range(many):
        world.client(when)


def test_below_ten_clients_the_loop_has_no_times(world):
    first, *_ = [world.client(100) for _ in range(2)]
    world.card((110, A1), (140, AFTER), by=first)
    assert times(world, 140, before=120) == LoopTime(edges=1, origins=3)
    win_today(world, 150, 6)
    assert times(world, 150) == LoopTime(edges=1, origins=9)
    win_today(world, 150, 1)
    told = times(world, 150, before=149)
    # Of the two won at day 100 one brought a win after 40 days.
    assert (told.deal, told.turns, told.turns_before) == (40, 365 / 40, None)
    assert times(world, 160, before=150).turns_before == 365 / 40


def test_the_loop_time_is_the_median_of_all_clients_not_of_the_successes(world):
    clients = [world.client(100) for _ in range(5)]
    for number, after in enumerate((30, 50, 80)):
        world.card((100 + after, A1), (100 + after + 40, AFTER), by=clients[number])
    win_today(world, 230, 2)
    told = times(world, 230)
    # The three they brought are won cards, too, seen for 60, 40 and 10 days without bringing any:
    # at risk are seven at 30 days, five at 50 and three at 80.
    assert told.origins == 10
    assert told.lead_share == pytest.approx(1 - 6 / 7 * 4 / 5 * 2 / 3)
    assert told.deal_share == pytest.approx(1 - 4 / 5 * 3 / 4 * 2 / 3)
    assert (told.lead, told.deal) == (80, 120)


def test_the_loop_time_of_few_who_bring_is_not_known(world):
    clients = [world.client(100) for _ in range(10)]
    world.card((130, A1), (170, AFTER), by=clients[0])
    told = times(world, 400)
    assert (told.lead, told.deal, told.turns, told.edges) == (None, None, None, 1)


def test_the_first_card_that_is_won_closes_the_loop(world):
    client = world.client(100)
    world.card((110, A1), (300, AFTER), by=client)
    world.card((120, A1), (150, A2), (200, AFTER), by=client)
    win_today(world, 250, 8)
    told = times(world, 250, before=190)
    # The card won at day 200 is an origin as well, seen for 50 days; the first comes at 100 days.
    assert told.lead == 10
    assert told.deal == 100
    assert told.turns == pytest.approx(3.65)
    assert told.turns_before is None


@settings(max_examples=25, deadline=None)
@given(cases)
def test_the_loop_time_is_the_median_of_an_independent_survival_curve(found):
    world = World()
    end = 1_500
    for seen, after in found:
        client = world.client(end - seen)
        if after is not None and after <= seen:
            world.card((end - seen + after, A1), by=client)
    edges = {e.origin: e.created for e in world.edges(end)}
    durations, ended = [], []
    for won, span in world.wins(end).origins(day(end)):
        at = edges.get(won.card)
        durations.append(((day(end) if at is None else at) - span.since) / DAY)
        ended.append(at is not None)
    moments = np.unique(durations)
    # One half by rounding counts as reached.
    reached = moments[survival(durations, ended, moments) <= 0.5 + 1e-9]
    assert times(world, end).lead == (pytest.approx(reached[0]) if reached.size else None)


def test_the_matrix_counts_what_won_clients_brought_within_two_years(world):
    owners = [world.client(100) for _ in range(8)]
    buyers = [world.card((90, B1), (100, BEHIND)) for _ in range(4)]
    world.card((120, A1), (200, AFTER), by=owners[0])
    world.card((120, A1), (200, "LOST"), by=owners[0])
    world.card((120, B1), (200, BEHIND), by=owners[1])
    world.card((120, A1), by=buyers[0])
    world.card((100 + 731, A1), (900, AFTER), by=owners[2])
    # Whoever is no client yet brings nothing that the matrix counts.
    world.card((120, A1), by=world.card((110, A1)))
    wins = world.wins(950)
    told = gain((OWNERS, BUYERS), world.edges(950), wins, world.facts(), day(950))
    assert told is not None
    assert told.clients == (10, 5)
    assert told.leads == ((2, 1), (1, 0))
    assert told.wins == ((1, 0), (1, 0))
    assert told.matrix == ((0.1, 0.0), (0.1, 0.0))
    assert told.rho == pytest.approx(0.1)
    assert told.totals == pytest.approx((1 / 0.9 + 0.1 / 0.9, 1.0))


def test_a_lead_of_the_two_years_counts_however_long_its_win_took(world):
    first, *_ = [world.client(100) for _ in range(10)]
    world.card((100 + 720, A1), (100 + 780, A3), (100 + 800, AFTER), by=first)
    told = gain((OWNERS,), world.edges(950), world.wins(950), world.facts(), day(950))
    assert told is not None
    assert (told.leads, told.wins) == (((1,),), ((1,),))


def test_below_ten_clients_there_is_no_gain(world):
    for _ in range(9):
        world.client(100)
    assert gain((OWNERS, BUYERS), (), world.wins(200), world.facts(), day(200)) is None


def test_two_won_cards_of_one_client_are_one_client_of_the_matrix(world):
    for _ in range(9):
        world.client(100)
    world.client(100, contact=7)
    card = world.client(150, contact=7)
    world.card((160, A1), (170, AFTER), by=card, source=Source.REPEAT, contact=7)
    told = gain((OWNERS,), world.edges(200), world.wins(200), world.facts(), day(200))
    assert told is not None
    assert (told.clients, told.wins) == ((10,), ((1,),))


def test_a_card_that_came_won_is_a_client_but_nobody_won_it(world):
    owner = world.client(100)
    world.card((120, AFTER), by=owner)
    assert world.edges(130)[0].won is None
    assert set(world.wins(130).clients(day(130))) == {-CardId(1), -CardId(2)}
