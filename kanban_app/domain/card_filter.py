"""Which cards a board shows while a filter is set."""

from collections.abc import Iterable
from dataclasses import dataclass

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY
from kanban_app.domain.text import fold, haystack


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What must hold for a card to be shown; empty parts let everything pass.

    Every word of `text` must occur somewhere on the card. `tags` and `sources` pass if one of
    them fits. Values are cents, ages whole days in the present stage, bounds included.
    """

    text: str = ""
    tags: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    least_cents: int | None = None
    most_cents: int | None = None
    least_days: int | None = None
    most_days: int | None = None

    @property
    def active(self) -> bool:
        """Return whether anything is filtered at all."""
        return self != CardFilter()


class Haystacks:
    """The folded text of every card, made once per version of a card."""

    def __init__(self) -> None:
        self._texts: dict[CardId, tuple[CardFace, str]] = {}

    def of(self, card: CardFace) -> str:
        """Return what the words of a filter are looked up in."""
        known = self._texts.get(card.id)
        if known is not None and known[0] is card:
            return known[1]
        text = haystack(
            card.title, card.person, card.object_line, card.place, card.tags, card.waiting_note
        )
        self._texts[card.id] = (card, text)
        return text


def apply(
    wanted: CardFilter, cards: Iterable[CardFace], texts: Haystacks, now: int
) -> list[CardFace]:
    """Return the cards that pass, in their order; under 10 ms for 10,000."""
    passing = list(cards)
    for word in fold(wanted.text).split():
        passing = [c for c in passing if word in texts.of(c)]
    if wanted.tags:
        passing = [c for c in passing if wanted.tags.intersection(c.tag_list)]
    if wanted.sources:
        passing = [c for c in passing if c.source in wanted.sources]
    passing = [c for c in passing if _within(c.value_cents, wanted.least_cents, wanted.most_cents)]
    if wanted.least_days is None and wanted.most_days is None:
        return passing
    return [
        c for c in passing if _within((now - c.entered) // DAY, wanted.least_days, wanted.most_days)
    ]


def _within(value: int, least: int | None, most: int | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)
