"""What a broker does with a journey as a whole: begin, write down, copy, rename, delete it."""

from collections.abc import Callable
from typing import Protocol

from kanban_app.domain.blank_journey import blank_journey
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.free_key import free_key
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import RESERVED_KEYS, Journey, JourneyTemplate, Names
from kanban_app.domain.journey_copies import begun_anew, renamed, template_of
from kanban_app.domain.moment import Moment
from kanban_app.exchange.writing.journey_toml import write_journey
from kanban_app.services.journeys import FIRST_JOURNEYS
from kanban_app.services.ports import CardReader, Recorder, Writer

LONGEST_NAME = 60


class TemplateStore(CardReader, Recorder, Protocol):
    """What templates need of persistence."""


class TemplateService:
    """Turns journeys into templates and templates into journeys."""

    def __init__(self, store: TemplateStore, clock: Callable[[], Moment]) -> None:
        self._store = store
        self._clock = clock

    def template(self, journey_id: JourneyId) -> JourneyTemplate:
        """Return everything the journey and its map say."""
        journey = self._journey(journey_id)
        rest = self._store.journey_rests().get(journey_id, {})
        return template_of(journey, rest, self._store.stage_rests())

    def written(self, journey_id: JourneyId) -> bytes:
        """Return the journey as a template file."""
        return write_journey(self.template(journey_id))

    def copy(self, journey_id: JourneyId, name: Names) -> Changes:
        """Add a journey with the same stages and map, and no card."""
        name = self._checked(name)
        source = begun_anew(self.template(journey_id))
        return self._add(renamed(source, self._key(name), name))

    def begin(self, name: Names) -> Changes:
        """Add a journey of a few stages whose map is empty."""
        name = self._checked(name)
        return self._add(blank_journey(self._key(name), name))

    def rename(self, journey_id: JourneyId, name: Names) -> Changes:
        """Give a journey another name; its key and so its files and history stay."""
        name = self._checked(name, self._journey(journey_id).id)

        def work(writer: Writer) -> None:
            writer.rename_journey(journey_id, name)

        return self._store.record(OpKind.RENAME_JOURNEY, tuple(name), self._clock(), work)

    def delete(self, journey_id: JourneyId) -> Changes:
        """Take away a journey of the broker's own that no card has ever been in."""
        journey = self._journey(journey_id)
        if journey.key in FIRST_JOURNEYS or len(self._store.journeys()) == 1:
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors", "The journey %s stays: deals and numbers are counted in it."
                ),
                journey.name.de,
            )
        cards = len(self._store.card_facts(journey_id))
        if cards:
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "Only an empty journey can be deleted; cards that are or were in %s: %s. "
                    "Delete these first, or keep the journey.",
                ),
                journey.name.de,
                cards,
            )

        def work(writer: Writer) -> None:
            writer.remove_journey(journey_id)

        return self._store.record(OpKind.DELETE_JOURNEY, tuple(journey.name), self._clock(), work)

    def _add(self, template: JourneyTemplate) -> Changes:
        def work(writer: Writer) -> None:
            writer.add_journey(template)

        return self._store.record(OpKind.ADD_JOURNEY, tuple(template.name), self._clock(), work)

    def _key(self, name: Names) -> str:
        taken = {j.key for j in self._store.journeys()} | RESERVED_KEYS
        return free_key(name.text("de"), taken, "journey")

    def _journey(self, journey_id: JourneyId) -> Journey:
        for journey in self._store.journeys():
            if journey.id == journey_id:
                return journey
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "This journey no longer exists. Choose another one.")
        )

    def _checked(self, name: Names, itself: JourneyId | None = None) -> Names:
        """Return the name as it is stored: in both languages, and of no other journey."""
        de, en = name.de.strip(), name.en.strip()
        name = Names(de or en, en or de)
        if not name.de or max(map(len, name)) > LONGEST_NAME:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "A journey needs a name of at most %s letters."),
                LONGEST_NAME,
            )
        others = [j for j in self._store.journeys() if j.id != itself]
        if {n.casefold() for n in name} & {n.casefold() for j in others for n in j.name}:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "Another journey is called %s; choose another name."),
                name.de,
            )
        return name
