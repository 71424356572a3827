"""A journey's map as Markdown: a section for each stage, with everything its column says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_BLANKS = re.compile(r"\s+")
_DEEPEST = 6


class Table(NamedTuple):
    """A table with its heading; an empty one is not written."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Said(NamedTuple):
    """What a client said, who it was, and the mood in words."""

    text: str
    who: str = ""
    mood: str = ""


class Section(NamedTuple):
    """A stage, or a part of one: its texts by row, its tables, its quotes and its parts."""

    title: str
    load: str
    texts: Table
    tables: tuple[Table, ...] = ()
    quotes: tuple[Said, ...] = ()
    parts: tuple["Section", ...] = ()


class MapText(NamedTuple):
    """A whole map in words; `quotes` heads what clients said, `notes` are the definitions."""

    title: str
    goal: str
    facts: tuple[str, ...]
    quotes: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()


def write_map(text: MapText) -> bytes:
    """Return the map as Markdown in UTF-8; what it says is never read as markup."""
    lines = [f"# {escaped(text.title)}", ""]
    if text.goal:
        lines += [escaped(text.goal), ""]
    lines += [f"- {escaped(fact)}" for fact in text.facts]
    for number, section in enumerate(text.sections, 1):
        lines += ["", *_section(section, text.quotes, 2, f"{number}. ")]
    if text.notes:
        lines += ["", "---", "", *(f"- {escaped(note)}" for note in text.notes)]
    return ("\n".join(lines) + "\n").encode()


class CompareText(NamedTuple):
    """Two maps in words: a table for each pair of stages, with a row of both for each row."""

    title: str
    notes: tuple[str, ...]
    tables: tuple[Table, ...]


def write_comparison(text: CompareText) -> bytes:
    """Return two maps beside each other as Markdown in UTF-8."""
    lines = [f"# {escaped(text.title)}", "", *(f"- {escaped(note)}" for note in text.notes)]
    for table in text.tables:
        lines += table_lines(table, 2)
    return ("\n".join(lines) + "\n").encode()


def escaped(text: str) -> str:
    """Return a text on one line, with nothing in it that Markdown would read as its own."""
    return _SPECIAL.sub(r"\\\1", _BLANKS.sub(" ", text).strip())


def table_lines(table: Table, level: int) -> Iterator[str]:
    """Yield the lines of a table below its heading, none if it has no rows."""
    if not table.rows:
        return
    if table.name:
        yield ""
        yield f"{_hashes(level)} {escaped(table.name)}"
    yield ""
    yield _row(table.head)
    yield "|" + " --- |" * len(table.head)
    yield from (_row(row) for row in table.rows)


def _section(section: Section, quotes: str, level: int, number: str) -> Iterator[str]:
    yield f"{_hashes(level)} {number}{escaped(section.title)}"
    if section.load:
        yield ""
        yield escaped(section.load)
    yield from table_lines(section.texts, level + 1)
    for table in section.tables:
        yield from table_lines(table, level + 1)
    if section.quotes:
        yield ""
        yield f"{_hashes(level + 1)} {escaped(quotes)}"
        for said in section.quotes:
            yield ""
            yield from _quote(said)
    for part in section.parts:
        yield ""
        yield from _section(part, quotes, level + 1, "")


def _quote(said: Said) -> Iterable[str]:
    after = ", ".join(escaped(part) for part in (said.who, said.mood) if part)
    yield f"> {escaped(said.text)}" + (f" ({after})" if after else "")


def _row(cells: Sequence[str]) -> str:
    # A cell has one line: what stood on several is broken as HTML, which every reader knows.
    shown = ("<br>".join(escaped(line) for line in cell.split("\n")) for cell in cells)
    return "| " + " | ".join(shown) + " |"


def _hashes(level: int) -> str:
    return "#" * min(level, _DEEPEST)
