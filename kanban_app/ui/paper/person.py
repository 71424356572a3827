"""Everything stored about one person on paper, to be read by that person.

Put together as plain text and tables, never as HTML: a name must not become part of the page.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.person import Person, Record, Value, is_moment, is_money
from kanban_app.ui import formats
from kanban_app.ui.kinds import activity_label, channel_label, milestone_label
from kanban_app.ui.paper.person_words import key_name, section_name
from kanban_app.ui.paper.strokes import INK
from kanban_app.ui.sources import source_name, waiting_label
from kanban_app.ui.theme import colour, font

translate = QCoreApplication.translate
_DPI = 300
_MARGIN_MM = 18
_TITLE, _SECTION, _TEXT = 15, 11, 9
_KEYS_PERCENT = 34
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORDED = {
    ("activities", "kind"): activity_label,
    ("tasks", "channel"): channel_label,
    ("milestones", "key"): milestone_label,
    ("cards", "source"): source_name,
    ("cards", "waiting_on"): waiting_label,
}
_YES_NO = frozenset({"do_not_contact", "deleted", "dropped", "active"})


def person_pdf(person: Person, journeys: Sequence[Journey], days: LocalDays) -> bytes:
    """Return the person as PDF, A4 upright; what is empty is left out."""
    page = _Page(days, _names(journeys))
    page.write(person)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(a4, upright, margin, QPageLayout.Unit.Millimeter))
    writer.setResolution(_DPI)
    writer.setTitle(translate("Person", "Data stored about %s") % person.name)
    writer.setCreator("Schwungrad")
    page.document.print_(writer)
    return bytes(buffer.data().data())


class _Page:
    """The document while it is being written."""

    def __init__(self, days: LocalDays, names: Mapping[str, str]) -> None:
        self.document = QTextDocument()
        self.document.setDefaultFont(_face(_TEXT))
        self._cursor = QTextCursor(self.document)
        self._days = days
        self._names = names

    def write(self, person: Person) -> None:
        self._line(translate("Person", "Data stored about %s") % person.name, _TITLE, bold=True)
        as_of = translate("Person", "As of %s") % self._moment(person.at)
        self._line(as_of, _TEXT, quiet=True)
        for section, records in person.sections.items():
            shown = [filled for record in records if (filled := self._filled(section, record))]
            if shown:
                self._section(section, shown)
        journal = translate(
            "Person",
            "Besides, %n change(s) of these data are kept so that they can be undone.",
            "",
            person.journal,
        )
        self._line("", _TEXT)
        self._line(journal, _TEXT, quiet=True)

    def _section(self, section: str, records: Sequence[Mapping[str, str]]) -> None:
        self._line("", _TEXT)
        count = f" ({formats.number(len(records))})" if len(records) > 1 else ""
        self._line(f"{section_name(section)}{count}", _SECTION, bold=True)
        for record in records:
            self._table(record)

    def _table(self, record: Mapping[str, str]) -> None:
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellPadding(1)
        look.setCellSpacing(0)
        look.setBottomMargin(6)
        whole, percent = 100, QTextLength.Type.PercentageLength
        look.setWidth(QTextLength(percent, whole))
        look.setColumnWidthConstraints(
            [QTextLength(percent, _KEYS_PERCENT), QTextLength(percent, whole - _KEYS_PERCENT)]
        )
        table = self._cursor.insertTable(len(record), 2, look)
        for row, (key, text) in enumerate(record.items()):
            table.cellAt(row, 0).firstCursorPosition().insertText(key_name(key), _ink(quiet=True))
            table.cellAt(row, 1).firstCursorPosition().insertText(text, _ink())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _line(self, text: str, size: int, *, bold: bool = False, quiet: bool = False) -> None:
        look = _ink(quiet=quiet)
        look.setFont(_face(size, bold=bold))
        self._cursor.insertText(text, look)
        self._cursor.insertBlock()

    def _filled(self, section: str, record: Record) -> dict[str, str]:
        """Return what a record says, in words; keys that say nothing are left out."""
        said = {key: self._words(section, key, value) for key, value in record.items()}
        return {key: text for key, text in said.items() if text}

    def _words(self, section: str, key: str, value: Value) -> str:
        if value is None or value == "":
            return ""
        if key in _YES_NO:
            return translate("Person", "yes") if value else ""
        if isinstance(value, str):
            return self._text(section, key, value)
        if is_moment(key):
            return self._moment(Moment(int(value)))
        return formats.money(int(value)) if is_money(key) else _number(value)

    def _text(self, section: str, key: str, text: str) -> str:
        if (section, key) in _WORDED:
            return _WORDED[section, key](text)
        if _DAY.fullmatch(text):
            return formats.day_text(date.fromisoformat(text))
        return self._names.get(text, text) if key in ("journey", "stage") else text

    def _moment(self, at: Moment) -> str:
        day = formats.day_text(self._days.date_of(at))
        return f"{day}, {formats.clock_text(at, self._days)}"


def _number(value: float) -> str:
    return formats.number(value, 0 if value == int(value) else 2)


def _names(journeys: Sequence[Journey]) -> dict[str, str]:
    language = formats.language()
    stages = {s.key: s.name.text(language) for j in journeys for s in j.stages}
    whole = {**stages, **{j.key: j.name.text(language) for j in journeys}}
    return {key: name.replace("\u00ad", "") for key, name in whole.items()}


def _face(size: int, *, bold: bool = False) -> QFont:
    face = QFont(font(bold=bold))
    face.setPointSizeF(size)
    return face


def _ink(*, quiet: bool = False) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour(INK.text_2 if quiet else INK.text))
    return look
