"""What stands on a screen that has nothing to show yet: why, and one way on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, UNIT
from kanban_app.ui.widgets.buttons import PrimaryButton

_WIDTH = 420


class Nothing(QWidget):
    """A title, a few sentences and a button, a little above the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", SIZE_L, bold=True)
        self._text = PlainLabel("", SIZE_M, tone="text_2")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(_WIDTH)
        self.button = PrimaryButton("")
        column = QVBoxLayout(self)
        column.setSpacing(3 * UNIT)
        column.addStretch(2)
        for part in (self._title, self._text, self.button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_words(self, title: str, text: str, button: str) -> None:
        """Say what there is not, when it comes, and what the button does."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # A layout gives a centred label one line too few.
        self._text.setFixedHeight(self._text.heightForWidth(_WIDTH))
        self.button.setText(button)
