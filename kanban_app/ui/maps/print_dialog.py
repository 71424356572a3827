"""Asks how a map shall be printed or exported."""

from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.file_sheet import FileSheet
from kanban_app.ui.widgets.segment import Segment
from kanban_app.ui.widgets.sheet import caption, labelled

PDF, PNG, SVG, MARKDOWN = "pdf", "png", "svg", "md"
A3, A4 = "a3", "a4"
PAGE, TILES = "page", "tiles"
_WIDTH = 480


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What to write where: a format, a paper, whether it fits one page, and whether with names."""

    format: str
    paper: str
    fit: str
    names: bool
    path: str


class MapPrintDialog(FileSheet):
    """Asks for the file of a map."""

    wanted = Signal(PrintWish)

    def __init__(
        self, title: str, suggested: PurePath, parent: QWidget | None = None, *, whole: bool = True
    ) -> None:
        """Ask with `suggested` as the file, its ending aside; a comparison is not a `whole` map."""
        super().__init__(parent, title, suggested, width=_WIDTH)
        self._whole = whole
        self.format = Segment(self.tr("Format"), self)
        self.paper = Segment(self.tr("Paper"), self)
        self.fit = Segment(self.tr("Pages"), self)
        # A map is made to be shown, who said what is not: names are asked for.
        self.names = QCheckBox(self.tr("Names of clients beside their quotes"), self)
        self._hint = PlainLabel("", SIZE_M, self, tone="text_2")
        self._hint.setWordWrap(True)
        self._lay_out()
        self._fill()

    @property
    @override
    def ending(self) -> str:
        return self.format.active

    @override
    def wish(self, path: str) -> PrintWish:
        named = self.names.isChecked()
        return PrintWish(self.ending, self.paper.active, self.fit.active, named, path)

    def _follow(self) -> None:
        ending = self.ending
        self.paper.setEnabled(ending != MARKDOWN)
        self.fit.setEnabled(ending == PDF and self._whole)
        hints = {
            PDF: self.tr("To print it, open the PDF and print it at 100 %."),
            PNG: self.tr("A picture for mails and slides."),
            SVG: self.tr("A drawing that stays sharp at any size."),
            MARKDOWN: self.tr("All of it as text, stage by stage."),
        }
        tight = self.paper.active == A4 and self.fit.active == PAGE
        if self.fit.isEnabled() and tight:
            self._hint.setText(
                self.tr("One page of A4 shortens much; several pages show more, Markdown all.")
            )
            return
        self._hint.setText(hints[ending])

    def _fill(self) -> None:
        formats = [(PDF, "PDF"), (MARKDOWN, "Markdown")]
        if self._whole:
            formats[1:1] = [(PNG, "PNG"), (SVG, "SVG")]
        self.format.show_choices([Choice(key, text) for key, text in formats], PDF)
        self.paper.show_choices([Choice(A3, "A3"), Choice(A4, "A4")], A3)
        fits = [Choice(PAGE, self.tr("Fit one page")), Choice(TILES, self.tr("Several pages"))]
        self.fit.show_choices(fits if self._whole else fits[1:], PAGE if self._whole else TILES)
        self._follow()

    def _lay_out(self) -> None:
        question = QVBoxLayout()
        question.setSpacing(3 * UNIT)
        for segment in (self.format, self.paper, self.fit):
            segment.chosen.connect(self._follow)
            question.addLayout(labelled(caption(segment.accessibleName(), self), segment))
        question.addWidget(self.names)
        question.addWidget(self._hint)
        self.ask_with(question, self.tr("Save as …"), self.tr("Save as"))
