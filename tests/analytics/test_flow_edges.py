"""The edge cases of the flow numbers, one by one, told as small histories."""

from datetime import UTC, datetime

from kanban_app.analytics.conversion import Conversion, conversion
from kanban_app.analytics.cycle import age, cycle_time
from kanban_app.analytics.ledger import ledger
from kanban_app.analytics.rules import rules_of
from kanban_app.analytics.sheet import JourneyLog
from kanban_app.analytics.stats import journey_stats
from kanban_app.analytics.throughput import arrivals, throughput
from kanban_app.analytics.track import Standing, tracks_of
from kanban_app.analytics.visits import Leave, visits_of
from kanban_app.analytics.window import Window
from kanban_app.analytics.winrate import WinRate, lost_in, won_in
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment, moment_of
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    CARE,
    JOURNEY,
    NO_LEAD,
    ORDERS,
    RULES,
    S1,
    S2,
    S3,
    a_journey,
    day,
    history,
    track,
)

JANUARY = Window(day(1), day(31), day(31))


def passed(*events: StageEvent, stage: int = S1, window: Window = JANUARY) -> tuple[int, int]:
    tracks = tracks_of(RULES, events, window.as_of).values()
    return (
        throughput(tracks, RULES.slot(stage, strict=False), window),
        throughput(tracks, RULES.slot(stage, strict=True), window),
    )


def cohort(*events: StageEvent, stage: int, strict: bool = False) -> Conversion:
    tracks = tracks_of(RULES, events, JANUARY.as_of).values()
    return conversion(tracks, RULES.slot(stage, strict=strict), JANUARY)


def leaves(*events: StageEvent) -> list[tuple[int, Leave | None]]:
    return [(v.stage, v.leave) for v in visits_of(RULES, tracks_of(RULES, events))]


def rate(*events: StageEvent, as_of: Moment = JANUARY.as_of) -> WinRate:
    tracks = tracks_of(RULES, events, as_of).values()
    return WinRate(len(won_in(tracks, JANUARY)), len(lost_in(tracks, JANUARY)))


def test_the_sequence_decides_between_events_of_the_same_moment() -> None:
    first, second, third = history(1, (1, S1), (2, S2), (2, S3))
    assert tracks_of(RULES, [third, second, first])[CardId(1)].stage == S3


def test_a_visit_without_length_stays_in_the_log() -> None:
    events = history(1, (1, S1), (2, S2), (2, S3))
    visits = visits_of(RULES, tracks_of(RULES, events))
    assert [v.elapsed_days(day(3)) for v in visits] == [1.0, 0.0, 1.0]


def test_a_card_created_further_right_never_passed_the_earlier_stages() -> None:
    events = history(1, (1, S2), (2, S3))
    assert passed(*events, stage=S1) == (0, 0)
    assert passed(*events, stage=S2) == (1, 1)
    assert cohort(*events, stage=S1).cohort == 0
    assert cohort(*events, stage=S2) == Conversion(1, 1, 0)


def test_it_does_not_pass_them_either_after_moving_back() -> None:
    events = history(1, (1, S2), (2, S1), (3, S2), (4, S3))
    assert passed(*events, stage=S1) == (0, 0)
    assert cohort(*events, stage=S1, strict=True).cohort == 0


def test_a_skipped_stage_counts_as_passed_unless_strict() -> None:
    events = history(1, (1, S1), (2, S3))
    assert passed(*events, stage=S2) == (1, 0)
    assert cohort(*events, stage=S2) == Conversion(1, 1, 0)
    assert cohort(*events, stage=S2, strict=True).cohort == 0


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
    assert rate(*events, as_of=day(4)) == WinRate(0, 1)
    assert rate(*events, as_of=day(5.5)) == WinRate(0, 0)
    assert rate(*events) == WinRate(1, 0)
    assert tracks_of(RULES, events)[CardId(1)].reopened == 1


def test_a_re_opened_win_is_no_win_until_it_is_won_again() -> None:
    assert rate(*history(1, (1, S3), (2, AFTER), (3, S3))) == WinRate(0, 0)
    again = track((1, S3), (2, AFTER), (3, S3), (9, AFTER))
    assert again.won == day(9)


def test_a_card_handed_over_is_undecided_and_its_stay_ends() -> None:
    events = history(1, (1, S1), (2, S2), (4, "HANDED_OVER"))
    assert leaves(*events)[-1] == (S2, Leave.HANDED_OFF)
    assert cohort(*events, stage=S2) == Conversion(1, 0, 0)
    assert rate(*events) == WinRate(0, 0)
    assert tracks_of(RULES, events)[CardId(1)].standing is Standing.HANDED_OVER


