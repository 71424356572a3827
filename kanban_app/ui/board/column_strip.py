"""A folded column: its name upright, its count and its rate; cards can still be dropped on it."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.board import header_facts, header_paint, header_words
from kanban_app.ui.board.card_look import rounded
from kanban_app.ui.board.header_layout import HeaderState, HeaderStyles, pill_width
from kanban_app.ui.board.metrics import PILL_HEIGHT
from kanban_app.ui.board.requests import Step, Walk
from kanban_app.ui.board.text_style import text_style
from kanban_app.ui.theme import SIZE_M, SIZE_S, colour, stage_colour, theme, tokens

UNFOLD_MS = 600
_RULE, _TOP, _GAP = 3, 12, 8
_TURN = -90
_KEYS = {Qt.Key.Key_Left: Step.LEFT, Qt.Key.Key_Right: Step.RIGHT}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ColumnStrip(QWidget):
    """Stands for a folded column; a click, Enter or a card resting above unfolds it."""

    unfold_requested = Signal()
    walked = Signal(Walk)

    def __init__(self, state: HeaderState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._on_target = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UNFOLD_MS)
        self._timer.timeout.connect(self.unfold_requested)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.update)
        self.show_state(state)

    def show_state(self, state: HeaderState) -> None:
        """Show the numbers of the column's header as far as they fit."""
        self._state = state
        name = header_facts.plain_name(state.stage)
        self.setAccessibleName(self.tr("Folded stage %s") % name)
        self.setAccessibleDescription(header_words.described(state))
        self.setToolTip(self.tr("Unfold"))
        self.update()

    def set_on_target(self, *, on_target: bool) -> None:
        """Show whether a card hangs above; if it rests there, ask to unfold."""
        if on_target == self._on_target:
            return
        self._on_target = on_target
        if on_target:
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        styles = HeaderStyles(colours, on_target=self._on_target)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill = colours.accent_soft if self._on_target else colours.surface_2
            line = colours.accent if self._on_target else colours.border
            rounded(painter, QRectF(self.rect()), colour(fill), QPen(colour(line), 1))
            painter.fillRect(
                0, 0, self.width(), _RULE, stage_colour(self._state.stage.colour, dark=colours.dark)
            )
            pill = header_facts.pill_of(self._state.stage, self._state.totals, None)
            short = header_facts.Pill(str(self._state.totals.count), pill.tone)
            wide = min(self.width(), pill_width(short, styles))
            area = QRect((self.width() - wide) // 2, _TOP - 2, wide, PILL_HEIGHT)
            header_paint.paint_pill(painter, short, area, styles, colours)
            self._upright(painter, area.bottom() + _GAP)
            if self.hasFocus():
                header_paint.paint_focus(painter, self.rect().adjusted(2, 4, -2, -2), colours)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.unfold_requested.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.walked.emit(Walk(self._state.stage.id, _KEYS[key], 0))
        elif key in _ENTER:
            self.unfold_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_state(self._state)
        super().changeEvent(event)

    def _upright(self, painter: QPainter, top: int) -> None:
        colours = tokens()
        name = text_style(SIZE_M, colours.text, bold=True)
        rate = text_style(SIZE_S, colours.text_2)
        words = ""
        if self._state.reading is not None:
            found = header_facts.rate_of(self._state.stage, self._state.reading)
            words = f"{found.percent} {found.word}".strip()
        title = header_facts.plain_name(self._state.stage)
        reach = name.metrics.horizontalAdvance(title)
        painter.save()
        # Read from below upwards: the origin moves to the text's end, then turns.
        painter.translate(self.width() / 2, top + reach)
        painter.rotate(_TURN)
        painter.setFont(name.font)
        painter.setPen(name.pen)
        middle = (name.metrics.ascent() - name.metrics.descent()) // 2
        painter.drawText(0, middle, title)
        painter.setFont(rate.font)
        painter.setPen(rate.pen)
        painter.drawText(-_GAP - rate.metrics.horizontalAdvance(words), middle, words)
        painter.restore()
