"""What the parts around personas show and ask for."""

from dataclasses import dataclass
from typing import NamedTuple

from kanban_app.domain.persona import Persona


class Shown(NamedTuple):
    """A persona and how many cards of the journey are of it."""

    persona: Persona
    cards: int


@dataclass(frozen=True, slots=True)
class PersonaChosen:
    """Whose cards are asked for, or whose a card is: a key, "" for all (for a card: none)."""

    key: str


@dataclass(frozen=True, slots=True)
class PersonaTyped:
    """A persona as it was typed; one without a key is new."""

    persona: Persona


@dataclass(frozen=True, slots=True)
class PersonaMoved:
    """A persona that is to stand at another place (0 first)."""

    key: str
    place: int


@dataclass(frozen=True, slots=True)
class PersonaDeleted:
    """A persona that is to go."""

    key: str
