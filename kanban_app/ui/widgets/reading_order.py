"""Tab goes through what is seen, from top to bottom, whenever it was made.

Qt goes by the order in which widgets were made; rows that come and go with what is shown would
then all stand at the end.
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

# Fields of one row may differ by their frames.
_ROW = 8


class ReadingOrder(QWidget):
    """Holds fields and sections; Tab leaves it behind the last and before the first."""

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        parts = self._parts()
        here = QApplication.focusWidget()
        if here not in parts:
            return super().focusNextPrevChild(forward)
        place = parts.index(here) + (1 if forward else -1)
        if not 0 <= place < len(parts):
            return self._leave(forward=forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        parts[place].setFocus(reason)
        return True

    def _parts(self) -> list[QWidget]:
        """Return what can have the keyboard, row by row from the left."""
        found = [w for w in self.findChildren(QWidget) if _takes_tab(w, self)]
        at = {w: w.mapTo(self, QPoint()) for w in found}
        return sorted(found, key=lambda w: (round(at[w].y() / _ROW), at[w].x()))

    def _leave(self, *, forward: bool) -> bool:
        """Go on with what stands behind or before all of this."""
        here: QWidget = self
        for _ in self.window().findChildren(QWidget):
            following = here.nextInFocusChain() if forward else here.previousInFocusChain()
            if following is None:
                return False
            here = following
            outside = here is not self and not self.isAncestorOf(here)
            if outside and _takes_tab(here, self.window()):
                here.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False


def _takes_tab(widget: QWidget, within: QWidget) -> bool:
    wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    here = widget.isVisibleTo(within) and widget.window() is within.window()
    return bool(wants) and here and widget.isEnabled() and widget.focusProxy() is None
