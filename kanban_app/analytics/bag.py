"""A sorted bag of numbers that stays quick when it holds a hundred thousand."""

from bisect import bisect_left, insort
from collections.abc import Iterable

CHUNK = 1_000


class SortedBag:
    """Sorted numbers in chunks, because one long list moves half of itself at every insert."""

    def __init__(self, values: Iterable[int] = ()) -> None:
        ordered = sorted(values)
        self._size = len(ordered)
        self._chunks = [ordered[i : i + CHUNK] for i in range(0, len(ordered), CHUNK)]
        self._tops = [chunk[-1] for chunk in self._chunks]

    def __len__(self) -> int:
        """Return how many numbers the bag holds."""
        return self._size

    def add(self, value: int) -> None:
        """Put a number in; equal ones may be there already."""
        self._size += 1
        if not self._chunks:
            self._chunks.append([value])
            self._tops.append(value)
            return
        place = min(bisect_left(self._tops, value), len(self._tops) - 1)
        chunk = self._chunks[place]
        insort(chunk, value)
        if len(chunk) > 2 * CHUNK:
            self._chunks[place : place + 1] = [chunk[:CHUNK], chunk[CHUNK:]]
            self._tops[place : place + 1] = [chunk[CHUNK - 1], chunk[-1]]
        else:
            self._tops[place] = chunk[-1]

    def remove(self, value: int) -> None:
        """Take one such number out; LookupError if there is none."""
        place = bisect_left(self._tops, value)
        chunk = self._chunks[place]
        inside = bisect_left(chunk, value)
        if chunk[inside] != value:
            raise LookupError(value)
        del chunk[inside]
        self._size -= 1
        if chunk:
            self._tops[place] = chunk[-1]
        else:
            del self._chunks[place], self._tops[place]

    def at(self, place: int) -> int:
        """Return the number at a 0-based place in order; LookupError beyond the end."""
        for chunk in self._chunks:
            if place < len(chunk):
                return chunk[place]
            place -= len(chunk)
        raise LookupError(place)
