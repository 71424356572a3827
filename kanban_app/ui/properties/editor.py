"""Everything that is known of one property, to be edited: stored as soon as a field is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.documents import DocumentKind
from kanban_app.domain.energy import ad_problems, has_expired
from kanban_app.domain.ids import CardId, PropertyId
from kanban_app.domain.property import PropertyDetail, PropertyFields, PropertyStatus
from kanban_app.domain.property_names import described, title
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.properties.group import Group
from kanban_app.ui.properties.mandate_group import EnergyGroup, MandateGroup
from kanban_app.ui.properties.money_group import MoneyGroup
from kanban_app.ui.properties.object_groups import (
    AddressGroup,
    NotesGroup,
    ObjectGroup,
    SizeGroup,
)
from kanban_app.ui.properties.papers_group import PapersGroup
from kanban_app.ui.properties.portals_group import PortalsGroup
from kanban_app.ui.theme import SIZE_L, SIZE_S, UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import Button, IconButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.reading_order import ReadingOrder
from kanban_app.ui.widgets.sheet import scroll_area

# Narrower than this the groups stand one below the other.
_TWO_COLUMNS = 760
_HEAD = 52


@dataclass(frozen=True, slots=True)
class PropertyEdit:
    """What a property is to hold from now on."""

    property_id: PropertyId
    fields: PropertyFields


@dataclass(frozen=True, slots=True)
class CardLink:
    """A card about the property, and what it is called."""

    card: CardId
    name: str


@dataclass(frozen=True, slots=True)
class JoinOffer:
    """The owner's card that belongs to the property, what it is called and where it stands."""

    card: CardId
    name: str
    stage: str


