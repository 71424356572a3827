"""The head of a column: what is in the stage, what it is worth and how it flows."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from typing_extensions import override

from kanban_app.analytics.reading import StageReading
from kanban_app.domain.journey import Stage
from kanban_app.ui.board import header_facts, header_paint, header_words
from kanban_app.ui.board.header_facts import Totals
from kanban_app.ui.board.header_layout import (
    HeaderLayout,
    HeaderState,
    HeaderStyles,
    header_height,
    lay_out,
    name_room,
)
from kanban_app.ui.board.metrics import ADD_SIZE, BY_KEYBOARD, Density
from kanban_app.ui.board.requests import HeaderClick, HeaderPart, WidthRequest
from kanban_app.ui.formats import language
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import theme, tokens

_ADD_GAP = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ColumnHeader(QWidget):
    """Shows one stage's numbers; each explains itself and opens the cards behind it."""

    clicked = Signal(HeaderClick)
    add_requested = Signal()
    collapse_requested = Signal()
    reset_width_requested = Signal(WidthRequest)

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = HeaderState(stage)
        self._on_target = False
        self._hovered: HeaderPart | None = None
        self._focused = 0
        self._shows_focus = False
        self._styles = HeaderStyles(tokens(), on_target=False)
        self._layout: HeaderLayout | None = None
        self._laid_out_for = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme().changed.connect(self._restyle)
        self._renew()

    @property
    def state(self) -> HeaderState:
        """Return everything shown now."""
        return self._state

    @property
    def arranged(self) -> HeaderLayout:
        """Return where everything stands at the present width."""
        if self._layout is None or self._laid_out_for != self.width():
            self._laid_out_for = self.width()
            self._layout = lay_out(self._state, self._laid_out_for, self._styles)
        return self._layout

    def show_stage(self, stage: Stage) -> None:
        """Show the name, the colour and the limit of a stage."""
        self._show(self._state._replace(stage=stage))

    def show_totals(
        self, count: int, sum_cents: int, weighted_cents: int, shown_of: int | None = None
    ) -> None:
        """Show the load of the stage; `shown_of` counts the hits of a filter."""
        self._show(self._state._replace(totals=Totals(count, sum_cents, weighted_cents, shown_of)))

    def show_reading(self, reading: StageReading | None) -> None:
        """Show the flow of the stage; None leaves it blank until it is known."""
        self._show(self._state._replace(reading=reading))

    def show_complete(self, complete: int | None) -> None:
        """Show how many cards meet all the stage requires, None if it requires nothing."""
        self._show(self._state._replace(complete=complete))

    def show_levels(self, levels: int) -> None:
        """Show how many sub-stages the stage opens into, 0 for none."""
        self._show(self._state._replace(levels=levels))

    def show_drop(self, after_drop: int | None) -> None:
        """Show which count a drop would lead to, None without a drag above."""
        self._show(self._state._replace(after_drop=after_drop))

    def set_on_target(self, *, on_target: bool) -> None:
        """Write on the colour of a drop target, or on the board's."""
        self._on_target = on_target
        self._restyle()

    def set_density(self, density: Density, *, two_lines: bool) -> None:
        """Show as much as the density allows, with room for names on two lines."""
        self.setFixedHeight(header_height(density, two_lines=two_lines))
        self._show(self._state._replace(density=density, two_lines=two_lines))

    def needs_two_lines(self, width: int) -> bool:
        """Say whether the name does not fit on one line of a header `width` px wide."""
        name = self._state.stage.name.text(language())
        room = name_room(self._state, width, self._styles)
        return len(header_facts.name_lines(name, room, self._styles.name.metrics)) > 1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colours = tokens()
            header_paint.paint_header(painter, self._state, self.arranged, self._styles, colours)
            if self._hovered is not None or self.underMouse():
                hovered = self._hovered is HeaderPart.ADD
                header_paint.paint_add(painter, self._add_area(), colours, hovered=hovered)
            if self.hasFocus() and self._shows_focus:
                header_paint.paint_focus(painter, self._focus_area(), colours)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._explain(event)
            return True
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._hovered = None
            self.update()
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._part_at(event.position().toPoint())
        pointing = self._hovered not in (None, HeaderPart.NAME)
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if pointing else arrow)
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(place):
            self._trigger(self._part_at(place))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Taken, so the release comes here too.
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._part_at(event.position().toPoint()) in (None, HeaderPart.NAME):
            if self._state.levels:
                self._open_levels()
            else:
                self.collapse_requested.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Add a card")).triggered.connect(self._ask_add)
        menu.addAction(self.tr("Open sub-stages")).triggered.connect(self._open_levels)
        menu.addAction(self.tr("Fold the column")).triggered.connect(self._ask_collapse)
        menu.addAction(self.tr("Automatic width")).triggered.connect(self._ask_reset)
        menu.popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        parts = self.arranged.parts()
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._shows_focus = True
            self._focused = (self._focused + step) % len(parts)
            self._speak()
            self.update()
        elif key in _ENTER:
            self._trigger(parts[self._focused % len(parts)])
        elif key == Qt.Key.Key_Plus:
            self.add_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focused = 0
        self._shows_focus = event.reason() in BY_KEYBOARD

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._renew()
        super().changeEvent(event)

    def _show(self, state: HeaderState) -> None:
        if state != self._state:
            self._state = state
            self._renew()

    def _renew(self) -> None:
        self._layout = None
        self._speak()
        self.update()

    def _speak(self) -> None:
        name = header_facts.plain_name(self._state.stage)
        self.setAccessibleName(self.tr("Head of stage %s") % name)
        self.setAccessibleDescription(header_words.described(self._state))

    def _restyle(self) -> None:
        self._styles = HeaderStyles(tokens(), on_target=self._on_target)
        self._renew()

    def _trigger(self, part: HeaderPart | None) -> None:
        if part is HeaderPart.ADD:
            self.add_requested.emit()
        elif part is not None and part is not HeaderPart.NAME:
            where = QRect(self.mapToGlobal(QPoint()), self.size())
            self.clicked.emit(HeaderClick(self._state.stage.id, part, where))

    def _part_at(self, place: QPoint) -> HeaderPart | None:
        if self._add_area().contains(place):
            return HeaderPart.ADD
        return self.arranged.part_at(place.x(), place.y())

    def _add_area(self) -> QRect:
        pill = self.arranged.pill_area
        top = pill.center().y() - ADD_SIZE // 2 + 1
        return QRect(pill.x() - _ADD_GAP - ADD_SIZE, top, ADD_SIZE, ADD_SIZE)

    def _focus_area(self) -> QRect:
        parts = self.arranged.parts()
        area = self.arranged.area_of(parts[self._focused % len(parts)])
        return area.adjusted(-2, 0, 2, 0).intersected(self.rect().adjusted(1, 1, -1, -1))

    def _explain(self, event: QHelpEvent) -> None:
        part = self._part_at(event.pos())
        if part is None:
            QToolTip.hideText()
            return
        area = self._add_area() if part is HeaderPart.ADD else self.arranged.area_of(part)
        text = plain_tooltip(header_words.definition(part, self._state))
        QToolTip.showText(event.globalPos(), text, self, area)

    def _open_levels(self) -> None:
        self._trigger(HeaderPart.LEVELS)

    def _ask_add(self) -> None:
        self.add_requested.emit()

    def _ask_collapse(self) -> None:
        self.collapse_requested.emit()

    def _ask_reset(self) -> None:
        self.reset_width_requested.emit(WidthRequest(self._state.stage.id, 0))
