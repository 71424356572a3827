"""An opened stage: its sub-stages as a board, or what a stage without any is told."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.board.board_view import BoardView
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, UNIT
from kanban_app.ui.widgets.buttons import PrimaryButton

_WIDTH = 420


class NoLevels(QWidget):
    """Says what sub-stages are good for, and makes the first ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._title = PlainLabel("", SIZE_L, bold=True)
        self._text = PlainLabel("", SIZE_M, tone="text_2")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(_WIDTH)
        self.make = PrimaryButton("")
        column = QVBoxLayout(self)
        column.setSpacing(3 * UNIT)
        column.addStretch(2)
        for part in (self._title, self._text, self.make):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._retranslate()

    def show_stage(self, name: str) -> None:
        """Name the stage that has no sub-stages."""
        self._name = name
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("%s has no sub-stages") % self._name)
        self._text.setText(
            self.tr(
                "Sub-stages tell what happens within a stage: advert, viewing, offer. Its cards "
                "begin in the first one; history and numbers of the stage stay as they are."
            )
        )
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # A layout gives a centred label one line too few.
        self._text.setFixedHeight(self._text.heightForWidth(_WIDTH))
        self.make.setText(self.tr("Make sub-stages"))


class LevelPage(QStackedWidget):
    """Shows one of both."""

    make_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = BoardView()
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.nothing = NoLevels()
        self.addWidget(self.view)
        self.addWidget(self.nothing)
        self.nothing.make.clicked.connect(self.make_requested)

    def show_board(self) -> None:
        """Show the sub-stages."""
        self.setCurrentWidget(self.view)

    def show_nothing(self, name: str) -> None:
        """Say that the stage of this name has no sub-stages."""
        self.nothing.show_stage(name)
        self.setCurrentWidget(self.nothing)

    def take_keys(self) -> None:
        """Give the keyboard to what is shown."""
        part = self.view if self.currentWidget() is self.view else self.nothing.make
        part.setFocus(Qt.FocusReason.OtherFocusReason)
