"""The stages of a journey in order, to be dragged or moved with Alt and the arrow keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kanban_app.domain.journey import StagePlan
from kanban_app.ui import formats
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import (
    RADIUS_CONTROL,
    SIZE_M,
    SIZE_S,
    UNIT,
    font,
    stage_colour,
    tokens,
)
from kanban_app.ui.widgets import painting

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _SWATCH, _GRIP, _MARK = 36, 12, 14, 14
_PLACE, _COLOUR, _NOTE, _WRONG = (Qt.ItemDataRole.UserRole + n for n in range(4))


class _RowDelegate(QStyledItemDelegate):
    """Paints grip, colour, name, and the number of cards at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The stubs of PySide know the fields of an option only by their C++ names.
        row = QRectF(option.rect).adjusted(2, 1, -2, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen:
            painting.box(painter, row, RADIUS_CONTROL, t.accent_soft, t.accent)
        middle, left = row.center().y(), row.left() + UNIT
        grip = pixmap("drag", _GRIP, t.text_3)
        painter.drawPixmap(int(left), int(middle - _GRIP / 2), grip)
        left += _GRIP + UNIT
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(stage_colour(str(index.data(_COLOUR)), dark=t.dark))
        painter.drawRoundedRect(QRectF(left, middle - _SWATCH / 2, _SWATCH, _SWATCH), 3, 3)
        left += _SWATCH + 2 * UNIT
        note = str(index.data(_NOTE))
        wide = painting.text_width(note, font(SIZE_S))
        room = QRectF(left, row.top(), row.right() - left - wide - 4 * UNIT, row.height())
        face = font(SIZE_M, bold=chosen)
        painting.text(
            painter, room, str(index.data()), face, t.bad if index.data(_WRONG) else t.text
        )
        side = QRectF(row.right() - wide - 2 * UNIT, row.top(), wide, row.height())
        painting.text(painter, side, note, font(SIZE_S), t.text_2)
        if focused and chosen:
            painting.focus_ring(painter, row, RADIUS_CONTROL)
        painter.restore()


class StageList(QListWidget):
    """Tells the new order as indices into the one that was shown."""

    reordered = Signal()
    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        # What a stage without a name is called here.
        self.unnamed = self.tr("New stage")
        self.setItemDelegate(_RowDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Stages"))
        self.currentRowChanged.connect(self._on_current)

    @property
    def order(self) -> list[int]:
        """Return the rows by the place they had when they were shown."""
        return [int(self.item(row).data(_PLACE)) for row in range(self.count())]

    def show_plans(
        self,
        plans: Sequence[StagePlan],
        counts: Sequence[int],
        wrong: Mapping[int, object],
        won_from: int,
        current: int,
    ) -> None:
        """Show the stages with the cards bound for them; `won_from` on they hold won cards."""
        self._filling = True
        # The rows stay, with other words: a press that picks a stage may go on as a drag of it.
        while self.count() > len(plans):
            self.takeItem(self.count() - 1)
        while self.count() < len(plans):
            self.addItem(QListWidgetItem())
        for place, (plan, count) in enumerate(zip(plans, counts, strict=True)):
            name = plan.name.text(formats.language()).replace("\u00ad", "")
            item = self.item(place)
            item.setText(name or self.unnamed)
            note = self.tr("%n card(s)", "", count) if count else ""
            if place >= won_from:
                note = " · ".join(p for p in (self.tr("won"), note) if p)
            item.setData(_PLACE, place)
            item.setData(_COLOUR, plan.colour)
            item.setData(_NOTE, note)
            item.setData(_WRONG, place in wrong)
            # A stage lands between two others, never on one.
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        self.setCurrentRow(current)
        self._filling = False

    def shift(self, step: int) -> None:
        """Move the chosen stage up (-1) or down (1)."""
        row, target = self.currentRow(), self.currentRow() + step
        if row < 0 or not 0 <= target < self.count():
            return
        self._filling = True
        item = self.takeItem(row)
        self.insertItem(target, item)
        self.setCurrentRow(target)
        self._filling = False
        self.reordered.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = steps.get(Qt.Key(event.key())) if alt else None
        if step is None:
            super().keyPressEvent(event)
        else:
            self.shift(step)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.tell_order()

    def tell_order(self) -> None:
        """Tell that rows lie elsewhere than they were shown, if they do."""
        if self.order != list(range(self.count())):
            self.reordered.emit()

    def _on_current(self) -> None:
        if not self._filling:
            self.picked.emit()
