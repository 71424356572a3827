"""The inspector: one card whole, beside the board; it covers no card and needs no save."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.card import CardDetail, CardFields
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.ui.inspector.edits import TypingClock, merged
from kanban_app.ui.inspector.footer import CardFooter
from kanban_app.ui.inspector.form import CardForm
from kanban_app.ui.inspector.header import CardHeader
from kanban_app.ui.inspector.hint import RestoredHint
from kanban_app.ui.inspector.in_sight import InSight
from kanban_app.ui.inspector.many import ManyCards
from kanban_app.ui.inspector.requests import CardRequest, EditRequest
from kanban_app.ui.theme import UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.reading_order import ReadingOrder
from kanban_app.ui.widgets.sheet import Rule, scroll_area

WIDTH = 352


class Inspector(QFrame):
    """Shows a card and lets everything about it be typed.

    `draft_changed` comes 400 ms after the last key, and every second while typing goes on.
    `edit_committed` comes when a field is left, with Enter, after 2 s of rest, before another card
    is shown and before the panel closes. `unsaved_changed` tells that `unsaved` has changed. `left`
    comes before another card is shown and before the panel closes: sections have forms as well.
    """

    close_requested = Signal()
    draft_changed = Signal(EditRequest)
    draft_discarded = Signal(CardRequest)
    edit_committed = Signal(EditRequest)
    unsaved_changed = Signal()
    park_requested = Signal(CardRequest)
    wake_requested = Signal(CardRequest)
    lost_requested = Signal(CardRequest)
    won_requested = Signal(CardRequest)
    archive_requested = Signal(CardRequest)
    delete_requested = Signal(CardRequest)
    reopen_requested = Signal(CardRequest)
    next_requested = Signal(CardRequest)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._card: CardId | None = None
        # What the store has, and what is on its way there.
        self._base = CardFields()
        self._told: CardFields | None = None
        self._unsaved = False
        # What could not be read when a card was left, kept until it is back.
        self._unread: dict[CardId, dict[str, str]] = {}
        self.header = CardHeader(self)
        self.hint = RestoredHint(self)
        self.form = CardForm()
        # What became of the card, shown by other parts of the program, moves in at the end.
        self.timeline = QVBoxLayout()
        self.footer = CardFooter(self)
        self.many = ManyCards(self)
        self._clock = TypingClock(self)
        self._lay_out()
        self._connect()
        self._retranslate()

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll to a part of the card, and again while sections still come in above it."""
        self._in_sight.bring(part)

    @property
    def card_id(self) -> CardId | None:
        """Return the card that is shown, None for several or none."""
        return self._card

    def show_card(
        self,
        detail: CardDetail,
        stage: Stage,
        journey: Journey,
        pace_text: str,
        pace_level: int = 0,
    ) -> None:
        """Show a card; news of the card that is shown leave alone what is being typed.

        `pace_text` is the age, or `age · what it is compared with`; level 1 to 3 adds the meter.
        """
        if detail.id == self._card:
            shown = merged(self._base, self.form.fields(), detail.fields)
            self.form.show_fields(shown)
        else:
            self._leave_card()
            self._card = detail.id
            self.form.show_fields(detail.fields, other_card=True)
            self.form.restore_unread(self._unread.pop(detail.id, {}))
            self._in_sight.forget()
            self._area.verticalScrollBar().setValue(0)
        self._base = detail.fields
        self.form.money.show_stage(stage, detail.outcome)
        self.header.show_place(stage, journey, pace_text, pace_level)
        self.header.show_state(detail, journey.loss_reasons)
        self.footer.show_card(detail, journey, stage)
        self._show_name()
        self._compare()
        self._pages.setCurrentIndex(0)

    def show_many(self, count: int, cents: int) -> None:
        """Show how many cards are selected and what they are worth together."""
        self._leave_card()
        self.many.show_many(count, cents)
        self._pages.setCurrentWidget(self.many)

    def restore_draft(self, fields: CardFields) -> None:
        """Show typing from before an interruption; it becomes an edit like any other typing."""
        self.form.show_fields(fields)
        self._show_name()
        self._compare()
        self.hint.show_restored(shown=self.pending)

    @property
    def pending(self) -> bool:
        """Return whether something is typed and not told yet."""
        known = self._base if self._told is None else self._told
        return self._card is not None and self.form.fields() != known

    @property
    def unsaved(self) -> bool:
        """Return whether anything typed is neither stored nor on its way there."""
        return self._unsaved

    def commit(self) -> None:
        """Tell what was typed, if anything was."""
        self._clock.stop()
        if self._card is None or not self.pending:
            return
        self._told = self.form.fields()
        self.hint.hide()
        self.edit_committed.emit(EditRequest(self._card, self._told))
        self._compare()

    def settle(self, edit: EditRequest) -> None:
        """Count an edit that was told as stored."""
        if edit.card_id == self._card:
            self._base = edit.fields
            self._answered(edit)
            self._compare()

    def take_back(self, edit: EditRequest) -> None:
        """Count an edit that was told as typed only: it was refused, and stays in the fields."""
        if edit.card_id == self._card and self._answered(edit):
            self.hint.show_refused()
            self._compare()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.leave()
        super().hideEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(QRectF(0, 0, 1, self.height()), colour(t.border))

    def _answered(self, edit: EditRequest) -> bool:
        """Wait for the answer no longer, unless a later edit was told; return whether none was."""
        newest = self._told == edit.fields
        if newest:
            self._told = None
        return newest

    def leave(self) -> None:
        """Tell everything that is typed, here and in the sections."""
        self.commit()
        if self._card is not None:
            self.left.emit()

    def _leave_card(self) -> None:
        self.leave()
        self._told = None
        if self._card is not None and (unread := self.form.unread()):
            self._unread[self._card] = unread
        self.hint.hide()
        self._card = None
        self._compare()

    def _compare(self) -> None:
        """Tell when the fields begin to hold more than was told, and when they no longer do."""
        unsaved = self.pending or (self._card is not None and bool(self.form.unread()))
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self.unsaved_changed.emit()

    def _close(self) -> None:
        self.commit()
        self.close_requested.emit()

    def _on_typed(self) -> None:
        self._show_name()
        self._compare()
        self._clock.restart()

    def _on_draft_due(self) -> None:
        if self._card is not None and self.pending:
            self.draft_changed.emit(EditRequest(self._card, self.form.fields()))

    def discard(self) -> None:
        """Show again what is stored, and forget what was typed."""
        self._clock.stop()
        self.hint.hide()
        self.form.show_fields(self._base)
        self._show_name()
        self._compare()
        if self._card is not None:
            self.draft_discarded.emit(CardRequest(self._card))

    def _show_name(self) -> None:
        self.header.show_name(self.form.name.value or self.form.title.value)

    def _connect(self) -> None:
        self.form.typed.connect(self._on_typed)
        self.form.finished.connect(self.commit)
        self._clock.draft_due.connect(self._on_draft_due)
        self._clock.rested.connect(self.commit)
        self.hint.dropped.connect(self.discard)
        self.header.close_requested.connect(self._close)
        self.many.close_button.clicked.connect(self._close)
        for asked, told in (
            (self.header.won_requested, self.won_requested),
            (self.header.archive_requested, self.archive_requested),
            (self.header.reopen_requested, self.reopen_requested),
            (self.header.delete_requested, self.delete_requested),
            (self.footer.park_requested, self.park_requested),
            (self.footer.wake_requested, self.wake_requested),
            (self.footer.lost_requested, self.lost_requested),
            (self.footer.next_requested, self.next_requested),
            (self.footer.won_requested, self.won_requested),
            (self.footer.reopen_requested, self.reopen_requested),
        ):
            asked.connect(self._asker(told))

    def _asker(self, told: SignalInstance) -> Callable[[], None]:
        def ask() -> None:
            # First what was typed: afterwards the card may be gone from the board.
            self.commit()
            if self._card is not None:
                told.emit(CardRequest(self._card))

        return ask

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Card"))
        for part in (self.header, self.form, self.footer, self.hint, self.many):
            part.retranslate()

    def _lay_out(self) -> None:
        inner = ReadingOrder()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 4 * UNIT)
        column.setSpacing(3 * UNIT)
        column.addWidget(self.form)
        column.addWidget(Rule())
        column.addLayout(self.timeline)
        column.addStretch(1)
        self._area = scroll_area(inner)
        self._in_sight = InSight(self._area)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.header, self.hint, Rule(), self._area, Rule(), self.footer):
            whole.addWidget(part, 1 if part is self._area else 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        self._pages.addWidget(self.many)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(self._pages)
