"""Contacts and properties read back from a JSON snapshot; `writing.json_people` is the inverse."""

from collections.abc import Mapping
from dataclasses import replace

from kanban_app.domain.contact import (
    Channel,
    Consent,
    ContactFields,
    ContactKind,
    Identity,
    Role,
)
from kanban_app.domain.daybook import ContactEntry, PropertyEntry
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import ContactId, PropertyId
from kanban_app.domain.moment import Moment
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
from kanban_app.domain.property_rules import MOST_RATE
from kanban_app.exchange.reading.journey_rules import LARGEST
from kanban_app.exchange.reading.json_parts import Node
from kanban_app.exchange.reading.json_values import (
    NO_CONTACT,
    cents,
    choices,
    day,
    long,
    number,
    reference,
    short,
    shorts,
    whole_within,
)
from kanban_app.exchange.reading.money import LARGEST_CENTS
from kanban_app.exchange.reading.snapshot_fit import refuse_twice

Contacts = Mapping[str, ContactId]


def contacts_of(root: Node, latest: Moment) -> tuple[ContactEntry, ...]:
    """Return the contacts of a file, numbered in their order."""
    entries = tuple(
        _contact(node, ContactId(place), latest)
        for place, node in enumerate(root.nodes("contacts"), 1)
    )
    refuse_twice(root, "contacts", "uid", (e.uid for e in entries))
    return entries


def properties_of(root: Node, contacts: Contacts) -> tuple[PropertyEntry, ...]:
    """Return the properties of a file, numbered in their order."""
    entries = tuple(
        _property(node, PropertyId(place), contacts)
        for place, node in enumerate(root.nodes("properties"), 1)
    )
    refuse_twice(root, "properties", "uid", (e.uid for e in entries))
    return entries


def _contact(node: Node, number: ContactId, latest: Moment) -> ContactEntry:
    fields = ContactFields(
        name=short(node, "name"),
        kind=node.choice("kind", ContactKind),
        salutation=short(node, "salutation"),
        title=short(node, "title"),
        first_name=short(node, "first_name"),
        last_name=short(node, "last_name"),
        company=short(node, "company"),
        roles=choices(node, "roles", Role),
        phones=shorts(node, "phones"),
        emails=shorts(node, "emails"),
        street=short(node, "street"),
        postcode=short(node, "postcode"),
        city=short(node, "city"),
        country=short(node, "country"),
        channel=node.choice_or_none("channel", Channel),
        language=short(node, "language"),
        birthday=node.date_or_none("birthday"),
        do_not_contact=node.flag("do_not_contact"),
        keep_until=node.date_or_none("keep_until"),
        identity=_identity(node.node("identity")),
        consents=tuple(map(_consent, node.nodes("consents"))),
        notes=long(node, "notes"),
    )
    return ContactEntry(
        number,
        node.filled("uid"),
        fields,
        node.past("created", latest),
        node.past_or_none("erased", latest),
    )


def _identity(node: Node) -> Identity:
    return Identity(
        short(node, "kind"),
        short(node, "number"),
        node.date_or_none("valid_to"),
        node.date_or_none("checked_on"),
        short(node, "copy"),
    )


def _consent(node: Node) -> Consent:
    consent = Consent(
        node.choice("channel", Channel),
        day(node, "granted_on"),
        long(node, "wording"),
        short(node, "how"),
        short(node, "proof"),
        node.date_or_none("last_used_on"),
        node.date_or_none("withdrawn_on"),
    )
    if consent.withdrawn_on is not None and consent.withdrawn_on < consent.granted_on:
        raise node.problem(
            "withdrawn_on", QT_TRANSLATE_NOOP("Errors", "%s: it ends before it begins.")
        )
    return consent


def _property(node: Node, number: PropertyId, contacts: Contacts) -> PropertyEntry:
    fields = replace(
        _described(node),
        price_cents=cents(node, "price_cents"),
        agreed_price_cents=cents(node, "agreed_price_cents"),
        owner=reference(node, "owner", contacts, NO_CONTACT),
        energy=_energy(node.node("energy")),
        mandate=_mandate(node.node("mandate")),
        commission=_commission(node.node("commission"), contacts),
        documents=_documents(node),
        publications=tuple(map(_publication, node.nodes("publications"))),
        notes=long(node, "notes"),
    )
    return PropertyEntry(number, node.filled("uid"), fields, node.flag("put_away"))


def _described(node: Node) -> PropertyFields:
    return PropertyFields(
        line=short(node, "line"),
        place=short(node, "place"),
        external_no=short(node, "external_no"),
        openimmo_obid=long(node, "openimmo_obid"),
        kind=node.choice_or_none("kind", PropertyKind),
        use=node.choice_or_none("use", Use),
        marketing=node.choice("marketing", Marketing),
        status=node.choice("status", PropertyStatus),
        street=short(node, "street"),
        postcode=short(node, "postcode"),
        city=short(node, "city"),
        district=short(node, "district"),
        latitude=number(node, "latitude", None),
        longitude=number(node, "longitude", None),
        address_released=node.flag("address_released"),
        living_area=number(node, "living_area"),
        usable_area=number(node, "usable_area"),
        plot_area=number(node, "plot_area"),
        rooms=number(node, "rooms"),
        floor=node.whole_or_none("floor"),
        year_built=node.whole_or_none("year_built"),
        condition=node.choice_or_none("condition", Condition),
        features=choices(node, "features", Feature),
        available_from=node.date_or_none("available_from"),
    )


def _energy(node: Node) -> Energy:
    return Energy(
        node.choice_or_none("kind", EnergyKind),
        number(node, "value"),
        short(node, "source"),
        short(node, "class"),
        node.date_or_none("valid_to"),
    )


def _mandate(node: Node) -> Mandate:
    return Mandate(
        node.choice_or_none("type", MandateType),
        node.date_or_none("since"),
        node.date_or_none("until"),
        whole_within(node, "notice_days", 0, LARGEST),
    )


def _commission(node: Node, contacts: Contacts) -> Commission:
    return Commission(
        model=node.choice_or_none("model", CommissionModel),
        owner_rate=whole_within(node, "owner_rate", 0, MOST_RATE),
        buyer_rate=whole_within(node, "buyer_rate", 0, MOST_RATE),
        vat_rate=node.within("vat_rate", 0, MOST_RATE),
        consumer_buyer=node.flag("consumer_buyer"),
        tipster=reference(node, "tipster", contacts, NO_CONTACT),
        tipster_fee_kind=node.choice_or_none("tipster_fee_kind", TipsterFeeKind),
        tipster_fee=node.within("tipster_fee", 0, LARGEST_CENTS),
        partner=reference(node, "partner", contacts, NO_CONTACT),
        partner_share=node.within("partner_share", 0, LARGEST_CENTS),
    )


def _documents(node: Node) -> tuple[Document, ...]:
    documents = tuple(
        Document(
            n.filled("key"),
            n.choice("state", DocumentState),
            n.date_or_none("on"),
            short(n, "note"),
        )
        for n in node.nodes("documents")
    )
    refuse_twice(node, "documents", "key", (d.key for d in documents))
    return documents


def _publication(node: Node) -> Publication:
    return Publication(
        short(node, "portal"),
        node.date_or_none("published_on"),
        node.date_or_none("withdrawn_on"),
        short(node, "link"),
    )
