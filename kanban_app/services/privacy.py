"""A person's rights: who may go and who is to be kept, handing out, erasing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from kanban_app.domain.changes import Changes
from kanban_app.domain.contact_days import keep_fault
from kanban_app.domain.criteria import criteria_of
from kanban_app.domain.erasure import ErasureWish, HeldBackup, Holdings, Mention, Place
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError, UserError
from kanban_app.domain.ids import ContactId, JourneyId, PropertyId, StageId
from kanban_app.domain.journey import Journey, Names
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.person import Handout, Person
from kanban_app.domain.retention import Duty, Entry, Hold, Since, due_in, entries_of, holds_of
from kanban_app.domain.voice import touchpoints_of
from kanban_app.services.contacts import ContactService
from kanban_app.services.ports import Guardian
from kanban_app.services.ports_privacy import PrivacyStore
from kanban_app.services.rule_books import RuleBooks

_PERSON = Names("Gelöschte Person %s", "Erased person %s")
_THING = Names("Gelöschtes Objekt (%s)", "Erased property (%s)")
_TASK = Names("Gelöschte Aufgabe", "Erased task")


class RightsStore(Guardian, Protocol):
    """What a person's rights need of persistence."""

    @property
    def privacy(self) -> PrivacyStore:
        """Return what looks at everything stored about one person."""
        ...

    def journeys(self) -> tuple[Journey, ...]:
        """Return every journey in order."""
        ...

    def stage_rests(self) -> Mapping[StageId, Mapping[str, object]]:
        """Return what the template file said of every stage beyond its columns, by stage."""
        ...

    def journey_rests(self) -> Mapping[JourneyId, Mapping[str, object]]:
        """Return what the template file said of every journey beyond its columns."""
        ...


class KeepList(NamedTuple):
    """Of whom it is to be decided in a year; `years` are those in which somebody falls due.

    `elsewhere` are duties on what is kept outside the program.
    """

    year: int
    years: tuple[int, ...]
    today: date
    entries: tuple[Entry, ...]
    elsewhere: tuple[Duty, ...]


class Outlook(NamedTuple):
    """What erasing somebody would do: what there is, what keeps him, where else he is found."""

    holdings: Holdings
    holds: tuple[Hold, ...]
    today: date
    mentions: tuple[Mention, ...]
    backups: tuple[HeldBackup, ...]


class Erasure(NamedTuple):
    """What erasing changed, the fresh backup if one was wanted, and what did not work after it.

    `mentions` are where else the name still stands.
    """

    changes: Changes
    mentions: tuple[Mention, ...] = ()
    backup: Path | None = None
    problem: UserError | None = None


