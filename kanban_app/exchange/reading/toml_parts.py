"""Asking the tables of a TOML file for typed values, with the line of whatever is wrong.

tomllib forgets lines once a file is parsed, so they are looked up in the text when needed.
"""

import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.journey import Names
from kanban_app.exchange.reading.journey_rules import LARGEST, is_colour, is_key

_LONGEST, _LONGEST_KEY = 800, 64


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, to find lines in."""

    text: str

    def line_of(self, path: tuple[tuple[str, int], ...], key: str) -> int:
        """Return the line (from 1) of `key` within the tables of `path`, at best its table's.

        `path` names each table and which of its kind it is, from 0.
        """
        lines = self.text.split("\n")
        start, end = 0, len(lines)
        dotted = ""
        for name, number in path:
            dotted = f"{dotted}.{name}" if dotted else name
            start, end = _narrowed(lines, (start, end), dotted, number)
        found = _first(lines, start, end, rf"(?:^|[{{,])\s*\"?{re.escape(key)}\"?\s*[=.]")
        if found is None and not path:
            found = _first(lines, start, end, rf"^\s*\[+\s*{re.escape(key)}\b")
        return (start if found is None else found) + 1


@dataclass(frozen=True, slots=True)
class Part:
    """One table of the file. `path` says where it is; see `Source.line_of`."""

    source: Source
    values: Mapping[str, object]
    path: tuple[tuple[str, int], ...] = ()

    def problem(self, key: str, message: str, *arguments: object) -> ImportProblem:
        """Return an error about `key`; its first argument is the line."""
        line = self.source.line_of(self.path, key)
        return ImportProblem(message, line, *arguments, row=line)

    def part(self, key: str) -> "Part":
        """Return the table called `key`; ImportProblem if there is none."""
        value = self.values.get(key)
        if not isinstance(value, Mapping):
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "Line %s: there must be a table [%s]."), key
            )
        return Part(self.source, value, (*self.path, (key, 0)))

    def parts(self, key: str) -> Sequence["Part"]:
        """Return the tables called `key`, none if there are none; ImportProblem if they differ."""
        value = self.values.get(key, [])
        tables = [v for v in value if isinstance(v, Mapping)] if isinstance(value, list) else []
        if not isinstance(value, list) or len(tables) < len(value):
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be a list of tables."), key
            )
        return [Part(self.source, t, (*self.path, (key, n))) for n, t in enumerate(tables)]

    def text(self, key: str, default: str) -> str:
        """Return a text of at most 800 characters."""
        value = self.values.get(key, default)
        if not isinstance(value, str) or len(value) > _LONGEST:
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be a text in quotes."), key
            )
        return value.strip()

    def key(self, ending: str = "") -> str:
        """Return the `key` of this table: letters, digits, `_` and `-`, needed; it may end so."""
        key = self.text("key", "")
        if not is_key(key.removesuffix(ending)) or len(key) > _LONGEST_KEY:
            raise self.problem(
                "key",
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "Line %s: a key of letters, digits, - and _ is needed here, not “%s”.",
                ),
                key,
            )
        return key

    def names(self, key: str, *, needed: bool = False) -> Names:
        """Return a text in both languages; a plain text counts for both."""
        value = self.values.get(key, "")
        if isinstance(value, Mapping):
            inner = Part(self.source, value, self.path)
            names = Names(inner.text("de", ""), inner.text("en", ""))
        else:
            both = self.text(key, "")
            names = Names(both, both)
        if needed and not (names.de or names.en):
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "Line %s: a %s is needed here."), key
            )
        return names

    def choice(self, key: str, choices: Collection[str], default: str) -> str:
        """Return one of `choices`."""
        value = self.text(key, default)
        if value not in choices:
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be one of %s."),
                key,
                ", ".join(choices),
            )
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Return a yes or no."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be true or false."), key
            )
        return value

    def number(self, key: str, default: float) -> float:
        """Return a finite number."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not _finite(value):
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be a number."), key
            )
        return value

    def whole(self, key: str, default: int) -> int:
        """Return a whole number from 0 to 100,000."""
        value = self.number(key, default)
        if not isinstance(value, int) or not 0 <= value <= LARGEST:
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be a whole number, 0 or more."),
                key,
            )
        return value

    def share(self, key: str) -> float:
        """Return a probability, 0 if it is left out."""
        value = self.number(key, 0.0)
        if not 0 <= value <= 1:
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be between 0 and 1."), key
            )
        return float(value)

    def colour(self, key: str, default: str) -> str:
        """Return a colour in the form #RRGGBB."""
        value = self.text(key, default)
        if not is_colour(value):
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be a colour like #1F6FB2."),
                key,
            )
        return value

    def others(self, known: Collection[str]) -> dict[str, object]:
        """Return the values whose keys are not `known`, as they are."""
        return {key: value for key, value in self.values.items() if key not in known}


def _finite(value: float) -> bool:
    return isinstance(value, int) or math.isfinite(value)


def _narrowed(
    lines: Sequence[str], within: tuple[int, int], dotted: str, number: int
) -> tuple[int, int]:
    """Return the lines of the table `dotted` (`stage.tasks`), the `number`th of its kind."""
    start, end = within
    head = re.escape(dotted)
    heads = [n for n in range(start, end) if re.match(rf"\s*\[+\s*{head}\s*\]", lines[n])]
    if number < len(heads):
        # The tables inside this one belong to it.
        other = re.compile(rf"\s*\[\[?\s*(?!{head}\s*\.)[\w\"']")
        after = (n for n in range(heads[number] + 1, end) if other.match(lines[n]))
        return heads[number], next(after, end)
    # Not a table of its own, but a list of inline tables below a key.
    below = _first(lines, start, end, rf"^\s*{re.escape(dotted.rpartition('.')[2])}\s*=")
    if below is None:
        return start, end
    inline = [n for n in range(below, end) if re.search(r"\{", lines[n])]
    line = inline[number] if number < len(inline) else below
    return line, line + 1


def _first(lines: Sequence[str], start: int, end: int, pattern: str) -> int | None:
    found = re.compile(pattern)
    return next((n for n in range(start, end) if found.search(lines[n])), None)
