"""The edge cases of the flow numbers, one by one, told as small histories."""

from datetime import UTC, datetime

import numpy as np

from kanban_app.analytics.book import Book, book_of, log_of
from kanban_app.analytics.report_cards import ledger
from kanban_app.analytics.report_flow import cohort as parts_of
from kanban_app.analytics.rules import Orders
from kanban_app.analytics.standings import STANDINGS
from kanban_app.analytics.stats import journey_stats
from kanban_app.analytics.track import Standing
from kanban_app.analytics.view import View, cycle_days
from kanban_app.analytics.visits import LEAVES, STAYS, Leave
from kanban_app.analytics.window import Window
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import DAY, Moment, moment_of
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    CARE,
    NO_LEAD,
    S1,
    S2,
    S3,
    a_book,
    a_journey,
    a_view,
    day,
    history,
)

JANUARY = Window(day(1), day(31), day(31))


def passed(*events: StageEvent, stage: int = S1, window: Window = JANUARY) -> tuple[int, int]:
    return passages(a_view(events, window), stage)


def passages(view: View, stage: int) -> tuple[int, int]:
    """Return the throughput of a stage, implied and strict."""
    slots = (view.book.slot(stage, strict=strict) for strict in (False, True))
    implied, strict = (int(view.passed(slot).sum()) for slot in slots)
    return implied, strict


def cohort(*events: StageEvent, stage: int, strict: bool = False) -> tuple[int, int, int]:
    """Return the cohort of a stage, and how many of it advanced and were lost."""
    view = a_view(events, JANUARY)
    parts = parts_of(view, view.book.slot(stage, strict=strict))
    counts = {name: int(part.sum()) for name, part in parts.items()}
    return sum(counts.values()), counts["advanced"], counts["lost"]


def leaves(*events: StageEvent) -> list[tuple[int, Leave | None]]:
    return leaves_in(a_book(events, day(99)))


def leaves_in(book: Book) -> list[tuple[int, Leave | None]]:
    visits = zip(book.visits.stage.tolist(), book.visits.leave.tolist(), strict=True)
    stages = book.ways.stages
    return [(stages[s], None if leave == STAYS else LEAVES[leave]) for s, leave in visits]


def lengths(*events: StageEvent, as_of: Moment) -> list[float]:
    visits = a_book(events, as_of).visits
    return ((np.minimum(visits.until, as_of) - visits.since) / DAY).tolist()


def rate(*events: StageEvent, as_of: Moment = JANUARY.as_of) -> tuple[int, int]:
    """Return cards won and lost in January."""
    view = a_view(events, Window(day(1), day(31), as_of))
    return int(view.won.sum()), int(view.lost.sum())


def standing(*events: StageEvent) -> Standing:
    return STANDINGS[a_book(events, day(99)).cards.standing[0]]


def cycles(*events: StageEvent) -> list[float]:
    found = cycle_days(a_book(events, day(99)))
    return found[~np.isnan(found)].tolist()


def book_under(journey: Journey, orders: Orders, events: list[StageEvent]) -> Book:
    return book_of(log_of(journey, orders, events), day(31))


def arrivals(*events: StageEvent) -> int:
    return int(a_view(events, JANUARY).arrived.sum())


def stats(
    events: list[StageEvent], window: Window = JANUARY, names: object = (), **more: object
) -> dict:
    """Return what is printed; `more` as of `a_log`."""
    book = a_book(events, window.as_of, **more)
    return journey_stats(book, window, BERLIN, dict(names))


def test_the_sequence_decides_between_events_of_the_same_moment() -> None:
    first, second, third = history(1, (1, S1), (2, S2), (2, S3))
    book = a_book([third, second, first], day(9))
    assert book.ways.stages[book.cards.stage[0]] == S3


def test_a_visit_without_length_stays_in_the_log() -> None:
    events = history(1, (1, S1), (2, S2), (2, S3))
    assert lengths(*events, as_of=day(3)) == [1.0, 0.0, 1.0]


def test_a_card_created_further_right_never_passed_the_earlier_stages() -> None:
    events = history(1, (1, S2), (2, S3))
    assert passed(*events, stage=S1) == (0, 0)
    assert passed(*events, stage=S2) == (1, 1)
    assert cohort(*events, stage=S1)[0] == 0
    assert cohort(*events, stage=S2) == (1, 1, 0)


def test_it_does_not_pass_them_either_after_moving_back() -> None:
    events = history(1, (1, S2), (2, S1), (3, S2), (4, S3))
    assert passed(*events, stage=S1) == (0, 0)
    assert cohort(*events, stage=S1, strict=True)[0] == 0


def test_a_skipped_stage_counts_as_passed_unless_strict() -> None:
    events = history(1, (1, S1), (2, S3))
    assert passed(*events, stage=S2) == (1, 0)
    assert cohort(*events, stage=S2) == (1, 1, 0)
    assert cohort(*events, stage=S2, strict=True)[0] == 0


