"""Which loop needs leads, and what a what-if would change, in words."""

import pytest

from kanban_app.analytics.balance_sides import Need, SideBalance, SideRow
from kanban_app.analytics.what_if import Standing, WhatIf
from kanban_app.domain.deal import Side
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import CardId, JourneyId, ProfileId, PropertyId, StageId
from kanban_app.ui.links.wheel_need_words import need_value
from kanban_app.ui.links.wheel_side_words import Told
from kanban_app.ui.links.wheel_whatif_words import results_of, whatif_value
from kanban_app.ui.wheel.panels.values import Range
from tests.builders import DAYS
from tests.ui.wheel.samples import a_wheel, journeys, nothing

pytestmark = pytest.mark.usefixtures("german")
MINUS = "\N{MINUS SIGN}"
OWNER, BUYER = JourneyId(1), JourneyId(2)
ACQUISITION = StageId(102)


def a_row(buyers: int, homes: int, **more: object) -> SideRow:
    row = SideRow(
        tuple(ProfileId(i) for i in range(buyers)),
        tuple(CardId(i) for i in range(buyers)),
        tuple(PropertyId(i) for i in range(homes)),
    )
    return row._replace(**more)


def a_balance(need: Need, *rows: SideRow) -> SideBalance:
    return SideBalance(need, a_row(23, 4), rows, rows)


@pytest.mark.parametrize(
    ("need", "said", "tone"),
    [
        (
            Need(4.2, 9.1, Side.OWNER, 12),
            "The owners' loop needs leads now: about 12 lead(s).", "warn",
        ),
        (
            Need(9.1, 4.2, Side.BUYER, 7),
            "The buyers' loop needs leads now: about 7 lead(s).", "warn",
        ),
        (Need(9.1, 4.2, Side.BUYER, None), "The buyers' loop needs leads now.", "warn"),
        (Need(5.0, 5.5, None, 0), "Both loops are in balance.", "good"),
        (Need(0.0, 0.0, None, 0), "Neither side has open cards that may be won.", "text"),
    ],
)  # fmt: skip
def test_one_sentence_says_which_loop_needs_leads(need: Need, said: str, tone: str) -> None:
    value = need_value(a_balance(need))

    assert (value.sentence, value.tone) == (said, tone)


def test_the_reason_tells_what_both_sides_promise() -> None:
    value = need_value(a_balance(Need(4.2, 9.1, Side.OWNER, 12)))

    assert "let 4,2 sales be expected, the buyers' open cards 9,1 purchases." in value.reason
    # 9.1 - 4.2
    assert "4,9 are missing" in value.reason
    assert value.apart.startswith("Seeking buyers per home is another measure")
    assert [f.value for f in value.figures] == ["4,2", "9,1", "23", "4"]
    # 23 / 4
    assert value.figures[3].detail == "5,8 buyers per home"


def test_on_a_day_of_the_past_it_is_said_what_is_of_today() -> None:
    value = need_value(a_balance(Need(4.2, 9.1, Side.OWNER, 12)), past=True)

    assert value.today == "Homes and search profiles are those of today."


def test_buyers_who_name_no_place_come_last() -> None:
    rows = (a_row(9, 0), a_row(1, 0, place="Freiburg"))

    assert [r.name for r in need_value(a_balance(Need(1, 1, None, 0), *rows)).places] == [
        "Freiburg", "no place said",
    ]  # fmt: skip


def test_bands_and_places_are_named_counted_and_drawn_to_one_scale() -> None:
    thousand = 100_000
    rows = (
        a_row(6, 0, low_cents=0, high_cents=200 * thousand),
        a_row(12, 2, low_cents=200 * thousand, high_cents=300 * thousand),
        a_row(1, 1, low_cents=1_000 * thousand),
        a_row(3, 0),
    )

    first, second, third, fourth = need_value(a_balance(Need(1, 1, None, 0), *rows)).prices

    assert [r.name for r in (first, second, third, fourth)] == [
        "up to €200k", "€200–300k", "from €1.000k", "no price said",
    ]  # fmt: skip
    assert (first.counts, first.ratio, first.tone) == ("6 : 0", "–", "warn")
    assert (second.counts, second.ratio, second.tone) == ("12 : 2", "6,0", "text")
    assert (first.buyers, second.buyers, second.homes) == (0.5, 1.0, pytest.approx(2 / 12))
    assert len(first.cards) == 6


