"""Dates and times."""

from contextlib import suppress
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.moment import moment_of
from kanban_app.exchange.reading.dates import DateOrder, date_in, date_order, moment_in, when_of
from tests.exchange.reading.samples import BERLIN


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-02-03", (2026, 2, 2, 23)),
        ("2026-02-03 09:05", (2026, 2, 3, 8, 5)),
        ("2026-02-03T09:05:07.25Z", (2026, 2, 3, 9, 5, 7, 250_000)),
        ("2026-02-03T09:05:07+02:00", (2026, 2, 3, 7, 5, 7)),
        ("2026-02-03 09:05:07 -0130", (2026, 2, 3, 10, 35, 7)),
        ("2026-02-03 09:05 UTC", (2026, 2, 3, 9, 5)),
        ("2026/02/03", (2026, 2, 2, 23)),
        ("03.02.2026", (2026, 2, 2, 23)),
        ("3.2.26", (2026, 2, 2, 23)),
        ("03.02.2026 14:30", (2026, 2, 3, 13, 30)),
        ("03.02.2026, 14:30 Uhr", (2026, 2, 3, 13, 30)),
        ("03.07.2026 14:30:15", (2026, 7, 3, 12, 30, 15)),
        ("03/02/2026 1:30 PM", (2026, 2, 3, 12, 30)),
        ("03/02/2026 12:00 am", (2026, 2, 2, 23)),
        ("03-02-2026", (2026, 2, 2, 23)),
        ("01.01.99", (1998, 12, 31, 23)),
    ],
)
def test_dates_of_both_languages_are_read_in_the_given_zone(text, utc):
    assert moment_in(text, BERLIN) == moment_of(datetime(*utc, tzinfo=UTC))


def test_the_order_decides_dates_with_slashes_only():
    assert date_in("03/02/2026", BERLIN, DateOrder.MONTH_FIRST) == date(2026, 3, 2)
    assert date_in("03.02.2026", BERLIN, DateOrder.MONTH_FIRST) == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["01/05/2026", "02/28/2026"], DateOrder.MONTH_FIRST),
        (["01/05/2026", "28/02/2026 10:00"], DateOrder.DAY_FIRST),
        (["01/05/2026", "02/03/2026", "", "2026-02-28", "28.02.2026"], None),
        (["13/01/2026", "01/13/2026"], None),
        (["13/01/2026", "01/13/2026", "14/01/2026"], DateOrder.DAY_FIRST),
    ],
)
def test_the_column_tells_how_its_dates_are_ordered(column, order):
    assert date_order(column) is order


@pytest.mark.parametrize(
    "text",
    [
        "", "gestern", "31.02.2026", "2026-13-01", "00.00.0000", "1.1.0001", "2026-02-03 25:00",
        "03/02/2026 13:00 PM", "2026-02-03T09:05+99:00", "46056", "1.2.2500", "2026-02-03-04",
        "٠٣.٠٢.٢٠٢٦", "1" * 100,
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ImportProblem, match="is not a date"):
        when_of(text, BERLIN)


def test_a_local_date_keeps_its_day_whatever_its_zone():
    assert date_in("2026-02-03T23:30:00Z", BERLIN) == date(2026, 2, 4)
    assert date_in("2026-02-03", ZoneInfo("Pacific/Auckland")) == date(2026, 2, 3)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)))
def test_every_written_moment_comes_back(when):
    when = when.replace(microsecond=0)
    expected = moment_of(when.replace(tzinfo=UTC))
    assert moment_in(when.strftime("%d.%m.%Y %H:%M:%S"), UTC) == expected
    assert moment_in(when.isoformat(), UTC) == expected
    slashed = when.strftime("%m/%d/%Y %H:%M:%S")
    assert moment_in(slashed, UTC, DateOrder.MONTH_FIRST) == expected


@given(st.text(st.sampled_from("0123456789./-: TZ+apm"), max_size=30))
def test_any_text_is_a_date_or_an_import_problem(text):
    with suppress(ImportProblem):
        assert isinstance(moment_in(text, BERLIN), int)
