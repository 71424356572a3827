"""Properties between their rows and the domain: which column holds which field."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from kanban_app.domain.energy import known_class
from kanban_app.domain.ids import ContactId
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    Condition,
    Document,
    DocumentState,
    Energy,
    EnergyKind,
    Feature,
    Mandate,
    MandateType,
    Marketing,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    Publication,
    TipsterFeeKind,
    Use,
)

Row = Mapping[str, object]
_E = TypeVar("_E", bound=StrEnum)
# Columns that hold a field as it is.
_SAME = (
    "line",
    "place",
    "external_no",
    "openimmo_obid",
    "street",
    "postcode",
    "city",
    "district",
    "latitude",
    "longitude",
    "living_area",
    "usable_area",
    "plot_area",
    "rooms",
    "floor",
    "year_built",
    "price_cents",
    "agreed_price_cents",
    "notes",
)


def columns_of(fields: PropertyFields) -> dict[str, object]:
    """Return what of the fields lies in the property's own row."""
    energy, mandate = fields.energy, fields.mandate
    return {
        **{name: getattr(fields, name) for name in _SAME},
        "kind": str(fields.kind or ""),
        "use": str(fields.use or ""),
        "marketing": str(fields.marketing),
        "status": str(fields.status),
        "address_released": int(fields.address_released),
        "condition": str(fields.condition or ""),
        "features": ",".join(fields.features),
        "available_from": day_text(fields.available_from),
        "owner_contact_id": fields.owner,
        "energy_kind": str(energy.kind or ""),
        "energy_value": energy.value,
        "energy_source": energy.source,
        "energy_class": energy.energy_class,
        "energy_valid_to": day_text(energy.valid_to),
        "mandate_type": str(mandate.type or ""),
        "mandate_from": day_text(mandate.since),
        "mandate_to": day_text(mandate.until),
        "mandate_notice_days": mandate.notice_days,
        **_commission_columns(fields.commission),
    }


def _commission_columns(commission: Commission) -> dict[str, object]:
    return {
        "commission_model": str(commission.model or ""),
        "owner_rate": commission.owner_rate,
        "buyer_rate": commission.buyer_rate,
        "vat_rate": commission.vat_rate,
        "consumer_buyer": int(commission.consumer_buyer),
        "tipster_contact_id": commission.tipster,
        "tipster_fee_kind": str(commission.tipster_fee_kind or ""),
        "tipster_fee": commission.tipster_fee,
        "partner_contact_id": commission.partner,
        "partner_share": commission.partner_share,
    }


def fields_of(
    row: Row, documents: Sequence[Document] = (), publications: Sequence[Publication] = ()
) -> PropertyFields:
    """Return a row, and the rows that hang on it, as fields."""
    return PropertyFields(
        line=_text(row, "line"),
        place=_text(row, "place"),
        external_no=_text(row, "external_no"),
        openimmo_obid=_text(row, "openimmo_obid"),
        kind=_enum(PropertyKind, row, "kind"),
        use=_enum(Use, row, "use"),
        marketing=Marketing(_text(row, "marketing")),
        status=PropertyStatus(_text(row, "status")),
        street=_text(row, "street"),
        postcode=_text(row, "postcode"),
        city=_text(row, "city"),
        district=_text(row, "district"),
        latitude=_real(row, "latitude"),
        longitude=_real(row, "longitude"),
        address_released=bool(row["address_released"]),
        living_area=_real(row, "living_area"),
        usable_area=_real(row, "usable_area"),
        plot_area=_real(row, "plot_area"),
        rooms=_real(row, "rooms"),
        floor=_number(row, "floor"),
        year_built=_number(row, "year_built"),
        condition=_enum(Condition, row, "condition"),
        features=tuple(Feature(f) for f in _text(row, "features").split(",") if f),
        available_from=day_of(row["available_from"]),
        price_cents=_number(row, "price_cents"),
        agreed_price_cents=_number(row, "agreed_price_cents"),
        owner=_contact(row, "owner_contact_id"),
        energy=_energy(row),
        mandate=_mandate(row),
        commission=_commission(row),
        documents=tuple(documents),
        publications=tuple(publications),
        notes=_text(row, "notes"),
    )


