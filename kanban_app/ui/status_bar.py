"""The line at the foot of the window: is it saved, what is selected, is it backed up."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT, Tone, colour, tokens
from kanban_app.ui.widgets import painting

HEIGHT = 28
_ICON = 14
_BACKUP_ICONS: dict[Tone, str] = {"good": "shield-check", "warn": "warn", "bad": "warn"}


class _State(Enum):
    SAVED = auto()
    SAVING = auto()
    PROBLEM = auto()


class _Icon(QWidget):
    """A small icon in the tone of the words beside it."""

    def __init__(self, name: str, tone: Tone, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: Tone) -> None:
        """Show another icon or tone."""
        self._name, self._tone = name, tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_ICON, _ICON)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.drawPixmap(0, 0, pixmap(self._name, _ICON, tokens().tone(self._tone)))


class _Part(QWidget):
    """An icon with words; both say the same, so no meaning hangs on a colour."""

    def __init__(self, icon: str, parent: QWidget, tone: Tone = "text_2") -> None:
        super().__init__(parent)
        self._icon = _Icon(icon, tone, self)
        self._label = PlainLabel("", SIZE_S, self, tone=tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT + 2)
        row.addWidget(self._icon)
        row.addWidget(self._label)

    def show_part(self, icon: str, text: str, tone: Tone) -> None:
        """Show what is so, in a tone."""
        self._icon.show_icon(icon, tone)
        self._label.set_tone(tone)
        self._label.setText(text)


class StatusBar(QFrame):
    """Shows the state of saving, the middle words, and whether backups are healthy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._saved = _Part("save", self)
        self._past = _Part("history", self, tone="warn")
        self._past.hide()
        self._middle = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self._offline = _Part("offline", self)
        self._backup = _Part("shield", self)
        self._backup.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 1, 4 * UNIT, 0)
        row.setSpacing(4 * UNIT)
        row.addWidget(self._saved)
        row.addWidget(self._past)
        row.addWidget(self._middle, 1)
        row.addWidget(self._offline)
        row.addWidget(self._backup)
        self._state, self._saved_text = _State.SAVED, ""
        self._typing = False
        self._retranslate()

    def show_saved(self, text: str) -> None:
        """Say that everything is on the disk, e.g. "All saved 10:42:07"; not while one types."""
        self._state, self._saved_text = _State.SAVED, text
        if self._typing:
            self._saved.show_part("pencil", self.tr("Not saved yet …"), "text_2")
        else:
            self._saved.show_part("save", text, "text_2")

    def show_typing(self, *, typing: bool) -> None:
        """Say, until that ends, that text stands in a field which is not saved yet."""
        self._typing = typing
        if self._state is _State.SAVED:
            self.show_saved(self._saved_text)

    def show_saving(self) -> None:
        """Say that something is on its way to the disk."""
        self._state = _State.SAVING
        self._saved.show_part("clock", self.tr("Saving …"), "text_2")

    def show_problem(self, text: str) -> None:
        """Say what is not saved."""
        self._state = _State.PROBLEM
        self._saved.show_part("warn", text, "bad")

    def show_past(self, text: str) -> None:
        """Say as of when the totals are; nothing for an empty text."""
        self._past.show_part("history", text, "warn")
        self._past.setVisible(bool(text))

    def show_middle(self, text: str) -> None:
        """Show the selection or the totals."""
        self._middle.setText(text)

    def show_backup(self, text: str, tone: Tone) -> None:
        """Show the health of the backups, `good`, `warn` or `bad`; nothing for an empty text."""
        self._backup.setVisible(bool(text))
        self._backup.show_part(_BACKUP_ICONS.get(tone, "shield"), text, tone)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface_2))
            painter.fillRect(0, 0, self.width(), 1, colour(t.border))

    def _retranslate(self) -> None:
        self._offline.show_part("offline", self.tr("Offline"), "text_2")
        self._offline.setToolTip(self.tr("This program never uses the network."))
        if self._state is _State.SAVING:
            self.show_saving()
        elif self._state is _State.SAVED:
            self.show_saved(self._saved_text)
