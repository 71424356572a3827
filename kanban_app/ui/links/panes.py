"""Where the keyboard is: F6 takes it from pane to pane, and it never falls into the bar by itself.

The panes are the screen, the sheet of the card that went on, and the open card.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from kanban_app.ui.criteria.exit_sheet import ExitSheet
from kanban_app.ui.inspector.inspector import Inspector
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.shell import Shell
from kanban_app.ui.widgets.keyboard import held

KEY = "F6"


class Panes(QObject):
    """Moves the keyboard on, and gives it back when what had it has gone."""

    def __init__(self, shell: Shell, inspector: InspectorLink, sheet: ExitSheet) -> None:
        super().__init__(shell)
        self._window = shell.window
        self._inspector = inspector
        self._sheet = sheet
        QShortcut(QKeySequence(KEY), shell.window, self.go_on)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    @property
    def card(self) -> Inspector:
        """Return the pane of the open card."""
        return self._inspector.panel

    def go_on(self) -> None:
        """Go to the next pane there is; from rail and bars to the screen."""
        focus, panel, sheet = QApplication.focusWidget(), self._inspector.panel, self._sheet
        in_card = focus is not None and panel.isAncestorOf(focus)
        on_screen = focus is not None and self._window.screen_holds(focus)
        if in_card or focus is panel:
            self._inspector.give_keys_back()
        elif on_screen and sheet.isVisible():
            sheet.take_keys()
        elif focus is not None and panel.isVisible() and not self._window.bars_hold(focus):
            self.enter_card()
        else:
            self._window.take_keys()

    def enter_card(self) -> None:
        """Give the keyboard to what had it last in the open card, else to its first field."""
        _first_of(self._inspector.panel).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Qt lets the keyboard go on to whatever comes next when what had it is put away."""
        before, window = held(before), self._window
        if before is None or now is None or (before.isVisible() and before.isEnabled()):
            return
        strayed = before.window() is window and window.bars_hold(now)
        if not strayed or window.bars_hold(before):
            return
        panel = self._inspector.panel
        if panel.isVisible() and panel.isAncestorOf(before):
            self.enter_card()
        else:
            window.take_keys()


def _first_of(panel: Inspector) -> QWidget:
    last = held(panel.focusWidget())
    if last is not None and last.isVisible() and last.isEnabled():
        return last
    if panel.many.isVisible():
        return panel.many.close_button
    # A card of the past can only be looked at.
    return panel.form.money.field.line if panel.form.isEnabled() else panel