def test_strict_passes_a_stage_that_was_skipped_first_and_visited_later() -> None:
    events = history(1, (1, S1), (2, S3), (3, S2), (4, S3))
    first, second = Window(day(1), day(3), day(31)), Window(day(3), day(31), day(31))
    assert passed(*events, stage=S2, window=first) == (1, 0)
    assert passed(*events, stage=S2, window=second) == (0, 1)


def test_a_move_back_never_rewrites_a_first_passage() -> None:
    events = history(1, (1, S1), (2, S2), (9, S1), (10, S2))
    assert passed(*events, window=Window(day(1), day(3), day(31))) == (1, 1)
    assert passed(*events, window=Window(day(3), day(31), day(31))) == (0, 0)
    assert leaves(*events)[:2] == [(S1, Leave.ADVANCED), (S2, Leave.BACK)]


def test_the_last_outcome_by_the_end_of_the_report_counts() -> None:
    events = history(1, (1, S1), (2, "LOST"), (5, S1), (6, S2), (7, "WON"))
    assert rate(*events, as_of=day(4)) == (0, 1)
    assert rate(*events, as_of=day(5.5)) == (0, 0)
    assert rate(*events) == (1, 0)
    assert a_book(events, day(9)).ways.reopenings.at.tolist() == [day(5)]


def test_a_re_opened_win_is_no_win_until_it_is_won_again() -> None:
    assert rate(*history(1, (1, S3), (2, AFTER), (3, S3))) == (0, 0)
    again = a_book(history(1, (1, S3), (2, AFTER), (3, S3), (9, AFTER)), day(31))
    assert again.cards.won.tolist() == [day(9)]


def test_a_card_handed_over_is_undecided_and_its_stay_ends() -> None:
    events = history(1, (1, S1), (2, S2), (4, "HANDED_OVER"))
    assert leaves(*events)[-1] == (S2, Leave.HANDED_OFF)
    assert cohort(*events, stage=S2) == (1, 0, 0)
    assert rate(*events) == (0, 0)
    assert standing(*events) is Standing.HANDED_OVER


def test_an_archived_card_is_undecided_not_lost() -> None:
    events = history(1, (1, S1), (4, "ARCHIVED"))
    assert leaves(*events) == [(S1, Leave.ARCHIVED)]
    assert cohort(*events, stage=S1) == (1, 0, 0)
    assert rate(*events) == (0, 0)


def test_a_won_card_that_is_put_away_or_handed_over_stays_won() -> None:
    for end in ("ARCHIVED", "HANDED_OVER"):
        assert rate(*history(1, (1, S3), (2, AFTER), (9, end))) == (1, 0)


def test_a_lost_card_is_lost_at_the_stage_it_did_not_pass() -> None:
    events = history(1, (1, S1), (2, S2), (3, S1), (4, "LOST"))
    assert cohort(*events, stage=S1) == (1, 1, 0)
    assert cohort(*events, stage=S2) == (1, 0, 1)
    assert cohort(*events, stage=S3)[0] == 0


def test_a_loss_that_was_no_lead_leaves_arrivals_cohorts_and_win_rate_but_not_passages() -> None:
    events = history(1, (1, S1), (2, S2), (3, "LOST"), reason=NO_LEAD)
    assert arrivals(*events) == 0
    assert cohort(*events, stage=S1)[0] == 0
    assert rate(*events) == (0, 0)
    assert passed(*events, stage=S1) == (1, 1)


def test_a_win_into_a_stage_and_a_plain_win_pass_the_same_stages() -> None:
    into = history(1, (1, S1), (2, S2), (5, AFTER))
    plain = history(1, (1, S1), (2, S2), (5, "WON"))
    for stage in (S1, S2, S3):
        assert passed(*into, stage=stage) == passed(*plain, stage=stage)
    assert passed(*plain, stage=S3) == (1, 0)
    assert leaves(*into)[1] == leaves(*plain)[1] == (S2, Leave.WON)


def test_a_plain_win_enters_no_stage_behind_the_boundary() -> None:
    assert cohort(*history(1, (1, S1), (5, "WON")), stage=AFTER)[0] == 0
    assert cohort(*history(1, (1, S1), (5, AFTER)), stage=AFTER)[0] == 1


def test_moves_among_the_won_stages_do_not_win_again() -> None:
    events = history(1, (1, S3), (2, AFTER), (5, CARE), (7, AFTER))
    assert [leave for _, leave in leaves(*events)] == [Leave.WON, Leave.ADVANCED, Leave.BACK, None]
    assert a_book(events, day(31)).cards.won.tolist() == [day(2)]


def test_a_client_who_came_won_is_neither_arrival_nor_win() -> None:
    events = history(1, (1, AFTER), (3, CARE))
    assert arrivals(*events) == 0
    assert rate(*events) == (0, 0)


