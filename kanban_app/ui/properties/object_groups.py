"""What a property is: its name and status, where it lies, how large and in what state it is."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.property import (
    Condition,
    Feature,
    Marketing,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    Use,
)
from kanban_app.domain.property_names import described, size
from kanban_app.ui import formats
from kanban_app.ui.formats import NONE
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.properties.group import (
    Group,
    choices_of,
    choose,
    chosen,
    contact,
    real,
    show_day,
    show_real,
)
from kanban_app.ui.properties.join_line import JoinLine
from kanban_app.ui.property_words import DOT, word
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import GhostButton
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField, NotesField
from kanban_app.ui.widgets.number_field import NumberField
from kanban_app.ui.widgets.pick_field import PickField
from kanban_app.ui.widgets.typed_day import Year

_COLUMNS = 2


class ObjectGroup(Group):
    """Kind, status and name; a name that says more than the fields may be taken at its word."""

    name_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.status = ChoiceField(self), ChoiceField(self)
        self.use, self.marketing = ChoiceField(self), ChoiceField(self)
        self.line, self.place = LineField(self), LineField(self)
        self.owner, self.external_no = PickField(self), LineField(self)
        self._row(("kind", self.kind), ("status", self.status))
        self._row(("line", self.line), ("place", self.place))
        self.hint = PlainLabel("", SIZE_S, self, tone="text_2")
        self.hint.setWordWrap(True)
        self.column.addWidget(self.hint)
        self._row(("use", self.use), ("marketing", self.marketing))
        self._row(("owner", self.owner), ("external_no", self.external_no))
        self.join = JoinLine(self)
        self.column.addWidget(self.join)
        self.take = GhostButton("", self, icon="pencil", small=True)
        self.take.clicked.connect(self.name_taken)
        self.column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    @override
    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        choose(self.kind, fields.kind)
        choose(self.status, fields.status)
        choose(self.use, fields.use)
        choose(self.marketing, fields.marketing)
        self.line.set_value(fields.line, anew=anew)
        self.place.set_value(fields.place, anew=anew)
        self.owner.set_value(str(fields.owner or ""), anew=anew)
        self.external_no.set_value(fields.external_no, anew=anew)

    @override
    def applied(self, fields: PropertyFields) -> PropertyFields:
        return replace(
            fields,
            kind=chosen(PropertyKind, self.kind),
            status=PropertyStatus(self.status.value),
            use=chosen(Use, self.use),
            marketing=Marketing(self.marketing.value),
            line=self.line.value,
            place=self.place.value,
            owner=contact(self.owner),
            external_no=self.external_no.value,
        )

    @override
    def follow(self, fields: PropertyFields) -> None:
        known = described(fields) if fields.kind is None else fields
        said = known.kind is not None and fields.kind is None
        self.take.setVisible(said)
        if known.kind is not None and said:
            parts = (
                word(known.kind),
                *size(known.rooms, known.living_area or known.plot_area, formats.language()),
            )
            self.take.setText(self.tr("Take from the name: %s") % DOT.join(parts))

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Property"))
        self.hint.setText(self.tr("Name and place are what the board shows on the card."))
        self.kind.show_choices(choices_of(PropertyKind, NONE))
        self.status.show_choices(choices_of(PropertyStatus))
        self.use.show_choices(choices_of(Use, NONE))
        self.marketing.show_choices(choices_of(Marketing))
        self.join.retranslate()
        super().retranslate()

    @override
    def _words(self) -> Mapping[str, str]:
        return {
            "kind": self.tr("Kind"),
            "status": self.tr("Status"),
            "line": self.tr("Name on the card"),
            "place": self.tr("Place on the card"),
            "use": self.tr("Use"),
            "marketing": self.tr("For sale or to let"),
            "owner": self.tr("Owner"),
            "external_no": self.tr("Property number"),
        }


class AddressGroup(Group):
    """Where it lies, and whether that may be said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.street, self.postcode = LineField(self), LineField(self)
        self.city, self.district = LineField(self), LineField(self)
        self.released = QCheckBox(self)
        self._row(("street", self.street))
        row = self._row(
            ("postcode", self.postcode), ("city", self.city), ("district", self.district)
        )
        for place, stretch in enumerate((2, 3, 3)):
            row.setStretch(place, stretch)
        self.column.addWidget(self.released)
        self.released.toggled.connect(self.typed)
        self.released.clicked.connect(self.finished)
        self.retranslate()

    @override
    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        self.street.set_value(fields.street, anew=anew)
        self.postcode.set_value(fields.postcode, anew=anew)
        self.city.set_value(fields.city, anew=anew)
        self.district.set_value(fields.district, anew=anew)
        self.released.setChecked(fields.address_released)

    @override
    def applied(self, fields: PropertyFields) -> PropertyFields:
        return replace(
            fields,
            street=self.street.value,
            postcode=self.postcode.value,
            city=self.city.value,
            district=self.district.value,
            address_released=self.released.isChecked(),
        )

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Address"))
        self.released.setText(self.tr("The address may be advertised"))
        super().retranslate()

    @override
    def _words(self) -> Mapping[str, str]:
        return {
            "street": self.tr("Street and number"),
            "postcode": self.tr("Postcode"),
            "city": self.tr("Town"),
            "district": self.tr("District"),
        }


