"""Reading contacts: as lines of a table, and one whole."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from kanban_app.domain.contact import (
    ROLE_OF_LOBE,
    Consent,
    ContactDetail,
    ContactKind,
    ContactLine,
    Home,
    Role,
)
from kanban_app.domain.ids import CardId, ContactId, JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.domain.names import with_parts
from kanban_app.store.contact_rows import CONSENT, read_fields, to_consent, to_roles
from kanban_app.store.trouble import translated_plain

_CHUNK = 500
_HERE = "gone = 0 AND erased = 0"
_CONTACTS = f"""
SELECT id, name, kind, title, last_name, roles, street, postcode, city, notes, do_not_contact
FROM contact WHERE {_HERE}
"""  # noqa: S608 -- made of constants
_PHONES = "SELECT contact_id, number, key FROM contact_phone"
_EMAILS = "SELECT contact_id, address FROM contact_email"
_CONSENTS = f"SELECT contact_id, {CONSENT} FROM consent"  # noqa: S608
_CARDS = """
SELECT contact_id, journey_id, count(*),
    max(CASE WHEN (
        SELECT kind FROM stage_event WHERE card_id = card.id AND voided = 0 ORDER BY at, id LIMIT 1
    ) = 'import' THEN 0 ELSE created END),
    max(outcome = 'won' AND on_board = 1)
