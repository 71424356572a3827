"""Everything that can be said of what a buyer looks for, as fields."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.domain.property import Condition, Feature, Marketing, PropertyKind, Use
from kanban_app.domain.search_profile import Financing, ProfileFields, YesNo
from kanban_app.ui.deals.circle_words import Middle
from kanban_app.ui.deals.match_words import financing_word
from kanban_app.ui.deals.middle_field import MiddleField
from kanban_app.ui.deals.profile_chips import MUST, ON, Chips
from kanban_app.ui.deals.profile_weights import WeightFields
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.property_words import word
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField, NotesField
from kanban_app.ui.widgets.number_field import NumberField
from kanban_app.ui.widgets.sheet import caption, labelled
from kanban_app.ui.widgets.typed_day import Year

_SQUARE = "m²"
_ANY = "any"
_NEAR_KM = 10
_T = TypeVar("_T")
_Field = LineField | NumberField | ChoiceField | DateField | Chips


class ProfileForm(QWidget):
    """The fields of a profile; `finished` when one of them is left or turned."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = ProfileFields()
        self._captions: dict[str, PlainLabel] = {}
        self.active = QCheckBox(self)
        self.kinds = Chips([k.value for k in PropertyKind], self)
        self.use, self.marketing = ChoiceField(self), ChoiceField(self)
        self.places = LineField(self)
        self.middle = MiddleField(self)
        self.radius = NumberField(self, unit="km", digits=1)
        self.price_min, self.price_max = NumberField(self, unit="€"), NumberField(self, unit="€")
        self.area_min = NumberField(self, unit=_SQUARE, digits=1)
        self.area_max = NumberField(self, unit=_SQUARE, digits=1)
        self.plot_min = NumberField(self, unit=_SQUARE, digits=1)
        self.rooms_min = NumberField(self, digits=1)
        self.year_min = NumberField(self, grouped=False)
        self.conditions = Chips([c.value for c in Condition], self)
        self.features = Chips([f.value for f in Feature], self, levels=3)
        self.move_in = DateField(self, year=Year.AHEAD)
        self.own_home = ChoiceField(self)
        self.financing = ChoiceField(self)
        self.money, self.proof = NumberField(self, unit="€"), DateField(self, year=Year.BACK)
        self.weights = WeightFields(self)
        self.notes = NotesField(self, kept=True)
        self._lay_out()
        for field in self._fields():
            field.finished.connect(self.finished)
        self.middle.finished.connect(self._on_middle)
        self.weights.finished.connect(self.finished)
        self.notes.finished.connect(self.finished)
        self.active.clicked.connect(self.finished)
        self.retranslate()

    def show_fields(self, fields: ProfileFields, *, anew: bool = False) -> None:
        """Show a profile; shown anew nothing of what was typed before stays."""
        self._base = fields
        self.active.setChecked(fields.active)
        self.kinds.set_on(fields.kinds)
        self.use.set_value(fields.use or _ANY)
        self.marketing.set_value(fields.marketing)
        self.places.set_value(", ".join(fields.places), anew=anew)
        self.middle.set_value(_middle(fields), anew=anew)
        for field, value in self._numbers(fields).items():
            field.set_value(value, anew=anew)
        self.conditions.set_on(fields.conditions)
        wishes = dict.fromkeys(fields.nice, ON) | dict.fromkeys(fields.must, MUST)
        self.features.set_levels({key.value: level for key, level in wishes.items()})
        self.move_in.set_value(fields.move_in_by)
        self.own_home.set_value(fields.own_home_to_sell)
        self.financing.set_value(fields.financing)
        self.proof.set_value(fields.financing_proof_on)
        self.weights.set_weights(fields.weights)
        self.notes.set_value(fields.notes, anew=anew)

    def fields(self) -> ProfileFields:
        """Return what is typed; a number or day that cannot be read counts as before."""
        use, middle = self.use.value, self.middle.value
        typed = self.places.value
        same = typed == ", ".join(self._base.places)
        places = self._base.places if same else tuple(p.strip() for p in typed.split(","))
        return replace(
            self._base,
            active=self.active.isChecked(),
            use=None if use == _ANY else Use(use),
            kinds=_keep(self._base.kinds, tuple(map(PropertyKind, self.kinds.at(ON)))),
            marketing=Marketing(self.marketing.value),
            places=tuple(place for place in places if place),
            latitude=middle.latitude if middle else None,
            longitude=middle.longitude if middle else None,
            radius_km=_real(self.radius),
            price_min_cents=_cents(self.price_min),
            price_max_cents=_cents(self.price_max),
            area_min=_real(self.area_min),
            area_max=_real(self.area_max),
            plot_min=_real(self.plot_min),
            rooms_min=_real(self.rooms_min),
            year_min=None if self.year_min.value is None else int(self.year_min.value),
            conditions=_keep(self._base.conditions, tuple(map(Condition, self.conditions.at(ON)))),
            must=_keep(self._base.must, tuple(map(Feature, self.features.at(MUST)))),
            nice=_keep(self._base.nice, tuple(map(Feature, self.features.at(ON)))),
            move_in_by=self.move_in.value,
            financing=Financing(self.financing.value),
            financing_cents=_cents(self.money),
            financing_proof_on=self.proof.value,
            own_home_to_sell=YesNo(self.own_home.value),
            weights=self.weights.weights(),
            notes=self.notes.value,
        )

    def unread(self) -> tuple[str, NumberField | DateField | MiddleField] | None:
        """Return the first field that cannot be read with its caption, None if all can."""
        for key, label in self._captions.items():
            field = label.buddy()
            if isinstance(field, NumberField | DateField | MiddleField) and field.unread:
                return self._texts()[key], field
        return None

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.active.setText(self.tr("Match this profile"))
        self.kinds.show_words([Choice(k.value, word(k)) for k in PropertyKind])
        any_use = Choice(_ANY, self.tr("any"))
        self.use.show_choices([any_use, *(Choice(u, word(u)) for u in Use)])
        self.marketing.show_choices(
            [Choice(Marketing.SALE, self.tr("Buys")), Choice(Marketing.RENT, self.tr("Rents"))]
        )
        self.conditions.show_words([Choice(c.value, word(c)) for c in Condition])
        features = [Choice(f.value, word(f)) for f in Feature]
        self.features.show_words(features, self.tr("%s: wish"), self.tr("%s: must"))
        answers = {
            YesNo.UNKNOWN: self.tr("not known"),
            YesNo.YES: self.tr("yes"),
            YesNo.NO: self.tr("no"),
        }
        self.own_home.show_choices([Choice(key, text) for key, text in answers.items()])
        self.financing.show_choices([Choice(f, financing_word(f)) for f in Financing])
        self.places.setPlaceholderText(self.tr("Towns, districts or postcodes, with commas"))
        for key, text in self._texts().items():
            label = self._captions[key]
            label.setText(text)
            field = label.buddy()
            if isinstance(field, MiddleField):
                field.set_name(text, self.tr("e.g. Freiburg"))
            elif isinstance(field, NumberField | DateField):
                field.set_name(text)
            elif field is not None:
                field.setAccessibleName(text)

    def _on_middle(self) -> None:
        # A middle alone would find nothing.
        if self.middle.value and self.radius.value is None:
            self.radius.set_value(Decimal(_NEAR_KM))
        self.finished.emit()

    def _texts(self) -> dict[str, str]:
        return {
            "kinds": self.tr("Kind"), "use": self.tr("Use"), "marketing": self.tr("Buys or rents"),
            "places": self.tr("Places"), "middle": self.tr("Or around a town"),
            "radius": self.tr("Radius"),
            "price_min": self.tr("Price from"), "price_max": self.tr("Price up to"),
            "area_min": self.tr("Living area from"), "area_max": self.tr("Living area up to"),
            "plot_min": self.tr("Plot from"), "rooms_min": self.tr("Rooms from"),
            "year_min": self.tr("Built from"), "conditions": self.tr("Condition"),
            "features": self.tr("Features: click for a wish, again for a must"),
            "move_in": self.tr("Move-in by"), "own_home": self.tr("Own home to sell"),
            "financing": self.tr("Financing"), "money": self.tr("Proven amount"),
            "proof": self.tr("Proof of"), "weights": self.tr("Weights"),
            "notes": self.tr("Notes"),
        }  # fmt: skip

    def _numbers(self, fields: ProfileFields) -> Mapping[NumberField, Decimal | None]:
        cents = {
            self.price_min: fields.price_min_cents,
            self.price_max: fields.price_max_cents,
            self.money: fields.financing_cents,
        }
        plain = {
            self.radius: fields.radius_km,
            self.area_min: fields.area_min,
            self.area_max: fields.area_max,
            self.plot_min: fields.plot_min,
            self.rooms_min: fields.rooms_min,
            self.year_min: fields.year_min,
        }
        shown = {f: None if v is None else Decimal(v) / 100 for f, v in cents.items()}
        return shown | {f: None if v is None else Decimal(str(v)) for f, v in plain.items()}

    def _fields(self) -> tuple[_Field, ...]:
        return (
            self.kinds, self.use, self.marketing, self.places, self.radius, self.price_min,
            self.price_max, self.area_min, self.area_max, self.plot_min, self.rooms_min,
            self.year_min, self.conditions, self.features, self.move_in, self.own_home,
            self.financing, self.money, self.proof,
        )  # fmt: skip

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 3 * UNIT, 0)
        column.setSpacing(3 * UNIT)
        column.addWidget(self.active)
        rows: tuple[tuple[tuple[str, QWidget], ...], ...] = (
            (("kinds", self.kinds),),
            (("marketing", self.marketing), ("use", self.use)),
            (("places", self.places),),
            (("middle", self.middle), ("radius", self.radius)),
            (("price_min", self.price_min), ("price_max", self.price_max)),
            (("area_min", self.area_min), ("area_max", self.area_max), ("plot_min", self.plot_min)),
            (("rooms_min", self.rooms_min), ("year_min", self.year_min), ("move_in", self.move_in)),
            (("conditions", self.conditions),),
            (("features", self.features),),
            (("financing", self.financing), ("money", self.money), ("proof", self.proof)),
            (("own_home", self.own_home),),
            (("weights", self.weights),),
            (("notes", self.notes),),
        )
        for fields in rows:
            row = QHBoxLayout()
            row.setSpacing(2 * UNIT)
            for key, field in fields:
                self._captions[key] = caption("", self)
                cell = labelled(self._captions[key], field)
                cell.addStretch(1)
                row.addLayout(cell, 1)
            column.addLayout(row)
        column.addStretch(1)


def _keep(before: tuple[_T, ...], now: tuple[_T, ...]) -> tuple[_T, ...]:
    """Return the order that was typed before, if nothing else has changed."""
    return before if set(before) == set(now) else now


def _middle(fields: ProfileFields) -> Middle | None:
    if fields.latitude is None or fields.longitude is None:
        return None
    return Middle(fields.latitude, fields.longitude)


def _real(field: NumberField) -> float | None:
    return None if field.value is None else float(field.value)


def _cents(field: NumberField) -> int | None:
    return None if field.value is None else int(field.value * 100)
