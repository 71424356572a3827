"""One page of the panel: its sections one below the other, and a scroll bar where they need one."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.widgets.sheet import scroll_area


class Page(QWidget):
    """Stacks sections; every page says its fixed words anew when the language changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def scrolling(self) -> QScrollArea:
        """Return the page in an area that scrolls."""
        area = scroll_area(self)
        area.setWidgetResizable(True)
        return area

    @property
    def first(self) -> QWidget:
        """Return the part that takes the keyboard when the page opens."""
        return self

    def retranslate(self) -> None:
        """Say the fixed words in the language in force."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
