"""Exit criteria: what a stage asks of a card before it goes on, and how far the card is."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.card_rules import MOST_WHOLE
from kanban_app.domain.durations import day_of
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.needs import YES, Facts, Need, held, held_from
from kanban_app.domain.template_texts import names_in

Rest = Mapping[str, object]
NO = "no"


class AskKind(StrEnum):
    """How a value is typed; it is stored as text: an ISO date, `yes`, cents, a number, a key."""

    DATE = "date"
    TEXT = "text"
    CHOICE = "choice"
    MONEY = "money"
    NUMBER = "number"
    YES_NO = "bool"


class AskChoice(NamedTuple):
    """One of the values that can be chosen."""

    key: str
    name: Names


class Term(NamedTuple):
    """What follows from a date: so many days must pass, and `text` says what for (`{day}`)."""

    days: int
    text: Names


class Ask(NamedTuple):
    """A value that belongs to a criterion: of the card, or of its property (`property.<key>`)."""

    key: str
    kind: AskKind
    name: Names
    choices: tuple[AskChoice, ...] = ()
    term: Term | None = None


class CriterionData(NamedTuple):
    """What is asked for with a criterion, and what makes it met without a tick.

    Of a `deal` it goes with it: the next buyer, or the next house, has to meet it anew. The `task`
    of its stage stays open until it is met.
    """

    asks: tuple[Ask, ...] = ()
    needs: tuple[Need, ...] = ()
    deal: bool = False
    task: str = ""


class MilestoneData(NamedTuple):
    """Which value of the card says on which day a milestone was reached."""

    day_from: str


class CriteriaBook(NamedTuple):
    """The template data about criteria and milestones, by `journey.stage.key` and `journey.key`."""

    criteria: Mapping[str, CriterionData] = {}
    milestones: Mapping[str, MilestoneData] = {}


class Criterion(NamedTuple):
    """One exit criterion of a stage; `rule` is `stage_key.key`."""

    rule: str
    required: bool
    name: Names
    asks: tuple[Ask, ...] = ()
    needs: tuple[Need, ...] = ()
    deal: bool = False
    task: str = ""


class Tick(NamedTuple):
    """A criterion that the broker has ticked."""

    at: Moment
    note: str = ""


class Standing(NamedTuple):
    """How far a card is with a criterion: `done` of the `of` facts it needs are known.

    `planned` is the day to come on which the last of them is due, where all others are known.
    """

    criterion: Criterion
    tick: Tick | None = None
    done: int = 0
    planned: date | None = None

    @property
    def of(self) -> int:
        """Return how many facts meet the criterion, 0 if only a tick does."""
        return len(self.criterion.needs)

    @property
    def by_data(self) -> bool:
        """Return whether what is stored meets it, ticked or not."""
        return bool(self.of) and self.done == self.of

    @property
    def met(self) -> bool:
        """Return whether it is met."""
        return self.tick is not None or self.by_data

    @property
    def missing(self) -> bool:
        """Return whether it is required and open."""
        return self.criterion.required and not self.met


class Scale(NamedTuple):
    """The lowest and the highest answer of a survey."""

    low: int
    high: int


class Survey(NamedTuple):
    """The question of a stage."""

    question: Names
    scale: Scale


_SCALES = {"1-5": Scale(1, 5), "0-10": Scale(0, 10)}


def criteria_of(
    journey: Journey, stage: Stage, rest: Rest, book: CriteriaBook
) -> tuple[Criterion, ...]:
    """Return what a stage asks for, the required ones first, otherwise in the template's order.

    `rest` is what the template said of the stage; entries that are no criteria are passed over.
    """
    found = []
    for entry in _tables(rest.get("exit")):
        key = entry.get("key")
        if not isinstance(key, str) or not key:
            continue
        data = book.criteria.get(f"{journey.key}.{stage.key}.{key}", CriterionData())
        required = entry.get("required") is True
        rule = f"{stage.key}.{key}"
        found.append(Criterion(rule, required, names_in(entry, key), *data))
    return tuple(sorted(found, key=lambda criterion: not criterion.required))


def standings(
    criteria: Iterable[Criterion], ticks: Mapping[str, Tick], facts: Facts, today: date
) -> tuple[Standing, ...]:
    """Return how far a card is with each criterion today; `ticks` by rule."""
    return tuple(_standing(c, ticks.get(c.rule), facts, today) for c in criteria)


def _standing(criterion: Criterion, tick: Tick | None, facts: Facts, today: date) -> Standing:
    since = held_from(criterion.needs, facts)
    planned = since if since and since > today else None
    return Standing(criterion, tick, held(criterion.needs, facts, today), planned)


def all_met(criteria: Iterable[Criterion], facts: Facts, today: date) -> bool:
    """Return whether everything required is met, by what is stored or by a tick among the facts."""
    return all(not c.required or is_met(c, facts, today) for c in criteria)


def is_met(criterion: Criterion, facts: Facts, today: date) -> bool:
    """Return whether a criterion is met today, by what is stored or by a tick among the facts."""
    needs = criterion.needs
    ticked = bool(facts.get(f"criterion.{criterion.rule}"))
    return ticked or (bool(needs) and held(needs, facts, today) == len(needs))


def is_plan(criterion: Criterion, ask: Ask, value: str, today: date) -> bool:
    """Return whether what was typed only says when something will be done that is asked for."""
    day = day_of(value) if ask.kind is AskKind.DATE else None
    wanted = any(need.plans(f"value.{ask.key}") for need in criterion.needs)
    return day is not None and day > today and not wanted


def checked_value(ask: Ask, text: str) -> str:
    """Return a value as it is stored, "" for none; DomainError if it is not of its kind."""
    value = text.strip()
    if ask.kind is AskKind.CHOICE:
        # However it is typed.
        value = next((c.key for c in ask.choices if c.key.lower() == value.lower()), value)
    try:
        right = not value or _is_of(ask, value)
    except ValueError:
        right = False
    if not right:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "%s cannot be “%s”; type it again."), ask.name, value
        )
    return value


def _is_of(ask: Ask, value: str) -> bool:
    """Return whether a text is of the kind that is asked for; ValueError if it is far from it."""
    match ask.kind:
        case AskKind.DATE:
            return day_of(value) is not None
        case AskKind.MONEY:
            return value.isascii() and value.isdecimal() and int(value) <= MOST_WHOLE
        case AskKind.NUMBER:
            return 0 <= float(value) <= MOST_WHOLE
        case AskKind.YES_NO:
            return value in (YES, NO)
        case AskKind.CHOICE:
            return value in {choice.key for choice in ask.choices}
        case AskKind.TEXT:
            return True


def exit_survey(rest: Rest) -> Survey | None:
    """Return the question that can be answered when a card leaves the stage, None if none can.

    `when` says when the client is asked anyway: whoever leaves has been in the stage, so he may
    answer then too.
    """
    entry = rest.get("survey")
    if not isinstance(entry, Mapping):
        return None
    scale = _SCALES.get(str(entry.get("scale")))
    question = names_in(entry)
    return Survey(question, scale) if scale and question.de + question.en else None


def _tables(value: object) -> list[Mapping[str, object]]:
    return [v for v in value if isinstance(v, Mapping)] if isinstance(value, list) else []
