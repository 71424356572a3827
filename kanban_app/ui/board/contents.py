"""What lies in every column, filtered or not: the presenter's picture of the store.

Kept beside the column models because these show only what passes the filter. No Qt.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.place import ranks_between, renumbered
from kanban_app.domain.worth import cents_in_euro, euro_cents


@dataclass(slots=True)
class Totals:
    """Cards in a column, and the value of those that do not rest, in euro cents."""

    count: int = 0
    value_cents: int = 0


class BoardContents:
    """The cards of every column in order, by id and by place."""

    def __init__(self) -> None:
        self._columns: dict[StageId, list[CardFace]] = {}
        self._faces: dict[CardId, CardFace] = {}
        self._totals: dict[StageId, Totals] = {}
        self._today = ""

    def show(
        self, stage: StageId, cards: Iterable[CardFace], totals: Totals | None = None
    ) -> set[StageId]:
        """Take a column as it is, and return the other columns that lost a card to it.

        `totals` where only its top is known yet. Columns are read one after the other while
        cards move, so a card may turn up here that another column still holds.
        """
        for old in self._columns.get(stage, ()):
            if self._faces.get(old.id) is old:
                del self._faces[old.id]
        column = list(cards)
        robbed = set()
        for card in column:
            known = self._faces.get(card.id)
            if known is not None and known.stage_id != stage:
                robbed.add(known.stage_id)
                self.take(card.id)
        self._columns[stage] = column
        self._faces.update((card.id, card) for card in column)
        value = sum(euro_cents(card, self._today) for card in column)
        self._totals[stage] = totals or Totals(len(column), value)
        return robbed

    def set_today(self, today: str) -> None:
        """Count cards whose rest has ended by this day (ISO)."""
        if today != self._today:
            self._today = today
            for stage, column in self._columns.items():
                known = self._totals[stage]
                if known.count == len(column):
                    known.value_cents = sum(euro_cents(card, today) for card in column)

    def keep(self, stages: Collection[StageId]) -> None:
        """Forget every column that is not among `stages`."""
        for gone in self._columns.keys() - set(stages):
            for card in list(self._columns[gone]):
                self.take(card.id)
            del self._columns[gone]

    def cards(self, stage: StageId) -> Sequence[CardFace]:
        """Return the cards of a column in order."""
        return self._columns.get(stage, [])

    def face(self, card: CardId) -> CardFace | None:
        """Return how a card stands on the board, None if it is not there."""
        return self._faces.get(card)

    def worth(self, cards: Iterable[CardId]) -> int:
        """Return the cents in EUR these cards are worth together, resting ones included.

        Other sums leave out what is not in play; who selects a card means just that card.
        """
        faces = (self._faces.get(card) for card in cards)
        return sum(cents_in_euro(f.value_cents, f.currency) for f in faces if f is not None)

    def totals(self, stage: StageId) -> Totals:
        """Return count and value of a column."""
        return self._totals.get(stage) or Totals()

    def take(self, card: CardId) -> CardFace | None:
        """Remove a card and return it, None if it is not there."""
        face = self._faces.pop(card, None)
        if face is None:
            return None
        column = self._columns[face.stage_id]
        del column[_place(column, face)]
        self._count(face, -1)
        return face

    def put(self, face: CardFace) -> None:
        """Lay a card where its rank says, instead of where it was."""
        self.take(face.id)
        column = self._columns.setdefault(face.stage_id, [])
        column.insert(_place(column, face), face)
        self._faces[face.id] = face
        self._count(face, 1)

    def ranks(
        self, stage: StageId, cards: Sequence[CardId], before: CardId | None
    ) -> dict[CardId, int]:
        """Return the ranks these cards get when laid before another one (None: at the end).

        The same rule as the store's, so what is shown before the commit is what comes of it.
        """
        moved = set(cards)
        column = self._columns.get(stage, [])
        following = None if before is None or before in moved else self._faces.get(before)
        place = len(column)
        if following is not None and following.stage_id == stage:
            place = _place(column, following)
        # Behind so many cards at least one stays; the whole column is not looked through.
        near = column[max(0, place - len(moved) - 1) : place]
        above = next((c.rank for c in reversed(near) if c.id not in moved), None)
        below = column[place].rank if place < len(column) else None
        ranks = ranks_between(above, below, len(cards))
        if ranks is not None:
            return dict(zip(cards, ranks, strict=True))
        parts = column[:place], column[place:]
        staying = [[c.id for c in part if c.id not in moved] for part in parts]
        order = renumbered([*staying[0], *cards, *staying[1]])
        return {CardId(card): rank for card, rank in order.items()}

    def _count(self, face: CardFace, sign: int) -> None:
        totals = self._totals.setdefault(face.stage_id, Totals())
        totals.count += sign
        totals.value_cents += sign * euro_cents(face, self._today)


def place_of(face: CardFace) -> tuple[int, int]:
    """Return what orders the cards of a column."""
    return face.rank, face.id


def _place(column: list[CardFace], face: CardFace) -> int:
    return bisect_left(column, place_of(face), key=place_of)
