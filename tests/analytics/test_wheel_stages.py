"""The stages of the wheel, worked by hand."""

import pytest

from kanban_app.analytics.wheel import Deal, Wheel, WheelStage
from kanban_app.domain.card import Source
from kanban_app.domain.ids import StageId
from kanban_app.domain.origin import EdgeKind
from tests.analytics.logs import day
from tests.analytics.wheels import A1, A2, A3, AFTER, B1, B2, B3, BEHIND, BUYERS, OWNERS, World


def stage(wheel: Wheel, key: StageId) -> WheelStage:
    return next(s for lobe in wheel.lobes for s in lobe.stages if s.stage == key)


def test_both_lobes_are_told_in_the_order_of_travel():
    wheel = World().wheel(100)
    assert [lobe.journey for lobe in wheel.lobes] == [OWNERS, BUYERS]
    order = [[s.stage for s in lobe.stages] for lobe in wheel.lobes]
    assert order == [[A1, A2, A3, AFTER], [B1, B2, B3, BEHIND]]


def test_a_stage_tells_what_stands_in_it_and_what_went_through():
    world = World()
    world.card((100, A1), (110, A2), euro=10_000)
    world.card((100, A1), (105, A3), euro=20_000)
    world.card((100, A1), euro=30_000)
    world.card((60, A1), (70, A2), (80, "LOST"))
    wheel = world.wheel(120, first=90)
    first = stage(wheel, A1)
    assert (first.cards, first.standing, first.throughput, first.throughput_before) == (1, 1, 2, 1)
    assert (first.conversion.k, first.conversion.n) == (2, 3)
    assert first.weighted_eur == pytest.approx(3_000)
    assert first.entered_eur == pytest.approx(6_000)
    assert stage(wheel, A2).weighted_eur == pytest.approx(4_000)
    # The second card skipped it.
    assert stage(wheel, A2).throughput == 1
    lobe = wheel.lobes[0]
    assert (lobe.wip, lobe.weighted_eur) == (3, pytest.approx(3_000 + 4_000 + 14_000))


def test_friction_is_what_was_lost_of_what_came_in():
    world = World()
    world.card((100, A2), (110, "LOST"), euro=10_000)
    world.card((100, A2), (110, A3), euro=10_000)
    found = stage(world.wheel(120, first=90), A2)
    assert (found.entered_eur, found.lost_eur) == (pytest.approx(8_000), pytest.approx(4_000))
    assert found.friction == pytest.approx(0.5)
    assert stage(world.wheel(120, first=115), A2).friction is None


def test_behind_the_win_stand_the_clients_who_are_near_and_what_they_bring_to_the_other_side():
    world = World()
    owner = world.client(100)
    world.card((90, A1), (100, AFTER), (400, "ARCHIVED"))
    world.client(20)
    world.card((410, B1), by=owner, source=Source.CROSS_OWNER_TO_BUYER)
    world.card((420, A1), by=owner)
    wheel = world.wheel(430, first=90)
    found = stage(wheel, AFTER)
    # The third client was last heard of more than a year ago.
    assert (found.cards, found.standing, found.throughput) == (1, 2, 1)
    assert (found.conversion.k, found.conversion.n) == (1, 2)
    assert wheel.edges[0].kind is EdgeKind.CROSS


def test_the_usual_conversion_is_the_median_of_windows_seen_as_long_after_their_end():
    world = World()
    # Windows of 30 days before day 121: 4, 3 and 2 of 5 went on within their window.
    for begin, on in ((91, 4), (61, 3), (31, 2)):
        for number in range(5):
            went = ((begin + 10, A2),) if number < on else ((begin + 40, A2),)
            world.card((begin + 1, A1), *went)
    for _ in range(4):
        world.card((125, A1))
    found = stage(world.wheel(151, first=121), A1)
    # By now all of them have gone on, but nobody knew that when the windows ended.
    assert found.own_median == pytest.approx(3 / 5)
    assert found.conversion.share == 0


def test_what_is_older_than_most_visits_is_rotten_and_what_others_owe_waits():
    world = World()
    for _ in range(6):
        world.card((100, A1), (110, A2), (120, "LOST"))
    old = world.card((100, A1), euro=10_000)
    world.card((195, A1))
    found = stage(world.wheel(200), A1)
    assert found.stall.p85_days == 10
    assert (found.stall.rotten, found.stall.rotten_eur) == ((old,), pytest.approx(1_000))
    assert found.stall.waiting == ()


def test_owner_and_buyer_of_one_sale_are_one_deal():
    world = World()
    owner = world.client(100, euro=10_000)
    buyer = world.card((90, B1), (100, BEHIND), euro=8_000)
    world.client(105, euro=5_000)
    world.sales.add((owner, buyer))
    wheel = world.wheel(120)
    assert (wheel.deals, wheel.commission_eur) == (2, 23_000)


