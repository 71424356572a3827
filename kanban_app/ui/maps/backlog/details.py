"""One improvement of the backlog: what it is, what comes next, and what came of it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.improvement import Progress
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.maps.backlog.run_chart import RunChart
from kanban_app.ui.maps.backlog.values import Deed, DeedWanted, Line
from kanban_app.ui.maps.backlog.words import (
    measure_name,
    progress_name,
    progress_tone,
    saying,
    since_text,
    size_text,
)
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import Button, IconButton
from kanban_app.ui.widgets.sheet import Rule

_SIDE = 4 * UNIT


class ImprovementDetails(QWidget):
    """Asks for what can be done with the improvement that is shown."""

    deed_wanted = Signal(DeedWanted)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: Line | None = None
        self._writable = True
        self.text = PlainLabel("", SIZE_M, self, bold=True)
        self.text.setWordWrap(True)
        self.state = PlainLabel("", SIZE_S, self)
        self.sizes = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self.measure = PlainLabel("", SIZE_S, self, tone="text_2")
        self.measure.setWordWrap(True)
        self.next, self.back = Button("", self, small=True), Button("", self, small=True)
        self.edit = IconButton("pencil", "", self, size=28)
        self.delete = IconButton("trash", "", self, size=28)
        self.verdict = PlainLabel("", SIZE_M, self, bold=True)
        self.chart = RunChart(self)
        self.sentence = PlainLabel("", SIZE_S, self, tone="text_2")
        self.sentence.setWordWrap(True)
        self.next.clicked.connect(self._on_next)
        self.back.clicked.connect(lambda: self._ask(Deed.REOPEN))
        self.delete.clicked.connect(lambda: self._ask(Deed.DELETE))
        self.edit.clicked.connect(self.edit_wanted)
        self._lay_out()
        self._retranslate()

    def show_line(self, line: Line | None, *, writable: bool) -> None:
        """Show an improvement, None for none; on a past day it is for looking only."""
        self._line, self._writable = line, writable
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_next(self) -> None:
        line = self._line
        if line is not None:
            begun = line.improvement.progress is Progress.RUNNING
            self._ask(Deed.FINISH if begun else Deed.START)

    def _ask(self, deed: Deed) -> None:
        if self._line is not None:
            self.deed_wanted.emit(DeedWanted(*self._line.id, deed))

    def _retranslate(self) -> None:
        self.edit.set_name(self.tr("Edit improvement"))
        self.delete.set_name(self.tr("Delete improvement"))
        self.setVisible(self._line is not None)
        if self._line is None:
            return
        improvement = self._line.improvement
        progress = improvement.progress
        self.text.setText(improvement.text.text(formats.language()))
        since = since_text(improvement)
        state = progress_name(progress)
        self.state.setText(f"{state} · {since}" if since else state)
        self.state.set_tone(progress_tone(progress))
        self.sizes.setText(size_text(improvement))
        self._word_buttons(progress)
        self._word_verdict()

    def _word_buttons(self, progress: Progress) -> None:
        words = {Progress.OPEN: self.tr("Begin"), Progress.RUNNING: self.tr("Mark as done")}
        self.next.setText(words.get(progress, ""))
        self.next.setVisible(self._writable and progress in words)
        over = self.tr("Not done after all") if progress is Progress.DONE else self.tr("Not begun")
        self.back.setText(over)
        self.back.setVisible(self._writable and progress is not Progress.OPEN)
        for button in (self.edit, self.delete):
            button.setVisible(self._writable)

    def _word_verdict(self) -> None:
        assert self._line is not None
        improvement, found = self._line.improvement, self._line.came_of_it
        if improvement.metric is None:
            told = self.tr("Name the measure it shall change, and the verdict comes by itself.")
        else:
            told = self.tr("Measure: %s") % measure_name(improvement.metric)
        self.measure.setText(told)
        for part in (self.verdict, self.chart, self.sentence):
            part.setVisible(found is not None)
        if found is not None:
            said = saying(found)
            self.verdict.setText(said.short)
            self.verdict.set_tone(said.tone)
            self.sentence.setText(said.sentence)
            self.chart.show_experiment(found)

    def _lay_out(self) -> None:
        meta = QHBoxLayout()
        meta.setSpacing(2 * UNIT)
        meta.addWidget(self.state)
        meta.addWidget(self.sizes, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * UNIT)
        buttons.addWidget(self.next)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.edit)
        buttons.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(Rule(self))
        inner = QVBoxLayout()
        inner.setContentsMargins(_SIDE, UNIT, _SIDE, 0)
        inner.setSpacing(UNIT)
        inner.addWidget(self.text)
        inner.addLayout(meta)
        inner.addWidget(self.measure)
        inner.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self.chart)
        inner.addWidget(self.sentence)
        # Short of a chart the words stay together.
        inner.addStretch(1)
        inner.addSpacing(UNIT)
        inner.addLayout(buttons)
        column.addLayout(inner)