FROM card WHERE gone = 0 AND contact_id IS NOT NULL
"""
_HAPPENED = "SELECT contact_id, max(at) FROM activity WHERE gone = 0 AND at <= ?"
_WITH_CARDS = """
SELECT card.contact_id, max(at) FROM activity JOIN card ON card.id = activity.card_id
WHERE activity.gone = 0 AND at <= ?
"""
_DETAIL = "SELECT uid, created, erased FROM contact WHERE id = ? AND gone = 0"
_CARDS_OF = "SELECT id FROM card WHERE contact_id = ? AND gone = 0 ORDER BY created DESC, id DESC"
_OF_CARD = "SELECT contact_id FROM card WHERE id = ?"
_NAME = "SELECT name FROM contact WHERE id = ?"
_CALLED = f"SELECT id, name FROM contact WHERE {_HERE}"  # noqa: S608 -- made of constants
_HOMES = """
SELECT card.id, street, postcode, city, country FROM card JOIN contact ON contact.id = contact_id
WHERE card.gone = 0 AND (street != '' OR postcode != '' OR city != '')
"""
_PAIRS = "SELECT low_id, high_id FROM not_duplicate"

Rows = list[tuple[object, ...]]


class ContactReader:
    """Implements `services.ports_contacts.ContactReader`."""

    def __init__(
        self, connection: sqlite3.Connection, journeys: Callable[[], Sequence[Journey]]
    ) -> None:
        self._run = connection
        self._journeys = journeys

    def lines(
        self, now: Moment, contacts: Collection[ContactId] | None = None
    ) -> list[ContactLine]:
        """Return the contacts that are neither deleted nor erased, or some of them."""
        if contacts is None:
            return self._lines(now, "", ())
        found: list[ContactLine] = []
        wanted = list(contacts)
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            found += self._lines(now, f"IN ({','.join('?' * len(part))})", part)
        return found

    def detail(self, contact: ContactId) -> ContactDetail | None:
        """Return a contact whole, None if it is deleted or was merged into another."""
        with translated_plain():
            row = self._run.execute(_DETAIL, (contact,)).fetchone()
            if row is None:
                return None
            fields = with_parts(read_fields(self._run, contact))
            cards = self.cards_of(contact)
        uid, created, erased = row
        return ContactDetail(
            contact, uid, fields, Moment(created), Moment(erased) if erased else None, cards
        )

    def cards_of(self, contact: ContactId) -> tuple[CardId, ...]:
        """Return the cards of a contact that are not deleted, the newest first."""
        with translated_plain():
            return tuple(CardId(row[0]) for row in self._run.execute(_CARDS_OF, (contact,)))

    def of_card(self, card: CardId) -> ContactId | None:
        """Return whose card this is."""
        with translated_plain():
            row = self._run.execute(_OF_CARD, (card,)).fetchone()
        return None if row is None or row[0] is None else ContactId(row[0])

    def names(self, contacts: Iterable[ContactId]) -> dict[ContactId, str]:
        """Return what these contacts are called, deleted ones too."""
        found: dict[ContactId, str] = {}
        with translated_plain():
            for contact in contacts:
                row = self._run.execute(_NAME, (contact,)).fetchone()
                if row is not None:
                    found[contact] = row[0]
        return found

    def called(self) -> list[tuple[ContactId, str]]:
        """Return what every contact is called that is neither deleted nor erased."""
        with translated_plain():
            return [(ContactId(contact), name) for contact, name in self._run.execute(_CALLED)]

    def homes(self) -> dict[CardId, Home]:
        """Return where the contacts of cards live, as far as that is known."""
        with translated_plain():
            return {CardId(card): Home(*home) for card, *home in self._run.execute(_HOMES)}

    def not_duplicates(self) -> set[tuple[ContactId, ContactId]]:
        """Return the pairs that the broker said are two people, the smaller id first."""
        with translated_plain():
            return {(ContactId(a), ContactId(b)) for a, b in self._run.execute(_PAIRS)}

    def _lines(self, now: Moment, condition: str, values: Sequence[ContactId]) -> list[ContactLine]:
        with translated_plain():
            rows = self._fetch(_CONTACTS, " AND id", condition, values)
            phones = _grouped(self._fetch(_PHONES, " WHERE contact_id", condition, values, _ORDER))
            emails = _grouped(self._fetch(_EMAILS, " WHERE contact_id", condition, values, _ORDER))
            consents = self._consents(condition, values)
            cards = self._cards(condition, values)
            last = self._last(now, condition, values)
        return [_line(row, phones, emails, consents, cards, last) for row in rows]

    def _fetch(
        self,
        statement: str,
        joint: str,
        condition: str,
        values: Sequence[object],
        end: str = "",
        first: tuple[object, ...] = (),
    ) -> Rows:
        narrowed = f"{joint} {condition}" if condition else ""
        return self._run.execute(f"{statement}{narrowed}{end}", (*first, *values)).fetchall()

    def _consents(
        self, condition: str, values: Sequence[ContactId]
    ) -> Mapping[int, tuple[Consent, ...]]:
        rows = self._fetch(_CONSENTS, " WHERE contact_id", condition, values, _ORDER)
        groups = _grouped(rows)
        return {c: tuple(to_consent(list(map(str, r))) for r in of) for c, of in groups.items()}

    def _cards(self, condition: str, values: Sequence[ContactId]) -> Mapping[int, "_Cards"]:
        end = " GROUP BY contact_id, journey_id"
        roles = self._roles()
        found: dict[int, _Cards] = defaultdict(_Cards)
        for contact, journey, count, created, looked_after in self._run.execute(
            f"{_CARDS}{f' AND contact_id {condition}' if condition else ''}{end}", values
        ):
            found[contact].add(roles.get(journey), count, created, after_sales=bool(looked_after))
        return found

    def _last(self, now: Moment, condition: str, values: Sequence[ContactId]) -> Mapping[int, int]:
        found: dict[int, int] = {}
        for statement, column in ((_HAPPENED, "contact_id"), (_WITH_CARDS, "card.contact_id")):
            joint, end = f" AND {column}", f" GROUP BY {column}"
            for contact, at in self._fetch(statement, joint, condition, values, end, (now,)):
                if isinstance(contact, int) and isinstance(at, int):
                    found[contact] = max(at, found.get(contact, 0))
        return found

    def _roles(self) -> Mapping[JourneyId, Role]:
        known = {j.id: ROLE_OF_LOBE.get(j.lobe) for j in self._journeys()}
        return {journey: role for journey, role in known.items() if role is not None}


_ORDER = " ORDER BY contact_id, position, id"


class _Cards:
    """What the cards of one contact add up to."""

    __slots__ = ("after_sales", "count", "created", "roles")

    def __init__(self) -> None:
        self.count = self.created = 0
        self.after_sales = False
        self.roles: tuple[Role, ...] = ()

    def add(self, role: Role | None, count: int, created: int, *, after_sales: bool) -> None:
        """Count the cards of one journey."""
        self.count += count
        self.created = max(self.created, created)
        self.after_sales = self.after_sales or after_sales
        if role is not None:
            self.roles += (role,)


_NO_CARDS = _Cards()


def _grouped(rows: Rows) -> Mapping[int, Rows]:
    groups: dict[int, Rows] = defaultdict(list)
    for contact, *rest in rows:
        if isinstance(contact, int):
            groups[contact].append(tuple(rest))
    return groups


def _line(
    row: tuple[object, ...],
    phones: Mapping[int, Rows],
    emails: Mapping[int, Rows],
    consents: Mapping[int, tuple[Consent, ...]],
    cards: Mapping[int, _Cards],
    last: Mapping[int, int],
) -> ContactLine:
    number, name, kind, title, family, roles, street, postcode, city, notes, silent = row
    assert isinstance(number, int)
    mine, numbers = cards.get(number, _NO_CARDS), phones.get(number, ())
    company = kind == ContactKind.COMPANY
    return ContactLine(
        ContactId(number),
        str(name),
        ContactKind(str(kind)),
        " ".join(filter(None, (str(title), str(family)))) if company else "",
        tuple(dict.fromkeys((*to_roles(str(roles)), *mine.roles))),
        tuple(str(n) for n, _ in numbers),
        tuple(str(k) for _, k in numbers),
        tuple(str(a) for (a,) in emails.get(number, ())),
        str(street),
        str(postcode),
        str(city),
        str(notes),
        consents.get(number, ()),
        bool(silent),
        mine.count,
        mine.after_sales,
        Moment(max(last.get(number, 0), mine.created)),
    )
