"""The plain fields of a form: they give back untouched what was not typed into."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.domain.card_rules import SHORT, fits
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.text_line import TextLine, is_for_program

_SCROLL_BAR = 3 * UNIT
PAUSE_MS = 1_500
_NOTES_LEAST, _NOTES_MOST = 18 * UNIT, 60 * UNIT


class _Fitting(QValidator):
    """Takes no key that would make a line longer than the store keeps it."""

    @override
    def validate(self, text: str, position: int) -> QValidator.State:
        return QValidator.State.Acceptable if fits(text) else QValidator.State.Invalid


def limit(line: QLineEdit) -> None:
    """Let a line take no more than the store keeps: of a longer text the beginning."""
    line.setMaxLength(SHORT)
    # Umlauts have two bytes.
    line.setValidator(_Fitting(line))


class LineField(TextLine):
    """One line of text; `typed` at every key, `finished` with Enter and when it is left."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""
        self._shown = ""
        limit(self)
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self.finished)

    @property
    def value(self) -> str:
        """Return what was typed, tidied; a text nobody touched comes back letter by letter."""
        return self._given if self.text() == self._shown else " ".join(self.text().split())

    def set_value(self, text: str, *, anew: bool = False) -> None:
        """Show `text`; if nothing changes the cursor stays, unless it is shown `anew`.

        Anew also forgets what Ctrl+Z would bring back: it belongs to another card.
        """
        if anew or text != self.value:
            self.setText(text)
            self.setCursorPosition(0)
            self._given, self._shown = text, self.text()


def widen_list(box: QComboBox) -> None:
    """Make the list of a drop-down as wide as its texts, which a narrow field would cut."""
    view = box.view()
    view.setMinimumWidth(max(box.width(), view.sizeHintForColumn(0) + _SCROLL_BAR))


class ChoiceField(QComboBox):
    """A drop-down of keys and texts that a wheel over the panel does not turn."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> str:
        """Return the key that holds, "" if there is none."""
        return str(self.currentData() or "")

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer `choices` and keep the one that holds."""
        held = self.value
        self.clear()
        for choice in choices:
            self.addItem(choice.text, choice.key)
        self.set_value(held)

    def set_value(self, key: str) -> None:
        """Show the choice with this key; an unknown one changes nothing."""
        index = self.findData(key)
        if index >= 0:
            self.setCurrentIndex(index)

    @override
    def sizeHint(self) -> QSize:
        # As high as the lines it stands beside.
        return super().sizeHint().expandedTo(QSize(0, HEIGHT_SMALL))

    @override
    def showPopup(self) -> None:
        widen_list(self)
        super().showPopup()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling past a field must never change what it says.
        event.ignore()

    def _on_activated(self) -> None:
        self.typed.emit()
        self.finished.emit()


class NotesField(QPlainTextEdit):
    """Several lines of plain text; it grows with them up to a limit, Tab leaves it.

    It is `finished` when it is left; one that is `kept` also whenever the typing pauses, as
    nobody leaves a long text soon.
    """

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None, *, kept: bool = False) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.finished)
        if kept:
            self.typed.connect(self._pause.start)
        self._given = ""
        self._shown = ""
        self._loading = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @override
    def event(self, event: QEvent) -> bool:
        text = self.document()
        if is_for_program(event, undo=text.isUndoAvailable(), redo=text.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    @property
    def value(self) -> str:
        """Return the text; one nobody touched comes back letter by letter."""
        text = self.toPlainText()
        return self._given if text == self._shown else text

    def set_value(self, text: str, *, anew: bool = False) -> None:
        """Show `text`; if nothing changes the cursor stays, unless it is shown `anew`."""
        if anew or text != self.value:
            self._loading = True
            self.setPlainText(text)
            self._loading = False
            self._given, self._shown = text, self.toPlainText()

    @override
    def sizeHint(self) -> QSize:
        lines = max(1, round(self.document().size().height()))
        wanted = lines * self.fontMetrics().lineSpacing() + 4 * UNIT
        return QSize(super().sizeHint().width(), min(_NOTES_MOST, max(_NOTES_LEAST, wanted)))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._pause.stop()
            self.finished.emit()

    def _on_text(self) -> None:
        if not self._loading:
            self.typed.emit()

    def _fit(self) -> None:
        self.updateGeometry()