class PrivacyService:
    """Lists, hands out and erases; to erase is the one thing that cannot be undone."""

    def __init__(
        self,
        store: RightsStore,
        contacts: ContactService,
        books: RuleBooks,
        clock: Callable[[], Moment],
        days: LocalDays,
        language: Callable[[], str],
    ) -> None:
        self._store = store
        self._contacts = contacts
        self._books = books
        self._clock = clock
        self._days = days
        self._language = language

    def keep_list(self, year: int | None = None) -> KeepList:
        """Return who may go in a year and who is to be decided about, without one in this year."""
        today = self._today()
        wanted = year or today.year
        entries = entries_of(self._store.privacy.cases(self._days), self._books.retention, today)
        years = {today.year, wanted, *(e.free.year for e in entries if e.free.year > today.year)}
        elsewhere = tuple(d for d in self._books.retention if d.since is Since.ELSEWHERE)
        due = tuple(due_in(entries, wanted, today))
        return KeepList(wanted, tuple(sorted(years)), today, due, elsewhere)

    def keep_until(self, contact: ContactId, day: date | None) -> Changes:
        """Keep somebody until a day, None: as long as the law wants; this can be undone.

        DomainError if the day is over.
        """
        fault = keep_fault(day, self._today()) if day else ""
        if fault:
            raise DomainError(fault)
        detail = self._contacts.detail(contact)
        if detail is None:
            raise _gone()
        return self._contacts.edit(contact, replace(detail.fields, keep_until=day))

    def find(self, text: str) -> ContactId:
        """Return the one contact of this identity or name; DomainError if none or several are."""
        found = self._store.privacy.find(text.strip())
        if not found:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "There is no contact called %s."), text)
        if len(found) > 1:
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors", "Several contacts are called %s; name one by its uid (%s)."
                ),
                text,
                ", ".join(self._uid(contact) for contact in found),
            )
        return found[0]

    def whole(self, contact: ContactId) -> Person:
        """Return everything that is stored about somebody."""
        person = self._store.privacy.whole(contact, self._clock())
        if person is None:
            raise _gone()
        return person

    def handout(self, contact: ContactId) -> Handout:
        """Return everything that is stored about somebody, with what it takes to word it."""
        person, today = self.whole(contact), self._today()
        cases = self._store.privacy.cases(self._days, [contact])
        journeys, rests = self._store.journeys(), self._store.stage_rests()
        book = self._books.criteria
        return Handout(
            person,
            today,
            any(case.open_cards for case in cases),
            tuple(h for case in cases for h in holds_of(case, self._books.retention, today)),
            journeys,
            {
                (journey.key, criterion.rule): criterion.name
                for journey in journeys
                for stage in journey.stages
                for criterion in criteria_of(journey, stage, rests.get(stage.id, {}), book)
            },
            {
                (of.split(".", maxsplit=1)[0], ask.key): ask
                for of, data in book.criteria.items()
                for ask in data.asks
            },
            {
                (journey.key, stage.key): touchpoints_of(rests.get(stage.id, {}))
                for journey in journeys
                for stage in journey.stages
            },
        )

    def outlook(self, contact: ContactId) -> Outlook:
        """Return what erasing somebody would do."""
        privacy, today = self._store.privacy, self._today()
        holdings = privacy.holdings(contact)
        cases = privacy.cases(self._days, [contact])
        if holdings is None or not cases:
            raise _gone()
        return Outlook(
            holdings,
            holds_of(cases[0], self._books.retention, today),
            today,
            self._mentions(contact),
            tuple(privacy.backups_with(contact)),
        )

    def erase(self, contact: ContactId, *, properties: bool, backups: bool) -> Erasure:
        """Erase somebody for good, with his own `properties` if wished.

        With `backups` one fresh verified backup takes the place of all there are.
        """
        holdings = self._store.privacy.holdings(contact)
        if holdings is None:
            raise _gone()
        at = self._clock()
        own = holdings.properties if properties else ()
        # Once he is erased nobody knows any more what he was called.
        mentions = tuple(
            m for m in self._mentions(contact) if m.place is not Place.PROPERTY or m.row not in own
        )
        changes = self._store.privacy.erase(self._wish(contact, own), at)
        try:
            self._store.privacy.note_erased(contact, properties=properties)
            self._store.privacy.purge()
            kept = self._store.back_up(at) if backups else None
            if kept is not None:
                self._store.privacy.drop_copies(kept)
        except UserError as problem:
            # He is erased; only what lies around the file may still tell of him.
            return Erasure(changes, mentions, problem=problem)
        return Erasure(changes, mentions, kept)

    def erase_again(self) -> int:
        """Erase whom an old backup brought back; return how many that were."""
        back = self._store.privacy.back_again()
        for contact, properties in back.items():
            self.erase(contact, properties=properties, backups=False)
        return len(back)

    def _mentions(self, contact: ContactId) -> tuple[Mention, ...]:
        """Return where else he is mentioned, parts of maps called as the broker reads them."""
        language = self._language()
        names: dict[tuple[Place, int], str] = {}
        for journey in self._store.journeys():
            name = names[Place.JOURNEY, journey.id] = journey.name.text(language)
            for stage in journey.stages:
                names[Place.STAGE, stage.id] = f"{name} · {stage.name.text(language)}"
        found = self._store.privacy.mentions(contact)
        return tuple(m._replace(name=names.get((m.place, m.row), m.name)) for m in found)

    def _wish(self, contact: ContactId, own: tuple[PropertyId, ...]) -> ErasureWish:
        name = _PERSON.text(self._language()) % contact
        asks = (a for data in self._books.criteria.criteria.values() for a in data.asks)
        return ErasureWish(
            contact,
            name,
            _THING.text(self._language()) % contact,
            _TASK.text(self._language()),
            own,
            frozenset(choice.key for ask in asks for choice in ask.choices) | self._map_words(),
        )

    def _map_words(self) -> frozenset[str]:
        """Return what the maps call touchpoints and personas: it tells of nobody."""
        store = self._store
        points = (p for rest in store.stage_rests().values() for p in touchpoints_of(rest))
        called = (text for point in points for text in point.spellings)
        lists = (rest.get("personas") for rest in store.journey_rests().values())
        personas = (p for found in lists if isinstance(found, list) for p in found)
        keys = (str(p.get("key")) for p in personas if isinstance(p, Mapping))
        return frozenset(called) | frozenset(keys)

    def _uid(self, contact: ContactId) -> str:
        detail = self._contacts.detail(contact)
        return "" if detail is None else detail.uid

    def _today(self) -> date:
        return self._days.date_of(self._clock())


def _gone() -> DomainError:
    return DomainError(QT_TRANSLATE_NOOP("Errors", "This contact no longer exists."))