class PropertyEditor(QWidget):
    """Shows a property group by group; asks to store, to open its card, to delete it."""

    edited = Signal(PropertyEdit)
    card_wanted = Signal(object)
    join_wanted = Signal(JoinOffer)
    delete_wanted = Signal()

    def __init__(self, papers: Sequence[DocumentKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: PropertyId | None = None
        # What the store holds, and what it was last asked to hold.
        self._base = self._sent = PropertyFields()
        self._cards: Sequence[CardLink] = ()
        self._join: JoinOffer | None = None
        self._columns = 0
        self.object, self.address, self.size_group = ObjectGroup(), AddressGroup(), SizeGroup()
        self.money, self.mandate, self.energy = MoneyGroup(), MandateGroup(), EnergyGroup()
        self.papers, self.portals = PapersGroup(papers), PortalsGroup()
        self.notes = NotesGroup()
        self._left: tuple[Group, ...] = (
            self.object, self.address, self.size_group, self.papers,
        )  # fmt: skip
        self._right: tuple[Group, ...] = (
            self.money, self.mandate, self.energy, self.portals, self.notes,
        )  # fmt: skip
        self.name = PlainLabel("", SIZE_L, bold=True, elide=True)
        self.badge = PlainLabel("", SIZE_S, tone="warn", elide=True)
        self.card = Button("", small=True, icon="board")
        self.delete = IconButton("trash", size=28)
        self._boxes = (QVBoxLayout(), QVBoxLayout())
        self._lay_out()
        for group in self.groups:
            group.typed.connect(self._on_typed)
            group.finished.connect(self._on_finished)
        self.object.name_taken.connect(self._on_name_taken)
        self.object.join.wanted.connect(self._on_join)
        self.card.clicked.connect(self._on_card)
        self.delete.clicked.connect(self.delete_wanted)
        self._retranslate()

    @property
    def groups(self) -> tuple[Group, ...]:
        """Return the groups in the order they are read, which is that of the Tab key."""
        if self._columns == 1:
            head, *more = self._left
            return (head, *self._right[:2], *more, *self._right[2:])
        return (*self._left, *self._right)

    def show_people(self, people: Sequence[Choice]) -> None:
        """Offer the contacts to choose owner, tipster and partner from."""
        for field in (self.object.owner, self.money.tipster, self.money.partner):
            field.show_choices(people)

    def show_property(
        self, detail: PropertyDetail, cards: Sequence[CardLink], today: date, *, anew: bool = False
    ) -> None:
        """Show how a property is stored; what is being typed into it stays, unless `anew`."""
        anew = anew or detail.id != self._id
        self._id, self._cards = detail.id, cards
        self.mandate.today = self.energy.today = self.papers.today = self.portals.today = today
        sent = self._sent
        for group in self.groups:
            if anew or group.applied(sent) == sent:
                group.show_fields(detail.fields, anew=anew)
        self._base = self._sent = detail.fields
        self.card.setVisible(bool(cards))
        self._follow()
        self._retranslate_head()

    def show_join(self, offer: JoinOffer | None) -> None:
        """Offer to link the owner's card, or nothing."""
        self._join = offer
        name, stage = (offer.name, offer.stage) if offer else ("", "")
        self.object.join.show_card(name, stage)

    def fields(self) -> PropertyFields:
        """Return what is typed; what cannot be read counts as before."""
        fields = self._base
        for group in self.groups:
            fields = group.applied(fields)
        return fields

    def commit(self) -> None:
        """Ask to store what is typed, if that is not asked for already."""
        fields = self.fields()
        if self._id is not None and fields != self._sent:
            self._sent = fields
            self.edited.emit(PropertyEdit(self._id, fields))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(2 if self.width() >= _TWO_COLUMNS else 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(0, 0, self.width(), _HEAD, colour(t.surface))
            painter.fillRect(0, _HEAD - 1, self.width(), 1, colour(t.border))

    def _on_typed(self) -> None:
        self._follow()

    def _on_finished(self) -> None:
        self.commit()

    def _on_name_taken(self) -> None:
        fields = described(self.fields())
        for group in (self.object, self.size_group):
            group.show_fields(fields, anew=False)
        self._follow()
        self.commit()

    def _on_join(self) -> None:
        self.commit()
        if self._join is not None:
            self.join_wanted.emit(self._join)

    def _on_card(self) -> None:
        if self._cards:
            self.card_wanted.emit(self._cards[0].card)

    def _follow(self) -> None:
        fields = self.fields()
        for group in self.groups:
            group.follow(fields)
        self.name.setText(title(fields, formats.language()))
        self.badge.setText(self._badge_text(fields))

    def _badge_text(self, fields: PropertyFields) -> str:
        over = fields.status in (PropertyStatus.SOLD, PropertyStatus.WITHDRAWN)
        if has_expired(fields, self.energy.today) and not over:
            return self.tr("Energy certificate expired")
        wrong = bool(ad_problems(fields, self.energy.today))
        return self.tr("Advertisement not compliant") if wrong else ""

    def _place(self, columns: int) -> None:
        """Put the groups into one column or two."""
        if columns == self._columns:
            return
        self._columns = columns
        for box in self._boxes:
            # An item that was only taken would live on, and the next one of the same group would
            # never hear that the group has grown.
            for group in self.groups:
                box.removeWidget(group)
            while box.count():
                box.takeAt(0)
        for group in self.groups:
            self._boxes[0 if group in self._left else columns - 1].addWidget(group)
        for box in self._boxes:
            box.addStretch(1)
        self._inner.areas = self.groups
        self._row.setStretch(1, columns - 1)
        self._row.setSpacing(3 * UNIT if columns > 1 else 0)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        head.setSpacing(3 * UNIT)
        head.addWidget(self.name, 1)
        head.addWidget(self.badge, 1)
        head.addWidget(self.card)
        head.addWidget(self.delete)
        holder = QWidget()
        holder.setFixedHeight(_HEAD)
        holder.setLayout(head)
        self._inner = ReadingOrder()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 4 * UNIT)
        for box in self._boxes:
            box.setSpacing(3 * UNIT)
            self._row.addLayout(box, 1)
        self.area = scroll_area(self._inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(self.area, 1)
        # No stop of the Tab key by itself: backwards nobody would get past it.
        self.setFocusProxy(self.object.kind)
        self._place(2)

    def _retranslate(self) -> None:
        for group in self.groups:
            group.retranslate()
        self.delete.set_name(self.tr("Delete the property"))
        self._retranslate_head()
        self._follow()

    def _retranslate_head(self) -> None:
        if self._cards:
            more = f" +{len(self._cards) - 1}" if len(self._cards) > 1 else ""
            self.card.setText(f"{self._cards[0].name}{more}")
            self.card.setToolTip(self.tr("Open the card"))
