"""The question before somebody is erased: what goes, what stays, and that it is for good."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.domain.ids import ContactId
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.privacy.requests import ErasePage, EraseWish, MentionWish
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, Tone
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.card_rows import ROW, CardRows, card_row
from kanban_app.ui.widgets.sheet import Rule, Sheet

_WIDTH = 600
_MOST_SHOWN = 3


class EraseSheet(Sheet):
    """Says what an erasure does; Enter cancels, only its own button erases."""

    erase_wanted = Signal(EraseWish)
    mention_wanted = Signal(MentionWish)

    def __init__(self, page: ErasePage, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            self.tr("Erase %s for good?") % page.name,
            self.tr("Everything else can be undone, this cannot."),
            width=_WIDTH,
        )
        self._page = page
        self.properties = QCheckBox(page.properties, self)
        self.backups = QCheckBox(page.backups, self)
        self.mentions = QListWidget(self)
        self.busy = PlainLabel("", SIZE_S, self, tone="text_2")
        # Made in reading order, which is the order of the Tab key.
        self.erase = Button(self.tr("Erase for good"), self, icon="trash")
        self.erase.setAutoDefault(False)
        self.cancel = PrimaryButton(self.tr("Cancel"), self)
        self._lay_out()
        self._show_mentions()
        self.cancel.clicked.connect(self.reject)
        self.erase.clicked.connect(self._on_erase)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Say that it is being done; a large file takes a moment."""
        self.busy.setText(self.tr("Erasing, and writing the file anew …"))
        for part in (self.erase, self.cancel, self.properties, self.backups):
            part.setEnabled(False)

    @override
    def reject(self) -> None:
        if self.cancel.isEnabled():
            super().reject()

    def _on_erase(self) -> None:
        own = self.properties.isChecked() and bool(self._page.properties)
        backups = self.backups.isChecked() and bool(self._page.backups)
        self.begin()
        self.erase_wanted.emit(EraseWish(self._page.contact, own, backups))

    def _on_mention(self, item: QListWidgetItem) -> None:
        mention = self._page.mentions[self.mentions.row(item)][0]
        self.reject()
        self.mention_wanted.emit(MentionWish(mention))

    def _show_mentions(self) -> None:
        self.mentions.setItemDelegate(CardRows(self.mentions))
        self.mentions.setFrameShape(QFrame.Shape.NoFrame)
        self.mentions.setUniformItemSizes(True)
        self.mentions.setAccessibleName(self.tr("Also mentioned in"))
        self.mentions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for mention, kind in self._page.mentions:
            self.mentions.addItem(card_row(ContactId(mention.row), mention.name, kind))
        self.mentions.setFixedHeight(min(_MOST_SHOWN, len(self._page.mentions)) * ROW)
        self.mentions.itemActivated.connect(self._on_mention)
        self.mentions.itemClicked.connect(self._on_mention)

    def _lay_out(self) -> None:
        page = self._page
        for line in page.kept:
            self.body.addWidget(self._text(line, "bad"))
        columns = QHBoxLayout()
        columns.setSpacing(6 * UNIT)
        columns.addLayout(self._column(self.tr("Goes"), page.goes), 1)
        columns.addLayout(self._column(self.tr("Stays"), page.stays), 1)
        self.body.addLayout(columns)
        self.body.addWidget(Rule(self))
        for box, words in ((self.properties, page.properties), (self.backups, page.backups)):
            box.setChecked(bool(words))
            box.setVisible(bool(words))
            self.body.addWidget(box)
        if page.held:
            self.body.addWidget(self._text(page.held, "text_2", SIZE_S))
        self.mentions.setVisible(bool(page.mentions))
        if page.mentions:
            self.body.addWidget(Rule(self))
            said = self.tr("Also mentioned here; what you typed there is yours to change:")
            self.body.addWidget(self._text(said, "text_2"))
            self.body.addWidget(self.mentions)
        self.add_buttons(self.erase, self.cancel, left=(self.busy,))

    def _column(self, title: str, lines: tuple[str, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addWidget(PlainLabel(title, SIZE_S, self, bold=True, tone="text_2"))
        for line in lines:
            # Short words: a line that may wrap would keep room for two.
            column.addWidget(PlainLabel(line, SIZE_M, self))
        column.addStretch(1)
        return column

    def _text(self, words: str, tone: Tone, size: int = SIZE_M) -> PlainLabel:
        label = PlainLabel(words, size, self, tone=tone)
        label.setWordWrap(True)
        return label
