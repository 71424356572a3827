"""Histories and event logs."""

from datetime import datetime

import pytest

from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.moment import HOUR, moment_of
from kanban_app.exchange.reading.headers import recognise, with_overrides
from kanban_app.exchange.reading.history import HistoryBatch, HistoryOptions, read_history
from kanban_app.exchange.reading.table import read_table
from tests.exchange.reading.samples import BERLIN, sample, table

LOG = """handling,patient,registration_type,time
Register,1,start,2026-01-01T08:00:00Z
Register,1,complete,2026-01-01T09:00:00Z
X-Ray,1,start,2026-01-01T10:00:00Z
Blood test,1,start,2026-01-01T10:30:00Z
X-Ray,1,complete,2026-01-01T11:00:00Z
Check-out,1,start,2026-01-01T12:00:00Z
Check-out,1,complete,2026-01-01T13:00:00Z
Register,2,start,2026-01-01T09:30:00Z
"""
NAMES = {"card": "patient", "to_stage": "handling", "at": "time", "lifecycle": "registration_type"}


def history(text: str | bytes, options: HistoryOptions | None = None) -> HistoryBatch:
    found = read_table(text.encode() if isinstance(text, str) else text)
    return read_history(found, recognise(found), BERLIN, options)


def log(options: HistoryOptions | None = None) -> HistoryBatch:
    found = table(LOG)
    return read_history(found, with_overrides(recognise(found), NAMES), BERLIN, options)


def steps(batch: HistoryBatch) -> list[tuple[str, str]]:
    return [(r.ref, r.to) for r in batch.records]


def test_the_worked_example_is_read_as_it_is_written():
    batch = history(sample("ten_events.csv"))
    assert batch.problems == ()
    assert [r.seq for r in batch.records] == list(range(1, 11))
    assert steps(batch)[0] == ("A", "S1")
    assert steps(batch)[6] == ("A", "WON")
    assert steps(batch)[9] == ("B", "LOST")
    assert [r.kind for r in batch.records[:3]] == ["create", "create", "move"]
    assert batch.records[0].at == 1_767_225_600_000_000


def test_kanboard_transitions_begin_in_the_stage_they_first_leave():
    batch = history(sample("kanboard_transitions.csv"))
    first = moment_of(datetime(2026, 1, 5, 10, tzinfo=BERLIN))
    assert [r.to for r in batch.records] == ["Sensibilisierung", "Erwerb", "Staging", "Marketing"]
    assert [(r.at, r.kind) for r in batch.records[:2]] == [(first, "create"), (first, "")]
    assert batch.records[0].seq < batch.records[1].seq
    assert {r.ref for r in batch.records} == {"EFH Beispielweg 7"}


def test_a_card_was_created_as_long_before_its_first_step_as_it_stayed():
    text = sample("kanboard_transitions.csv").decode().replace("10:00,0\r\n", "10:00,48.5\r\n")
    created, moved = history(text).records[:2]
    assert moved.at - created.at == int(48.5 * HOUR)


def test_words_for_ends_are_ends_and_other_stages_keep_their_names():
    lines = ["1;A;Neu", "2;A;gewonnen", "3;B;Closed Lost", "4;C;Archived", "5;D;Abgeschlossen"]
    text = "seq;card;to_stage;at\n" + "\n".join(
        f"{line};2026-01-0{n + 1}" for n, line in enumerate(lines)
    )
    assert [to for _, to in steps(history(text))] == [
        "Neu",
        "WON",
        "LOST",
        "ARCHIVED",
        "Abgeschlossen",
    ]


def test_steps_are_ordered_by_moment_and_number():
    text = "seq,at,card,to_stage\n3,2026-01-02,A,S3\n2,2026-01-02,A,S2\n9,2026-01-01,A,S1\n"
    assert [r.to for r in history(text).records] == ["S1", "S2", "S3"]


def test_a_step_into_the_same_stage_is_none_but_coming_back_is_one():
    text = (
        "at,card,to_stage\n2026-01-01,A,S1\n2026-01-02,A,s1\n2026-01-03,A,LOST\n2026-01-04,A,S1\n"
    )
    assert [r.to for r in history(text).records] == ["S1", "LOST", "S1"]


def test_rows_that_cannot_be_read_are_listed_and_the_others_go_through():
    text = (
        "seq,at,card,to_stage\n1,gestern,A,S1\n2,2026-01-01,,S1\n3,2026-01-01,A,\n"
        "4,,A,S1\nx,2026-01-01,A,S1\n1.5,2026-01-01,A,S1\n7,2026-01-01,A,S1\n"
    )
    batch = history(text)
    assert [p.row for p in batch.problems] == [2, 3, 4, 5, 6, 7]
    assert [r.seq for r in batch.records] == [7]


def test_centuries_in_a_stage_are_refused():
    text = sample("kanboard_transitions.csv").decode().replace("10:00,0\r\n", "10:00,999999999\r\n")
    assert [p.row for p in history(text).problems] == [2]


def test_a_history_without_its_columns_is_refused_by_name():
    found = table("seq,card\n1,A")
    with pytest.raises(ImportProblem, match="at, to_stage"):
        read_history(found, recognise(found), BERLIN)


def test_the_start_of_an_activity_is_the_entry_into_its_stage():
    assert steps(log()) == [
        ("1", "Register"),
        ("2", "Register"),
        ("1", "X-Ray"),
        ("1", "Blood test"),
        ("1", "Check-out"),
    ]


def test_the_completed_last_stage_wins_the_case():
    batch = log(HistoryOptions(last_stage=("check-out",)))
    last = batch.records[-1]
    assert (last.ref, last.to, last.kind) == ("1", "WON", "close")
    assert last.at == 1_767_272_400_000_000
    assert sum(r.to == "WON" for r in batch.records) == 1


def test_completions_can_be_the_entries():
    batch = log(HistoryOptions(lifecycle="complete", last_stage=("Check-out",)))
    assert [r.to for r in batch.records] == ["Register", "X-Ray", "Check-out", "WON"]


def test_the_last_stage_goes_by_any_of_its_names():
    names = ("transaction", "Transaktion")
    batch = log(HistoryOptions(last_stage=names, stages={"Check-out": "transaction"}))
    assert batch.records[-1].to == "WON"


def test_steps_into_what_is_renamed_to_nothing_are_left_out():
    batch = log(HistoryOptions(stages={"x-ray": "", "Register": ""}))
    assert [r.to for r in batch.records] == ["Blood test", "Check-out"]
    assert batch.problems == ()


def test_several_activities_can_be_one_stage():
    names = {"X-Ray": "Diagnostics", "blood test": "Diagnostics"}
    batch = log(HistoryOptions(last_stage=("Check-out",), stages=names))
    assert [r.to for r in batch.records if r.ref == "1"] == [
        "Register",
        "Diagnostics",
        "Check-out",
        "WON",
    ]
