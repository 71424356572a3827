"""Long work: what is being done, how far it is, and a way to stop it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.formats import number
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, theme, tokens
from kanban_app.ui.widgets.buttons import Button

_BAR = 8


class ProgressSheet(QWidget):
    """A sentence, a bar and a button; without a total the bar only says that work goes on."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel("", SIZE_M, self)
        self._label.setWordWrap(True)
        self._count = PlainLabel("", SIZE_S, self, tone="text_2")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_BAR)
        self.cancel = Button("", self)
        self.cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._label)
        column.addWidget(self.bar)
        column.addLayout(row)
        theme().changed.connect(self._dress)
        self._dress()
        self._retranslate()

    def begin(self, text: str) -> None:
        """Say what is being done, before anything is known about how long it takes."""
        self._label.setText(text)
        self.bar.setAccessibleName(text)
        self.cancel.setEnabled(True)
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is; a total of 0 stands for unknown."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        counts = self.tr("%s of %s") % (number(done), number(total))
        self._count.setText(counts if total else "")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_cancel(self) -> None:
        # The work stops at its next step; asking twice does not hurry it.
        self.cancel.setEnabled(False)
        self.cancelled.emit()

    def _retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))

    def _dress(self) -> None:
        t = tokens()
        self.bar.setStyleSheet(
            f"QProgressBar {{ background: {t.border}; border: 0; border-radius: {_BAR // 2}px; }}"
            f"QProgressBar::chunk {{ background: {t.accent}; border-radius: {_BAR // 2}px; }}"
        )
