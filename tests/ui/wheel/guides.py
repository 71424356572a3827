"""A guide over invented cards: every stage holds as many as its node says."""

from collections.abc import Sequence

from kanban_app.domain.ids import CardId, StageId
from kanban_app.ui.wheel.drawing import Drawing, Foreseen, Held, Line


class SampleGuide:
    """Implements `Guide`: a card's number is its stage times a hundred and its place."""

    def __init__(self, drawing: Drawing, *, past: bool = False) -> None:
        self.drawing = drawing
        self.past = past
        self.places: dict[StageId, int] = {}

    def held(self, stage: StageId) -> Held | None:
        node = self.drawing.nodes[self.drawing.place_of(stage) or 0]
        if self.past or not node.cards:
            return None
        card = CardId(stage * 100 + self.places.get(stage, 0))
        return Held(card, f"Karte {card}", (Line("Reihenhaus, Zirndorf"),), (Line("weiter"),),
                    Line(f"Nimmt Karte {card}"))  # fmt: skip

    def turn(self, stage: StageId, step: int) -> Held | None:
        self.places[stage] = self.places.get(stage, 0) + step
        return self.held(stage)

    def beside(self, stage: StageId, step: int) -> StageId | None:
        found = stage + step
        return StageId(found) if self.drawing.place_of(StageId(found)) is not None else None

    def foresee(self, cards: Sequence[CardId], stage: StageId) -> Foreseen | None:
        target = self.drawing.place_of(stage)
        if self.past or target is None or not cards:
            return None
        source = self.drawing.place_of(StageId(cards[0] // 100))
        assert source is not None
        nodes = self.drawing.nodes
        counts = ((source, nodes[source].cards - 1), (target, nodes[target].cards + 1))
        hint = (Line("Loslassen verschiebt"),)
        over = Line("5 von max. 3", "warn", bold=True)
        lines = ((source, nodes[source].lines[:1]), (target, (*nodes[target].lines[:1], over)))
        return Foreseen((source,), target, counts, hint, lines, here=source == target)
