"""Where the list of cards behind a number stands: over the charts, in whatever window they are."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from kanban_app.domain.ids import CardId
from kanban_app.ui.charts.cards_list import CardsList, ListTitle
from kanban_app.ui.widgets.float_window import FloatWindow


class CardsBehind(QObject):
    """Opens one list at a time and keeps it off the panel and the inspector."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._content = content
        self.list: CardsList | None = None

    def show_cards(
        self, title: ListTitle, cards: Sequence[tuple[CardId, str, str]], where: QRect
    ) -> None:
        """List cards (id, heading, detail) beside a place on the screen."""
        top = self._content.window()
        if self.list is None or self.list.parentWidget() is not top:
            self.list = CardsList(top)
            self.list.open_requested.connect(self.open_requested)
        edge = self._content.mapToGlobal(QPoint()).y()
        if not isinstance(top, FloatWindow) and where.top() > edge:
            # Over the bar, but not over the bars and the periods that may be clicked next.
            where = QRect(where.left(), edge, where.width(), where.bottom() - edge + 1)
        self.keep_off()
        self.list.show_cards(title, cards, where)

    def keep_off(self) -> None:
        """Stay out of what lies to the right of the charts."""
        if self.list is not None:
            right = self._content.mapTo(self._content.window(), QPoint(self._content.width(), 0))
            self.list.stay_left_of(right.x())

    def leave(self) -> None:
        """Put the list away where another screen is shown instead of the charts."""
        if self.list is not None and self.list.parentWidget() is self._content.window():
            self.list.dismiss()

    def forget(self) -> None:
        """Make another list next time: the charts go to another window."""
        self.list = None