def test_an_archived_card_is_undecided_not_lost() -> None:
    events = history(1, (1, S1), (4, "ARCHIVED"))
    assert leaves(*events) == [(S1, Leave.ARCHIVED)]
    assert cohort(*events, stage=S1) == Conversion(1, 0, 0)
    assert rate(*events) == WinRate(0, 0)


def test_a_won_card_that_is_put_away_or_handed_over_stays_won() -> None:
    for end in ("ARCHIVED", "HANDED_OVER"):
        assert rate(*history(1, (1, S3), (2, AFTER), (9, end))) == WinRate(1, 0)


def test_a_lost_card_is_lost_at_the_stage_it_did_not_pass() -> None:
    events = history(1, (1, S1), (2, S2), (3, S1), (4, "LOST"))
    assert cohort(*events, stage=S1) == Conversion(1, 1, 0)
    assert cohort(*events, stage=S2) == Conversion(1, 0, 1)
    assert cohort(*events, stage=S3).cohort == 0


def test_a_loss_that_was_no_lead_leaves_arrivals_cohorts_and_win_rate_but_not_passages() -> None:
    events = history(1, (1, S1), (2, S2), (3, "LOST"), reason=NO_LEAD)
    tracks = tracks_of(RULES, events).values()
    assert arrivals(tracks, JANUARY) == 0
    assert cohort(*events, stage=S1).cohort == 0
    assert rate(*events) == WinRate(0, 0)
    assert passed(*events, stage=S1) == (1, 1)


def test_a_win_into_a_stage_and_a_plain_win_pass_the_same_stages() -> None:
    into = history(1, (1, S1), (2, S2), (5, AFTER))
    plain = history(1, (1, S1), (2, S2), (5, "WON"))
    for stage in (S1, S2, S3):
        assert passed(*into, stage=stage) == passed(*plain, stage=stage)
    assert passed(*plain, stage=S3) == (1, 0)
    assert leaves(*into)[1] == leaves(*plain)[1] == (S2, Leave.WON)


def test_a_plain_win_enters_no_stage_behind_the_boundary() -> None:
    assert cohort(*history(1, (1, S1), (5, "WON")), stage=AFTER).cohort == 0
    assert cohort(*history(1, (1, S1), (5, AFTER)), stage=AFTER).cohort == 1


def test_moves_among_the_won_stages_do_not_win_again() -> None:
    events = history(1, (1, S3), (2, AFTER), (5, CARE), (7, AFTER))
    assert [leave for _, leave in leaves(*events)] == [Leave.WON, Leave.ADVANCED, Leave.BACK, None]
    assert track((1, S3), (2, AFTER), (5, CARE)).won == day(2)


def test_a_client_who_came_won_is_neither_arrival_nor_win() -> None:
    events = history(1, (1, AFTER), (3, CARE))
    assert arrivals(tracks_of(RULES, events).values(), JANUARY) == 0
    assert rate(*events) == WinRate(0, 0)


def test_a_reordered_stage_counts_by_the_order_of_its_time() -> None:
    # Version 2 swapped the first two stages: what was forward is back.
    rules = rules_of(a_journey(version=2, stages=(S2, S1, S3)), {1: (S1, S2, S3), 2: (S2, S1, S3)})
    for version, want in ((1, 1), (2, 0)):
        events = history(1, (1, S1), (2, S2), version=version)
        tracks = tracks_of(rules, events)
        assert throughput(tracks.values(), rules.slots[S1], JANUARY) == want
        forward = Leave.ADVANCED if version == 1 else Leave.BACK
        assert visits_of(rules, tracks)[0].leave is forward


def test_an_event_says_nothing_about_a_stage_its_version_does_not_know() -> None:
    rules = rules_of(a_journey(version=2), {1: (S1, S3, AFTER, CARE), 2: (S1, S2, S3, AFTER, CARE)})
    tracks = tracks_of(rules, history(1, (1, S1), (2, S3), version=1))
    assert throughput(tracks.values(), rules.slots[S2], JANUARY) == 0
    assert throughput(tracks.values(), rules.slots[S1], JANUARY) == 1


def test_an_imported_card_has_an_age_but_is_no_arrival_and_has_no_cycle_time() -> None:
    commitment = RULES.slots[S2]
    open_card = track((1, S2), kind="import")
    won_card = track((1, S2), (9, AFTER), kind="import")
    found = age(open_card, commitment, day(11), BERLIN)
    assert found is not None
    assert found.elapsed_days == 10.0
    assert open_card.arrived is None
    assert cycle_time(won_card, commitment, BERLIN) is None
    assert cycle_time(track((1, S2), (9, AFTER)), commitment, BERLIN) is not None


