"""Paints the cards of one column from cached drawings; it never asks the model for data."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import Moment
from kanban_app.ui.board import card_paint, card_strokes
from kanban_app.ui.board.card_look import CardLook, Look, canvas, card_look
from kanban_app.ui.board.card_strokes import Drawing
from kanban_app.ui.board.card_text import (
    CardContext,
    Pace,
    Tempo,
    Unsure,
    is_parked,
    local_day,
    tempo_of,
)
from kanban_app.ui.board.column_model import ColumnModel
from kanban_app.ui.board.metrics import MIN_WIDTH, Density
from kanban_app.ui.theme import tokens

Index = QModelIndex | QPersistentModelIndex
_KEEP, _FEWEST = 512, 8
_NOBODY = CardId(0)


class CardDelegate(QAbstractItemDelegate):
    """How every card of a column stands, and what it looks like.

    The states are kept here as plain ids, because reading Qt's flags for each card costs more
    than painting its background.
    """

    def __init__(self, model: ColumnModel, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hovered = _NOBODY
        self.pressed = _NOBODY
        self.focused = _NOBODY
        self.opened = _NOBODY
        self.selected: frozenset[CardId] = frozenset()
        self.sources: frozenset[CardId] = frozenset()
        self.on_target = False
        self.page = _FEWEST
        self._model = model
        self._context = CardContext(stage)
        self._look: CardLook = card_look(tokens(), Density.COMFORTABLE, MIN_WIDTH, 1.0)
        self._drawings: dict[CardId, tuple[CardFace, bool, Tempo, Drawing]] = {}
        self._pictures: dict[CardId, tuple[CardFace, int, Tempo, QPixmap | None]] = {}

    @property
    def look(self) -> CardLook:
        """Return the pens and pixmaps in force."""
        return self._look

    def set_look(self, density: Density, width: int, ratio: float) -> None:
        """Paint cards `width` px wide from now on, in the colours of the theme in force."""
        look = card_look(tokens(), density, width, ratio)
        if look is not self._look:
            self._look = look
            self.forget()

    def set_pace(self, pace: Pace) -> bool:
        """Measure the age of cards against this pace; say whether that shows on a card in sight.

        Every move shifts the pace of its stage a little, and hardly ever the tempo of a card.
        """
        if pace == self._context.pace:
            return False
        self._context = self._context._replace(pace=pace)
        return any(tempo_of(card, self._context) != t for card, _, t, _ in self._pictures.values())

    def set_now(self, now: Moment) -> bool:
        """Count days up to this moment; say whether that is new."""
        return self._renew(self._context._replace(now=now, today=local_day(now)))

    def set_terms(self, terms: tuple[str, ...]) -> bool:
        """Highlight these lower-case letters where they occur; say whether that is new."""
        return self._renew(self._context._replace(terms=terms))

    def set_stage(self, stage: Stage) -> bool:
        """Take another version of the stage; say whether that is new."""
        return self._renew(self._context._replace(stage=stage))

    def set_unsure(self, unsure: Unsure) -> bool:
        """Mark milestones that nothing speaks for yet; say whether that is new."""
        return self._renew(self._context._replace(unsure=unsure))

    def forget(self) -> None:
        """Compose every card anew, as after a change of language."""
        self._drawings.clear()
        self._pictures.clear()

    def drawing(self, card: CardFace) -> Drawing:
        """Return the strokes of a card as it stands now."""
        selected = card.id in self.selected
        tempo = tempo_of(card, self._context)
        kept = self._drawings.get(card.id)
        if kept is not None and kept[0] is card and kept[1] is selected and kept[2] is tempo:
            return kept[3]
        if len(self._drawings) >= _KEEP:
            self._drawings.clear()
        made = card_paint.compose(card, self._context, self._look, selected=selected)
        self._drawings[card.id] = (card, selected, tempo, made)
        return made

    def look_of(self, card: CardFace) -> int:
        """Return the `Look` bits of a card."""
        look = 0
        card_id = card.id
        if card_id == self.hovered:
            look = Look.HOVER
        if card_id == self.pressed:
            look |= Look.PRESSED
        if card_id == self.focused:
            look |= Look.FOCUS
        if card_id == self.opened:
            look |= Look.OPEN
        if card_id in self.selected:
            look |= Look.SELECTED
        if card_id in self.sources:
            look |= Look.SOURCE
        if card.parked_until and is_parked(card, self._context.today):
            look |= Look.PARKED
        return look | Look.ON_TARGET if self.on_target else look

    def lifted(self, card: CardFace) -> Drawing:
        """Return the strokes of a card in the hand."""
        return card_paint.compose(card, self._context, self._look, selected=False)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        corner: QPoint = option.rect.topLeft()
        x, y = corner.x(), corner.y()
        card = self._model.card_at(index.row())
        if card is None:
            painter.drawPixmap(x, y, self._look.gap(on_target=self.on_target))
            return
        look, tempo = self.look_of(card), tempo_of(card, self._context)
        kept = self._pictures.get(card.id)
        if kept is None or kept[0] is not card or kept[1] != look or kept[2] is not tempo:
            # On first sight a card is painted at once; a page of new cards needs no pictures.
            self._remember(card.id, (card, look, tempo, None))
            self._draw(painter, (x, y), card, look)
            return
        picture = kept[3]
        if picture is None:
            picture = self._picture(card, look)
            self._remember(card.id, (card, look, tempo, picture))
        painter.drawPixmap(x, y, picture)

    def _draw(self, painter: QPainter, corner: tuple[int, int], card: CardFace, look: int) -> None:
        painter.drawPixmap(*corner, self._look.background(look))
        if look & Look.SOURCE:
            card_strokes.paint_faded(painter, *corner, self.drawing(card))
        else:
            card_strokes.paint(painter, *corner, self.drawing(card))

    def _picture(self, card: CardFace, look: int) -> QPixmap:
        item = self._look.item
        made = canvas(item.width(), item.height(), self._look.ratio, self._look.colours.bg)
        with QPainter(made) as painter:
            self._draw(painter, (0, 0), card, look)
        return made

    def _remember(self, card: CardId, seen: tuple[CardFace, int, Tempo, QPixmap | None]) -> None:
        pictures = self._pictures
        if len(pictures) >= self.page and card not in pictures:
            del pictures[next(iter(pictures))]
        pictures[card] = seen

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # One pixel wide: rows take the width of the view, so nothing scrolls sideways.
        return QSize(1, self._look.sizes.item)

    def _renew(self, context: CardContext) -> bool:
        if context == self._context:
            return False
        self._context = context
        self.forget()
        return True