def test_a_reordered_stage_counts_by_the_order_of_its_time() -> None:
    # Version 2 swapped the first two stages: what was forward is back.
    journey, orders = a_journey(version=2, stages=(S2, S1, S3)), {1: (S1, S2, S3), 2: (S2, S1, S3)}
    for version, want in ((1, 1), (2, 0)):
        events = history(1, (1, S1), (2, S2), version=version)
        book = book_under(journey, orders, events)
        assert passages(View(book, JANUARY, BERLIN), S1)[0] == want
        forward = Leave.ADVANCED if version == 1 else Leave.BACK
        assert leaves_in(book)[0] == (S1, forward)


def test_an_event_says_nothing_about_a_stage_its_version_does_not_know() -> None:
    orders = {1: (S1, S3, AFTER, CARE), 2: (S1, S2, S3, AFTER, CARE)}
    book = book_under(a_journey(version=2), orders, history(1, (1, S1), (2, S3), version=1))
    view = View(book, JANUARY, BERLIN)
    assert passages(view, S2) == (0, 0)
    assert passages(view, S1) == (1, 1)


def test_an_imported_card_has_an_age_but_is_no_arrival_and_has_no_cycle_time() -> None:
    open_card = history(1, (1, S2), kind="import")
    told = stats(open_card, Window(day(1), day(11), day(11)))["age"]["#1"]
    assert told["card_elapsed_days"] == 10.0
    assert arrivals(*open_card) == 0
    assert cycles(*history(1, (1, S2), (9, AFTER), kind="import")) == []
    assert cycles(*history(1, (1, S2), (9, AFTER))) == [8.0]


def test_an_imported_card_says_that_its_age_counts_from_the_import() -> None:
    events = [*history(1, (1, S2), kind="import"), *history(2, (1, S2)), *history(3, (1, S1))]
    ages = stats(events, names={CardId(1): "A", CardId(2): "B", CardId(3): "C"})["age"]
    assert ages["A"]["since_import"] is True
    assert "since_import" not in ages["B"]
    assert ages["C"]["card_elapsed_days"] is None


def test_the_cycle_starts_at_commitment_and_counts_both_days() -> None:
    found = stats(history(1, (1, S1), (3, S2), (5.5, AFTER)))["cycle_time"]
    assert found == {"#1_won": {"elapsed_days": 2.5, "calendar_days_inclusive": 4}}
    assert cycles(*history(1, (1, S1), (2, "LOST"))) == []


def test_the_clock_of_a_card_created_behind_commitment_starts_with_the_card() -> None:
    assert cycles(*history(1, (1, S3), (5, AFTER))) == [4.0]


def test_won_cards_are_no_work_in_progress() -> None:
    events = history(1, (1, S3), (16, AFTER))
    report = stats(events)
    assert report["average_wip"]["S4"] == report["average_wip"]["S3"] == 0.5
    assert report["average_wip"]["total"] == 0.5


def test_only_real_moves_leak_energy() -> None:
    # A second event into the same stage is no move.
    events = history(1, (1, S2), (3, S2))
    assert stats(events, values={1: 1000})["energy_lost_by_stage_eur"] == {}
    assert leaves(*events) == [(S2, None)]


def test_a_loss_that_was_no_lead_fades_instead_of_leaking() -> None:
    events = history(1, (1, S2), (3, "LOST"), reason=NO_LEAD)
    told = stats(events, values={1: 1000})
    assert told["energy_lost_by_stage_eur"] == {}
    assert told["energy_ledger_eur"]["faded"] == -told["energy_ledger_eur"]["injected"] == -200.0


def test_the_night_without_an_hour_shortens_no_calendar_day() -> None:
    start = moment_of(datetime(2026, 3, 28, 11, tzinfo=UTC))
    end = moment_of(datetime(2026, 3, 29, 10, tzinfo=UTC))
    assert BERLIN.day(end) - BERLIN.day(start) + 1 == 2


def test_nothing_at_all_gives_no_rate_and_no_error() -> None:
    report = stats([])
    assert report["win_rate_closed_in_period"]["rate"] is None
    assert report["conversion"]["S1"]["to_date"] is None
    assert report["conversion"]["S1"]["interval_95"] is None
    assert report["littles_law"] is None
    assert report["sales_velocity_eur_per_day"] is None
    assert report["percentiles_visits"]["S1"]["nearest_rank"]["0.85"] is None


def test_a_period_that_has_not_begun_has_no_averages() -> None:
    ahead = Window(day(40), day(50), day(31))
    report = stats(history(1, (1, S1)), ahead)
    assert report["average_wip"]["total"] is None
    assert report["arrivals"]["per_day"] is None


def test_what_happens_after_the_report_does_not_exist() -> None:
    early = Window(day(1), day(31), day(2))
    events = history(1, (1, S1), (3, S2))
    view = a_view(events, early)
    assert view.book.ways.stages[view.book.cards.stage[0]] == S1
    assert ledger(view)[0].open == 1


def test_two_clients_of_one_name_keep_their_numbers_apart() -> None:
    events = [*history(1, (1, S2)), *history(2, (2, S2))]
    names = {CardId(1): "Müller", CardId(2): "Müller"}
    assert set(stats(events, names=names)["age"]) == {"Müller #1", "Müller #2"}
