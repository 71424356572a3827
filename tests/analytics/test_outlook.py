"""The forecast of a journey, read from its history."""

import json

import pytest
from hypothesis import given

from kanban_app.analytics import outlook
from kanban_app.analytics.book import Book, book_of, log_of
from kanban_app.analytics.foretold import StageProbability
from kanban_app.analytics.outlook import Outlook
from kanban_app.analytics.seen import caps_of, foreseen, seen_of
from kanban_app.analytics.stats import journey_stats
from kanban_app.analytics.window import Window
from kanban_app.domain.history import StageEvent
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    JOURNEY,
    NO_LEAD,
    S1,
    S2,
    S3,
    TWO_ORDERS,
    a_book,
    a_fact,
    day,
    history,
    logs,
)


def book(*histories: list[StageEvent], at: float = 90, **more: object) -> Book:
    return a_book([event for each in histories for event in each], day(at), **more)


def outlook_of(told: Book) -> Outlook:
    return foreseen(told, BERLIN)


def learned(told: Book) -> tuple[StageProbability, ...]:
    return outlook.learned(seen_of(told), told.journey.pipeline)


def test_closed_cards_teach_the_stages_they_reached():
    told = learned(
        book(
            history(1, (1, S1), (5, S2), (9, S3), (20, AFTER)),
            history(2, (1, S1), (5, S3), (20, "LOST")),
            history(3, (1, S2), (5, "LOST")),
            history(4, (1, S1), (5, S2), (8, "LOST"), reason=NO_LEAD),
            history(5, (1, S1), (5, S2), (8, "ARCHIVED")),
            history(6, (1, S1), (5, S2)),
            history(7, (1, AFTER)),
        )
    )
    # The third began in S2 and never was in S1; the second skipped S2 and counts there.
    assert [(s.wins, s.closed) for s in told] == [(1, 2), (1, 3), (1, 2)]
    assert [s.template for s in told] == pytest.approx([0.1, 0.2, 0.3])
    assert told[1].used == pytest.approx((1 + 10 * 0.2) / 13)


def test_a_card_that_was_opened_again_teaches_nothing_until_it_ends():
    told = learned(book(history(1, (1, S1), (5, "LOST"), (9, S1))))
    assert [s.closed for s in told] == [0, 0, 0]
    assert [s.used for s in told] == pytest.approx([s.template for s in told])


def test_the_weeks_begin_with_the_first_card_and_end_with_the_last_sunday():
    # Thursday 1 January to Saturday the 31st: four whole weeks, a win in the second.
    told = outlook_of(book(history(1, (1, S1), (11, AFTER)), at=31)).closings
    assert told.sample == (0, 1, 0, 0)
    assert told.at_least == ()
    assert outlook_of(book()).closings.sample == ()


def test_a_win_that_was_taken_back_is_none_and_came_won_neither():
    back = history(1, (1, S1), (11, AFTER), (12, S2))
    assert outlook_of(book(back, history(2, (11, AFTER)), at=31)).closings.sample == (0, 0, 0, 0)


def test_times_are_those_of_the_visits_that_went_on():
    ended = [history(card, (1, S1), (1 + card, S2), (60, AFTER)) for card in range(1, 6)]
    others = [
        history(6, (1, S1), (80, "LOST")),
        history(7, (1, S2), (80, S1)),
        history(8, (1, S1), (80, S2), kind="import"),
    ]
    due = history(9, (85, S3))
    facts = [a_fact(9, value_cents=100_000, probability=1.0)]
    told = outlook_of(book(*ended, *others, due, facts=facts)).commission
    # S1 and S2 have five visits each that went on; nobody ever left S3.
    assert (told.own_times, told.stages) == (2, 3)
    assert told.expected_eur == pytest.approx(1_000)


def test_the_five_visits_decide_when_a_sure_card_is_won():
    ended = [history(card, (1, S3), (1 + 30, AFTER)) for card in range(1, 6)]
    facts = [a_fact(9, value_cents=100_000, probability=1.0)]
    told = outlook_of(book(*ended, history(9, (80, S3)), facts=facts)).commission
    # Ten days old, so twenty are left.
    falls = [month for month in told.months if month.mean_eur]
    assert [m.mean_eur for m in falls] == [1_000]
    day_of_win = BERLIN.day(day(110))
    assert falls[0].first <= day_of_win <= falls[0].last


def test_buyers_of_one_listing_bring_one_sale_capped_by_its_owner():
    buyers = [history(card, (80, S1)) for card in (1, 2, 3)]
    facts = [
        a_fact(card, value_cents=2_000_000, listing="Lindenweg 4", probability=p)
        for card, p in ((1, 0.2), (2, 0.2), (3, 0.05))
    ]
    assert outlook_of(book(*buyers, facts=facts)).commission.expected_eur == pytest.approx(7_840)
    owner = book(history(9, (80, S3)), facts=[a_fact(9, listing="Lindenweg 4")])
    caps = caps_of(owner)
    assert caps == pytest.approx({"Lindenweg 4": 0.3})
    capped = outlook_of(book(*buyers, facts=facts, owners=caps)).commission.expected_eur
    assert capped == pytest.approx(20_000 * 0.3)


@pytest.mark.parametrize(
    ("ends", "cap"),
    [
        (("LOST",), {"Weg 1": 0.0}),
        ((AFTER,), {"Weg 1": 0.0}),
        (("WON",), {"Weg 1": 0.0}),
        (("ARCHIVED",), {}),
        (("HANDED_OVER",), {}),
        # One owner's card that is open is enough.
        (("LOST", S3), {"Weg 1": 0.3}),
    ],
)
def test_a_property_whose_owner_is_closed_is_not_for_sale(ends, cap):
    closed = [history(card, (1, S1), (5, end)) for card, end in enumerate(ends, 1)]
    facts = [a_fact(card, listing="Weg 1") for card in (1, 2)]
    assert caps_of(book(*closed, facts=facts, at=20)) == pytest.approx(cap)


def test_a_loss_that_was_no_lead_says_nothing_of_its_property():
    spam = history(1, (1, S1), (5, "LOST"), reason=NO_LEAD)
    assert caps_of(book(spam, facts=[a_fact(1, listing="Weg 1")])) == {}
    assert caps_of(book(history(1, (1, S1), (5, "LOST")))) == {}


@given(logs())
def test_any_history_has_an_outlook_and_the_report_is_json(events):
    facts = [a_fact(1, value_cents=100), a_fact(2, value_cents=9_900)]
    told_by = book_of(log_of(JOURNEY, TWO_ORDERS, events, facts), day(200))
    told = journey_stats(told_by, Window(day(1), day(200), day(200)), BERLIN, {})
    forecast = json.loads(json.dumps(told))["forecast"]
    for stage in forecast["probabilities"].values():
        assert 0 <= stage["wins"] <= stage["closed"]
        assert min(stage["template"], stage["yours"] or 0) <= stage["used"] <= 1
    assert forecast["commission"]["total_eur"]["p90"] <= 100
    assert sum(forecast["closings"]["sample"]) <= 5
