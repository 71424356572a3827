"""The personas of journeys, and which cards they are on."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.free_key import free_key
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.moment import Moment
from kanban_app.domain.persona import (
    NOBODY,
    PERSONA,
    Persona,
    checked_persona,
    personas_of,
    with_personas,
)
from kanban_app.services.persona_cards import personas_of_cards
from kanban_app.services.ports import CardReader, Recorder, Writer


class PersonaLine(NamedTuple):
    """A persona, and how many cards that stand in its journey are of it."""

    persona: Persona
    cards: int


class PersonaStore(CardReader, Recorder, Protocol):
    """What personas need of persistence."""


class PersonaService:
    """Keeps personas in their journey's template; every change is one operation to undo."""

    def __init__(self, store: PersonaStore, clock: Callable[[], Moment]) -> None:
        self._store = store
        self._clock = clock

    def of_journey(self, journey: JourneyId) -> tuple[Persona, ...]:
        """Return the personas of a journey in their order."""
        return personas_of(self._store.journey_rests().get(journey, {}))

    def find(self, journey: JourneyId, key: str) -> str:
        """Return the key of whose clients are asked for by key or name, `NOBODY` for nobody's.

        DomainError names those the journey has.
        """
        own = self.of_journey(journey)
        wanted = key.strip().casefold()
        keys = (p.key for p in own if p.key.casefold() == wanted)
        names = (p.key for p in own if p.name.casefold() == wanted)
        found = key if key == NOBODY else next(keys, None) or next(names, None)
        if found is None:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "There is no persona %s. There are: %s."),
                key,
                ", ".join([*(p.key for p in own), NOBODY]),
            )
        return found

    def all(self) -> Mapping[JourneyId, tuple[Persona, ...]]:
        """Return the personas of every journey."""
        return {j: personas_of(rest) for j, rest in self._store.journey_rests().items()}

    def listed(self, journey: JourneyId) -> list[PersonaLine]:
        """Return the personas of a journey, each with the number of its cards."""
        return self.lists().get(journey, [])

    def lists(self) -> dict[JourneyId, list[PersonaLine]]:
        """Return the personas of every journey, each with the number of its cards."""
        counts = self._store.values.counted(PERSONA)
        return {
            journey: [PersonaLine(p, counts.get((journey, p.key), 0)) for p in personas]
            for journey, personas in self.all().items()
        }

    def cards(self, journey: JourneyId, key: str) -> frozenset[CardId]:
        """Return the cards of a persona that stand in a journey, or ended there."""
        here = self._store.values.of_key(PERSONA).get(journey, {})
        return frozenset(card for card, own in here.items() if own == key)

    def of_card(self, card: CardId) -> str:
        """Return the key of the persona a card is of, "" for none its present journey has."""
        key, home = self._store.values.of_card(card).get(PERSONA, ""), self.home_of(card)
        known = self.of_journey(home) if key and home is not None else ()
        return key if _has(known, key) else ""

    def home_of(self, card: CardId) -> JourneyId | None:
        """Return the journey whose personas a card can be of, None if the card is gone."""
        state = self._store.states([card]).get(card)
        return state.journey if state is not None else None

    def of_cards(self, cards: Sequence[CardId]) -> frozenset[str]:
        """Return the keys of the personas these cards are of, "" among them for none."""
        known = personas_of_cards(self._store)
        return frozenset(known.get(card, "") for card in cards)

    def keep(self, journey: JourneyId, persona: Persona) -> Changes:
        """Store what was typed of a persona; a new one under the key it has, if that is free."""
        known = _has(self.of_journey(journey), persona.key)
        return self.change(journey, persona) if known else self.add(journey, persona)

    def add(self, journey: JourneyId, persona: Persona) -> Changes:
        """Store a new persona under a key of its own; DomainError without a name."""
        new = checked_persona(persona)
        # Cards may go to another journey: a key there must not mean somebody else.
        taken = {p.key for personas in self.all().values() for p in personas}
        key = free_key(new.key or new.name, taken, PERSONA)
        own = (*self.of_journey(journey), new._replace(key=key))
        return self._save(OpKind.ADD_PERSONA, new.name, journey, own)

    def change(self, journey: JourneyId, persona: Persona) -> Changes:
        """Store what the broker typed; DomainError without a name, or if it is gone."""
        new, before = checked_persona(persona), self._known(journey, persona.key)
        own = [new if p.key == before.key else p for p in self.of_journey(journey)]
        return self._save(OpKind.EDIT_PERSONA, new.name, journey, own)

    def move(self, journey: JourneyId, key: str, place: int) -> Changes:
        """Give a persona another place among those of its journey."""
        moved = self._known(journey, key)
        own = [p for p in self.of_journey(journey) if p.key != key]
        own.insert(max(0, min(place, len(own))), moved)
        return self._save(OpKind.EDIT_PERSONA, moved.name, journey, own)

    def remove(self, journey: JourneyId, key: str) -> Changes:
        """Take a persona away; its cards stay and are of none until undo."""
        gone = self._known(journey, key)
        own = [p for p in self.of_journey(journey) if p.key != key]
        kept = {j for j, others in self.all().items() if j != journey and _has(others, key)}
        # Cards handed over are freed as well: back again they must not mean a new one of this key.
        cards = {
            card
            for home, values in self._store.values.of_key(PERSONA).items()
            if home not in kept
            for card, value in values.items()
            if value == key
        }
        return self._save(OpKind.DELETE_PERSONA, gone.name, journey, own, sorted(cards))

    def attach(self, cards: Sequence[CardId], key: str) -> Changes:
        """Say which persona cards are of ("": of none).

        DomainError where a card stands in a journey that does not have it.
        """
        homes = {state.journey for state in self._store.states(cards).values()}
        known = self.all()
        names = {p.name for j in homes for p in known.get(j, ()) if p.key == key}
        if key and not all(_has(known.get(j, ()), key) for j in homes):
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "Choose a persona of the journey the cards stand in.")
            )

        def work(writer: Writer) -> None:
            for card in cards:
                writer.values.set(card, PERSONA, key)

        faces = self._store.faces(cards)
        subject = faces[0].heading if len(faces) == 1 else ""
        arguments = (subject, next(iter(names), ""), str(len(faces)))
        return self._store.record(OpKind.SET_PERSONA, arguments, self._clock(), work)

    def _known(self, journey: JourneyId, key: str) -> Persona:
        for persona in self.of_journey(journey):
            if persona.key == key:
                return persona
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "This persona no longer exists."))

    def _save(
        self,
        kind: OpKind,
        name: str,
        journey: JourneyId,
        personas: Sequence[Persona],
        freed: Sequence[CardId] = (),
    ) -> Changes:
        rest = with_personas(self._store.journey_rests().get(journey, {}), personas)

        def work(writer: Writer) -> None:
            writer.save_journey_rest(journey, rest)
            for card in freed:
                writer.values.set(card, PERSONA, "")

        return self._store.record(kind, (name,), self._clock(), work)


def _has(personas: Sequence[Persona], key: str) -> bool:
    return any(p.key == key for p in personas)
