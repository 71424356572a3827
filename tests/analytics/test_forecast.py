"""The forecast as it is shown: closings, commission by month, chances by stage."""

from datetime import date
from math import sqrt

import numpy as np
import pytest

from kanban_app.analytics.forecast import (
    HORIZON_WEEKS,
    RUNS,
    Past,
    Today,
    closings_of,
    commission_of,
    probabilities_of,
)
from kanban_app.domain.ids import StageId
from tests.analytics.open_cards import mixed_cards, mixed_stages, open_cards, taking

TODAY = Today(date(2026, 7, 15).toordinal(), 0.5)


def test_closings_are_those_of_the_worked_example():
    told = closings_of([0, 1, 0, 2, 0, 1, 0, 0, 1, 0], 8)
    assert told.sample == (0, 1, 0, 2, 0, 1, 0, 0, 1, 0)
    assert told.weeks == 8
    assert told.mean == pytest.approx(4.0)
    assert told.at_least[:5] == pytest.approx((1, 0.98320, 0.91602, 0.77605, 0.58010), abs=5e-6)
    assert told.confident == {50: 4, 70: 3, 85: 2, 95: 1}


def test_seven_weeks_are_too_few_to_say_anything():
    told = closings_of([1] * 7)
    assert (told.at_least, told.confident) == ((), {})
    assert told.mean == HORIZON_WEEKS
    assert closings_of([1] * 8).confident[95] == HORIZON_WEEKS
    assert closings_of([]).mean == 0


def test_chances_end_where_they_are_one_in_a_billion():
    told = closings_of([0] * 51 + [40])
    assert told.at_least[0] == 1
    assert 1e-9 <= told.at_least[-1] < 1e-6
    assert len(told.at_least) < 26 * 40


def test_probabilities_show_the_template_what_happened_and_both():
    told = probabilities_of([Past(StageId(4), 0.35, 3, 4), Past(StageId(5), 0.8, 0, 0)])
    assert told[0].used == pytest.approx(0.4643, abs=5e-5)
    assert told[0].yours == 0.75
    assert told[1].used == pytest.approx(0.8)
    assert told[1].yours is None


def test_the_fan_opens_and_never_falls():
    told = commission_of(mixed_cards(120), mixed_stages(), TODAY)
    assert [point.day - TODAY.day for point in told.fan] == [7 * i for i in range(27)]
    bands = np.array([point[1:] for point in told.fan])
    assert (np.diff(bands, axis=0) >= 0).all()
    assert (np.diff(bands, axis=1) >= 0).all()
    assert tuple(bands[0]) == (0, 0, 0)
    assert tuple(bands[-1]) == told.total


def test_the_months_follow_each_other_to_the_end_of_the_horizon():
    told = commission_of(mixed_cards(120), mixed_stages(), TODAY)
    firsts = [date.fromordinal(month.first) for month in told.months]
    assert firsts[:2] == [date(2026, 7, 16), date(2026, 8, 1)]
    assert told.months[-1].last == TODAY.day + 182
    for month, following in zip(told.months, told.months[1:], strict=False):
        assert following.first == month.last + 1
        assert date.fromordinal(following.first).day == 1


def test_on_the_last_of_a_month_the_next_one_is_the_first():
    told = commission_of(open_cards(), [taking()], Today(date(2026, 7, 31).toordinal()))
    assert date.fromordinal(told.months[0].first) == date(2026, 8, 1)
    assert date.fromordinal(told.months[0].last) == date(2026, 8, 31)


def test_a_sure_card_with_a_date_is_told_to_the_day():
    told = commission_of(open_cards(value=12_345, closes=40), [taking()], TODAY)
    falls = [m for m in told.months if m.mean_eur]
    assert [date.fromordinal(m.first).month for m in falls] == [8]
    assert falls[0][2:6] == (12_345,) * 4
    assert falls[0].mean_closings == 1
    assert told.total == (12_345,) * 3
    assert told.closings == (1, 1, 1)
    assert told.expected_eur == 12_345
    assert [p.p50_eur for p in told.fan if p.day < TODAY.day + 40] == [0] * 6


def test_chances_of_the_months_can_be_worked_out():
    # Won with 40 %, 30 days from now in one half of the futures, 100 in the other.
    card = open_cards(value=1_000, probability=0.4)
    told = commission_of(card, [taking(30, 30, 30, 100, 100, 100)], TODAY)
    means = {date.fromordinal(m.first).month: m.mean_closings for m in told.months}
    error = 4 * sqrt(0.2 * 0.8 / RUNS)
    assert means.pop(8) == pytest.approx(0.2, abs=error)
    assert means.pop(10) == pytest.approx(0.2, abs=error)
    assert set(means.values()) == {0}
    assert told.total == (0, 0, 1_000)


def test_the_months_add_up_to_the_mean_of_the_whole():
    cards = mixed_cards(40)
    told = commission_of(cards, mixed_stages(), TODAY)
    assert sum(m.mean_eur for m in told.months) <= told.expected_eur * 1.02
    assert told.cards == 40
    assert (told.own_times, told.stages) == (4, 5)
    assert told.runs == RUNS


def test_very_many_cards_are_simulated_less_often():
    assert commission_of(open_cards(500), [taking()], TODAY).runs == RUNS
    told = commission_of(
        open_cards(5_000, probability=0.5, value=1), [taking(0, 0, 0, 0, 0)], TODAY
    )
    assert told.runs == 500
    assert told.total[1] == pytest.approx(2_500, abs=4 * sqrt(5_000 / 4 / 500))


@pytest.mark.parametrize("cards", [open_cards(0), open_cards(3, value=0)])
def test_without_value_nothing_is_simulated(cards):
    told = commission_of(cards, [taking(target=5)], TODAY)
    assert (told.runs, told.fan, told.months, told.expected_eur) == (0, (), (), 0)
    assert (told.total, told.closings) == ((0, 0, 0), (0, 0, 0))
    assert told.cards == cards.place.size


def test_the_owner_of_a_listing_caps_what_its_buyers_bring():
    cards = open_cards(2, probability=0.9, listing=0, value=1_000)
    told = commission_of(cards, [taking(0, 0, 0, 0, 0)], TODAY, np.array([0.0]))
    assert told.expected_eur == 0
    assert told.total == (0, 0, 0)