def with_people(fields: PropertyFields, known: Collection[ContactId]) -> PropertyFields:
    """Return the fields without the contacts that are not known."""
    commission = fields.commission
    told = fields.owner, commission.tipster, commission.partner
    owner, tipster, partner = (one if one in known else None for one in told)
    if (owner, tipster, partner) == told:
        return fields
    commission = replace(commission, tipster=tipster, partner=partner)
    return replace(fields, owner=owner, commission=commission)


def document_of(row: Row) -> Document:
    """Return one paper of a checklist."""
    state = DocumentState(_text(row, "state"))
    return Document(_text(row, "key"), state, day_of(row["on_day"]), _text(row, "note"))


def document_columns(document: Document) -> dict[str, object]:
    """Return a paper as its row holds it."""
    return {
        "key": document.key,
        "state": str(document.state),
        "on_day": day_text(document.on),
        "note": document.note,
    }


def publication_of(row: Row) -> Publication:
    """Return one advertisement."""
    days = day_of(row["published_on"]), day_of(row["withdrawn_on"])
    return Publication(_text(row, "portal"), *days, _text(row, "link"))


def publication_columns(publication: Publication) -> dict[str, object]:
    """Return an advertisement as its row holds it."""
    return {
        "portal": publication.portal,
        "published_on": day_text(publication.published_on),
        "withdrawn_on": day_text(publication.withdrawn_on),
        "link": publication.link,
    }


def day_text(day: date | None) -> str:
    """Return a day as columns hold it."""
    return day.isoformat() if day else ""


def day_of(text: object) -> date | None:
    """Return a column's day."""
    return date.fromisoformat(str(text)) if text else None


def _energy(row: Row) -> Energy:
    return Energy(
        kind=_enum(EnergyKind, row, "energy_kind"),
        value=_real(row, "energy_value"),
        source=_text(row, "energy_source"),
        # What was typed before classes were chosen may be none.
        energy_class=known_class(_text(row, "energy_class")),
        valid_to=day_of(row["energy_valid_to"]),
    )


def _mandate(row: Row) -> Mandate:
    return Mandate(
        type=_enum(MandateType, row, "mandate_type"),
        since=day_of(row["mandate_from"]),
        until=day_of(row["mandate_to"]),
        notice_days=_number(row, "mandate_notice_days"),
    )


def _commission(row: Row) -> Commission:
    return Commission(
        model=_enum(CommissionModel, row, "commission_model"),
        owner_rate=_number(row, "owner_rate"),
        buyer_rate=_number(row, "buyer_rate"),
        vat_rate=_number(row, "vat_rate") or 0,
        consumer_buyer=bool(row["consumer_buyer"]),
        tipster=_contact(row, "tipster_contact_id"),
        tipster_fee_kind=_enum(TipsterFeeKind, row, "tipster_fee_kind"),
        tipster_fee=_number(row, "tipster_fee") or 0,
        partner=_contact(row, "partner_contact_id"),
        partner_share=_number(row, "partner_share") or 0,
    )


def _text(row: Row, name: str) -> str:
    return str(row[name])


def _number(row: Row, name: str) -> int | None:
    value = row[name]
    return value if isinstance(value, int) else None


def _real(row: Row, name: str) -> float | None:
    value = row[name]
    return float(value) if isinstance(value, int | float) else None


def _contact(row: Row, name: str) -> ContactId | None:
    value = _number(row, name)
    return None if value is None else ContactId(value)


def _enum(kind: type[_E], row: Row, name: str) -> _E | None:
    value = _text(row, name)
    return kind(value) if value else None
