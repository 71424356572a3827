"""What lies in every column, filtered or not: the presenter's picture of the store.

Kept beside the column models because these show only what passes the filter. No Qt.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.place import lie_between, ranks_between, renumbered
from kanban_app.domain.worth import cents_in_euro
from kanban_app.ui.board.pile import Pile, Totals, source_words

_NOTHING = Pile()


class BoardContents:
    """The piles of all columns; a card lies in one of them only."""

    def __init__(self) -> None:
        self._piles: dict[StageId, Pile] = {}
        self.today = ""

    def show(self, stage: StageId, pile: Pile) -> set[StageId]:
        """Take a column as it is, and return the other columns that lost a card to it.

        Columns are read one after the other while cards move, so a card may turn up here that
        another column still holds.
        """
        self._piles.pop(stage, None)
        robbed = {
            s for s, p in self._piles.items() if not p.faces.keys().isdisjoint(pile.faces.keys())
        }
        for other in map(self._piles.__getitem__, robbed):
            for card in other.faces.keys() & pile.faces.keys():
                other.take(card)
        pile.set_today(self.today)
        self._piles[stage] = pile
        return robbed

    def show_all(self, piles: Mapping[StageId, Pile], today: str) -> set[StageId]:
        """Take all columns as they were on a day, and return those that hold other cards now."""
        before, self._piles, self.today = self._piles, dict(piles), today
        return {s for s, p in piles.items() if before.get(s, _NOTHING).cards != p.cards}

    def set_today(self, today: str) -> None:
        """Count cards whose rest has ended by this day (ISO)."""
        self.today = today
        for pile in self._piles.values():
            pile.set_today(today)

    def forget_texts(self) -> None:
        """Let filters look for the words of another language from now on."""
        source_words.cache_clear()
        for pile in self._piles.values():
            pile.forget_texts()

    def keep(self, stages: Collection[StageId]) -> None:
        """Forget every column that is not among `stages`."""
        for gone in self._piles.keys() - set(stages):
            del self._piles[gone]

    def pile(self, stage: StageId) -> Pile:
        """Return a column with what a filter looks for."""
        return self._piles.get(stage, _NOTHING)

    def cards(self, stage: StageId) -> Sequence[CardFace]:
        """Return the cards of a column in order."""
        return self.pile(stage).cards

    def face(self, card: CardId) -> CardFace | None:
        """Return how a card stands on the board, None if it is not there."""
        return next((p.faces[card] for p in self._piles.values() if card in p.faces), None)

    def worth(self, cards: Iterable[CardId]) -> int:
        """Return the cents in EUR these cards are worth together, resting ones included.

        Other sums leave out what is not in play; who selects a card means just that card.
        """
        faces = (self.face(card) for card in cards)
        return sum(cents_in_euro(f.value_cents, f.currency) for f in faces if f is not None)

    def totals(self, stage: StageId) -> Totals:
        """Return count and value of a column."""
        return self.pile(stage).totals

    def take(self, card: CardId) -> CardFace | None:
        """Remove a card and return it, None if it is not there."""
        pile = next((p for p in self._piles.values() if card in p.faces), None)
        return pile.take(card) if pile else None

    def put(self, face: CardFace) -> None:
        """Lay a card where its rank says, instead of where it was."""
        self.take(face.id)
        pile = self._piles.get(face.stage_id)
        if pile is None:
            pile = self._piles[face.stage_id] = Pile(today=self.today)
        pile.put(face)

    def ranks(
        self, stage: StageId, cards: Sequence[CardId], before: CardId | None
    ) -> dict[CardId, int]:
        """Return the ranks these cards get when laid before another one (None: at the end).

        The same rule as the store's, so what is shown before the commit is what comes of it.
        """
        moved = set(cards)
        pile = self.pile(stage)
        column = pile.cards
        following = None if before is None or before in moved else pile.faces.get(before)
        place = len(column) if following is None else pile.place(following)
        # Behind so many cards at least one stays; the whole column is not looked through.
        near = column[max(0, place - len(moved) - 1) : place]
        above = next((c.rank for c in reversed(near) if c.id not in moved), None)
        below = column[place].rank if place < len(column) else None
        present = {c: pile.faces[c].rank for c in cards if c in pile.faces}
        if present.keys() == moved and lie_between(above, below, list(present.values())):
            return present
        ranks = ranks_between(above, below, len(cards))
        if ranks is not None:
            return dict(zip(cards, ranks, strict=True))
        parts = column[:place], column[place:]
        staying = [[c.id for c in part if c.id not in moved] for part in parts]
        order = renumbered([*staying[0], *cards, *staying[1]])
        return {CardId(card): rank for card, rank in order.items()}