def test_an_imported_card_says_that_its_age_counts_from_the_import() -> None:
    events = [*history(1, (1, S2), kind="import"), *history(2, (1, S2)), *history(3, (1, S1))]
    log = JourneyLog(JOURNEY, ORDERS, events, {}, {CardId(1): "A", CardId(2): "B", CardId(3): "C"})
    ages = journey_stats(log, JANUARY, BERLIN)["age"]
    assert ages["A"]["since_import"] is True
    assert "since_import" not in ages["B"]
    assert ages["C"]["card_elapsed_days"] is None


def test_the_cycle_starts_at_commitment_and_counts_both_days() -> None:
    found = cycle_time(track((1, S1), (3, S2), (5.5, AFTER)), RULES.slots[S2], BERLIN)
    assert found is not None
    assert (found.elapsed_days, found.calendar_days_inclusive) == (2.5, 4)
    assert cycle_time(track((1, S1), (2, "LOST")), RULES.slots[S2], BERLIN) is None


def test_the_clock_of_a_card_created_behind_commitment_starts_with_the_card() -> None:
    found = cycle_time(track((1, S3), (5, AFTER)), RULES.slots[S2], BERLIN)
    assert found is not None
    assert found.elapsed_days == 4.0


def test_won_cards_are_no_work_in_progress() -> None:
    events = history(1, (1, S3), (16, AFTER))
    report = journey_stats(JourneyLog(JOURNEY, ORDERS, events, {}, {}), JANUARY, BERLIN)
    assert report["average_wip"]["S4"] == report["average_wip"]["S3"] == 0.5
    assert report["average_wip"]["total"] == 0.5


def test_only_real_moves_leak_energy() -> None:
    # A second event into the same stage is no move.
    events = history(1, (1, S2), (3, S2))
    log = JourneyLog(JOURNEY, ORDERS, events, {CardId(1): 100_000}, {})
    assert list(journey_stats(log, JANUARY, BERLIN)["energy_lost_by_stage_eur"]) == []
    assert leaves(*events) == [(S2, None)]


def test_a_loss_that_was_no_lead_fades_instead_of_leaking() -> None:
    events = history(1, (1, S2), (3, "LOST"), reason=NO_LEAD)
    log = JourneyLog(JOURNEY, ORDERS, events, {CardId(1): 100_000}, {})
    told = journey_stats(log, JANUARY, BERLIN)
    assert told["energy_lost_by_stage_eur"] == {}
    assert told["energy_ledger_eur"]["faded"] == -told["energy_ledger_eur"]["injected"] == -200.0


def test_the_night_without_an_hour_shortens_no_calendar_day() -> None:
    start = moment_of(datetime(2026, 3, 28, 11, tzinfo=UTC))
    end = moment_of(datetime(2026, 3, 29, 10, tzinfo=UTC))
    assert BERLIN.day(end) - BERLIN.day(start) + 1 == 2


def test_nothing_at_all_gives_no_rate_and_no_error() -> None:
    report = journey_stats(JourneyLog(JOURNEY, ORDERS, [], {}, {}), JANUARY, BERLIN)
    assert report["win_rate_closed_in_period"]["rate"] is None
    assert report["conversion"]["S1"]["to_date"] is None
    assert report["conversion"]["S1"]["interval_95"] is None
    assert report["littles_law"] is None
    assert report["sales_velocity_eur_per_day"] is None
    assert report["percentiles_visits"]["S1"]["nearest_rank"]["0.85"] is None


def test_a_period_that_has_not_begun_has_no_averages() -> None:
    ahead = Window(day(40), day(50), day(31))
    report = journey_stats(JourneyLog(JOURNEY, ORDERS, history(1, (1, S1)), {}, {}), ahead, BERLIN)
    assert report["average_wip"]["total"] is None
    assert report["arrivals"]["per_day"] is None


def test_what_happens_after_the_report_does_not_exist() -> None:
    early = Window(day(1), day(31), day(2))
    events = history(1, (1, S1), (3, S2))
    tracks = tracks_of(RULES, events, early.as_of)
    assert tracks[CardId(1)].stage == S1
    assert ledger(visits_of(RULES, tracks), early)[S1].open == 1


def test_two_clients_of_one_name_keep_their_numbers_apart() -> None:
    events = [*history(1, (1, S2)), *history(2, (2, S2))]
    names = {CardId(1): "Müller", CardId(2): "Müller"}
    log = JourneyLog(JOURNEY, ORDERS, events, {}, names)
    assert set(journey_stats(log, JANUARY, BERLIN)["age"]) == {"Müller #1", "Müller #2"}
