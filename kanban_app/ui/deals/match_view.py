"""Matches beside their explanation: the buyers of a property, or the properties of a profile."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.services.match_results import Fit
from kanban_app.ui.deals.match_lines import Line
from kanban_app.ui.deals.match_list import MatchList
from kanban_app.ui.deals.match_pane import Explained, MatchPane
from kanban_app.ui.widgets.buttons import GhostButton

MATCHES, PROFILES = 288, 372
# The least an explanation needs beside the list; narrower it stands below the list.
_PANE = 400
# Of a wider view the list takes this share, up to a width that shows every name whole.
_SHARE, _WIDEST = 0.3, 440
# Of the height the list has above the explanation.
_ABOVE = 0.32
# Qt's own QWIDGETSIZE_MAX, which PySide does not export.
_UNLIMITED = 16_777_215


class MatchView(QWidget):
    """A list of matches and the one that is chosen; every signal is about that one.

    `explain_wanted` asks for what `show_explained` shows.
    """

    explain_wanted = Signal()
    link_wanted = Signal()
    refuse_wanted = Signal()
    profile_wanted = Signal()
    card_wanted = Signal()
    # The advice to be noted.
    note_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = MatchList(width=MATCHES)
        self.pane = MatchPane()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.list)
        self._row.addWidget(self.pane, 1)
        self.setFocusProxy(self.list)
        self.list.chosen.connect(self._on_chosen)
        self.list.pressed_key.connect(self._on_key)
        self.list.view.doubleClicked.connect(self.card_wanted)
        self.pane.link_wanted.connect(self.link_wanted)
        self.pane.advice.note_wanted.connect(self.note_wanted)
        self.pane.refuse_wanted.connect(self.refuse_wanted)
        self.pane.profile_wanted.connect(self.profile_wanted)

    @property
    def fit(self) -> Fit | None:
        """Return the chosen match, None if there is none."""
        current = self.list.current
        return current.fit if current else None

    def show_lines(self, header: str, lines: Sequence[Line], *, anew: bool) -> None:
        """List matches; shown anew the best one is chosen."""
        self.list.header.setText(header)
        self.list.view.setAccessibleName(header)
        self.list.show_lines(lines, anew=anew)

    def show_explained(self, shown: Explained) -> None:
        """Explain a match, unless another one has been chosen meanwhile."""
        if self.fit is not None and self.fit.pair[:2] == shown.fit.pair[:2]:
            self.pane.show_match(shown)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_PANE, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() >= MATCHES + _PANE
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        if beside:
            share = round(self.width() * _SHARE)
            self.list.setFixedWidth(max(MATCHES, min(_WIDEST, share)))
            self.list.setMinimumHeight(0)
            self.list.setMaximumHeight(_UNLIMITED)
        else:
            self.list.setFixedHeight(int(self.height() * _ABOVE))
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(_UNLIMITED)
        super().resizeEvent(event)

    def _on_chosen(self) -> None:
        if self.fit is None:
            self.pane.show_match(None)
        else:
            self.explain_wanted.emit()

    def _on_key(self, key: int) -> None:
        if self.fit is None:
            return
        wishes = {
            Qt.Key.Key_F: self.link_wanted,
            Qt.Key.Key_X: self.refuse_wanted,
            Qt.Key.Key_P: self.profile_wanted,
        }
        wishes.get(Qt.Key(key), self.card_wanted).emit()


class FreshView(MatchView):
    """Matches nobody has looked at, and a way to be done with all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.all_seen = GhostButton("", icon="check", small=True)
        self.list.add_foot(self.all_seen)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.all_seen.setText(self.tr("I have seen them all"))
        self.list.empty.setText(
            self.tr("Nothing new. What fits after a change of a property or a profile comes here.")
        )


class ProfilesView(QWidget):
    """All profiles at the left, each with its properties beside it: matching from either side."""

    profile_chosen = Signal()
    profile_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = MatchList(width=PROFILES)
        self.matches = MatchView()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.matches, 1)
        self.setFocusProxy(self.list)
        self.list.chosen.connect(self.profile_chosen)
        self.list.pressed_key.connect(self._on_key)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_key(self, key: int) -> None:
        if Qt.Key(key) is Qt.Key.Key_P:
            self.profile_entered.emit()
        elif Qt.Key(key) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.matches.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        words = self.tr("Fitting")
        self.list.header.setText(f"{words}   {self.tr('Search profile')}")
        self.list.view.setAccessibleName(self.tr("Search profiles"))
        self.list.empty.setText(
            self.tr("No search profile yet. Open a buyer’s card and say there what he looks for.")
        )
