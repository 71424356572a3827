"""Tab goes through what is seen, from top to bottom, whenever it was made.

Qt goes by the order in which widgets were made; rows that come and go with what is shown would
then all stand at the end.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from typing_extensions import override

# The middles of one row may differ by that much.
_ROW = 12


class ReadingOrder(QWidget):
    """Holds fields and sections; Tab leaves it behind the last and before the first.

    Where `areas` are named each is read to its end before the next, as with columns.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.areas: Sequence[QWidget] = ()

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
        self._show(parts[place])
        return True

    def _parts(self) -> list[QWidget]:
        """Return what can have the keyboard, row by row from the left."""
        return [part for area in self.areas or (self,) for part in self._parts_of(area)]

    def _parts_of(self, area: QWidget) -> list[QWidget]:
        found = [w for w in area.findChildren(QWidget) if _takes_tab(w, self)]
        at = {w: w.mapTo(self, w.rect().center()) for w in found}
        rows: list[list[QWidget]] = []
        for part in sorted(found, key=lambda w: at[w].y()):
            if not rows or at[part].y() - at[rows[-1][0]].y() > _ROW:
                rows.append([])
            rows[-1].append(part)
        return [part for row in rows for part in sorted(row, key=lambda w: at[w].x())]

    def _show(self, part: QWidget) -> None:
        """Scroll a part into sight, as Qt does where Tab goes its way."""
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(part)

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
