"""The contract with the owner, and the energy certificate with what advertisements must say."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.energy import (
    CLASSES,
    AdValue,
    fitting_class,
    has_expired,
    is_advertised,
    missing_in_ads,
)
from kanban_app.domain.mandates import notice_day
from kanban_app.domain.property import (
    Energy,
    EnergyKind,
    Mandate,
    MandateType,
    PropertyFields,
)
from kanban_app.ui import formats
from kanban_app.ui.formats import NONE
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.properties.group import (
    Group,
    choices_of,
    choose,
    chosen,
    real,
    show_day,
    show_real,
)
from kanban_app.ui.property_words import word
from kanban_app.ui.theme import SIZE_S
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField
from kanban_app.ui.widgets.number_field import NumberField
from kanban_app.ui.widgets.typed_day import Year


class MandateGroup(Group):
    """Type, term and notice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.min
        self.type = ChoiceField(self)
        self.since = DateField(self, year=Year.BACK)
        self.until = DateField(self, year=Year.AHEAD)
        self.notice = NumberField(self)
        self.note = PlainLabel("", SIZE_S, self, tone="text_2")
        self.note.setWordWrap(True)
        self._row(("type", self.type), ("notice", self.notice)).setStretch(0, 2)
        self._row(("since", self.since), ("until", self.until))
        self.column.addWidget(self.note)
        self.retranslate()

    @override
    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        mandate = fields.mandate
        choose(self.type, mandate.type)
        show_day(self.since, mandate.since, anew=anew)
        show_day(self.until, mandate.until, anew=anew)
        self.notice.set_scaled(mandate.notice_days, anew=anew)

    @override
    def applied(self, fields: PropertyFields) -> PropertyFields:
        mandate = Mandate(
            chosen(MandateType, self.type), self.since.value, self.until.value, self.notice.scaled
        )
        return replace(fields, mandate=mandate)

    @override
    def follow(self, fields: PropertyFields) -> None:
        notes = {
            MandateType.SIMPLE: self.tr(
                "Not exclusive: other brokers and the owner himself may sell."
            ),
            MandateType.EXCLUSIVE: self.tr("The owner may still sell to somebody himself."),
            MandateType.QUALIFIED: self.tr(
                "The owner refers everybody to you. Agree this individually, not in standard terms."
            ),
        }
        mandate = fields.mandate
        lines = [notes[mandate.type]] if mandate.type else []
        ahead = mandate.since is not None and mandate.since > self.today
        if ahead:
            lines.append(self.tr("The day it is signed on is still to come."))
        if mandate.since and mandate.until and mandate.until < mandate.since:
            lines.append(self.tr("It ends before it begins."))
        elif mandate.until and mandate.until < self.today:
            lines.append(self.tr("It has ended. Agree a new one, or withdraw the property."))
        elif mandate.until:
            lines.append(self._reminder_text(mandate))
        over = mandate.until is not None and mandate.until < self.today
        last = notice_day(mandate)
        late = last is not None and last < self.today
        self.note.set_tone("warn" if over or ahead or late else "text_2")
        self.note.setText("\n".join(lines))
        self.note.setVisible(bool(lines))

    def _reminder_text(self, mandate: Mandate) -> str:
        last = notice_day(mandate)
        if last is None:
            return self.tr("The reminder on the card follows its last day.")
        if last < self.today:
            late = self.tr("The last day for notice was %s. Talk about renewal now.")
            return late % formats.day_text(last)
        ahead = self.tr(
            "Notice can be given until %s. The step on the card comes two weeks before."
        )
        return ahead % formats.day_text(last)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Mandate"))
        self.type.show_choices(choices_of(MandateType, NONE))
        self.notice.set_unit(self.tr("days"))
        super().retranslate()

    @override
    def _words(self) -> Mapping[str, str]:
        return {
            "type": self.tr("Kind of mandate"),
            "since": self.tr("Signed on"),
            "until": self.tr("Ends on"),
            "notice": self.tr("Notice"),
        }


class EnergyGroup(Group):
    """The five values an advertisement must name, and how long the certificate holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.min
        self.kind, self.valid_to = ChoiceField(self), DateField(self, year=Year.AHEAD)
        self.value = NumberField(self, unit="kWh/(m²·a)", digits=2)
        self.source, self.energy_class = LineField(self), ChoiceField(self)
        self.energy_class.show_choices([Choice("", NONE), *(Choice(c, c) for c in CLASSES)])
        self.note = PlainLabel("", SIZE_S, self, tone="warn")
        self.note.setWordWrap(True)
        self._row(("kind", self.kind), ("valid_to", self.valid_to))
        self._row(("value", self.value), ("source", self.source), ("class", self.energy_class))
        self.column.addWidget(self.note)
        self.retranslate()

    @override
    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        energy = fields.energy
        choose(self.kind, energy.kind)
        show_real(self.value, energy.value, anew=anew)
        self.source.set_value(energy.source, anew=anew)
        self.energy_class.set_value(energy.energy_class)
        show_day(self.valid_to, energy.valid_to, anew=anew)

    @override
    def applied(self, fields: PropertyFields) -> PropertyFields:
        energy = Energy(
            kind=chosen(EnergyKind, self.kind),
            value=real(self.value),
            source=self.source.value,
            energy_class=self.energy_class.value,
            valid_to=self.valid_to.value,
        )
        return replace(fields, energy=energy)

    @override
    def follow(self, fields: PropertyFields) -> None:
        energy, out = fields.energy, is_advertised(fields)
        expired = has_expired(fields, self.today)
        missing = [v for v in missing_in_ads(fields, self.today) if v is not AdValue.VALID]
        names = ", ".join(map(word, missing))
        lines = []
        if expired and energy.valid_to:
            day = formats.day_text(energy.valid_to)
            lines.append(
                self.tr("The certificate expired on %s and counts as none. Order a new one.") % day
            )
        if missing and out:
            lines.append(self.tr("The advertisement is not compliant. Missing: %s.") % names)
        elif missing:
            lines.append(self.tr("Before it is advertised: %s.") % names)
        if (right := fitting_class(energy)) and energy.value is not None:
            value = formats.number(energy.value, 0 if energy.value.is_integer() else 1)
            lines.append(
                self.tr("%1 kWh/(m²·a) are class %2, not %3.")
                .replace("%1", value)
                .replace("%2", right)
                .replace("%3", energy.energy_class)
            )
        self.note.set_tone("warn" if out or expired or right else "text_2")
        self.note.setText("\n".join(lines))
        self.note.setVisible(bool(lines))

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Energy certificate"))
        self.kind.show_choices(choices_of(EnergyKind, NONE))
        super().retranslate()

    @override
    def _words(self) -> Mapping[str, str]:
        return {
            "kind": self.tr("Kind"),
            "valid_to": self.tr("Valid until"),
            "value": self.tr("Energy value"),
            "source": self.tr("Energy source"),
            "class": self.tr("Class"),
        }
