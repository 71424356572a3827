"""From the rows of an address list to contacts: new ones, and those here that it completes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kanban_app.domain.completing import a_couple, completed, differing
from kanban_app.domain.contact import ContactLine
from kanban_app.domain.contact_rules import checked
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError, ImportProblem
from kanban_app.domain.records import ContactRecord
from kanban_app.services.import_people import KnownPeople, Person
from kanban_app.services.import_plan import ContactUpdate, Fate, People, RowFate
from kanban_app.services.import_twins import told_twins


@dataclass(slots=True)
class ContactPiles:
    """What became of each row; `known` are the people who are here and grow with the rows."""

    known: KnownPeople
    new: list[Person] = field(default_factory=list)
    met: dict[Person, None] = field(default_factory=dict)
    fates: dict[int, RowFate] = field(default_factory=dict)
    problems: list[ImportProblem] = field(default_factory=list)
    notices: list[ImportProblem] = field(default_factory=list)

    def take(self, record: ContactRecord) -> None:
        """Take a row: somebody new, somebody known, or the person of a row before."""
        known = self.known.match(record.fields)
        if known is None:
            self._begin(record)
            return
        try:
            self._complete(known, record)
        except DomainError as error:
            # A field that would get too long; nothing of the row is taken.
            problem = ImportProblem(error.message, *error.arguments, row=record.row)
            self.problems.append(problem)

    def people(self) -> People:
        """Return what the rows come to."""
        updates = [
            ContactUpdate(known.contact, tuple(known.told))
            for known in self.met
            if known.contact is not None
            and known.fields is not None
            and known.fields != known.before
        ]
        new = [known.fields for known in self.new if known.fields is not None]
        return People(tuple(new), tuple(updates), self.fates)

    def tell_twins(self, lines: Sequence[ContactLine]) -> None:
        """Tell who of the new people may be here already after all."""
        told = {known.row: known.fields for known in self.new if known.fields is not None}
        silent = {notice.row for notice in self.notices}
        self.notices += (t for t in told_twins(lines, told) if t.row not in silent)

    def _begin(self, record: ContactRecord) -> None:
        fields = record.fields
        if (other := self.known.sharing(fields)) is not None:
            another = QT_TRANSLATE_NOOP(
                "Errors", "%s is reached like %s but has another name: a contact of its own."
            )
            if a_couple(self.known.fields_of(other), fields):
                another = QT_TRANSLATE_NOOP(
                    "Errors", "%s is reached like %s but greeted otherwise: a contact of its own."
                )
            self.notices.append(ImportProblem(another, fields.name, other.name, row=record.row))
        known = Person(fields.name, fields.kind, fields.home, row=record.row, fields=fields)
        self.new.append(known)
        self.known.add(known, fields.phones, fields.emails)
        self.fates[record.row] = RowFate(Fate.NEW)

    def _complete(self, known: Person, record: ContactRecord) -> None:
        before = self.known.fields_of(known)
        after = checked(completed(before, record.fields))
        for differs in differing(before, record.fields):
            stays = QT_TRANSLATE_NOOP("Errors", "%s: the file says %s, but %s is known and stays.")
            self.notices.append(
                ImportProblem(stays, before.name, differs.told, differs.known, row=record.row)
            )
        known.fields, known.home = after, after.home
        known.told.append(record.fields)
        self.known.add(known, after.phones, after.emails)
        self.met[known] = None
        if known.row:
            one = QT_TRANSLATE_NOOP(
                "Errors", "Is the same person as %s in row %s; both become one contact."
            )
            self.notices.append(ImportProblem(one, before.name, known.row, row=record.row))
            self.fates[record.row] = RowFate(Fate.JOINED, before.name)
        else:
            fate = Fate.SAME if after == before else Fate.COMPLETES
            self.fates[record.row] = RowFate(fate, before.name)
