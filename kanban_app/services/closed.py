"""Finding cards that ended and stand in no column any more: lost, archived, or won without one."""

from collections.abc import Sequence
from typing import NamedTuple

from kanban_app.domain import card_filter
from kanban_app.domain.card import CardFace
from kanban_app.domain.card_filter import CardFilter
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.services.ports import CardReader

# More than anybody reads; a name finds the others.
MOST = 200
_PART = 500


class ClosedCard(NamedTuple):
    """A closed card and when it was closed."""

    face: CardFace
    closed: Moment


class ClosedCards(NamedTuple):
    """The newest closed cards that were looked for, and whether there are older ones."""

    cards: tuple[ClosedCard, ...]
    more: bool


class ClosedService:
    """Looks for closed cards with the words that a search on the board would find."""

    def __init__(self, store: CardReader) -> None:
        self._store = store

    def find(self, text: str) -> ClosedCards:
        """Return the newest closed cards with every word of `text`, at most `MOST`."""
        ends = dict(self._store.closed())
        ids, found = list(ends), list[CardFace]()
        for start in range(0, len(ids), _PART):
            found += self._matching(text, ids[start : start + _PART])
            if len(found) > MOST:
                break
        cards = (ClosedCard(face, ends[face.id]) for face in found[:MOST])
        return ClosedCards(tuple(cards), len(found) > MOST)

    def _matching(self, text: str, ids: Sequence[CardId]) -> list[CardFace]:
        by_id = {face.id: face for face in self._store.faces(ids)}
        faces = [by_id[card] for card in ids]
        texts = [card_filter.text_of(face) for face in faces]
        return card_filter.apply(CardFilter(text), faces, texts, now=0)
