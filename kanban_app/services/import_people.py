"""Who of an address list is here already: by e-mail, by phone, or by name and address."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from kanban_app.domain.completing import a_couple, completed, same_home
from kanban_app.domain.contact import ContactFields, ContactKind, ContactLine, Home
from kanban_app.domain.duplicates import agree, house, name_key
from kanban_app.domain.ids import ContactId
from kanban_app.domain.keys import email_key
from kanban_app.domain.names import is_company
from kanban_app.domain.phone import phone_key


@dataclass(slots=True, eq=False)
class Person:
    """Somebody who is here, or whom row `row` brings; `fields` are read when they are needed.

    `told` is what the rows say that complete him.
    """

    name: str
    kind: ContactKind
    home: Home
    contact: ContactId | None = None
    row: int = 0
    before: ContactFields | None = None
    fields: ContactFields | None = None
    told: list[ContactFields] = field(default_factory=list)


@dataclass(slots=True)
class KnownPeople:
    """The contacts of the store and of the rows so far, by what they are recognised by."""

    whole: Callable[[ContactId], ContactFields]
    reached: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    named: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))

    def match(self, told: ContactFields) -> Person | None:
        """Return who it is that is told of, None if nobody.

        A number or an address makes one person of two only if the names do not contradict: a
        couple shares them, also if one of its first names is missing, so do the people of a
        firm. Of several the one with most in common
        counts, then the eldest.
        """
        shared: dict[Person, int] = defaultdict(int)
        for key in _reach(told.phones, told.emails):
            for known in self.reached.get(key, ()):
                if known.kind is told.kind and self._agree(known, told):
                    shared[known] += 1
        if shared:
            return max(shared, key=lambda known: shared[known])
        return next(self._at_home(told), None)

    def sharing(self, told: ContactFields) -> Person | None:
        """Return somebody who is reached in the same way, whatever his name."""
        keys = _reach(told.phones, told.emails)
        return next((known for key in keys for known in self.reached.get(key, ())), None)

    def add(self, known: Person, phones: Iterable[str], emails: Iterable[str]) -> None:
        """Know somebody from now on, or by more than before."""
        blocks = [self.reached[key] for key in _reach(phones, emails)]
        if key := name_key(known.name):
            blocks.append(self.named[key])
        for block in blocks:
            if known not in block:
                block.append(known)

    def fields_of(self, known: Person) -> ContactFields:
        """Return somebody as he is, with what rows before have completed."""
        if known.fields is None:
            assert known.contact is not None
            known.before = known.fields = self.whole(known.contact)
        return known.fields

    def _at_home(self, told: ContactFields) -> Iterator[Person]:
        """Yield who has the same name and address, and who has the name and all else that is told.

        The latter is for rows that say nothing to recognise somebody by: the file came before.
        """
        key = name_key(told.name)
        silent = not (told.street or told.phones or told.emails)
        for known in self.named.get(key, ()) if key else ():
            if known.kind is not told.kind or not same_home(known.home, told.home):
                continue
            if self._other(known, told):
                continue
            same_house = bool(told.street) and house(told.street) == house(known.home.street)
            if same_house or (silent and self._knows(known, told)):
                yield known

    def _agree(self, known: Person, told: ContactFields) -> bool:
        return agree(known.name, told.name) and not self._other(known, told)

    def _other(self, known: Person, told: ContactFields) -> bool:
        return bool(told.salutation) and a_couple(self.fields_of(known), told)

    def _knows(self, known: Person, told: ContactFields) -> bool:
        before = self.fields_of(known)
        return completed(before, told) == before


def known_people(
    lines: Iterable[ContactLine], whole: Callable[[ContactId], ContactFields]
) -> KnownPeople:
    """Return the contacts of a store, the eldest first, ready to be asked; `whole` reads one."""
    people = KnownPeople(whole)
    for line in sorted(lines, key=lambda each: each.id):
        home = Home(line.street, line.postcode, line.city)
        # Of firms that came with a card only the name says what they are.
        kind = ContactKind.COMPANY if is_company(line.name) else line.kind
        people.add(Person(line.name, kind, home, line.id), line.phones, line.emails)
    return people


def _reach(phones: Iterable[str], emails: Iterable[str]) -> Iterator[str]:
    yield from filter(None, map(email_key, emails))
    yield from filter(None, map(phone_key, phones))
