"""Which cards a board shows while a filter is set."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY
from kanban_app.domain.text import fold, haystack


class CardFilter(NamedTuple):
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

    def learn(self, cards: Sequence[CardFace], texts: Sequence[str]) -> None:
        """Take texts that were made elsewhere, so that the first keystroke need not wait."""
        for card, text in zip(cards, texts, strict=True):
            self._texts[card.id] = (card, text)

    def of(self, cards: Iterable[CardFace]) -> list[str]:
        """Return what the words of a filter are looked up in, card by card."""
        known = self._texts
        texts = []
        for card in cards:
            found = known.get(card.id)
            if found is None or found[0] is not card:
                found = known[card.id] = (card, text_of(card))
            texts.append(found[1])
        return texts


def apply(
    wanted: CardFilter, cards: Iterable[CardFace], texts: Haystacks, now: int
) -> list[CardFace]:
    """Return the cards that pass, in their order; under 10 ms for 10,000."""
    passing = list(cards)
    words = fold(wanted.text).split()
    if words:
        passing = _with_words(words, passing, texts.of(passing))
    if wanted.tags:
        passing = [c for c in passing if wanted.tags.intersection(c.tag_list)]
    if wanted.sources:
        passing = [c for c in passing if c.source in wanted.sources]
    least, most = wanted.least_cents, wanted.most_cents
    if least is not None or most is not None:
        passing = [c for c in passing if _within(c.value_cents, least, most)]
    if wanted.least_days is None and wanted.most_days is None:
        return passing
    return [
        c for c in passing if _within((now - c.entered) // DAY, wanted.least_days, wanted.most_days)
    ]


def _with_words(
    words: Sequence[str], cards: Sequence[CardFace], texts: Sequence[str]
) -> list[CardFace]:
    pairs = list(zip(cards, texts, strict=True))
    for word in words:
        pairs = [pair for pair in pairs if word in pair[1]]
    return [card for card, _ in pairs]


def text_of(card: CardFace) -> str:
    """Return the folded text of a card."""
    return haystack(
        card.title, card.person, card.object_line, card.place, card.tags, card.waiting_note
    )


def _within(value: int, least: int | None, most: int | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)
