"""Asking the parts of a JSON document for typed values, with the path of whatever is wrong."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.moment import Moment, moment_of

_Choice = TypeVar("_Choice", bound=StrEnum)
# What the database's integers hold.
_LARGEST = 2**63 - 1
_SHOWN = 80
_FIRST_YEAR, _LAST_YEAR = 1900, 2199

MOST_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Node:
    """One object of the document; `path` is its JSON path, `$` the document itself.

    Every question raises ImportProblem, with the path as first argument, where the document does
    not answer it.
    """

    values: Mapping[str, object]
    path: str = "$"

    def problem(self, key: str, message: str, *arguments: object) -> ImportProblem:
        """Return an error about `key`; its first argument is the path."""
        return ImportProblem(message, f"{self.path}.{key}", *arguments)

    def _value(self, key: str) -> object:
        if key not in self.values:
            raise self.problem(key, QT_TRANSLATE_NOOP("Errors", "%s is missing."))
        return self.values[key]

    def node(self, key: str) -> "Node":
        """Return the object called `key`."""
        value = self._value(key)
        if not isinstance(value, Mapping):
            raise self.problem(key, QT_TRANSLATE_NOOP("Errors", "%s must be an object."))
        return Node(value, f"{self.path}.{key}")

    def nodes(self, key: str) -> list["Node"]:
        """Return the objects of the list called `key`."""
        nodes = []
        for place, value in enumerate(self._list(key)):
            if not isinstance(value, Mapping):
                raise self.problem(
                    f"{key}[{place}]", QT_TRANSLATE_NOOP("Errors", "%s must be an object.")
                )
            nodes.append(Node(value, f"{self.path}.{key}[{place}]"))
        return nodes

    def mapping(self, key: str) -> dict[str, object]:
        """Return the object called `key` as it is."""
        return dict(self.node(key).values)

    def text(self, key: str) -> str:
        """Return a text."""
        value = self._value(key)
        if not isinstance(value, str):
            raise self.problem(key, QT_TRANSLATE_NOOP("Errors", "%s must be a text."))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self._list(key)
        texts = tuple(value for value in values if isinstance(value, str))
        if len(texts) < len(values):
            raise self.problem(key, QT_TRANSLATE_NOOP("Errors", "%s must be a list of texts."))
        return texts

    def whole(self, key: str) -> int:
        """Return a whole number of at most 64 bits."""
        value = _whole(self._value(key))
        if value is None:
            raise self.problem(key, QT_TRANSLATE_NOOP("Errors", "%s must be a whole number."))
        return value

    def whole_or_none(self, key: str) -> int | None:
        """Return a whole number, None where the document says null."""
        return None if self._value(key) is None else self.whole(key)

    def wholes(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        values = self._list(key)
        wholes = tuple(n for n in map(_whole, values) if n is not None)
        if len(wholes) < len(values):
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "%s must be a list of whole numbers.")
            )
        return wholes

    def share(self, key: str) -> float:
        """Return a number from 0 to 1."""
        value = self._value(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "%s must be a number between 0 and 1.")
            )
        return float(value)

    def flag(self, key: str) -> bool:
        """Return a yes or no."""
        value = self._value(key)
        if not isinstance(value, bool):
            raise self.problem(key, QT_TRANSLATE_NOOP("Errors", "%s must be true or false."))
        return value

    def choice(self, key: str, choices: type[_Choice]) -> _Choice:
        """Return one of the fixed words."""
        value = self.text(key)
        try:
            return choices(value)
        except ValueError as error:
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP("Errors", "%s: %s is not known. There are: %s."),
                value[:_SHOWN],
                ", ".join(choices),
            ) from error

    def choice_or_none(self, key: str, choices: type[_Choice]) -> _Choice | None:
        """Return one of the fixed words, None where the document says null."""
        return None if self._value(key) is None else self.choice(key, choices)

    def moment(self, key: str) -> Moment:
        """Return a moment of the years 1900 to 2199 in ISO 8601 with its zone."""
        value = self.text(key)
        try:
            when = datetime.fromisoformat(value)
        except ValueError:
            when = None
        if when is None or when.tzinfo is None or not _FIRST_YEAR <= when.year <= _LAST_YEAR:
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP("Errors", "%s: %s is no moment like 2026-02-03T09:30:00Z."),
                value[:_SHOWN],
            )
        return moment_of(when)

    def moment_or_none(self, key: str) -> Moment | None:
        """Return a moment, None where the document says null."""
        return None if self._value(key) is None else self.moment(key)

    def date_or_none(self, key: str) -> date | None:
        """Return a date in ISO 8601, None where the document says null."""
        if self._value(key) is None:
            return None
        value = self.text(key)
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP("Errors", "%s: %s is no date like 2026-02-03."),
                value[:_SHOWN],
            ) from error

    def _list(self, key: str) -> Sequence[object]:
        value = self._value(key)
        if not isinstance(value, list):
            raise self.problem(key, QT_TRANSLATE_NOOP("Errors", "%s must be a list."))
        return value


def _whole(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LARGEST:
        return None
    return value


def parsed(data: bytes) -> dict[str, object]:
    """Return the object a document holds; ImportProblem says what is wrong with it."""
    if len(data) > MOST_BYTES:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The file is larger than %s MB."), MOST_BYTES >> 20
        )
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The file is not in UTF-8, as JSON must be.")
        ) from error
    except json.JSONDecodeError as error:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "Line %s: this is not valid JSON."),
            error.lineno,
            row=error.lineno,
        ) from error
    # ValueError: numbers of thousands of digits; RecursionError: brackets in brackets.
    except (ValueError, RecursionError) as error:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "This JSON cannot be read: it is too deep or too long.")
        ) from error
    if not isinstance(document, dict):
        raise ImportProblem(QT_TRANSLATE_NOOP("Errors", "%s must be an object."), "$")
    return document
