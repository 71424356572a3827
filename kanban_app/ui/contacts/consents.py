"""The consents of a contact: one row per channel, how it stands, and the way to change it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kanban_app.domain.consent import ConsentState, standing
from kanban_app.domain.contact import Consent
from kanban_app.ui import formats
from kanban_app.ui.contacts.consent_dialog import ConsentDialog
from kanban_app.ui.contacts.requests import ConsentTyped
from kanban_app.ui.contacts.words import STATE_ICONS, channel_name, standing_text
from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, theme, tokens
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, GhostButton, IconButton

_ICON = 14


class _Row(QWidget):
    """One consent in two lines."""

    edit_wanted = Signal()
    withdrawn = Signal()

    def __init__(self, consent: Consent, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        state = standing(consent, today)
        self._look = STATE_ICONS[state.state]
        self._mark = QLabel(self)
        name = PlainLabel(channel_name(consent.channel), SIZE_M, self)
        words = PlainLabel(standing_text(state), SIZE_S, self, tone=self._look[1])
        said = PlainLabel(self._story(consent), SIZE_S, self, tone="text_2")
        said.setWordWrap(True)
        edit = IconButton("pencil", self.tr("Edit consent"), self, size=HEIGHT_SMALL)
        edit.clicked.connect(self.edit_wanted)
        withdraw = GhostButton(self.tr("Withdraw"), self, small=True)
        withdraw.clicked.connect(self.withdrawn)
        withdraw.setVisible(state.state in (ConsentState.VALID, ConsentState.ENDING))
        top = QHBoxLayout()
        top.setSpacing(2 * UNIT)
        for part in (self._mark, name, words):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(withdraw)
        top.addWidget(edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(said)
        theme().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        image: QPixmap = pixmap(self._look[0], _ICON, tokens().tone(self._look[1]))
        self._mark.setPixmap(image)

    def _story(self, consent: Consent) -> str:
        parts = [self.tr("given %s") % formats.day_text(consent.granted_on)]
        if consent.how:
            parts.append(consent.how)
        if consent.last_used_on:
            parts.append(self.tr("used %s") % formats.day_text(consent.last_used_on))
        if consent.proof:
            parts.append(self.tr("proof: %s") % consent.proof)
        return " · ".join(parts)


class ConsentList(QWidget):
    """Shows consents and lets them be changed; `finished` tells of a change."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._consents: tuple[Consent, ...] = ()
        self._rows: list[_Row] = []
        self.dialog: ConsentDialog | None = None
        self._none = PlainLabel("", SIZE_S, self, tone="text_2")
        self._none.setWordWrap(True)
        self.add = GhostButton("", self, icon="plus", small=True)
        self.add.clicked.connect(self._on_add)
        self._column = QVBoxLayout()
        self._column.setSpacing(2 * UNIT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(UNIT)
        whole.addLayout(self._column)
        whole.addWidget(self._none)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        whole.addLayout(row)
        self.retranslate()

    @property
    def value(self) -> tuple[Consent, ...]:
        """Return the consents as they are shown."""
        return self._consents

    def set_value(self, consents: Sequence[Consent], today: date) -> None:
        """Show consents as they stand on a day."""
        if tuple(consents) == self._consents and today == self._today:
            return
        self._consents, self._today = tuple(consents), today
        self._show()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._none.setText(self.tr("No consent. A sales call to a consumer needs one."))
        self.add.setText(self.tr("Add a consent"))
        self._show()

    def _show(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Row(consent, self._today, self) for consent in self._consents]
        for place, row in enumerate(self._rows):
            row.edit_wanted.connect(partial(self._on_edit, place))
            row.withdrawn.connect(partial(self._on_withdrawn, place))
            self._column.addWidget(row)
        self._none.setVisible(not self._consents)

    def _on_add(self) -> None:
        self._open(-1, None)

    def _on_edit(self, place: int) -> None:
        self._open(place, self._consents[place])

    def _on_withdrawn(self, place: int) -> None:
        consent = replace(self._consents[place], withdrawn_on=self._today)
        self._on_typed(ConsentTyped(place, consent))

    def _open(self, place: int, consent: Consent | None) -> None:
        self.dialog = ConsentDialog(self._today, place, consent, self.window())
        self.dialog.typed.connect(self._on_typed)
        self.dialog.open()

    def _on_typed(self, given: ConsentTyped) -> None:
        kept = list(self._consents)
        if given.place >= 0:
            kept[given.place : given.place + 1] = [given.consent] if given.consent else []
        elif given.consent:
            kept.append(given.consent)
        self._consents = tuple(kept)
        self._show()
        self.finished.emit()
