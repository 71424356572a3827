"""Lets the open card follow the board into the past and back: to be looked at only."""

from PySide6.QtCore import QObject

from kanban_app.domain.ids import CardId
from kanban_app.ui.inspector.look_only import LookOnly
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.past import PastLink, Shown


class PastCard(QObject):
    """Shows the open card as of the day on the board; a card that was not there yet is closed."""

    def __init__(self, past: PastLink, inspector: InspectorLink) -> None:
        super().__init__(past)
        self._inspector = inspector
        self._looking = LookOnly(inspector.panel)
        # The card that was open when the present was left.
        self._left_open: CardId | None = None
        past.entering.connect(self._enter)
        past.changed.connect(self._follow)
        past.returned.connect(self._return)
        inspector.nothing_to_close.connect(past.leave)

    def _enter(self) -> None:
        panel = self._inspector.panel
        # What is typed belongs to the present.
        self._inspector.commit()
        self._left_open = None if panel.isHidden() else panel.card_id

    def _follow(self, shown: Shown) -> None:
        self._looking.set_on(on=shown.moment is not None)
        self._inspector.refresh()

    def _return(self) -> None:
        if self._left_open is not None:
            self._inspector.open(self._left_open)
