"""Asking the parts of a JSON document for typed values, with the path of whatever is wrong."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from kanban_app.domain.card_rules import writable
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.moment import Moment, moment_of
from kanban_app.exchange.reading.journey_rules import is_colour, is_key
from kanban_app.exchange.reading.money import is_currency

_Choice = TypeVar("_Choice", bound=StrEnum)
# What the database's integers hold.
_LARGEST = 2**63 - 1
_SHOWN = 80
# JSON can only escape what is no character: UTF-8 has no such bytes.
_UNWRITABLE = re.compile(r"\\u(?:0000|d[89a-f])", re.IGNORECASE)
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

    def filled(self, key: str) -> str:
        """Return a text that is not empty."""
        value = self.text(key)
        if not value:
            raise self.problem(key, QT_TRANSLATE_NOOP("Errors", "%s must not be empty."))
        return value

    def key(self, key: str) -> str:
        """Return the key of a journey, a stage or a reason: letters, digits, `_` and `-`."""
        value = self.text(key)
        if not is_key(value):
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP(
                    "Errors", "%s: a key of letters, digits, - and _ is needed here, not “%s”."
                ),
                value[:_SHOWN],
            )
        return value

    def colour(self, key: str) -> str:
        """Return a colour in the form #RRGGBB."""
        value = self.text(key)
        if not is_colour(value):
            raise self.problem(
                key, QT_TRANSLATE_NOOP("Errors", "%s must be a colour like #1F6FB2.")
            )
        return value

    def currency(self, key: str) -> str:
        """Return the code of a currency."""
        value = self.text(key)
        if not is_currency(value):
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP("Errors", "%s: %s is no currency. Write it as EUR or CHF."),
                value[:_SHOWN],
            )
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

    def within(self, key: str, least: int, most: int) -> int:
        """Return a whole number from `least` to `most`."""
        value = self.whole(key)
        if not least <= value <= most:
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP("Errors", "%s must be a whole number from %s to %s."),
                least,
                most,
            )
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
            raise self.unknown(key, value, choices) from error

    def one_of(self, key: str, choices: Sequence[str]) -> str:
        """Return one of these words."""
        value = self.text(key)
        if value not in choices:
            raise self.unknown(key, value, choices)
        return value

    def unknown(self, key: str, value: object, choices: Iterable[object]) -> ImportProblem:
        """Return the error that `key` has a value other than these."""
        return self.problem(
            key,
            QT_TRANSLATE_NOOP("Errors", "%s: %s is not known. There are: %s."),
            str(value)[:_SHOWN],
            ", ".join(map(str, choices)),
        )

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

    def past(self, key: str, latest: Moment) -> Moment:
        """Return a moment that is not after `latest`."""
        moment = self.moment(key)
        if moment > latest:
            raise self.problem(
                key,
                QT_TRANSLATE_NOOP("Errors", "%s: %s is in the future."),
                self.text(key)[:_SHOWN],
            )
        return moment

    def past_or_none(self, key: str, latest: Moment) -> Moment | None:
        """Return a moment that is not after `latest`, None where the document says null."""
        return None if self._value(key) is None else self.past(key, latest)

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


def _writable(value: object) -> object:
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, list):
        return [_writable(inner) for inner in value]
    if isinstance(value, dict):
        return {writable(key): _writable(inner) for key, inner in value.items()}
    return value


def parsed(data: bytes) -> dict[str, object]:
    """Return the object a document holds; ImportProblem says what is wrong with it.

    NUL and half characters, which no store can hold, are dropped from its texts.
    """
    if len(data) > MOST_BYTES:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The file is larger than %s MB."), MOST_BYTES >> 20
        )
    try:
        text = data.decode("utf-8-sig")
        document = json.loads(text)
        if _UNWRITABLE.search(text):
            document = _writable(document)
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
