"""Searching everything: an index in memory, built after the start and kept up with changes."""

from collections import deque
from collections.abc import Collection, Sequence
from typing import NamedTuple

from kanban_app.domain.changes import Changes
from kanban_app.domain.found import Found, Sought
from kanban_app.domain.ids import CardId
from kanban_app.domain.search_index import SearchIndex, Text
from kanban_app.domain.search_text import query_of
from kanban_app.services.ports_search import SearchReader

# Read at once: the window keeps its frame, and other work gets its turn in between.
STEP = 250


class Answer(NamedTuple):
    """What was found of each noun, the best first, and the words to be marked in it."""

    words: tuple[str, ...] = ()
    found: tuple[tuple[Sought, tuple[Found, ...]], ...] = ()

    def of(self, noun: Sought) -> tuple[Found, ...]:
        """Return the results of one noun."""
        return next((results for n, results in self.found if n is noun), ())


class SearchService:
    """Finds cards, contacts, properties, tasks and activities by what is said of them.

    Nothing of the index is kept on disk: who is erased from the store is erased from it.
    """

    def __init__(self, store: SearchReader) -> None:
        self._store = store
        self._index = _indexes()
        # What is still to be read, and what of it was read last.
        self._unread = deque(Sought)
        self._last: Text | None = None
        # What was changed of that meanwhile.
        self._changed: dict[Sought, set[int]] = {noun: set() for noun in Sought}

    @property
    def ready(self) -> bool:
        """Return whether everything can be found."""
        return not self._unread

    def build(self) -> bool:
        """Read on; return whether there is more to read."""
        if self._unread:
            noun = self._unread[0]
            texts = self._store.texts(noun, self._last, STEP)
            self._index[noun].extend(texts)
            if texts:
                self._last = texts[-1]
            if len(texts) < STEP:
                self._finish(noun)
        return not self.ready

    def follow(self, changes: Changes) -> None:
        """Take in what a change touched; too much of it has everything read anew."""
        touched = self._store.touched(changes)
        if touched is None:
            self._begin()
            return
        for noun, ids in touched.items():
            if noun in self._unread:
                # Some of them are read already and some are not.
                self._changed[noun].update(ids)
            else:
                self._change(noun, ids)

    def find(self, typed: str, most: int) -> Answer:
        """Return what has all the words that were typed, at most so much of each noun.

        The best comes first; of notes and activities it is the newest.
        """
        query = query_of(typed)
        found = []
        for noun, index in self._index.items():
            # However a number is written, it is one number.
            number = query.phone if noun is Sought.CONTACT else ""
            words = (number,) if number else query.words
            results = self._found(noun, [h.id for h in index.find(words, most)])
            if results:
                found.append((noun, results))
        words = query.words + ((query.phone,) if query.phone else ())
        return Answer(words, tuple(found))

    def recent(self, first: Sequence[CardId], most: int) -> tuple[Found, ...]:
        """Return the cards looked at last, then those changed last, without what is gone."""
        cards = dict.fromkeys((*first, *self._store.recent_cards(most)))
        return self._found(Sought.CARD, list(cards))[:most]

    def _begin(self) -> None:
        self._index = _indexes()
        self._unread = deque(Sought)
        self._last = None
        self._changed = {noun: set() for noun in Sought}

    def _finish(self, noun: Sought) -> None:
        self._index[noun].finish()
        self._unread.popleft()
        self._last = None
        changed, self._changed[noun] = self._changed[noun], set()
        self._change(noun, changed)

    def _change(self, noun: Sought, ids: Collection[int]) -> None:
        if ids:
            self._index[noun].change(ids, self._store.texts_of(noun, ids))

    def _found(self, noun: Sought, ids: Sequence[int]) -> tuple[Found, ...]:
        if not ids:
            return ()
        by_id = self._store.found(noun, ids)
        return tuple(by_id[thing] for thing in ids if thing in by_id)


def _indexes() -> dict[Sought, SearchIndex]:
    # What happened is looked for by its time: what was said last is what counts.
    return {noun: SearchIndex(ranked=noun is not Sought.ACTIVITY) for noun in Sought}
