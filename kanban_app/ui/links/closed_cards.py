"""Finds closed cards again: a list under the search line, with what is typed there."""

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from kanban_app.domain.card import Outcome
from kanban_app.services.closed import ClosedCard, ClosedCards
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.charts.cards_list import CardsList, ListTitle
from kanban_app.ui.icons import icon
from kanban_app.ui.links.face_words import face_words
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import theme, tokens

KEYS = "Ctrl+Shift+F"
_AGAIN_MS = 200


class ClosedCardsLink(QObject):
    """Lists closed cards on demand; the list follows the search line and every change."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, menu: QMenu) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self.list = CardsList(shell.window)
        self.list.open_requested.connect(self.open_requested)
        shell.window.screen_changed.connect(self.list.dismiss)
        menu.addSeparator()
        self._action = menu.addAction("")
        self._action.setShortcut(QKeySequence(KEYS))
        self._action.triggered.connect(self.show)
        # The keys of a menu that is not in a menu bar work only through the window.
        shell.window.addAction(self._action)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._follow)
        shell.window.top_bar.search_changed.connect(self._soon)
        shell.presenter.done.connect(self._soon)
        shell.language_changed.connect(self._show_words)
        shell.language_changed.connect(self._soon)
        theme().changed.connect(self._show_words)
        self._show_words()

    def show(self) -> None:
        """List the closed cards with the words of the search line, all without any."""
        # The list is of today, and a card in it may have been open on the day that is shown.
        if self._shell.presenter.past.may_change():
            spawn(self._find(take_keys=True))

    def _soon(self) -> None:
        self._again.start()

    def _follow(self) -> None:
        if self.list.isVisible():
            spawn(self._find(take_keys=False))

    async def _find(self, *, take_keys: bool) -> None:
        search = self._shell.window.top_bar.search
        text = search.text.strip()
        found = await self._worker.run(self._desk.closed.find, text)
        if not take_keys and not self.list.isVisible():
            # Put away while this was being read.
            return
        title = ListTitle(self.tr("Closed cards"), self._what(text, found))
        rows = [(c.face.id, c.face.heading, self._words(c)) for c in found.cards]
        where = QRect(search.mapToGlobal(QPoint()), search.size())
        self.list.show_cards(title, rows, where, take_keys=take_keys)

    def _what(self, text: str, found: ClosedCards) -> str:
        parts = [self.tr("With “%s”") % text] if text else []
        if found.more:
            parts.append(self.tr("only the newest %s, a name finds others") % len(found.cards))
        return " · ".join(parts or [self.tr("Newest first")])

    def _words(self, card: ClosedCard) -> str:
        ends = {
            Outcome.WON: self.tr("Won on %s"),
            Outcome.LOST: self.tr("Lost on %s"),
            Outcome.ARCHIVED: self.tr("Archived on %s"),
        }
        day = formats.day_text(self._shell.days.date_of(card.closed))
        return face_words(card.face, ends[Outcome(card.face.outcome)] % day)

    def _show_words(self) -> None:
        self._action.setText(self.tr("Closed cards …"))
        self._action.setIcon(icon("archive", tokens().text_2))
