"""The first page of the letter: who, as of when, which data, what for, how long, to whom."""

from collections.abc import Iterable

from kanban_app.domain.person import Record
from kanban_app.domain.retention import Hold
from kanban_app.ui import formats
from kanban_app.ui.paper.letter import Letter
from kanban_app.ui.paper.person_words import DOT, Words, text, translate
from kanban_app.ui.properties.portals_group import portal_name
from kanban_app.ui.sources import source_name

_BLANK_LINES = 4
_OWNERS, _BUYERS = "left", "right"


def write_front(letter: Letter, words: Words) -> None:
    """Write the first page."""
    person = words.handout.person
    letter.title(translate("Person", "Your stored data"))
    filled_in = translate("Person", "Controller: name, address and contact of the broker")
    letter.sides(tuple(_address(words)), filled_in, _BLANK_LINES)
    letter.gap(20)
    letter.paragraph(
        translate("Person", "Information under Art. 15 GDPR, as of %s.")
        % words.moment({"at": person.at}, "at", clock=True)
    )
    letter.paragraph(
        translate(
            "Person",
            "This letter tells in words what is stored about you. The complete raw data come with"
            " it as a JSON file if you wish, to be read by machines (Art. 20 GDPR).",
        )
    )
    letter.heading(translate("Person", "At a glance"))
    for label, said in (
        (translate("Person", "Whose data"), person.name),
        (translate("Person", "Which data"), ", ".join(_kinds(words))),
        (translate("Person", "What for"), "\n".join(_purposes(words))),
        (translate("Person", "How long"), "\n".join(_storage(words))),
        (translate("Person", "To whom"), "\n".join(_recipients(words))),
        (translate("Person", "Where from"), "\n".join(_sources(words))),
        (translate("Person", "By computer"), _automated(words)),
        (translate("Person", "Your rights"), _rights()),
    ):
        letter.pair(label, said)
        letter.gap(6)
    letter.new_page()


def _address(words: Words) -> Iterable[str]:
    first = next(iter(words.records("contact")), {})
    parts = ("salutation", "title", "first_name", "last_name")
    name = " ".join(text(first, key) for key in parts if text(first, key))
    city = f"{text(first, 'postcode')} {text(first, 'city')}".strip()
    lines = (text(first, "company"), name, text(first, "street"), city)
    known = [line for line in lines if line]
    return known or [words.handout.person.name]


def _kinds(words: Words) -> Iterable[str]:
    yield translate("Person", "personal data")
    counted = {section: len(words.records(section)) for section in words.handout.person.sections}
    phones, emails = counted["phones"], counted["emails"]
    consents, cards, talks = counted["consents"], counted["cards"], counted["activities"]
    tasks, own, wishes = counted["tasks"], counted["properties"], counted["search_profiles"]
    named = (
        (counted["identity"], translate("Person", "identification")),
        (phones, translate("Person", "%n phone number(s)", "", phones)),
        (emails, translate("Person", "%n e-mail address(es)", "", emails)),
        (consents, translate("Person", "%n consent(s)", "", consents)),
        (cards, translate("Person", "%n case(s) with course, answers and checklist", "", cards)),
        (talks, translate("Person", "%n talk(s), visit(s) and note(s)", "", talks)),
        (tasks, translate("Person", "%n task(s)", "", tasks)),
        (own, translate("Person", "%n own property(s)", "", own)),
        (wishes, translate("Person", "%n search profile(s)", "", wishes)),
        (counted["brought"], translate("Person", "recommendations")),
    )
    yield from (name for count, name in named if count)


def _purposes(words: Words) -> Iterable[str]:
    lobes = {journey.key: journey.lobe for journey in words.handout.journeys}
    sides = {lobes.get(text(card, "journey"), "") for card in words.records("cards")}
    if _OWNERS in sides:
        yield translate("Person", "Selling your property: preparing and fulfilling the mandate")
    if _BUYERS in sides:
        yield translate("Person", "Finding a property for you and arranging its purchase")
    if sides - {_OWNERS, _BUYERS} or not sides:
        yield translate("Person", "Working on your request, and keeping in touch")
    if words.records("identity"):
        yield translate("Person", "Identifying you under the money laundering act")
    if words.records("consents"):
        yield translate("Person", "Contacting you on the ways you agreed to")
    if any(words.records(section) for section in ("tips", "partnerships", "brought")):
        yield translate("Person", "Settling what you brought or share")
    if any(hold.duty for hold in words.handout.holds):
        yield translate("Person", "Keeping records as the law demands")


def _storage(words: Words) -> Iterable[str]:
    handout = words.handout
    held = [hold for hold in handout.holds if hold.until >= handout.today]
    if handout.working and held:
        yield translate("Person", "As long as one of your cases is open, and after that:")
    elif handout.working:
        yield translate("Person", "As long as one of your cases is open.")
    for until in dict.fromkeys(hold.until for hold in held):
        what = dict.fromkeys(_duty(hold) for hold in held if hold.until == until)
        yield f"{translate('Person', 'until %s') % formats.day_text(until)}: {', '.join(what)}"
    if not held:
        yield translate(
            "Person", "No period keeps your data; once a year it is looked at what can be deleted."
        )


def _duty(hold: Hold) -> str:
    if hold.duty is None:
        return translate("Person", "set by the broker")
    return f"{hold.duty.text.text(formats.language())} ({hold.duty.source})"


def _recipients(words: Words) -> Iterable[str]:
    portals = dict.fromkeys(portal_name(text(r, "portal")) for r in words.records("portals"))
    if portals:
        yield translate("Person", "Portals that showed your property: %s") % ", ".join(portals)
    if _at_notary(words):
        yield translate("Person", "The notary of the purchase")
    if any(text(deal, "state") in ("linked", "won") for deal in words.records("deals")):
        yield translate("Person", "The other side of the purchase (owner or buyer)")
    if any(text(own, "partner") for own in words.records("properties")):
        yield translate("Person", "A business partner with whom the sale is shared")
    yield translate(
        "Person",
        "The program itself sends nothing: the data lie on the broker's computer. Who else got"
        " some of them and is not noted here, the broker tells you.",
    )


def _at_notary(words: Words) -> bool:
    noted = {text(value, "key") for value in words.records("values")}
    visits = {text(activity, "kind") for activity in words.records("activities")}
    return bool(noted & {"notary_on", "deed_number"}) or "notary" in visits


def _sources(words: Words) -> Iterable[str]:
    yield translate("Person", "From yourself and from the work on your cases")
    ways = dict.fromkeys(origin(card) for card in words.records("cards"))
    if ways:
        yield translate("Person", "How the cases came in: %s") % ", ".join(ways)


def origin(card: Record) -> str:
    """Return how a case came in; who recommended it is not named."""
    source = source_name(text(card, "source"))
    brought = text(card, "brought_by_contact") or text(card, "brought_by_card")
    own = text(card, "source").startswith(("cross_", "repeat"))
    if not brought or own:
        return source
    return source + DOT + translate("Person", "recommended by another person")


def _automated(words: Words) -> str:
    if words.records("search_profiles"):
        return translate(
            "Person",
            "Search profile and properties are compared by points. What follows from it is decided"
            " by the broker alone.",
        )
    return translate("Person", "Nothing is decided about you by computer.")


def _rights() -> str:
    return translate(
        "Person",
        "You may have wrong data corrected, have data erased or their use restricted, object to"
        " their use, take back a consent at any time, and complain to a data protection"
        " authority (Art. 15 to 22 and 77 GDPR).",
    )
