"""What one cell of a workbook may hold: text that stays text, times without a zone."""

import re
from datetime import date, datetime, tzinfo

from kanban_app.domain.moment import Moment, as_utc

LONGEST_CELL = 32_767
_LONGEST_NAME = 31
# What XML cannot hold: controls but tab and line feed, lone surrogates, two non-characters.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\t\n]")
_FIRST_YEAR = 1900


def cell_text(text: str) -> str:
    """Return `text` as a cell can hold it: no control characters, 32,767 UTF-16 units at most."""
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _UNSEEN.sub("", text)
    if len(text) * 2 <= LONGEST_CELL:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= LONGEST_CELL * 2:
        return text
    # Half a character at the cut is dropped; the dots tell that something is missing.
    return units[: (LONGEST_CELL - 1) * 2].decode("utf-16-le", "ignore") + "…"


def plain_name(name: str) -> str:
    """Return the name of a column or journey without its break hints (soft hyphens)."""
    return name.replace("\u00ad", "")


def sheet_name(wanted: str, taken: set[str]) -> str:
    """Return a name Excel accepts for a sheet and add it, folded, to those `taken`."""
    plain = _NOT_IN_NAMES.sub(" ", cell_text(plain_name(wanted))).strip("' ") or "Sheet"
    name, count = plain[:_LONGEST_NAME].strip("' "), 1
    # Excel keeps History for itself.
    while name.casefold() in taken or name.casefold() == "history":
        count += 1
        tail = f" ({count})"
        name = plain[: _LONGEST_NAME - len(tail)] + tail
    taken.add(name.casefold())
    return name


def cell_time(moment: Moment, zone: tzinfo) -> datetime | None:
    """Return the local time of `moment` as Excel keeps it, None before 1900."""
    local = as_utc(moment).astimezone(zone).replace(tzinfo=None)
    return local if local.year >= _FIRST_YEAR else None


def cell_date(day: date | None) -> date | None:
    """Return a date as Excel keeps it, None before 1900."""
    return day if day is not None and day.year >= _FIRST_YEAR else None