class SizeGroup(Group):
    """Areas, rooms, year, condition and what it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        area = [NumberField(self, unit="m²", digits=2) for _ in range(3)]
        self.living, self.usable, self.plot = area
        self.rooms = NumberField(self, digits=1)
        self.floor = NumberField(self, signed=True)
        self.year = NumberField(self, grouped=False)
        self.condition = ChoiceField(self)
        self.available = DateField(self, year=Year.AHEAD)
        self._row(("living", self.living), ("usable", self.usable), ("plot", self.plot))
        self._row(("rooms", self.rooms), ("floor", self.floor), ("year", self.year))
        self._row(("condition", self.condition), ("available", self.available))
        self.features = {feature: QCheckBox(self) for feature in Feature}
        grid = QGridLayout()
        grid.setVerticalSpacing(2 * UNIT)
        for place, box in enumerate(self.features.values()):
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
            box.toggled.connect(self.typed)
            box.clicked.connect(self.finished)
        self.column.addLayout(grid)
        self.retranslate()

    @override
    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        show_real(self.living, fields.living_area, anew=anew)
        show_real(self.usable, fields.usable_area, anew=anew)
        show_real(self.plot, fields.plot_area, anew=anew)
        show_real(self.rooms, fields.rooms, anew=anew)
        self.floor.set_scaled(fields.floor, anew=anew)
        self.year.set_scaled(fields.year_built, anew=anew)
        choose(self.condition, fields.condition)
        show_day(self.available, fields.available_from, anew=anew)
        for feature, box in self.features.items():
            box.setChecked(feature in fields.features)

    @override
    def applied(self, fields: PropertyFields) -> PropertyFields:
        ticked = tuple(f for f, box in self.features.items() if box.isChecked())
        return replace(
            fields,
            living_area=real(self.living),
            usable_area=real(self.usable),
            plot_area=real(self.plot),
            rooms=real(self.rooms),
            floor=self.floor.scaled,
            year_built=self.year.scaled,
            condition=chosen(Condition, self.condition),
            available_from=self.available.value,
            features=fields.features if set(ticked) == set(fields.features) else ticked,
        )

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Size and features"))
        self.condition.show_choices(choices_of(Condition, NONE))
        for feature, box in self.features.items():
            box.setText(word(feature))
        super().retranslate()

    @override
    def _words(self) -> Mapping[str, str]:
        return {
            "living": self.tr("Living area"),
            "usable": self.tr("Usable area"),
            "plot": self.tr("Plot area"),
            "rooms": self.tr("Rooms"),
            "floor": self.tr("Floor"),
            "year": self.tr("Year of construction"),
            "condition": self.tr("Condition"),
            "available": self.tr("Available from"),
        }


class NotesGroup(Group):
    """What else is to be known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = NotesField(self, kept=True)
        row = QHBoxLayout()
        row.addWidget(self.notes)
        self.column.addLayout(row)
        self._watch("notes", self.notes)
        self.retranslate()

    @override
    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        self.notes.set_value(fields.notes, anew=anew)

    @override
    def applied(self, fields: PropertyFields) -> PropertyFields:
        return replace(fields, notes=self.notes.value)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Notes"))
        super().retranslate()

    @override
    def _words(self) -> Mapping[str, str]:
        return {"notes": self.tr("Notes")}
