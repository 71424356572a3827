"""The checklist in the inspector: what the stage asks for, what the law wants, milestones."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.moment import LocalDays
from kanban_app.services.checklist import Checklist
from kanban_app.ui import formats
from kanban_app.ui.criteria.criterion_row import CriterionRow
from kanban_app.ui.criteria.finding_row import FindingRow
from kanban_app.ui.criteria.milestone_row import MilestoneRow
from kanban_app.ui.criteria.part import Part
from kanban_app.ui.criteria.requests import CriteriaSaid, MilestoneDay, RowDay, RowSaid
from kanban_app.ui.criteria.words import stage_name
from kanban_app.ui.theme import UNIT


class ChecklistSection(QWidget):
    """Shows a checklist; `said` tells a tick or a value, `milestone_day` a day, as it is given."""

    said = Signal(CriteriaSaid)
    milestone_day = Signal(MilestoneDay)

    def __init__(self, days: LocalDays, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = days
        self._shown: Checklist | None = None
        self._built_for: object = None
        self.rows: list[CriterionRow] = []
        self.findings: list[FindingRow] = []
        self.milestones: list[MilestoneRow] = []
        self.asked, self.law, self.reached = Part(self), Part(self), Part(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * UNIT)
        for part in (self.asked, self.law, self.reached):
            column.addWidget(part)
        self.hide()

    @property
    def checklist(self) -> Checklist | None:
        """Return what is shown, None if nothing is."""
        return self._shown

    def show_checklist(self, checklist: Checklist | None) -> None:
        """Show a checklist, None for none; of the same card only what differs is touched."""
        self._shown = checklist
        self.setVisible(checklist is not None)
        if checklist is None:
            return
        criteria = tuple(s.criterion for s in checklist.standings)
        wanted = (checklist.card, criteria, checklist.milestones, formats.language())
        if wanted != self._built_for:
            self._built_for = wanted
            self._build(checklist)
        self._show_asked(checklist)
        self._show_law(checklist)
        days = {found.key: found.on for found in checklist.reached}
        for row in self.milestones:
            row.show_day(days.get(row.key), checklist.today)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_checklist(self._shown)
        super().changeEvent(event)

    def _build(self, checklist: Checklist) -> None:
        self.rows = [
            CriterionRow(standing, checklist, self._days, self.asked)
            for standing in checklist.standings
        ]
        for row in self.rows:
            row.told.connect(self._on_row)
        self.asked.show_rows(self.rows)
        self.milestones = [MilestoneRow(m, self.reached) for m in checklist.milestones]
        for milestone in self.milestones:
            milestone.dated.connect(self._on_day)
        self.reached.show_rows(self.milestones)
        self.reached.show_heading(self.tr("Milestones"))
        self.findings = []

    def _show_asked(self, checklist: Checklist) -> None:
        for row, standing in zip(self.rows, checklist.standings, strict=True):
            row.show_standing(standing, checklist.values)
        count = self.tr("%s of %s met") % (checklist.met, len(checklist.standings))
        self.asked.show_heading(self.tr("Leave %s when") % stage_name(checklist.stage), count)

    def _show_law(self, checklist: Checklist) -> None:
        proofs = [f for f in checklist.findings if f.rule.needs]
        count = self.tr("%s of %s met") % (sum(f.met for f in proofs), len(proofs))
        self.law.show_heading(self.tr("To be documented by law"), count if proofs else "")
        # What is missing comes first.
        wanted = sorted(checklist.findings, key=lambda finding: finding.met)
        if wanted != [row.finding for row in self.findings] or not wanted:
            self.findings = [FindingRow(finding, self.law) for finding in wanted]
            self.law.show_rows(self.findings)

    def _on_row(self, said: RowSaid) -> None:
        shown = self._shown
        if shown is None:
            return
        values = {key: v for key, v in said.values.items() if v != shown.values.get(key, "")}
        ticks = {} if said.ticked is None else {said.rule: said.ticked}
        if ticks or values:
            self.said.emit(CriteriaSaid(shown.card, ticks, values))

    def _on_day(self, day: RowDay) -> None:
        shown = self._shown
        if shown is None:
            return
        known = {found.key: found.on for found in shown.reached}
        if day.on != known.get(day.key):
            self.milestone_day.emit(MilestoneDay(shown.card, day.key, day.on))
