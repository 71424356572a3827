"""Contacts and properties as parts of the JSON snapshot."""

from kanban_app.domain.contact import Consent
from kanban_app.domain.daybook import ContactEntry, PropertyEntry
from kanban_app.domain.moment import iso
from kanban_app.domain.property import Commission, PropertyFields
from kanban_app.exchange.writing.json_names import Json, Names, day_or_none, moment_or_none


def contact_part(entry: ContactEntry) -> Json:
    """Return a contact with all that hangs on it."""
    fields, identity = entry.fields, entry.fields.identity
    return {
        "uid": entry.uid,
        "name": fields.name,
        "kind": fields.kind,
        "salutation": fields.salutation,
        "title": fields.title,
        "first_name": fields.first_name,
        "last_name": fields.last_name,
        "company": fields.company,
        "roles": fields.roles,
        "phones": fields.phones,
        "emails": fields.emails,
        "street": fields.street,
        "postcode": fields.postcode,
        "city": fields.city,
        "country": fields.country,
        "channel": fields.channel,
        "language": fields.language,
        "birthday": day_or_none(fields.birthday),
        "do_not_contact": fields.do_not_contact,
        "keep_until": day_or_none(fields.keep_until),
        "identity": {
            "kind": identity.kind,
            "number": identity.number,
            "valid_to": day_or_none(identity.valid_to),
            "checked_on": day_or_none(identity.checked_on),
            "copy": identity.copy,
        },
        "consents": [_consent(c) for c in fields.consents],
        "notes": fields.notes,
        "created": iso(entry.created),
        "erased": moment_or_none(entry.erased),
    }


def _consent(consent: Consent) -> Json:
    return {
        "channel": consent.channel,
        "granted_on": consent.granted_on.isoformat(),
        "wording": consent.wording,
        "how": consent.how,
        "proof": consent.proof,
        "last_used_on": day_or_none(consent.last_used_on),
        "withdrawn_on": day_or_none(consent.withdrawn_on),
    }


def property_part(entry: PropertyEntry, names: Names) -> Json:
    """Return a property with its papers and advertisements."""
    fields, energy, mandate = entry.fields, entry.fields.energy, entry.fields.mandate
    return {
        "uid": entry.uid,
        "put_away": entry.put_away,
        **_described(fields),
        "price_cents": fields.price_cents,
        "agreed_price_cents": fields.agreed_price_cents,
        "owner": names.contact(fields.owner),
        "energy": {
            "kind": energy.kind,
            "value": energy.value,
            "source": energy.source,
            "class": energy.energy_class,
            "valid_to": day_or_none(energy.valid_to),
        },
        "mandate": {
            "type": mandate.type,
            "since": day_or_none(mandate.since),
            "until": day_or_none(mandate.until),
            "notice_days": mandate.notice_days,
        },
        "commission": _commission(fields.commission, names),
        "documents": [
            {"key": d.key, "state": d.state, "on": day_or_none(d.on), "note": d.note}
            for d in fields.documents
        ],
        "publications": [
            {
                "portal": p.portal,
                "published_on": day_or_none(p.published_on),
                "withdrawn_on": day_or_none(p.withdrawn_on),
                "link": p.link,
            }
            for p in fields.publications
        ],
        "notes": fields.notes,
    }


def _described(fields: PropertyFields) -> Json:
    return {
        "line": fields.line,
        "place": fields.place,
        "external_no": fields.external_no,
        "openimmo_obid": fields.openimmo_obid,
        "kind": fields.kind,
        "use": fields.use,
        "marketing": fields.marketing,
        "status": fields.status,
        "street": fields.street,
        "postcode": fields.postcode,
        "city": fields.city,
        "district": fields.district,
        "latitude": fields.latitude,
        "longitude": fields.longitude,
        "address_released": fields.address_released,
        "living_area": fields.living_area,
        "usable_area": fields.usable_area,
        "plot_area": fields.plot_area,
        "rooms": fields.rooms,
        "floor": fields.floor,
        "year_built": fields.year_built,
        "condition": fields.condition,
        "features": fields.features,
        "available_from": day_or_none(fields.available_from),
    }


def _commission(commission: Commission, names: Names) -> Json:
    return {
        "model": commission.model,
        "owner_rate": commission.owner_rate,
        "buyer_rate": commission.buyer_rate,
        "vat_rate": commission.vat_rate,
        "consumer_buyer": commission.consumer_buyer,
        "tipster": names.contact(commission.tipster),
        "tipster_fee_kind": commission.tipster_fee_kind,
        "tipster_fee": commission.tipster_fee,
        "partner": names.contact(commission.partner),
        "partner_share": commission.partner_share,
    }