def test_the_deals_are_told_one_by_one_the_latest_first_and_add_up():
    world = World()
    owner = world.client(100, euro=10_000)
    buyer = world.card((90, B1), (101, BEHIND), euro=8_000)
    alone = world.client(105, euro=5_000)
    world.client(140, euro=1_000)
    world.sales.add((owner, buyer))
    wheel = world.wheel(120)
    assert wheel.sold == (
        Deal((alone,), day(105), (5_000,)),
        Deal((owner, buyer), day(101), (10_000, 8_000)),
    )


def test_one_object_sold_to_two_is_one_deal_of_three_cards():
    world = World()
    owner = world.client(100, euro=10_000)
    buyers = [world.card((90, B1), (100, BEHIND), euro=4_000) for _ in range(2)]
    world.sales.update((owner, buyer) for buyer in buyers)
    wheel = world.wheel(120)
    assert wheel.sold == (Deal((owner, *buyers), day(100), (10_000, 4_000, 4_000)),)
    assert wheel.deals == 1


def test_arrivals_from_outside_and_from_the_loop_are_told_apart():
    world = World()
    owner = world.client(100)
    world.card((110, A1), by=owner)
    world.card((111, B1), by=owner)
    world.card((112, B1))
    wheel = world.wheel(120)
    owners, buyers = wheel.lobes
    assert ((owners.external, owners.loop), (buyers.external, buyers.loop)) == ((1, 1), (1, 1))
    assert (wheel.loop_share.k, wheel.loop_share.n) == (2, 4)


def test_a_card_that_is_handed_over_has_come_once_and_not_from_outside_again():
    world = World()
    owner = world.client(100)
    world.card((110, A1), (114, "HANDED_OVER"), (114, B1))
    world.card((110, A1), (114, "HANDED_OVER"), (114, B2), by=owner)
    world.card((112, B1))
    wheel = world.wheel(120)
    owners, buyers = wheel.lobes
    assert (owners.external, owners.loop, owners.handed) == (2, 1, 0)
    assert (buyers.external, buyers.loop, buyers.handed) == (1, 0, 2)
    assert (wheel.loop_share.k, wheel.loop_share.n) == (1, 4)
    # Of the force only the card that came to the buyers is new there.
    assert (buyers.external_eur, buyers.loop_eur) == (pytest.approx(1_000), 0)
    assert buyers.handed_eur == pytest.approx(1_000 + 4_000)
    assert wheel.balance.closing == pytest.approx(1_000 + 4_000 + 1_000)


def test_a_card_that_comes_back_after_a_hand_over_is_at_home_where_it_came_first():
    world = World()
    world.card((110, A1), (114, "HANDED_OVER"), (114, B1), (116, "HANDED_OVER"), (116, A2))
    owners, buyers = world.wheel(120).lobes
    assert (owners.external, owners.handed) == (1, 0)
    assert (buyers.external, buyers.handed) == (0, 1)
    # Nor is what it brings back a force from outside: 1,000 came with it, 4,000 once more.
    assert (owners.external_eur, owners.handed_eur) == (pytest.approx(1_000), pytest.approx(4_000))
    assert (buyers.external_eur, buyers.handed_eur) == (0, pytest.approx(1_000))


def test_what_a_card_brings_that_was_lost_where_it_was_handed_over_is_no_hand_over():
    world = World()
    world.card((110, A1), (112, "HANDED_OVER"), (112, B1), (114, "LOST"), (118, B1))
    _, buyers = world.wheel(120).lobes
    # As at home: what was given up comes back from outside.
    assert (buyers.external_eur, buyers.handed_eur) == (pytest.approx(1_000), pytest.approx(1_000))


def test_the_last_answer_of_everybody_counts_where_it_was_asked():
    world = World()
    first, second = world.client(100), world.client(100, contact=7)
    third = world.client(100, contact=7)
    for card, when, rating in (
        (first, 110, 3),
        (first, 120, 10),
        (second, 110, 9),
        (third, 130, 7),
    ):
        world.answer(card, when, rating)
    world.answer(first, 95, 0)
    world.answer(first, 125, 0, stage=A3)
    world.answer(first, 126, 5, scale="1-5")
    told = world.wheel(140).nps
    # Before the win nobody was asked; the third stage asks something else.
    assert (told.promoters, told.passives, told.detractors) == (1, 1, 0)
    assert world.wheel(125).nps[:3] == (2, 0, 0)
    assert world.wheel(115).nps[:3] == (1, 0, 1)


def test_below_ten_won_clients_there_are_answers_but_no_score():
    world = World()
    clients = [world.client(100) for _ in range(9)]
    world.answer(clients[0], 110, 3)
    world.answer(clients[1], 110, 9)
    assert (world.wheel(120).nps.n, world.wheel(120).nps.score) == (2, None)
    world.client(100)
    # One promoter, one detractor.
    assert world.wheel(120).nps.score == 0


def test_the_wheel_of_an_earlier_day_does_not_see_what_came_later():
    world = World()
    owner = world.client(100)
    world.answer(owner, 110, 9)
    then = world.wheel(200)
    world.card((210, A1), (220, AFTER), by=owner)
    world.answer(owner, 230, 0)
    world.touch(owner, 240)
    assert world.wheel(250) != world.wheel(200)
    assert world.wheel(200) == then
