"""Typed values of a JSON snapshot that have limits, and references by uid."""

from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from math import isfinite
from typing import TypeVar

from kanban_app.domain.card_rules import LONG, SHORT, fits
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.exchange.reading.json_parts import Node
from kanban_app.exchange.reading.money import LARGEST_CENTS

_Choice = TypeVar("_Choice", bound=StrEnum)
_T = TypeVar("_T")
_SHOWN = 80

NO_CARD = QT_TRANSLATE_NOOP("Errors", "%s: the file has no card %s.")
NO_CONTACT = QT_TRANSLATE_NOOP("Errors", "%s: the file has no contact %s.")
NO_PROPERTY = QT_TRANSLATE_NOOP("Errors", "%s: the file has no property %s.")
NO_TASK = QT_TRANSLATE_NOOP("Errors", "%s: the file has no task %s.")
NO_PROFILE = QT_TRANSLATE_NOOP("Errors", "%s: the file has no search profile %s.")


def short(node: Node, key: str) -> str:
    """Return a text of a line."""
    return _fitting(node, key, node.text(key), SHORT)


def long(node: Node, key: str) -> str:
    """Return a text of as many lines as notes have."""
    return _fitting(node, key, node.text(key), LONG)


def shorts(node: Node, key: str) -> tuple[str, ...]:
    """Return texts of a line each."""
    return tuple(_fitting(node, key, text, SHORT) for text in node.texts(key))


def keyed(node: Node, key: str) -> dict[str, str]:
    """Return the texts of an object, by keys that are not empty."""
    inner = node.node(key)
    if "" in inner.values:
        raise node.problem(key, QT_TRANSLATE_NOOP("Errors", "%s: a key must not be empty."))
    return {name: _filled(inner, name) for name in inner.values}


def whole_within(node: Node, key: str, least: int, most: int) -> int | None:
    """Return a whole number from `least` to `most`, None where the document says null."""
    return None if node.whole_or_none(key) is None else node.within(key, least, most)


def cents(node: Node, key: str) -> int | None:
    """Return an amount that is not below zero, None where the document says null."""
    return whole_within(node, key, 0, LARGEST_CENTS)


def number(node: Node, key: str, least: float | None = 0.0) -> float | None:
    """Return a number not below `least`, None where the document says null."""
    value = node.values.get(key)
    if value is None:
        # Missing is not null.
        node.whole_or_none(key)
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
        raise node.problem(key, QT_TRANSLATE_NOOP("Errors", "%s must be a number."))
    if least is not None and value < least:
        raise node.problem(key, QT_TRANSLATE_NOOP("Errors", "%s must not be below %s."), least)
    return float(value)


def day(node: Node, key: str) -> date:
    """Return a date that must be there."""
    found = node.date_or_none(key)
    if found is None:
        raise node.problem(key, QT_TRANSLATE_NOOP("Errors", "%s: a date is needed here."))
    return found


def minute(node: Node, key: str) -> time | None:
    """Return a time of a day like 09:30, None where the document says null."""
    if node.values.get(key) is None:
        node.whole_or_none(key)
        return None
    text = node.text(key)
    try:
        found = time.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or f"{found:%H:%M}" != text:
        raise node.problem(
            key, QT_TRANSLATE_NOOP("Errors", "%s: %s is no time like 09:30."), text[:_SHOWN]
        )
    return found


def choices(node: Node, key: str, words: type[_Choice]) -> tuple[_Choice, ...]:
    """Return fixed words."""
    texts = node.texts(key)
    for text in texts:
        if text not in tuple(words):
            raise node.unknown(key, text, tuple(words))
    return tuple(map(words, texts))


def reference(node: Node, key: str, known: Mapping[str, _T], none: str) -> _T | None:
    """Return what a uid names, None where the document says null; `none` says it is not there."""
    if node.values.get(key) is None:
        node.whole_or_none(key)
        return None
    return needed(node, key, known, none)


def needed(node: Node, key: str, known: Mapping[str, _T], none: str) -> _T:
    """Return what a uid names that must be there."""
    uid = node.text(key)
    if uid not in known:
        raise node.problem(key, none, uid[:_SHOWN])
    return known[uid]


def _filled(node: Node, key: str) -> str:
    return _fitting(node, key, node.filled(key), LONG)


def _fitting(node: Node, key: str, text: str, most: int) -> str:
    # Most texts are far shorter than any limit: counting their bytes would take longest.
    if len(text) * 4 > most and not fits(text, most):
        raise _too_long(node, key, most)
    return text


def _too_long(node: Node, key: str, most: int) -> ImportProblem:
    return node.problem(
        key, QT_TRANSLATE_NOOP("Errors", "%s is too long: its field takes %s bytes."), most
    )


def _is_finite(value: float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:
        return False
