"""Asks for the export: which format, which cards, as of when, and where to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.file_sheet import FileSheet
from kanban_app.ui.widgets.segment import Segment
from kanban_app.ui.widgets.sheet import caption, labelled

FORMATS = ("csv", "xlsx", "json", "pdf", "png", "svg")
SHOWN, ALL = "shown", "all"
THEN, NOW = "then", "now"
_WIDTH = 560


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to write where: a format of `FORMATS`, a scope, a journey key ("" for all), a file.

    `then` means as of the day of the past that is shown.
    """

    format: str
    scope: str
    journey: str
    path: str
    then: bool = False


class ExportDialog(FileSheet):
    """Asks what to export."""

    wanted = Signal(ExportWish)

    def __init__(
        self,
        journeys: Sequence[Choice],
        active: str,
        suggested: PurePath,
        parent: QWidget | None = None,
        past: str = "",
    ) -> None:
        """Ask with `suggested` as the file to write, its ending aside.

        `past` words the day of the past that is shown, "" for the present: then nobody is asked.
        """
        super().__init__(parent, "", suggested, width=_WIDTH)
        self.show_title(self.tr("Export"))
        self._past = past
        self.formats = QButtonGroup(self)
        formats = self._format_choices()
        self.scope = Segment(self.tr("Cards"), self)
        self.as_of = Segment(self.tr("As of"), self)
        self.journey = QComboBox(self)
        self._lay_out(formats)
        self._fill(journeys, active)

    @override
    def show_done(self, path: str) -> None:
        self.show_title(self.tr("Exported"))
        super().show_done(path)

    @property
    @override
    def ending(self) -> str:
        return FORMATS[self.formats.checkedId()]

    @override
    def wish(self, path: str) -> ExportWish:
        journey = str(self.journey.currentData() or "")
        then = self.as_of.active == THEN
        return ExportWish(self.ending, self.scope.active, journey, path, then)

    def _fill(self, journeys: Sequence[Choice], active: str) -> None:
        self.journey.addItem(self.tr("All journeys"), "")
        for choice in journeys:
            self.journey.addItem(choice.text, choice.key)
        self.journey.setCurrentIndex(max(0, self.journey.findData(active)))
        scopes = [Choice(SHOWN, self.tr("As shown now")), Choice(ALL, self.tr("All cards"))]
        self.scope.show_choices(scopes, SHOWN)
        days = [Choice(THEN, self._past)] if self._past else []
        self.as_of.show_choices([*days, Choice(NOW, self.tr("today"))], THEN if days else NOW)
        self.formats.button(0).setChecked(True)
        self.formats.button(0).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, formats: QGridLayout) -> None:
        question = QVBoxLayout()
        question.setSpacing(4 * UNIT)
        question.addLayout(formats)
        journey = self.tr("Journey")
        self.journey.setAccessibleName(journey)
        question.addLayout(labelled(caption(journey, self), self.journey))
        question.addLayout(labelled(caption(self.tr("Cards"), self), self.scope))
        if self._past:
            question.addLayout(labelled(caption(self.tr("As of"), self), self.as_of))
        self.as_of.setVisible(bool(self._past))
        self.ask_with(question, self.tr("Export …"), self.tr("Export to"), opens=False)

    def _format_choices(self) -> QGridLayout:
        words = {
            "csv": self.tr("All cards as a table, for Excel and other programs"),
            "xlsx": self.tr(
                "An Excel workbook: the cards, and key figures with charts for each journey"
            ),
            "json": self.tr("Complete, with history; can be imported again"),
            "pdf": self.tr("The board on paper, for the tax adviser or a partner"),
            "png": self.tr("The board as a picture"),
            "svg": self.tr("The board as a drawing that stays sharp at any size"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * UNIT)
        grid.setVerticalSpacing(2 * UNIT)
        grid.setColumnStretch(1, 1)
        for place, name in enumerate(FORMATS):
            button = QRadioButton(name.upper(), self)
            button.setAccessibleDescription(words[name])
            self.formats.addButton(button, place)
            grid.addWidget(button, place, 0)
            sentence = PlainLabel(words[name], SIZE_M, self, tone="text_2")
            sentence.setWordWrap(True)
            grid.addWidget(sentence, place, 1)
        return grid
