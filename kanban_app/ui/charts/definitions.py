"""The definitions behind the charts, in words, one click away from the numbers."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import IconButton
from kanban_app.ui.widgets.floating import Floating

WIDTH = 400
_BUTTON = 24


class Definitions(Floating):
    """Says how throughput, conversion and its interval are counted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(WIDTH, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = PlainLabel("", SIZE_M, bold=True)
        self._close = IconButton("close", size=_BUTTON)
        self._close.clicked.connect(self.dismiss)
        self._names = [PlainLabel("", SIZE_S, bold=True) for _ in range(5)]
        self._texts = [PlainLabel("", SIZE_S, tone="text_2") for _ in range(5)]
        body = QVBoxLayout()
        body.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 3 * UNIT)
        body.setSpacing(UNIT)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        body.addLayout(head)
        for name, text in zip(self._names, self._texts, strict=True):
            text.setWordWrap(True)
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            body.addWidget(name)
            body.addWidget(text)
            body.addSpacing(UNIT)
        self.column.addLayout(body)
        self._retranslate()

    def open_above(self, anchor: QWidget) -> None:
        """Show the definitions above `anchor`."""
        box = self.width()
        self.setFixedHeight(self.column.totalHeightForWidth(box))
        self.show()
        self.place_above(anchor)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not self.isAncestorOf(QApplication.focusWidget() or self):
            self.dismiss()
        super().focusOutEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("How it is counted"))
        self._close.set_name(self.tr("Close"))
        names = (
            self.tr("Throughput"), self.tr("Conversion"), self.tr("Lost and undecided"),
            self.tr("95 % interval"), self.tr("Skipped stages"),
        )  # fmt: skip
        texts = (
            self.tr(
                "Every card counts once: in the period in which it first went beyond the stage. "
                "Moving it back later changes no past period. A hatched bar is still running."
            ),
            self.tr(
                "Of all cards that first came to the stage in the window, the share that is "
                "further by now. Cards created further right do not count for earlier stages."
            ),
            self.tr(
                "Lost: ended lost before going further. Undecided: may still go either way. "
                "Moved on, lost and undecided together are all cards that came here."
            ),
            self.tr(
                "The whisker shows which true rates fit your figures (Wilson). Few cards, long "
                "whisker. With fewer than five decided cards there is no rate at all."
            ),
            self.tr(
                "“Count skipped stages” treats a stage a card jumped over as passed. "
                "“Only visited stages” leaves such cards out there."
            ),
        )
        for label, text in zip((*self._names, *self._texts), (*names, *texts), strict=True):
            label.setText(text)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(" ".join(texts))
