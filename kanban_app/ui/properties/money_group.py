"""Price and commission: who pays how much, who gets a part of it, and the calculation below."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from kanban_app.domain.commission import (
    Side,
    calculated,
    falls_under_656a,
    gross_rate,
    net_rate,
    warnings,
)
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    Marketing,
    PropertyFields,
    TipsterFeeKind,
)
from kanban_app.domain.property_rules import MOST_RATE, MOST_SALE_RATE
from kanban_app.ui.commission_text import sums, warning_text
from kanban_app.ui.formats import NONE
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.properties.group import Group, choices_of, choose, chosen, contact
from kanban_app.ui.theme import SIZE_S
from kanban_app.ui.widgets.fields import ChoiceField
from kanban_app.ui.widgets.number_field import NumberField
from kanban_app.ui.widgets.pick_field import PickField
from kanban_app.ui.widgets.sum_lines import SumLines

_PERCENT = 1000
# Nobody gets more than there is.
_ALL = 100


class MoneyGroup(Group):
    """Asks for price, model and rates; net and gross rates follow each other while typing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.price, self.agreed = (NumberField(self, unit="€", digits=2) for _ in range(2))
        self.model = ChoiceField(self)
        self.vat = _rate(self, most=_ALL)
        self.owner, self.owner_gross = _rate(self), _rate(self)
        self.buyer, self.buyer_gross = _rate(self), _rate(self)
        self.consumer = QCheckBox(self)
        self.tipster, self.fee_kind = PickField(self), ChoiceField(self)
        self.fee = _rate(self, most=_ALL)
        self.fixed = NumberField(self, unit="€", digits=2)
        self.partner, self.share = PickField(self), _rate(self, most=_ALL)
        self.warning = PlainLabel("", SIZE_S, self, tone="warn")
        self.warning.setWordWrap(True)
        self.lines = {Side.OWNER: SumLines(self), Side.BUYER: SumLines(self)}
        self._lay_out()
        for net, gross in ((self.owner, self.owner_gross), (self.buyer, self.buyer_gross)):
            net.line.textEdited.connect(self._show_gross)
            gross.line.textEdited.connect(self._show_net)
        self.vat.line.textEdited.connect(self._show_gross)
        self.retranslate()

    @override
    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        commission = fields.commission
        self.price.set_scaled(fields.price_cents, anew=anew)
        self.agreed.set_scaled(fields.agreed_price_cents, anew=anew)
        choose(self.model, commission.model)
        self.owner.set_scaled(commission.owner_rate, anew=anew)
        self.buyer.set_scaled(commission.buyer_rate, anew=anew)
        self.vat.set_scaled(commission.vat_rate, anew=anew)
        self.consumer.setChecked(commission.consumer_buyer)
        self.tipster.set_value(str(commission.tipster or ""), anew=anew)
        choose(self.fee_kind, commission.tipster_fee_kind)
        fixed = commission.tipster_fee_kind is TipsterFeeKind.FIXED
        self.fee.set_scaled(None if fixed else commission.tipster_fee or None, anew=anew)
        self.fixed.set_scaled(commission.tipster_fee or None if fixed else None, anew=anew)
        self.partner.set_value(str(commission.partner or ""), anew=anew)
        self.share.set_scaled(commission.partner_share or None, anew=anew)
        self._show_gross()

    @override
    def applied(self, fields: PropertyFields) -> PropertyFields:
        kind = chosen(TipsterFeeKind, self.fee_kind)
        fee = self.fixed if kind is TipsterFeeKind.FIXED else self.fee
        commission = Commission(
            model=chosen(CommissionModel, self.model),
            owner_rate=self.owner.scaled,
            buyer_rate=self.buyer.scaled,
            vat_rate=self.vat.scaled or 0,
            consumer_buyer=self.consumer.isChecked(),
            tipster=contact(self.tipster),
            tipster_fee_kind=kind,
            tipster_fee=(fee.scaled or 0) if kind else 0,
            partner=contact(self.partner),
            partner_share=self.share.scaled or 0,
        )
        return replace(
            fields,
            price_cents=self.price.scaled,
            agreed_price_cents=self.agreed.scaled,
            commission=commission,
        )

    @override
    def follow(self, fields: PropertyFields) -> None:
        model, kind = fields.commission.model, fields.commission.tipster_fee_kind
        sold = fields.marketing is Marketing.SALE
        for rate in (self.owner, self.buyer):
            rate.set_most((MOST_SALE_RATE if sold else MOST_RATE) // _PERCENT)
        for key in ("owner", "owner_gross"):
            self._show_only(key, shown=model is not CommissionModel.BUYER_ONLY)
        for key in ("buyer", "buyer_gross"):
            self._show_only(key, shown=model is not CommissionModel.OWNER_ONLY)
        fixed = kind is TipsterFeeKind.FIXED
        self._show_only("fee", shown=kind is not None and not fixed)
        self._show_only("fixed", shown=fixed)
        said = [warning_text(warning) for warning in warnings(fields)]
        self.warning.setText("\n".join(said))
        self.warning.setVisible(bool(said))
        self.beside.setText(
            self.tr("§§ 656a–656d BGB protect this buyer") if falls_under_656a(fields) else ""
        )
        for side, lines in self.lines.items():
            calculation = calculated(fields, side)
            lines.show_lines(sums(calculation) if calculation else ())

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Price and commission"))
        self.model.show_choices(choices_of(CommissionModel, NONE))
        self.fee_kind.show_choices(choices_of(TipsterFeeKind, NONE))
        self.consumer.setText(self.tr("The buyer is a consumer"))
        self.lines[Side.OWNER].set_title(self.tr("The owner’s side: what his card is worth"))
        self.lines[Side.BUYER].set_title(self.tr("The buyer’s side: what his card is worth"))
        super().retranslate()

    @override
    def _words(self) -> Mapping[str, str]:
        return {
            "price": self.tr("Asking price"),
            "agreed": self.tr("Agreed price"),
            "model": self.tr("Who pays"),
            "vat": self.tr("VAT"),
            "owner": self.tr("Owner, net"),
            "owner_gross": self.tr("Owner, with VAT"),
            "buyer": self.tr("Buyer, net"),
            "buyer_gross": self.tr("Buyer, with VAT"),
            "tipster": self.tr("Tipster"),
            "fee_kind": self.tr("Fee counted as"),
            "fee": self.tr("Fee in percent"),
            "fixed": self.tr("Fee"),
            "partner": self.tr("Partner"),
            "share": self.tr("Share of the commission"),
        }

    def _show_gross(self) -> None:
        vat = self.vat.scaled or 0
        for net, gross in ((self.owner, self.owner_gross), (self.buyer, self.buyer_gross)):
            gross.set_scaled(None if net.scaled is None else gross_rate(net.scaled, vat))

    def _show_net(self) -> None:
        vat = self.vat.scaled or 0
        for net, gross in ((self.owner, self.owner_gross), (self.buyer, self.buyer_gross)):
            if gross.line.hasFocus():
                net.set_scaled(None if gross.scaled is None else net_rate(gross.scaled, vat))

    def _lay_out(self) -> None:
        self._row(("price", self.price), ("agreed", self.agreed))
        self._row(("model", self.model), ("vat", self.vat)).setStretch(0, 2)
        self._row(("owner", self.owner), ("owner_gross", self.owner_gross))
        self._row(("buyer", self.buyer), ("buyer_gross", self.buyer_gross))
        self.column.addWidget(self.consumer)
        self.consumer.toggled.connect(self.typed)
        self.consumer.clicked.connect(self.finished)
        self.column.addWidget(self.warning)
        self._row(("tipster", self.tipster), ("fee_kind", self.fee_kind))
        self._row(("fee", self.fee), ("fixed", self.fixed))
        self._row(("partner", self.partner), ("share", self.share)).setStretch(0, 2)
        for lines in self.lines.values():
            self.column.addWidget(lines)


def _rate(parent: QWidget, *, most: int | None = None) -> NumberField:
    field = NumberField(parent, unit="%", digits=3, least=2)
    field.set_most(most)
    return field
