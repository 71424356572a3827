"""The checklist of papers: which are missing, asked for or there, since when, with a note."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.documents import DocumentKind, checklist, present
from kanban_app.domain.property import Document, DocumentState, PropertyFields
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.properties.group import Group, choices_of, choose, show_day
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField
from kanban_app.ui.widgets.typed_day import Year

_STATE, _DAY = 112, 148


class _Paper(QWidget):
    """One paper: its name, how far it is, since when, and a note."""

    typed = Signal()
    finished = Signal()
    removed = Signal()

    def __init__(self, key: str, parent: QWidget, *, own: bool) -> None:
        super().__init__(parent)
        self.key = key
        self.today = date.min
        self.name = PlainLabel("", SIZE_M, self, elide=True)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.state, self.note = ChoiceField(self), LineField(self)
        self.day = DateField(self, year=Year.BACK)
        self.remove = IconButton("close", "", self, size=HEIGHT_SMALL)
        self.remove.setVisible(own)
        self.remove.clicked.connect(self.removed)
        self.state.setFixedWidth(_STATE)
        self.state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.day.setFixedWidth(_DAY)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower):
            row.setSpacing(2 * UNIT)
        # The name has the line but for the state: in a narrow form it is long enough for that.
        upper.addWidget(self.name, 1)
        upper.addWidget(self.remove)
        upper.addWidget(self.state)
        lower.addWidget(self.note, 1)
        lower.addWidget(self.day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(upper)
        column.addLayout(lower)
        self.state.typed.connect(self._on_state)
        for field in (self.state, self.day, self.note):
            field.typed.connect(self.typed)
            field.finished.connect(self.finished)

    @property
    def value(self) -> Document:
        """Return the paper as it is typed."""
        state = DocumentState(self.state.value)
        return Document(self.key, state, self.day.value, self.note.value)

    def show_paper(self, document: Document, *, anew: bool) -> None:
        """Show how far the paper is."""
        choose(self.state, document.state)
        show_day(self.day, document.on, anew=anew)
        self.note.set_value(document.note, anew=anew)
        self._follow()

    def word(self, name: str, note: str, remove: str) -> None:
        """Say which paper it is, in the language in force."""
        self.name.setText(name)
        self.state.show_choices(choices_of(DocumentState))
        self.state.setAccessibleName(name)
        self.day.line.setAccessibleName(f"{name}: {self.state.currentText()}")
        self.note.setAccessibleName(f"{name}: {note}")
        self.note.setPlaceholderText(note)
        self.remove.set_name(remove)
        self.day.retranslate()

    def _on_state(self) -> None:
        missing = self.state.value == DocumentState.MISSING
        if missing or self.day.value is None:
            show_day(self.day, None if missing else self.today, anew=True)
        self._follow()

    def _follow(self) -> None:
        """Ask since when only for what was asked for or came."""
        self.day.setVisible(self.state.value != DocumentState.MISSING)
        self.note.setVisible(self.day.isVisibleTo(self) or bool(self.note.value))


class PapersGroup(Group):
    """Lists the papers this kind of property needs, and others the broker adds by name."""

    def __init__(self, kinds: Sequence[DocumentKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self.today = date.min
        self._shown = PropertyFields()
        self.papers: list[_Paper] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2 * UNIT)
        self.column.addLayout(self._list)
        self.another = LineField(self)
        self._row(("another", self.another))
        self.another.finished.disconnect(self.finished)
        self.another.typed.disconnect(self.typed)
        self.another.finished.connect(self._on_another)
        self.retranslate()

    @override
    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        self._shown = fields
        documents = checklist(self._kinds, fields)
        if [paper.key for paper in self.papers] != [d.key for d in documents]:
            self._rebuild([d.key for d in documents])
            anew = True
        for paper, document in zip(self.papers, documents, strict=True):
            paper.today = self.today
            paper.show_paper(document, anew=anew)

    @override
    def applied(self, fields: PropertyFields) -> PropertyFields:
        typed = [paper.value for paper in self.papers]
        # What nobody has said anything of is not kept, unless the broker named it himself.
        kept = [d for d in typed if d != Document(d.key) or self._is_own(d.key)]
        was = {d.key for d in fields.documents}
        if {d.key: d for d in kept} == {d.key: d for d in fields.documents}:
            kept = list(fields.documents)
        else:
            kept.sort(key=lambda d: d.key not in was)
        return replace(fields, documents=tuple(kept))

    @override
    def follow(self, fields: PropertyFields) -> None:
        if fields.kind != self._shown.kind:
            self.show_fields(self.applied(fields), anew=False)
        there = present([paper.value for paper in self.papers])
        self.beside.setText(self.tr("%s of %s present") % (there.present, there.of))

    @override
    def first_field(self) -> QWidget:
        return self.papers[0].state if self.papers else self.another

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Papers"))
        self.another.setPlaceholderText(self.tr("Name it and press Enter"))
        for paper in self.papers:
            self._word(paper)
        super().retranslate()

    @override
    def _words(self) -> Mapping[str, str]:
        return {"another": self.tr("Another paper")}

    def _word(self, paper: _Paper) -> None:
        names = {kind.key: kind.name for kind in self._kinds}
        known = names.get(paper.key)
        name = known.text(formats.language()) if known else paper.key
        paper.word(name, self.tr("Note"), self.tr("Remove this paper"))

    def _is_own(self, key: str) -> bool:
        return all(kind.key != key for kind in self._kinds)

    def _rebuild(self, keys: Sequence[str]) -> None:
        for paper in self.papers:
            self._list.removeWidget(paper)
            paper.hide()
            paper.deleteLater()
        self.papers = [_Paper(key, self, own=self._is_own(key)) for key in keys]
        for paper in self.papers:
            self._list.addWidget(paper)
            self._word(paper)
            paper.typed.connect(self.typed)
            paper.finished.connect(self.finished)
            paper.removed.connect(self._on_removed)

    def _on_another(self) -> None:
        name = self.another.value
        if not name or any(paper.name.text() == name for paper in self.papers):
            return
        self.another.set_value("", anew=True)
        fields = self.applied(self._shown)
        self.show_fields(replace(fields, documents=(*fields.documents, Document(name))), anew=False)
        self.typed.emit()
        self.finished.emit()

    def _on_removed(self) -> None:
        gone = self.sender()
        fields = self.applied(self._shown)
        kept = tuple(
            d for d in fields.documents if not isinstance(gone, _Paper) or d.key != gone.key
        )
        self.show_fields(replace(fields, documents=kept), anew=False)
        self.typed.emit()
        self.finished.emit()
