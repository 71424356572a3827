"""Edge cases of the flow numbers that life brings: renames, deletions, duplicates, erasure."""

from kanban_app.analytics.book import Book, book_of, log_of
from kanban_app.analytics.question import Question
from kanban_app.analytics.report import Rate
from kanban_app.analytics.report_cards import figures, ledger
from kanban_app.analytics.report_flow import funnel
from kanban_app.analytics.report_times import stage_times
from kanban_app.analytics.reporting import report
from kanban_app.analytics.stats import journey_stats
from kanban_app.analytics.view import View
from kanban_app.analytics.window import Window
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey, Names
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    CARE,
    JOURNEY,
    NO_LEAD,
    ORDERS,
    S1,
    S2,
    S3,
    a_book,
    a_fact,
    a_journey,
    a_view,
    day,
    history,
    ordinal,
)

JANUARY = Window(day(1), day(31), day(31))
CASES = [
    *history(1, (1, S1), (3, S2), (5, S3), (9, AFTER)),
    *history(2, (1, S1), (4, S2), (8, "LOST")),
    *history(3, (2, S1), (6, S3)),
]


def book(events: list[StageEvent], journey: Journey = JOURNEY, **more: object) -> Book:
    return book_of(log_of(journey, more.get("orders", ORDERS), events), day(31))


def test_an_undone_visit_is_not_in_the_log_and_one_without_length_is() -> None:
    events = history(1, (1, S1), (2, S2), (2, S1), (4, S3))
    rows = ledger(a_view(events, JANUARY))
    assert [row.entries for row in rows[:3]] == [2, 1, 1]
    undone = [event for event in events if event.at != day(2)]
    assert [row.entries for row in ledger(a_view(undone, JANUARY))[:3]] == [1, 0, 1]


def test_a_renamed_stage_keeps_its_numbers() -> None:
    renamed = tuple(
        stage._replace(name=Names("Anders", "Other")) if stage.id == S2 else stage
        for stage in JOURNEY.stages
    )
    told = [
        journey_stats(book(CASES, journey), JANUARY, BERLIN, {})
        for journey in (JOURNEY, JOURNEY._replace(stages=renamed))
    ]
    assert told[0] == told[1]


def test_the_cards_of_a_deleted_stage_went_on_to_its_successor() -> None:
    # Version 2 has no S2: its card was mapped to S3 by an event of that version.
    orders = {1: (S1, S2, S3, AFTER, CARE), 2: (S1, S3, AFTER, CARE)}
    journey = a_journey(version=2, stages=(S1, S3, AFTER, CARE))
    first, second, third, win = history(1, (1, S1), (3, S2), (5, S3), (9, AFTER))
    events = [first, second, third._replace(version=2), win._replace(version=2)]
    view = View(book(events, journey, orders=orders), JANUARY, BERLIN)
    rows = {row.stage: row for row in ledger(view)}
    assert (rows[S1].advanced, rows[S3].entries, rows[S3].won) == (1, 1, 1)
    assert [
        (stage.stage, stage.cohort, stage.advanced) for stage in funnel(view, None, strict=True)
    ][:2] == [(S1, 1, 1), (S3, 1, 1)]
    assert figures(view).won == 1


def test_few_cards_are_told_one_by_one() -> None:
    told = figures(a_view(CASES, JANUARY))
    assert told.win_rate == Rate(1, 2, told.win_rate.interval)
    assert told.cycle_n == 1
    times = stage_times(a_view(CASES, JANUARY), None)
    assert [time.ended for time in times[:3]] == [3, 2, 1]


def test_an_erased_card_keeps_its_events_and_changes_no_number() -> None:
    facts = [a_fact(card, value_cents=100_000, listing="Weg 1|") for card in (1, 2, 3)]
    erased = [fact._replace(listing="") if fact.card == 2 else fact for fact in facts]
    names = {CardId(1): "A", CardId(2): "B", CardId(3): "C"}
    question = Question(ordinal(1), ordinal(31), day(31))
    before, after = (
        book_of(log_of(JOURNEY, ORDERS, CASES, known), day(31)) for known in (facts, erased)
    )
    assert report(before, question, BERLIN) == report(after, question, BERLIN)
    told = journey_stats(before, JANUARY, BERLIN, names)
    tombstone = journey_stats(after, JANUARY, BERLIN, {**names, CardId(2): ""})
    by_name = {"card_value_eur", "time_in_system_days", "cycle_time", "age"}
    assert {k: v for k, v in told.items() if k not in by_name} == {
        k: v for k, v in tombstone.items() if k not in by_name
    }


def test_of_merged_duplicates_the_earlier_beginning_wins_and_the_other_was_no_lead() -> None:
    events = [
        *history(1, (2, S1), (6, S2), (9, AFTER)),
        *history(2, (4, S1), (5, "LOST"), reason=NO_LEAD),
    ]
    view = a_view(events, JANUARY)
    told = figures(view)
    assert (told.arrived, told.won, told.lost) == (1, 1, 0)
    assert view.book.cards.arrived[0] == day(2)
    assert funnel(view, None, strict=False)[0].cohort == 1


def test_a_card_is_overdue_from_the_day_after_its_expected_close() -> None:
    # Told on 31 January.
    closes = {1: "2026-01-30", 2: "2026-01-31", 3: "2026-02-01", 4: ""}
    events = [event for card in closes for event in history(card, (1, S1))]
    won = history(5, (1, S1), (9, AFTER))
    facts = [a_fact(card, expected_close=iso) for card, iso in closes.items()]
    told_by = a_book([*events, *won], day(31), facts=facts)
    told = journey_stats(told_by, JANUARY, BERLIN, {})["win_rate_with_overdue"]
    assert told == {"overdue": 1, "rate": 0.5}
