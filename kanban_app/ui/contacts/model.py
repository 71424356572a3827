"""The rows of the contact table: what each says, and in which order they stand."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban_app.domain import consent, phone
from kanban_app.domain.consent import Standing
from kanban_app.domain.contact_search import Hay, Needle
from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import LocalDays
from kanban_app.ui import formats
from kanban_app.ui.contacts import words

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Column(IntEnum):
    """The columns from left to right."""

    MARK = 0
    NAME = 1
    ROLE = 2
    PHONE = 3
    EMAIL = 4
    CARDS = 5
    LAST = 6
    CONSENT = 7


class Row(NamedTuple):
    """A contact in the table; `standing` is the best of his consents."""

    hay: Hay
    standing: Standing
    last: date | None


class ContactModel(QAbstractTableModel):
    """Holds the contacts that are shown; sorting is done here, by keys made beforehand."""

    def __init__(self, days: LocalDays) -> None:
        super().__init__()
        self._days = days
        self._today = date.min
        self._rows: list[Row] = []
        self._places: dict[ContactId, int] = {}
        self._made: dict[ContactId, Row] = {}
        self.doubles: frozenset[ContactId] = frozenset()
        self.needle = Needle((), "")
        self.column, self.descending = Column.NAME, False

    @property
    def today(self) -> date:
        """Return the day that ages are counted to."""
        return self._today

    def show_rows(self, hays: Sequence[Hay], wanted: Needle, today: date) -> None:
        """Show these contacts, with what was searched for marked in them."""
        if today != self._today:
            self._today, self._made = today, {}
        self.beginResetModel()
        self.needle = wanted
        self._rows = [self._row(h) for h in hays]
        self._arrange()
        self.endResetModel()

    def forget_rows(self) -> None:
        """Make every row anew when it is shown: its contact may have changed."""
        self._made = {}

    def set_doubles(self, doubles: frozenset[ContactId]) -> None:
        """Mark the contacts of which there may be two."""
        self.doubles = doubles
        if self._rows:
            last = len(self._rows) - 1
            self.dataChanged.emit(self.index(0, Column.MARK), self.index(last, Column.MARK))

    def sort_by(self, column: Column) -> None:
        """Order by a column, the other way round if it is ordered by it already."""
        self.descending = column == self.column and not self.descending
        self.column = column
        self.layoutAboutToBeChanged.emit()
        self._arrange()
        self.layoutChanged.emit()

    def row(self, place: int) -> Row:
        """Return a row by its place."""
        return self._rows[place]

    def place_of(self, contact: ContactId) -> int:
        """Return where a contact stands, -1 if it is not shown."""
        return self._places.get(contact, -1)

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(self._rows[index.row()], column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self._rows[index.row()], column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.CARDS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[Column(section)]
        return None

    def text(self, row: Row, column: Column) -> str:
        """Return what a cell says."""
        return _TEXTS[column](row, self._today)

    def _spoken(self, row: Row, column: Column) -> str:
        said = self.text(row, column)
        if column is Column.NAME and row.hay.line.id in self.doubles:
            return f"{said}, {self.tr('possible duplicate')}"
        return said

    def _titles(self) -> Mapping[Column, str]:
        return {
            Column.MARK: "",
            Column.NAME: self.tr("Name"),
            Column.ROLE: self.tr("Role"),
            Column.PHONE: self.tr("Phone"),
            Column.EMAIL: self.tr("E-mail"),
            Column.CARDS: self.tr("Cards"),
            Column.LAST: self.tr("Last contact"),
            Column.CONSENT: self.tr("Consent"),
        }

    def _row(self, one: Hay) -> Row:
        made = self._made.get(one.line.id)
        if made is None or made.hay is not one:
            last = self._days.date_of(one.line.last) if one.line.last else None
            made = Row(one, consent.best(one.line.consents, self._today), last)
            self._made[one.line.id] = made
        return made

    def _arrange(self) -> None:
        # By name first: what is alike otherwise stands in the order of names.
        self._rows.sort(key=lambda r: (r.hay.order, r.hay.line.id))
        if self.column is not Column.NAME:
            # What says nothing stands at the end, whichever way round.
            told = [r for r in self._rows if _KEYS[self.column](r)]
            silent = [r for r in self._rows if not _KEYS[self.column](r)]
            told.sort(key=_KEYS[self.column], reverse=self.descending)
            self._rows = told + silent
        elif self.descending:
            self._rows.reverse()
        self._places = {r.hay.line.id: place for place, r in enumerate(self._rows)}


def _consent_order(row: Row) -> tuple[object, ...]:
    if row.standing.day is None:
        return ()
    return (-list(consent.ConsentState).index(row.standing.state), row.standing.day)


_KEYS: Mapping[Column, Callable[[Row], Any]] = {
    Column.ROLE: lambda r: words.role_names(r.hay.line.roles),
    Column.PHONE: lambda r: r.hay.digits,
    Column.EMAIL: lambda r: next(iter(r.hay.line.emails), "").lower(),
    Column.CARDS: lambda r: r.hay.line.cards,
    Column.LAST: lambda r: r.hay.line.last,
    Column.CONSENT: _consent_order,
}
_TEXTS: Mapping[Column, Callable[[Row, date], str]] = {
    Column.MARK: lambda _row, _today: "",
    Column.NAME: lambda r, _: words.contact_name(r.hay.line),
    Column.ROLE: lambda r, _: words.role_names(r.hay.line.roles),
    Column.PHONE: lambda r, _: phone.shown(r.hay.line.phones[0]) if r.hay.line.phones else "–",
    Column.EMAIL: lambda r, _: next(iter(r.hay.line.emails), "–"),
    Column.CARDS: lambda r, _: formats.number(r.hay.line.cards),
    Column.LAST: lambda r, today: words.ago(r.last, today) if r.last else "–",
    Column.CONSENT: lambda r, _: words.standing_text(r.standing),
}
