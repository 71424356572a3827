"""Two contacts side by side: why they may be one, what stays, and what becomes of their cards."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain import consent
from kanban_app.domain.contact import ContactDetail, ContactFields
from kanban_app.domain.ids import CardId
from kanban_app.domain.merging import Part, merged, questions
from kanban_app.ui.contacts import words
from kanban_app.ui.contacts.merge_row import LABEL, MergeRow, ReasonLine, reason_row
from kanban_app.ui.contacts.merge_words import list_of, numbers, roles, said
from kanban_app.ui.contacts.requests import MergeWish
from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, tokens
from kanban_app.ui.widgets.buttons import (
    HEIGHT_SMALL,
    Button,
    IconButton,
    PaintedButton,
    PrimaryButton,
)
from kanban_app.ui.widgets.sheet import Rule, scroll_area

_ICON, _HEAD = 20, 52
_SIDE = 4 * UNIT
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Comparison(NamedTuple):
    """Two contacts to compare; `cards` are those of both, as (card, heading, detail)."""

    keep: ContactDetail
    drop: ContactDetail
    likely: bool
    reasons: tuple[ReasonLine, ...]
    cards: tuple[tuple[CardId, str, str], ...]


class MergePanel(QWidget):
    """Shows a comparison; asks to merge, to remember that they are two, or to swap sides."""

    merge_wanted = Signal(MergeWish)
    refused = Signal(Comparison)
    swap_wanted = Signal(Comparison)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Comparison | None = None
        self._today = date.min
        self._rows: dict[Part, MergeRow] = {}
        self._mark = QLabel(self)
        self._title = PlainLabel("", SIZE_M, self, bold=True)
        self._sentence = PlainLabel("", SIZE_S, self, tone="text_2")
        self.close_button = IconButton("close", "", self, size=HEIGHT_SMALL)
        self.swap = IconButton("swap", "", self, size=HEIGHT_SMALL)
        self.refuse = Button("", self)
        self.merge = PrimaryButton("", self, icon="merge", shortcut="Ctrl+Return")
        self._lay_out()
        self.close_button.clicked.connect(self.closed)
        self.swap.clicked.connect(self._on_swap)
        self.refuse.clicked.connect(self._on_refuse)
        self.merge.clicked.connect(self._on_merge)
        for button in (self.close_button, self.swap, self.refuse):
            button.installEventFilter(self)
        self._retranslate()

    @property
    def comparison(self) -> Comparison | None:
        """Return what is compared."""
        return self._shown

    def row(self, part: Part) -> MergeRow:
        """Return the row in which a part is chosen."""
        return self._rows[part]

    def show_pair(self, comparison: Comparison, today: date) -> None:
        """Show two contacts; the left one stays."""
        self._shown, self._today = comparison, today
        self._sentence.setText(
            self.tr("Very likely the same person")
            if comparison.likely
            else self.tr("Possibly the same person")
        )
        self._mark.setPixmap(pixmap("merge", _ICON, tokens().warn))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 2 * UNIT, 0, 4 * UNIT)
        column.setSpacing(0)
        for reason in comparison.reasons:
            column.addLayout(reason_row(reason, body))
        column.addSpacing(2 * UNIT)
        self._add_rows(column, body, comparison.keep.fields, comparison.drop.fields)
        self._result = QVBoxLayout()
        self._result.setContentsMargins(_SIDE, 3 * UNIT, _SIDE, 0)
        self._result.setSpacing(2 * UNIT)
        column.addLayout(self._result)
        column.addStretch(1)
        self._show_result(body)
        self._area.setWidget(body)
        body.setAutoFillBackground(False)

    def begin(self) -> None:
        """Take the keyboard."""
        self.merge.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        # The window's own Ctrl+Enter is about cards on the board.
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and _merges(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif _merges(event):
            self._on_merge()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button would take Ctrl+Enter for Enter.
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and _merges(event):
            self._on_merge()
            return True
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _add_rows(
        self, column: QVBoxLayout, body: QWidget, keep: ContactFields, drop: ContactFields
    ) -> None:
        column.addLayout(self._names(body, keep, drop))
        column.addWidget(Rule(body))
        asked = {q.part: q.default for q in questions(keep, drop)}
        self._rows = {}
        for part in Part:
            left, right = said(keep, part), said(drop, part)
            if left == right == words.DASH:
                continue
            choice = None if left == right else asked.get(part)
            row = MergeRow(words.part_name(part), left, right, choice, body)
            self._rows[part] = row
            column.addWidget(row)
            column.addWidget(Rule(body))
            if part is Part.NAME:
                self._add_united(column, body, keep, drop)
        for button in body.findChildren(PaintedButton):
            button.installEventFilter(self)

    def _add_united(
        self, column: QVBoxLayout, body: QWidget, keep: ContactFields, drop: ContactFields
    ) -> None:
        """Show what both bring along: nothing of it is lost."""
        both = (
            (self.tr("Phone"), numbers(keep), numbers(drop)),
            (self.tr("E-mail"), list_of(keep.emails), list_of(drop.emails)),
            (self.tr("Role"), roles(keep), roles(drop)),
            (self.tr("Consents"), self._consents(keep), self._consents(drop)),
            (self.tr("Notes"), keep.notes or words.DASH, drop.notes or words.DASH),
        )
        for name, left, right in both:
            if (left, right) != (words.DASH, words.DASH):
                column.addWidget(MergeRow(name, left, right, None, body))
                column.addWidget(Rule(body))

    def _names(self, body: QWidget, keep: ContactFields, drop: ContactFields) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, UNIT, 3 * UNIT, UNIT)
        row.setSpacing(UNIT)
        stays = PlainLabel(self.tr("stays"), SIZE_S, body, tone="text_2")
        stays.setFixedWidth(LABEL)
        row.addWidget(stays)
        for fields in (keep, drop):
            name = PlainLabel(fields.name or words.DASH, SIZE_S, body, bold=True, elide=True)
            name.setContentsMargins(2 * UNIT, 0, 0, 0)
            row.addWidget(name, 1)
        return row

    def _show_result(self, body: QWidget) -> None:
        shown_now = self._shown
        assert shown_now is not None
        one = merged(shown_now.keep.fields, shown_now.drop.fields, {})
        head = self.tr("Afterwards these belong to %s") % (one.name or words.DASH)
        self._result.addWidget(PlainLabel(head, SIZE_S, body, tone="text_2", elide=True))
        for _, heading, detail in shown_now.cards:
            row = QHBoxLayout()
            row.setSpacing(2 * UNIT)
            row.addWidget(PlainLabel(detail, SIZE_S, body, tone="text_2"))
            what = PlainLabel(heading, SIZE_M, body, elide=True)
            what.setAlignment(Qt.AlignmentFlag.AlignRight)
            row.addWidget(what, 1)
            self._result.addLayout(row)
        note = PlainLabel(
            self.tr(
                "Phones, e-mails, roles, consents, tasks and notes of both stay. No number "
                "changes, and one step takes everything back."
            ),
            SIZE_S,
            body,
            tone="text_2",
        )
        note.setWordWrap(True)
        self._result.addWidget(note)

    def _consents(self, fields: ContactFields) -> str:
        found = [
            f"{words.channel_name(c.channel)} "
            f"{words.standing_text(consent.standing(c, self._today))}"
            for c in fields.consents
        ]
        return list_of(found)

    def _on_swap(self) -> None:
        if self._shown is not None:
            now = self._shown
            self.swap_wanted.emit(now._replace(keep=now.drop, drop=now.keep))

    def _on_refuse(self) -> None:
        if self._shown is not None:
            self.refused.emit(self._shown)

    def _on_merge(self) -> None:
        if self._shown is not None:
            picks = {part: row.side for part, row in self._rows.items()}
            wish = MergeWish(self._shown.keep.id, self._shown.drop.id, picks)
            self.merge_wanted.emit(wish)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Merge contacts"))
        self.setAccessibleName(self.tr("Merge contacts"))
        self.close_button.set_name(self.tr("Close"))
        self.swap.set_name(self.tr("Let the other one stay"))
        self.refuse.setText(self.tr("No duplicate"))
        self.merge.setText(self.tr("Merge"))
        if self._shown is not None:
            self.show_pair(self._shown, self._today)

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addStretch(1)
        for label in (self._title, self._sentence):
            titles.addWidget(label)
        titles.addStretch(1)
        head = QWidget(self)
        head.setFixedHeight(_HEAD)
        top = QHBoxLayout(head)
        top.setContentsMargins(_SIDE, 0, 2 * UNIT, 0)
        top.setSpacing(3 * UNIT)
        top.addWidget(self._mark)
        top.addLayout(titles, 1)
        top.addWidget(self.swap)
        top.addWidget(self.close_button)
        self._area = scroll_area(QWidget())
        foot = QHBoxLayout()
        foot.setContentsMargins(_SIDE, 2 * UNIT, _SIDE, 2 * UNIT)
        foot.addWidget(self.refuse)
        foot.addStretch(1)
        foot.addWidget(self.merge)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        for part in (Rule(self), self._area, Rule(self)):
            whole.addWidget(part, 1 if part is self._area else 0)
        whole.addLayout(foot)


def _merges(event: QKeyEvent) -> bool:
    held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return bool(held) and event.key() in _RETURN
