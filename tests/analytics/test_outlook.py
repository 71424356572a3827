"""The forecast of a journey, read from its history."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from kanban_app.analytics import outlook
from kanban_app.analytics.open_cards import Now
from kanban_app.analytics.outlook import Outlook
from kanban_app.analytics.report import StageProbability
from kanban_app.analytics.seen import seen_of
from kanban_app.analytics.sheet import JourneyLog, Sheet, sheet_of
from kanban_app.analytics.stats import journey_stats
from kanban_app.analytics.window import Window
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.records import CardFacts
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    JOURNEY,
    NO_LEAD,
    ORDERS,
    S1,
    S2,
    S3,
    TWO_ORDERS,
    day,
    history,
    logs,
)


def sheet(*histories: list[StageEvent], at: float = 90, **more: object) -> Sheet:
    events = [event for each in histories for event in each]
    log = JourneyLog(JOURNEY, ORDERS, events, {}, {})
    return sheet_of(replace(log, **more), Window(day(1), day(at), day(at)), BERLIN)


def outlook_of(told: Sheet) -> Outlook:
    stages, now = told.journey.pipeline, Now(told.window.as_of, BERLIN)
    return outlook.outlook_of(seen_of(told), stages, told.facts, told.owners, now)


def learned(told: Sheet) -> tuple[StageProbability, ...]:
    return outlook.learned(seen_of(told), told.journey.pipeline)


def a_fact(card: int, **more: object) -> CardFacts:
    return CardFacts(CardId(card), 0, None, "", "", "", "")._replace(**more)


def test_closed_cards_teach_the_stages_they_reached():
    told = learned(
        sheet(
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
    told = learned(sheet(history(1, (1, S1), (5, "LOST"), (9, S1))))
    assert [s.closed for s in told] == [0, 0, 0]
    assert [s.used for s in told] == pytest.approx([s.template for s in told])


def test_the_weeks_begin_with_the_first_card_and_end_with_the_last_sunday():
    # Thursday 1 January to Saturday the 31st: four whole weeks, a win in the second.
    told = outlook_of(sheet(history(1, (1, S1), (11, AFTER)), at=31)).closings
    assert told.sample == (0, 1, 0, 0)
    assert told.at_least == ()
    assert outlook_of(sheet()).closings.sample == ()


def test_a_win_that_was_taken_back_is_none_and_came_won_neither():
    back = history(1, (1, S1), (11, AFTER), (12, S2))
    assert outlook_of(sheet(back, history(2, (11, AFTER)), at=31)).closings.sample == (0, 0, 0, 0)


def test_times_are_those_of_the_visits_that_went_on():
    ended = [history(card, (1, S1), (1 + card, S2), (60, AFTER)) for card in range(1, 6)]
    others = [
        history(6, (1, S1), (80, "LOST")),
        history(7, (1, S2), (80, S1)),
        history(8, (1, S1), (80, S2), kind="import"),
    ]
    due = history(9, (85, S3))
    values = {CardId(9): 100_000}
    facts = {CardId(9): a_fact(9, probability=1.0)}
    told = outlook_of(sheet(*ended, *others, due, values=values, facts=facts)).commission
    # S1 and S2 have five visits each that went on; nobody ever left S3.
    assert (told.own_times, told.stages) == (2, 3)
    assert told.expected_eur == pytest.approx(1_000)


def test_the_five_visits_decide_when_a_sure_card_is_won():
    ended = [history(card, (1, S3), (1 + 30, AFTER)) for card in range(1, 6)]
    log = {"values": {CardId(9): 100_000}, "facts": {CardId(9): a_fact(9, probability=1.0)}}
    told = outlook_of(sheet(*ended, history(9, (80, S3)), **log)).commission
    # Ten days old, so twenty are left.
    falls = [month for month in told.months if month.mean_eur]
    assert [m.mean_eur for m in falls] == [1_000]
    day_of_win = BERLIN.day(day(110))
    assert falls[0].first <= day_of_win <= falls[0].last


def test_buyers_of_one_listing_bring_one_sale_capped_by_its_owner():
    buyers = [history(card, (80, S1)) for card in (1, 2, 3)]
    facts = {
        CardId(card): a_fact(card, listing="Lindenweg 4", probability=p)
        for card, p in ((1, 0.2), (2, 0.2), (3, 0.05))
    }
    log = {"values": {CardId(card): 2_000_000 for card in (1, 2, 3)}, "facts": facts}
    assert outlook_of(sheet(*buyers, **log)).commission.expected_eur == pytest.approx(7_840)
    owner = sheet(history(9, (80, S3)), facts={CardId(9): a_fact(9, listing="Lindenweg 4")})
    caps = outlook.listing_caps(seen_of(owner), owner.journey.pipeline, owner.facts)
    assert caps == pytest.approx({"Lindenweg 4": 0.3})
    capped = outlook_of(sheet(*buyers, **log, owners=caps)).commission.expected_eur
    assert capped == pytest.approx(20_000 * 0.3)


@given(logs())
def test_any_history_has_an_outlook_and_the_report_is_json(events):
    log = JourneyLog(JOURNEY, TWO_ORDERS, events, {CardId(1): 100, CardId(2): 9_900}, {})
    told = journey_stats(log, Window(day(1), day(200), day(200)), BERLIN)
    forecast = json.loads(json.dumps(told))["forecast"]
    for stage in forecast["probabilities"].values():
        assert 0 <= stage["wins"] <= stage["closed"]
        assert min(stage["template"], stage["yours"] or 0) <= stage["used"] <= 1
    assert forecast["commission"]["total_eur"]["p90"] <= 100
    assert sum(forecast["closings"]["sample"]) <= 5
