"""Finding things by words in memory, fast enough for every keystroke.

Texts lie joined in blocks, so that one `str.find` looks through thousands of them. They lie in the
order in which they are shown: what still stands before what ended, the newest first. Whatever was
looked for long enough can therefore stop early.

What happened once, as notes and activities, is wanted by its time alone: an index that is not
`ranked` has one level.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from kanban_app.domain.search_text import searchable

BLOCK = 2_000
# Of several words, so many that have them all are ranked.
ENOUGH = 200
_LOOSE = 2_000


class Text(NamedTuple):
    """What can be found of one thing; `standing` while it is neither closed nor done.

    `at` is when it was, 0 for what has no moment: of those the one with the higher id is newer.
    """

    id: int
    standing: bool
    name: str
    more: str
    at: int = 0


class Hit(NamedTuple):
    """A thing that was found; the lower the `level`, the better it fits."""

    id: int
    level: int
    standing: bool
    at: int = 0


class _Folded(NamedTuple):
    id: int
    standing: bool
    name: str
    more: str
    at: int


class _Joined:
    """Many texts as one, and where each begins."""

    __slots__ = ("starts", "text")

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n".join(texts)
        self.starts = array("q")
        at = 0
        for text in texts:
            self.starts.append(at)
            at += len(text) + 1

    def places(self, needle: str) -> Iterator[int]:
        """Return the texts that hold `needle`, in order."""
        return self.places_of_all(needle, ())

    def places_of_all(self, first: str, others: Sequence[str]) -> Iterator[int]:
        """Yield the texts that hold `first` and all the others, in order."""
        find, starts, last = self.text.find, self.starts, len(self.starts) - 1
        at = find(first)
        while at >= 0:
            place = bisect_right(starts, at) - 1
            end = starts[place + 1] if place < last else len(self.text)
            for other in others:
                if find(other, starts[place], end) < 0:
                    break
            else:
                yield place
            at = find(first, end)

    def holds(self, place: int, needle: str) -> bool:
        """Return whether one of the texts holds `needle`."""
        return self.text.find(needle, self.starts[place], self._end(place)) >= 0

    def __getitem__(self, place: int) -> str:
        return self.text[self.starts[place] : self._end(place)]

    def _end(self, place: int) -> int:
        last = place + 1 == len(self.starts)
        return len(self.text) if last else self.starts[place + 1] - 1


class _Block:
    """Some thousand texts: their names, and everything of them."""

    __slots__ = ("ats", "ids", "names", "standing", "whole")

    def __init__(self, texts: Sequence[_Folded]) -> None:
        self.ids = array("q", (t.id for t in texts))
        self.ats = array("q", (t.at for t in texts))
        self.standing = [t.standing for t in texts]
        self.names = _Joined([f" {t.name} " for t in texts])
        # A tab stands in no word: what is found is found in one of both.
        self.whole = _Joined([f" {t.name} \t {t.more} " for t in texts])

    def level(self, place: int, word: str) -> int:
        """Return how well a word fits a text that holds it."""
        for level, (by_name, needle) in enumerate(_passes(word)):
            joined = self.names if by_name else self.whole
            if joined.holds(place, needle):
                return level
        raise LookupError(word)

    def texts(self) -> Iterator[_Folded]:
        """Yield what lies here."""
        for place, thing in enumerate(self.ids):
            name, more = self.whole[place].split("\t")
            at = self.ats[place]
            yield _Folded(thing, self.standing[place], name.strip(), more.strip(), at)

    def hit(self, place: int, level: int) -> Hit:
        """Return what lies in a place as something found."""
        return Hit(self.ids[place], level, self.standing[place], self.ats[place])


def _passes(word: str, *, ranked: bool = True) -> tuple[tuple[bool, str], ...]:
    """Return what is looked for, the best first: in the name or not, and the needle."""
    if not ranked:
        return ((False, word),)
    whole, begin = f" {word} ", f" {word}"
    return ((True, whole), (True, begin), (True, word), (False, begin), (False, word))


class SearchIndex:
    """All things of one noun, found by words."""

    def __init__(self, *, ranked: bool = True) -> None:
        self._ranked = ranked
        # Still standing, and ended; what is read last lies behind.
        self._blocks: dict[bool, list[_Block]] = {True: [], False: []}
        self._unread: dict[bool, list[_Folded]] = {True: [], False: []}
        # What was changed since: it lies apart, and counts no more where it lay.
        self._loose: dict[int, _Folded] = {}
        self._moved: set[int] = set()
        self._top: dict[bool, list[_Block]] = {True: [], False: []}

    def __len__(self) -> int:
        """Return how many things can be found."""
        blocks = (b for part in self._blocks.values() for b in part)
        lying = sum(1 for b in blocks for thing in b.ids if thing not in self._moved)
        return lying + sum(map(len, self._unread.values())) + len(self._loose)

    def extend(self, texts: Sequence[Text]) -> None:
        """Take things that are older than all before, the newest first."""
        for folded in _fold(texts):
            pile = self._unread[folded.standing]
            pile.append(folded)
            if len(pile) == BLOCK:
                self._lay_down(folded.standing)

    def finish(self) -> None:
        """Lay down the rest: nothing older follows."""
        for standing in (True, False):
            self._lay_down(standing)

    def change(self, ids: Iterable[int], texts: Sequence[Text]) -> None:
        """Take things as they are now; those of `ids` that are not among `texts` are gone."""
        for thing in ids:
            self._loose.pop(thing, None)
            self._moved.add(thing)
        for folded in _fold(texts):
            self._loose[folded.id] = folded
        if len(self._loose) > _LOOSE or len(self._moved) > _LOOSE:
            self._compact()
        self._top = _laid(self._loose.values())

    def find(self, words: Sequence[str], most: int) -> list[Hit]:
        """Return the things that have every word, at most so many, the best first.

        A word of the name before its beginning before any part of it, the name before the rest;
        what still stands before what ended, the newest first.
        """
        if not words or most <= 0:
            return []
        if len(words) == 1:
            return self._with_word(words[0], most)
        hits = self._with_all(sorted(words, key=len, reverse=True))
        return sorted(hits, key=lambda h: (h.level, not h.standing, -h.at, -h.id))[:most]

    def _with_word(self, word: str, most: int) -> list[Hit]:
        found: dict[int, Hit] = {}
        blocks = {s: self._holding(s, (word,)) for s in (True, False)}
        for level, (by_name, needle) in enumerate(_passes(word, ranked=self._ranked)):
            for standing in (True, False):
                wanted = most - len(found)
                if wanted == 0:
                    break
                top, low = (
                    (
                        b.hit(place, level)
                        for b in part
                        for place in (b.names if by_name else b.whole).places(needle)
                    )
                    for part in blocks[standing]
                )
                new = [h for h in top if h.id not in found]
                lying = (h for h in low if h.id not in found and h.id not in self._moved)
                new += islice(lying, wanted)
                for hit in sorted(new, key=_newest)[:wanted]:
                    found[hit.id] = hit
        return list(found.values())

    def _with_all(self, words: Sequence[str]) -> list[Hit]:
        """Return the first `ENOUGH` things with all words, which come with the longest first."""
        found: list[Hit] = []
        for standing in (True, False):
            top, low = self._holding(standing, words)
            lying = (h for h in self._all_in(low, words) if h.id not in self._moved)
            wanted = ENOUGH - len(found)
            new = [*self._all_in(top, words), *islice(lying, wanted)]
            found += sorted(new, key=_newest)[:wanted]
        return found

    def _all_in(self, blocks: Sequence[_Block], words: Sequence[str]) -> Iterator[Hit]:
        first, *others = words
        for block in blocks:
            for place in block.whole.places_of_all(first, others):
                levels = (block.level(place, word) for word in words) if self._ranked else ()
                yield block.hit(place, sum(levels))

    def _holding(
        self,
        standing: bool,  # noqa: FBT001
        words: Sequence[str],
    ) -> tuple[list[_Block], list[_Block]]:
        """Return the blocks in which all words occur, of what was changed and of the rest."""
        top, low = (
            [b for b in part[standing] if all(word in b.whole.text for word in words)]
            for part in (self._top, self._blocks)
        )
        return top, low

    def _lay_down(self, standing: bool) -> None:  # noqa: FBT001
        if self._unread[standing]:
            self._blocks[standing].append(_Block(self._unread[standing]))
            self._unread[standing] = []

    def _compact(self) -> None:
        """Put what was changed where it belongs, and forget what is gone."""
        lying = (t for part in self._blocks.values() for block in part for t in block.texts())
        kept = [t for t in lying if t.id not in self._moved]
        self._blocks = _laid([*kept, *self._loose.values()])
        self._loose, self._moved = {}, set()


def _newest(thing: Hit | _Folded) -> tuple[int, int]:
    """Return what sorts the newest first."""
    return -thing.at, -thing.id


def _laid(texts: Iterable[_Folded]) -> dict[bool, list[_Block]]:
    ordered = sorted(texts, key=_newest)
    laid: dict[bool, list[_Block]] = {}
    for standing in (True, False):
        part = [t for t in ordered if t.standing is standing]
        laid[standing] = [_Block(part[i : i + BLOCK]) for i in range(0, len(part), BLOCK)]
    return laid


def _fold(texts: Sequence[Text]) -> Iterator[_Folded]:
    names = searchable([t.name for t in texts])
    more = searchable([t.more for t in texts])
    for text, name, rest in zip(texts, names, more, strict=True):
        yield _Folded(text.id, bool(text.standing), name, rest, text.at)
