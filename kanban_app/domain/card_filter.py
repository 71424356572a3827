"""Which cards a board shows while a filter is set."""

from collections.abc import Sequence
from typing import NamedTuple

from kanban_app.domain.card import CardFace, WaitingOn
from kanban_app.domain.moment import DAY
from kanban_app.domain.text import fold, haystack

LATE_STEP, NO_STEP = "late", "none"


class CardFilter(NamedTuple):
    """What must hold for a card to be shown; empty parts let everything pass.

    Every word of `text` must occur somewhere on the card. `tags`, `sources` and `steps` (of
    `LATE_STEP` and `NO_STEP`) pass if one of them fits. Values are cents, ages whole days in the
    present stage, bounds included.
    """

    text: str = ""
    tags: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    least_cents: int | None = None
    most_cents: int | None = None
    least_days: int | None = None
    most_days: int | None = None
    steps: frozenset[str] = frozenset()

    @property
    def active(self) -> bool:
        """Return whether anything is filtered at all."""
        return self != CardFilter()


def apply(
    wanted: CardFilter, cards: Sequence[CardFace], texts: Sequence[str], now: int, today: str = ""
) -> list[CardFace]:
    """Return the cards that pass, in their order; `texts` is where words are looked for.

    `today` is the local ISO date that steps are late or a card rests by.
    """
    words = fold(wanted.text).split()
    passing = _with_words(words, cards, texts) if words else list(cards)
    if wanted.tags:
        passing = [c for c in passing if wanted.tags.intersection(c.tag_list)]
    if wanted.sources:
        passing = [c for c in passing if c.source in wanted.sources]
    if wanted.steps:
        passing = [c for c in passing if step_of(c, today) in wanted.steps]
    least, most = wanted.least_cents, wanted.most_cents
    if least is not None or most is not None:
        passing = [c for c in passing if _within(c.value_cents, least, most)]
    if wanted.least_days is None and wanted.most_days is None:
        return passing
    return [
        c for c in passing if _within((now - c.entered) // DAY, wanted.least_days, wanted.most_days)
    ]


def step_of(card: CardFace, today: str) -> str:
    """Return `LATE_STEP` or `NO_STEP` if that is how a card stands, else "".

    A card that rests needs no step, and neither does one that somebody else has to go on with.
    """
    if card.next_due and card.next_due < today:
        return LATE_STEP
    needs_none = card.parked_until > today or card.waiting_on not in ("", WaitingOn.NOBODY)
    return NO_STEP if card.next_task == "" and not needs_none else ""


def _with_words(
    words: Sequence[str], cards: Sequence[CardFace], texts: Sequence[str]
) -> list[CardFace]:
    # The longest word is the rarest: the others are looked for where it occurs.
    first, *others = sorted(words, key=len, reverse=True)
    pairs = zip(cards, texts, strict=True)
    if not others:
        return [card for card, text in pairs if first in text]
    return [c for c, text in pairs if first in text and all(word in text for word in others)]


def text_of(card: CardFace) -> str:
    """Return what was typed into a card, folded for the words of a filter."""
    return haystack(
        card.title, card.person, card.object_line, card.place, card.tags, card.waiting_note
    )


def _within(value: int, least: int | None, most: int | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)
