"""Waiting that overlaps is waited once."""

import csv
import json
from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.analytics.waiting import flow_efficiency, union_lengths
from kanban_app.domain.moment import DAY, moment_of
from tests.builders import DATA

INTERVALS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 30), st.integers(0, 30)))


def union(intervals: list[tuple[int, int, int]], size: int) -> list[int]:
    owners, since, until = np.array(intervals, np.int64).reshape(-1, 3).T
    return union_lengths(owners, since, until, size).tolist()


def test_overlapping_touching_and_nested_intervals_by_hand():
    ours = [(0, 1, 5), (0, 3, 8), (0, 8, 9), (0, 20, 30), (0, 22, 25), (2, 4, 4), (2, 9, 7)]
    assert union(ours, 4) == [18, 0, 0, 0]
    assert union([], 2) == [0, 0]


@given(INTERVALS)
def test_it_counts_every_moment_that_is_waited_once(intervals):
    moments = {(owner, t) for owner, since, until in intervals for t in range(since, until)}
    want = [sum(whose == owner for whose, _ in moments) for owner in range(5)]
    assert union(intervals, 5) == want


def test_microseconds_of_decades_are_exact():
    start = moment_of(datetime.fromisoformat("1990-01-01T00:00:00Z"))
    many = 50_000
    owners = np.repeat(np.arange(many), 2)
    since = np.full(2 * many, start)
    until = since + np.tile([50 * 365 * DAY + 1, 3], many)
    assert set(union_lengths(owners, since, until, many).tolist()) == {50 * 365 * DAY + 1}


def test_efficiency_is_a_ratio_of_sums():
    assert flow_efficiency(np.array([10, 90]), np.array([10, 0])) == 0.9
    assert flow_efficiency(np.array([], np.int64), np.array([], np.int64)) is None
    assert flow_efficiency(np.array([0]), np.array([0])) is None


def test_the_patients_of_the_sample_wait_most_of_their_time():
    golden = json.loads((DATA / "golden" / "patients.expected.json").read_text())
    starts: dict[str, tuple[int, int]] = {}
    ends: dict[str, int] = {}
    with (DATA / "eventlog" / "patients.csv").open() as file:
        for row in csv.DictReader(file):
            at = moment_of(datetime.fromisoformat(row["time"]))
            if row["registration_type"] == "start":
                starts[row["handling_id"]] = (int(row["patient"]) - 1, at)
            else:
                ends[row["handling_id"]] = at
    owners = np.array([starts[key][0] for key in ends])
    since = np.array([starts[key][1] for key in ends])
    until = np.array(list(ends.values()))
    size = golden["cases"]
    active = union_lengths(owners, since, until, size)
    first, last = np.full(size, 2**62), np.zeros(size, np.int64)
    np.minimum.at(first, owners, since)
    np.maximum.at(last, owners, until)
    elapsed = last - first
    assert active.sum() / DAY == pytest.approx(golden["active_days"], abs=1e-9)
    assert elapsed.sum() / DAY == pytest.approx(golden["elapsed_days"], abs=1e-9)
    want = golden["flow_efficiency_all_cases_ratio_of_sums"]
    assert flow_efficiency(elapsed, elapsed - active) == pytest.approx(want, abs=1e-12)
