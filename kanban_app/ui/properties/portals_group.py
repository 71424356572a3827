"""Where a property is advertised: since when, until when, and where to find it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.card import Source
from kanban_app.domain.property import PropertyFields, Publication
from kanban_app.domain.property_rules import ends_early
from kanban_app.ui.properties.group import Group, show_day
from kanban_app.ui.sources import source_name
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, GhostButton, IconButton
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.offers import Offers
from kanban_app.ui.widgets.sheet import error_label, show_error
from kanban_app.ui.widgets.typed_day import Year

_PORTALS = (Source.PORTAL_IS24, Source.PORTAL_IMMOWELT, Source.PORTAL_KLEINANZEIGEN)
_DAY = 148


def portal_name(portal: str) -> str:
    """Return what a portal is called; one of the broker's own is called as he typed it."""
    return source_name(portal) if portal in {str(p) for p in _PORTALS} else portal


class _Advertisement(QWidget):
    """One portal: its name, from when to when, and the link."""

    typed = Signal()
    finished = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.portal, self.link = LineField(self), LineField(self)
        self._offers = Offers(self.portal)
        self.published = DateField(self, year=Year.BACK)
        self.withdrawn = DateField(self, year=Year.BACK)
        self.remove = IconButton("close", "", self, size=HEIGHT_SMALL)
        self.remove.clicked.connect(self.removed)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower):
            row.setSpacing(2 * UNIT)
        # The days stand below: beside them a narrow form would cut the name.
        upper.addWidget(self.portal, 1)
        upper.addWidget(self.link, 1)
        upper.addWidget(self.remove)
        lower.addWidget(self.published)
        lower.addWidget(self.withdrawn)
        lower.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(upper)
        column.addLayout(lower)
        self.error = error_label(self)
        column.addWidget(self.error)
        self._shown = Publication("")
        for day in (self.published, self.withdrawn):
            day.finished.connect(self.explain)
        for field in (self.portal, self.published, self.withdrawn, self.link):
            field.typed.connect(self.typed)
            field.finished.connect(self.finished)
        for day in (self.published, self.withdrawn):
            day.setFixedWidth(_DAY)

    @property
    def value(self) -> Publication:
        """Return the advertisement as it is typed."""
        typed = self.portal.value
        known = {portal_name(p).casefold(): str(p) for p in _PORTALS}
        portal = known.get(typed.casefold(), typed)
        found = Publication(portal, self.published.value, self.withdrawn.value, self.link.value)
        if not ends_early(found):
            return found
        days = self._shown.published_on, self._shown.withdrawn_on
        return replace(found, published_on=days[0], withdrawn_on=days[1])

    def explain(self) -> None:
        """Say what is wrong with the days."""
        typed = Publication("", self.published.value, self.withdrawn.value)
        wrong = ends_early(typed) and typed.withdrawn_on != self._shown.withdrawn_on
        wrong = wrong or (ends_early(typed) and typed.published_on != self._shown.published_on)
        show_error(self.error, self.tr("Not saved: it ends before it begins") if wrong else "")

    def show_publication(self, publication: Publication, *, anew: bool) -> None:
        """Show where and from when to when."""
        self._shown = publication
        self.portal.set_value(portal_name(publication.portal), anew=anew)
        show_day(self.published, publication.published_on, anew=anew)
        show_day(self.withdrawn, publication.withdrawn_on, anew=anew)
        self.link.set_value(publication.link, anew=anew)
        self.explain()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        words = {
            self.portal: self.tr("Portal"),
            self.link: self.tr("Link to the advertisement"),
            self.published.line: self.tr("Published on"),
            self.withdrawn.line: self.tr("Withdrawn on"),
        }
        for line, text in words.items():
            line.setAccessibleName(text)
            line.setToolTip(text)
        self.portal.setPlaceholderText(words[self.portal])
        self.link.setPlaceholderText(words[self.link])
        self._offers.show_names([portal_name(p) for p in _PORTALS])
        self.remove.set_name(self.tr("Remove this advertisement"))
        for day in (self.published, self.withdrawn):
            day.retranslate()
        self.published.line.setPlaceholderText(self.tr("from"))
        self.withdrawn.line.setPlaceholderText(self.tr("until"))


class PortalsGroup(Group):
    """Lists the advertisements; a new one begins today on the next portal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.min
        self.entries: list[_Advertisement] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(3 * UNIT)
        self.add = GhostButton("", self, icon="plus", small=True)
        self.add.clicked.connect(self._on_add)
        self.head.addWidget(self.add)
        self.column.addLayout(self._list)
        self.retranslate()

    @override
    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        if len(self.entries) != len(fields.publications):
            self._rebuild(len(fields.publications))
            anew = True
        for entry, publication in zip(self.entries, fields.publications, strict=True):
            entry.show_publication(publication, anew=anew)

    @override
    def applied(self, fields: PropertyFields) -> PropertyFields:
        return replace(fields, publications=tuple(entry.value for entry in self.entries))

    @override
    def follow(self, fields: PropertyFields) -> None:
        out = sum(bool(p.published_on and not p.withdrawn_on) for p in fields.publications)
        self.beside.setText(self.tr("on %n portal(s)", "", out) if out else "")

    @override
    def first_field(self) -> QWidget:
        return self.add

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Advertised on"))
        self.add.setText(self.tr("Portal"))
        self.add.setAccessibleName(self.tr("Advertise on another portal"))
        for entry in self.entries:
            entry.retranslate()

    @override
    def _words(self) -> Mapping[str, str]:
        return {}

    def _rebuild(self, count: int) -> None:
        for entry in self.entries:
            self._list.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.entries = [_Advertisement(self) for _ in range(count)]
        for entry in self.entries:
            self._list.addWidget(entry)
            entry.retranslate()
            entry.typed.connect(self.typed)
            entry.finished.connect(self.finished)
            entry.removed.connect(self._on_removed)

    def _on_add(self) -> None:
        there = [entry.value for entry in self.entries]
        used = {publication.portal for publication in there}
        portal = next((str(p) for p in _PORTALS if p not in used), "")
        self._show([*there, Publication(portal, self.today)])
        self.entries[-1].portal.setFocus()
        # Another one is typed over the one that is proposed.
        self.entries[-1].portal.selectAll()

    def _on_removed(self) -> None:
        gone = self.sender()
        self._show([entry.value for entry in self.entries if entry is not gone])

    def _show(self, publications: list[Publication]) -> None:
        self.show_fields(PropertyFields(publications=tuple(publications)), anew=True)
        self.typed.emit()
        self.finished.emit()
