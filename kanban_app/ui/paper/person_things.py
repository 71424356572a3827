"""The part of the letter about properties: own ones, what is looked for, what was brought."""

from collections import Counter
from collections.abc import Iterable

from kanban_app.domain.person import Record
from kanban_app.domain.property import (
    CommissionModel,
    Condition,
    DocumentState,
    EnergyKind,
    Feature,
    MandateType,
    Marketing,
    PropertyKind,
    PropertyStatus,
    TipsterFeeKind,
    Use,
)
from kanban_app.domain.search_profile import Financing, YesNo
from kanban_app.ui import formats
from kanban_app.ui.deals.match_words import financing_word
from kanban_app.ui.paper.letter import Letter
from kanban_app.ui.paper.person_words import (
    Words,
    day,
    figure,
    joined,
    kind,
    money,
    text,
    translate,
)
from kanban_app.ui.properties.portals_group import portal_name
from kanban_app.ui.property_words import word

_SQUARE, _ENERGY = "m²", "kWh/(m²·a)"
# Rates are stored in thousandths of a percent.
_WHOLE = 100_000


def write_properties(letter: Letter, words: Words) -> None:
    """Write the properties the person owns."""
    own = words.records("properties")
    if not own:
        return
    letter.heading(translate("Person", "Own properties"))
    for thing in own:
        name = f"{text(thing, 'line')} {text(thing, 'place')}".strip()
        letter.subheading(name or translate("Person", "a property without a name"))
        letter.grid(_property(thing))
        letter.grid(_contract(thing))
        letter.grid(_shown(words, thing))


def _property(thing: Record) -> Iterable[tuple[str, str]]:
    city = f"{text(thing, 'postcode')} {text(thing, 'city')}".strip()
    address = ", ".join(p for p in (text(thing, "street"), city, text(thing, "district")) if p)
    energy = joined(
        kind(thing, "energy_kind", EnergyKind, word),
        figure(thing, "energy_value", _ENERGY),
        text(thing, "energy_class"),
        text(thing, "energy_source"),
    )
    year = thing.get("year_built")
    gone = translate("Person", "deleted, can still be undone") if thing.get("deleted") else ""
    return (
        (translate("Person", "Address"), address),
        (translate("Person", "Kind"), kind(thing, "kind", PropertyKind, word)),
        (translate("Person", "Use"), kind(thing, "use", Use, word)),
        (translate("Person", "State"), joined(kind(thing, "status", PropertyStatus, word), gone)),
        (translate("Person", "Offered"), kind(thing, "marketing", Marketing, word)),
        (translate("Person", "Number"), text(thing, "external_no")),
        (translate("Person", "Living area"), figure(thing, "living_area", _SQUARE)),
        (translate("Person", "Usable area"), figure(thing, "usable_area", _SQUARE)),
        (translate("Person", "Plot"), figure(thing, "plot_area", _SQUARE)),
        (translate("Person", "Rooms"), figure(thing, "rooms")),
        (translate("Person", "Floor"), figure(thing, "floor")),
        (translate("Person", "Year built"), str(year) if year else ""),
        (translate("Person", "Condition"), kind(thing, "condition", Condition, word)),
        (translate("Person", "Features"), kind(thing, "features", Feature, word)),
        (translate("Person", "Available from"), day(thing, "available_from")),
        (translate("Person", "Energy certificate"), energy),
        (translate("Person", "Certificate valid until"), day(thing, "energy_valid_to")),
        (translate("Person", "Notes"), text(thing, "notes")),
    )


def _contract(thing: Record) -> Iterable[tuple[str, str]]:
    notice = thing.get("mandate_notice_days")
    spell = (day(thing, "mandate_from"), day(thing, "mandate_to"))
    mandate = joined(
        kind(thing, "mandate_type", MandateType, word),
        translate("Person", "from %s") % spell[0] if spell[0] else "",
        translate("Person", "until %s") % spell[1] if spell[1] else "",
        translate("Person", "notice of %n day(s)", "", int(notice)) if notice else "",
    )
    return (
        (translate("Person", "Price"), money(thing, "price_cents")),
        (translate("Person", "Agreed price"), money(thing, "agreed_price_cents")),
        (translate("Person", "Mandate"), mandate),
        (
            translate("Person", "Commission model"),
            kind(thing, "commission_model", CommissionModel, word),
        ),
        (translate("Person", "The owner pays"), _rate(thing, "owner_rate")),
        (translate("Person", "The buyer pays"), _rate(thing, "buyer_rate")),
    )


def _shown(words: Words, thing: Record) -> Iterable[tuple[str, str]]:
    mine = [r for r in words.records("papers") if r.get("property") == thing.get("uid")]
    papers = Counter(text(paper, "state") for paper in mine)
    told = [
        f"{formats.number(papers[state])} {word(state)}" for state in DocumentState if papers[state]
    ]
    portals = []
    for portal in words.records("portals"):
        if portal.get("property") == thing.get("uid"):
            since, until = day(portal, "published_on"), day(portal, "withdrawn_on")
            since = translate("Person", "from %s") % since if since else ""
            until = translate("Person", "until %s") % until if until else ""
            portals.append(joined(portal_name(text(portal, "portal")), since, until))
    return (
        (translate("Person", "Papers"), ", ".join(told)),
        (translate("Person", "Portals"), "\n".join(portals)),
    )