def told() -> Told:
    return Told(a_wheel(), journeys(), {}, {ACQUISITION: Goal(0.6, 30)}, DAYS)


def test_a_what_if_begins_where_the_stage_stands() -> None:
    value = whatif_value(told(), ACQUISITION)

    assert value is not None
    # 19 of 36, median 33 days; three times as long is as far as it goes.
    assert value.conversion == Range(0, 100, 53, 60)
    assert value.days == Range(1, 99, 33, 30)
    assert value.conversion_note == "now 53\u00a0%, 19 of 36"
    assert value.days_note == "now 33 d, median, target 30"


def test_without_a_choice_it_begins_with_the_costliest_stage() -> None:
    value = whatif_value(told(), None)

    assert value is not None
    assert value.stage == ACQUISITION


def test_what_too_few_say_cannot_be_moved() -> None:
    value = whatif_value(told()._replace(wheel=nothing()), ACQUISITION)

    assert value is not None
    assert value.conversion.now is None
    assert value.days.now is None
    assert value.conversion_note == "now 0 of 0: too few to move it"


def a_standing(expected: float, rho: float | None = 0.29) -> Standing:
    money = (expected * 0.8, expected, expected * 1.2)
    mean, deals = expected * 0.9, expected / 5_000
    return Standing(expected, money, mean, (17, 20, 24), deals, rho, (1.42, 1.42), 0.89)


def test_results_tell_before_after_and_the_difference_with_its_sign() -> None:
    now = {OWNER: a_standing(100_000), BUYER: a_standing(50_000)}
    then = {OWNER: a_standing(110_000, 0.33), BUYER: a_standing(50_000, 0.33)}

    expected, soon, deals, gain, spin = results_of(WhatIf((), now, then), OWNER, "Eigentümer")

    assert (expected.before, expected.after) == ("150.000\u00a0€", "160.000\u00a0€")
    assert (expected.change, expected.tone) == ("+10.000\u00a0€", "good")
    assert expected.detail == "whenever they close, all journeys"
    # 90 % of the owners, as the standings above say: amount and interval cover the same cards.
    assert soon.name == "of it Eigentümer, within 26 weeks"
    assert (soon.before, soon.change) == ("90.000\u00a0€", "+9.000\u00a0€")
    assert soon.detail == "8 of 10 futures bring 88.000\u00a0€ to 132.000\u00a0€"
    # 110,000 / 5,000
    assert (deals.before, deals.after, deals.change) == ("20,0", "22,0", "+2,0")
    assert (gain.before, gain.after, gain.change) == ("0,29", "0,33", "+0,04")
    assert (spin.change, spin.tone) == ("±0,00", "text_2")


def test_a_change_of_less_than_one_deal_is_seen() -> None:
    now, then = {OWNER: a_standing(100_000)}, {OWNER: a_standing(101_500)}

    deals = results_of(WhatIf((), now, then), OWNER, "Eigentümer")[2]

    assert (deals.before, deals.after, deals.change) == ("20,0", "20,3", "+0,3")
    assert deals.detail == "on average; 8 of 10 futures: 17 to 24"


def test_a_worse_stage_is_told_as_a_loss() -> None:
    now, then = {OWNER: a_standing(100_000)}, {OWNER: a_standing(90_000, 0.2)}

    expected, _, _, gain, _ = results_of(WhatIf((), now, then), OWNER, "Eigentümer")

    assert (expected.change, expected.tone) == (f"{MINUS}10.000\u00a0€", "bad")
    assert gain.change == f"{MINUS}0,09"


def test_a_loop_gain_that_is_not_known_is_a_dash() -> None:
    now = {OWNER: a_standing(100_000, None)}

    gain = results_of(WhatIf((), now, now), OWNER, "Eigentümer")[3]

    assert (gain.before, gain.after, gain.detail) == ("–", "–", "too few won clients yet")
