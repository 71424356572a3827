"""The small parts the sections of a card are made of: links, soft buttons and inline forms."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT, font, tokens
from kanban_app.ui.timeline.drafts import FormField, Texts, show_text, text_of
from kanban_app.ui.widgets.buttons import Button, GhostButton, Look
from kanban_app.ui.widgets.panel import Panel
from kanban_app.ui.widgets.points import PointRow
from kanban_app.ui.widgets.sheet import caption
from kanban_app.ui.widgets.warning_line import WarningLine

_LINK_HEIGHT = 20
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinkButton(GhostButton):
    """Words in accent that do something, as small as the title they stand beside."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, small=True)
        self._height = _LINK_HEIGHT
        self.setFont(font(SIZE_S))

    @override
    def _padding(self) -> int:
        return UNIT

    @override
    def _look(self) -> Look:
        t = tokens()
        hot = self.isDown() or self.underMouse()
        return Look(t.accent_soft if hot else "", "", t.accent, t.accent)


class SoftButton(Button):
    """The one thing to do in a section, on soft accent: the filled button is the card's."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(text, parent, icon=icon, small=True)

    @override
    def _look(self) -> Look:
        t = tokens()
        if not self.isEnabled():
            return Look(t.surface_2, "", t.text_3, t.control)
        line = t.accent if self.isDown() or self.underMouse() else ""
        return Look(t.accent_soft, line, t.accent, t.accent)


class SectionHead(QWidget):
    """The title of a section, and a link at its right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", SIZE_S, self, bold=True, tone="text_2")
        self.link = LinkButton("", self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.title, 1)
        row.addWidget(self.link)

    def add_link(self) -> LinkButton:
        """Return another link, left of the first."""
        link = LinkButton("", self)
        self._row.insertWidget(1, link)
        return link


class InlineForm(Panel):
    """A form between the rows of a section: Enter sends it, Esc leaves it, its button drops it.

    Both keys mean this form only, whatever they do elsewhere in the window. Who listens to `left`
    keeps what is typed (`texts`) for when the form is opened again; `discarded` says to forget it.
    """

    submitted = Signal()
    left = Signal()
    discarded = Signal()
    typed_in = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.captions: dict[str, PlainLabel] = {}
        self._fields: dict[str, FormField] = {}
        self._begun: Texts = {}
        self.restored = PlainLabel("", SIZE_S, self, tone="text_2")
        self.restored.setWordWrap(True)
        self.restored.hide()
        self._silent = False
        self.silent = WarningLine("silent", self)
        self.send = SoftButton("", self, icon="check")
        self.leave = GhostButton("", self, small=True)
        self.send.clicked.connect(self.submit)
        self.leave.clicked.connect(self.discarded)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(2 * UNIT)
        self.buttons.addWidget(self.send)
        self.buttons.addWidget(self.leave)
        self.buttons.addStretch(1)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(2 * UNIT)
        self.grid.setVerticalSpacing(UNIT // 2)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.restored)
        column.addWidget(self.silent)
        column.addLayout(self.grid)
        column.addLayout(self.buttons)

    def submit(self) -> None:
        """Send what is typed, unless something of it cannot be read."""
        wrong = next((field for field in self.unread() if field is not None), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.submitted.emit()

    def unread(self) -> Sequence[QWidget | None]:
        """Return the fields that cannot be read as they are."""
        return ()

    @property
    def texts(self) -> Texts:
        """Return what stands in the fields, readable or not."""
        return {key: text_of(field) for key, field in self._fields.items()}

    @property
    def filled(self) -> bool:
        """Return whether anything stands there that did not when the form was begun."""
        return self.texts != self._begun

    @property
    def readable(self) -> bool:
        """Return whether it can be sent as it is."""
        return not any(self.unread())

    def begun(self) -> None:
        """Count what stands in the fields now as what the form begins with."""
        self._begun = self.texts
        self.restored.hide()

    def restore(self, texts: Texts) -> None:
        """Show again what was typed and not sent."""
        # Some fields are offered only once another one is filled.
        for _ in range(2):
            for key, text in texts.items():
                show_text(self._fields[key], text)
            self.follow()
        self.restored.setText(self.tr("What was typed before is here again."))
        self.restored.show()

    def follow(self) -> None:
        """Ask for what belongs to the fields as they are filled."""

    def set_silent(self, *, silent: bool) -> None:
        """Warn of contacting this client from now on, where what is typed would."""
        self._silent = silent
        self.follow()

    def warn(self, *, reaches: bool) -> None:
        """Warn if what is typed reaches out to a client who does not want to be contacted."""
        self.silent.setVisible(self._silent and reaches)

    def add_row(self, *fields: tuple[str, FormField]) -> None:
        """Place one or two fields beside each other, each below its caption."""
        row = self.grid.rowCount()
        span = 2 // len(fields)
        for place, (key, field) in enumerate(fields):
            label = caption("", self)
            if row > 1:
                label.setContentsMargins(0, UNIT, 0, 0)
            label.setBuddy(field)
            self.captions[key] = label
            self._fields[key] = field
            field.typed.connect(self.typed_in)
            top = Qt.AlignmentFlag.AlignTop
            self.grid.addWidget(label, row, place * span, 1, span)
            self.grid.addWidget(field, row + 1, place * span, 1, span, top)

    def word(self, words: dict[str, str]) -> None:
        """Write the captions, which also name the fields to screen readers."""
        for key, text in words.items():
            label = self.captions[key]
            label.setText(text)
            field = self._fields[key]
            if isinstance(field, PointRow):
                field.name_points(text)
                continue
            buddy = label.buddy()
            (buddy.focusProxy() or buddy).setAccessibleName(text)

    def show_row(self, keys: Sequence[str], *, shown: bool) -> None:
        """Show or hide fields with their captions."""
        for key in keys:
            label = self.captions[key]
            label.setVisible(shown)
            label.buddy().setVisible(shown)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_Escape or event.key() in _ENTER)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            self.submit()
        else:
            super().keyPressEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        # The section is as wide as the panel, however long the words of a choice are.
        return QSize(0, super().minimumSizeHint().height())