def write_search(letter: Letter, words: Words) -> None:
    """Write what the person looks for, and the properties it was compared with."""
    profiles, matches = words.records("search_profiles"), words.records("matches")
    if not profiles:
        return
    letter.heading(translate("Person", "Search profile"))
    for profile in profiles:
        letter.grid(_wishes(profile))
        letter.gap(8)
    if matches:
        letter.subheading(translate("Person", "Properties compared"))
    for match in matches:
        score, refused = match.get("seen_score"), text(match, "refused")
        fits = translate("Person", "fits by %s of 100 points") % score if score else ""
        no = translate("Person", "not wanted: %s") % refused if refused else ""
        letter.entry(words.moment(match, "seen_at"), words.thing(match), joined(fits, no))


def _wishes(profile: Record) -> Iterable[tuple[str, str]]:
    gone = translate("Person", "deleted, can still be undone") if profile.get("deleted") else ""
    resting = "" if profile.get("active") else translate("Person", "not compared at present")
    home = text(profile, "own_home_to_sell")
    answers = {YesNo.YES: translate("Person", "yes"), YesNo.NO: translate("Person", "no")}
    rents = text(profile, "marketing") == Marketing.RENT
    money_known = text(profile, "financing") not in ("", Financing.UNKNOWN)
    year = profile.get("year_min")
    around = figure(profile, "radius_km", "km")
    return (
        (translate("Person", "State"), joined(resting, gone)),
        (
            translate("Person", "Looks for"),
            translate("Person", "to rent") if rents else translate("Person", "to buy"),
        ),
        (translate("Person", "Kinds"), kind(profile, "kinds", PropertyKind, word)),
        (translate("Person", "Use"), kind(profile, "use", Use, word)),
        (translate("Person", "Places"), ", ".join(_listed(profile, "places"))),
        (
            translate("Person", "Around a place"),
            translate("Person", "within %s") % around if around else "",
        ),
        (
            translate("Person", "Price"),
            _range(money(profile, "price_min_cents"), money(profile, "price_max_cents")),
        ),
        (
            translate("Person", "Living area"),
            _range(figure(profile, "area_min", _SQUARE), figure(profile, "area_max", _SQUARE)),
        ),
        (translate("Person", "Plot"), _range(figure(profile, "plot_min", _SQUARE), "")),
        (translate("Person", "Rooms"), _range(figure(profile, "rooms_min"), "")),
        (translate("Person", "Year built"), _range(str(year) if year else "", "")),
        (translate("Person", "Condition"), kind(profile, "conditions", Condition, word)),
        (translate("Person", "Must have"), kind(profile, "must", Feature, word)),
        (translate("Person", "Nice to have"), kind(profile, "nice", Feature, word)),
        (translate("Person", "Move in by"), day(profile, "move_in_by")),
        (
            translate("Person", "Financing"),
            kind(profile, "financing", Financing, financing_word) if money_known else "",
        ),
        (translate("Person", "Amount financed"), money(profile, "financing_cents")),
        (translate("Person", "Proof of financing"), day(profile, "financing_proof_on")),
        (
            translate("Person", "Own home to sell"),
            {str(k): v for k, v in answers.items()}.get(home, ""),
        ),
        (translate("Person", "Notes"), text(profile, "notes")),
    )


def write_brought(letter: Letter, words: Words) -> None:
    """Write what the person brought or has a share in; whose business it is stays unsaid."""
    tips, shares = words.records("tips"), words.records("partnerships")
    brought = words.records("brought")
    if not (tips or shares or brought):
        return
    letter.heading(translate("Person", "What you brought"))
    for tip in tips:
        letter.pair(translate("Person", "Tip given"), joined(words.thing(tip), _fee(tip)))
    for share in shares:
        rate = _rate(share, "share")
        part = translate("Person", "%s of the commission") % rate if rate else ""
        letter.pair(translate("Person", "Shared business"), joined(words.thing(share), part))
    for case in brought:
        said = translate("Person", "a case of somebody else")
        letter.entry(words.moment(case, "created_at"), said)


def _fee(tip: Record) -> str:
    fee, sort = tip.get("fee"), text(tip, "fee_kind")
    if not isinstance(fee, int) or not fee:
        return ""
    if sort == TipsterFeeKind.FIXED:
        return formats.money(fee)
    # The alternatives begin with the sign themselves: `% of the price`.
    share = formats.exact_percent(fee / _WHOLE)
    of = kind(tip, "fee_kind", TipsterFeeKind, word).removeprefix("%").strip()
    return f"{share} {of}"


def _rate(record: Record, key: str) -> str:
    rate = record.get(key)
    return formats.exact_percent(rate / _WHOLE) if isinstance(rate, int) and rate else ""


def _range(low: str, high: str) -> str:
    if low and high:
        return translate("Person", "%s to %s") % (low, high)
    if low:
        return translate("Person", "from %s") % low
    return translate("Person", "up to %s") % high if high else ""


def _listed(record: Record, key: str) -> list[str]:
    return [part.strip() for part in text(record, key).splitlines() if part.strip()]
