"""A line that offers names while it is typed into, and explains what is none of them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kanban_app.ui.widgets.offers import Offers
from kanban_app.ui.widgets.sheet import error_label
from kanban_app.ui.widgets.text_line import TextLine


class OfferedLine(QWidget):
    """Holds the `line`, its `offers` and below them the `error`; what they mean is told apart."""

    def __init__(self, line: TextLine, parent: QWidget | None, *, chosen: bool = False) -> None:
        super().__init__(parent)
        self.line = line
        line.setClearButtonEnabled(True)
        self.error = error_label(self)
        self.offers = Offers(line, chosen=chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addWidget(self.error)
        self.setFocusProxy(line)

    def set_name(self, name: str, placeholder: str = "") -> None:
        """Say what is asked here."""
        self.setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
