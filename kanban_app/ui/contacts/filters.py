"""Which contacts are shown: chips with how many each holds."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget
from typing_extensions import override

from kanban_app.domain.contact import ContactLine, Role
from kanban_app.ui import formats
from kanban_app.ui.theme import SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets.buttons import Button, Look

_HEIGHT, _STRIP = 24, 44
_OTHERS = frozenset(Role) - {Role.OWNER, Role.BUYER, Role.OTHER}


class Filter(StrEnum):
    """What somebody must be to be shown."""

    ALL = "all"
    OWNERS = "owners"
    BUYERS = "buyers"
    AFTER_SALES = "after_sales"
    PARTNERS = "partners"
    SILENT = "silent"


_TAKES: Mapping[Filter, Callable[[ContactLine], bool]] = {
    Filter.ALL: lambda _: True,
    Filter.OWNERS: lambda line: Role.OWNER in line.roles,
    Filter.BUYERS: lambda line: Role.BUYER in line.roles,
    Filter.AFTER_SALES: lambda line: line.after_sales,
    Filter.PARTNERS: lambda line: not _OTHERS.isdisjoint(line.roles),
    Filter.SILENT: lambda line: line.do_not_contact,
}


def takes(chosen: Filter, line: ContactLine) -> bool:
    """Return whether a filter lets a contact through."""
    return _TAKES[chosen](line)


class _Pill(Button):
    """One filter; it is down while it holds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, small=True)
        self.setCheckable(True)
        self._height, self._radius = _HEIGHT, _HEIGHT // 2
        self.setFont(font(SIZE_S))

    @override
    def _padding(self) -> int:
        return 3 * UNIT

    @override
    def _look(self) -> Look:
        t = tokens()
        if self.isChecked():
            return Look(t.accent_soft, t.accent, t.accent, t.accent)
        hot = self.isDown() or self.underMouse()
        return Look(t.surface_2 if hot else t.surface, t.border_strong, t.text_2, t.text_2)


class FilterStrip(QWidget):
    """Offers the filters, in two lines where there is no room for one.

    `chosen` tells the key of the one that holds from now on.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_STRIP)
        self._counts: Mapping[Filter, int] = dict.fromkeys(Filter, 0)
        self._group = QButtonGroup(self)
        self.pills = {key: _Pill(self) for key in Filter}
        for key, pill in self.pills.items():
            self._group.addButton(pill)
            pill.setProperty("filter", str(key))
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pills[Filter.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._tell)
        self._retranslate()

    def show_counts(self, found: Sequence[ContactLine], known: Sequence[ContactLine]) -> None:
        """Show how many of those found each filter lets through.

        The rare filter is left out while nobody at all is known whom it would let through.
        """
        self._counts = {key: sum(map(take, found)) for key, take in _TAKES.items()}
        silent = self.pills[Filter.SILENT]
        silent.setVisible(any(map(_TAKES[Filter.SILENT], known)) or silent.isChecked())
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Place the filters from the left, and go on in another line where one is full."""
        side, above = 4 * UNIT, (_STRIP - _HEIGHT) // 2
        x, y = side, above
        for pill in self.pills.values():
            if pill.isHidden():
                continue
            width = pill.sizeHint().width()
            if x > side and x + width > self.width() - side:
                x, y = side, y + _HEIGHT + UNIT
            pill.setGeometry(x, y, width, _HEIGHT)
            x += width + 2 * UNIT
        self.setFixedHeight(y + _HEIGHT + above)

    def _tell(self, pill: Button) -> None:
        self.chosen.emit(str(pill.property("filter")))

    def _retranslate(self) -> None:
        names = {
            Filter.ALL: self.tr("All"),
            Filter.OWNERS: self.tr("Owners"),
            Filter.BUYERS: self.tr("Buyers"),
            Filter.AFTER_SALES: self.tr("After sales"),
            Filter.PARTNERS: self.tr("Partners and notaries"),
            Filter.SILENT: self.tr("Do not contact"),
        }
        for key, name in names.items():
            self.pills[key].setText(f"{name} {formats.number(self._counts[key])}")
        self._arrange()
