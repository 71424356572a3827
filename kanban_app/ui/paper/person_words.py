"""What is stored about a person in words: days, money, stages, alternatives, never a key."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.criteria import Ask, AskKind
from kanban_app.domain.durations import day_of
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.needs import YES
from kanban_app.domain.person import Handout, Record
from kanban_app.domain.voice import touchpoint_in
from kanban_app.services.property_follow import MANDATE_ENDS
from kanban_app.ui import formats

translate = QCoreApplication.translate
DOT = " · "
# Values that no stage asks for: they follow from the property.
_VALUES = {MANDATE_ENDS: QT_TRANSLATE_NOOP("Person", "Mandate ends on")}
_SOFT_HYPHEN = "\u00ad"
_Kind = TypeVar("_Kind", bound=StrEnum)


class Words:
    """Words a person's records; what the program has no word for reads as its key does."""

    def __init__(self, handout: Handout, days: LocalDays) -> None:
        self.handout = handout
        self._days = days
        self._language = formats.language()
        self._stages = {
            (journey.key, stage.key): stage.name.text(self._language)
            for journey in handout.journeys
            for stage in journey.stages
        }
        self._any_stage = {stage: name for (_, stage), name in self._stages.items()}
        self._journeys = {j.key: j.name.text(self._language) for j in handout.journeys}
        self._reasons = {
            reason.key: reason.name.text(self._language)
            for journey in handout.journeys
            for reason in journey.loss_reasons
        }
        self._journey_of = {text(c, "uid"): text(c, "journey") for c in self.records("cards")}

    def records(self, section: str) -> list[Record]:
        """Return the records of a section."""
        return list(self.handout.person.sections.get(section, ()))

    def of_card(self, section: str, card: Record) -> list[Record]:
        """Return the records of a section that belong to a case."""
        return [r for r in self.records(section) if r.get("card") == card.get("uid")]

    def moment(self, record: Record, key: str, *, clock: bool = False) -> str:
        """Return the day of a moment, with hours and minutes if wished, "" for none."""
        value = record.get(key)
        if not isinstance(value, int) or value <= 0:
            return ""
        local = self._days.local(Moment(value))
        day = formats.day_text(local.date())
        return f"{day}, {local:%H:%M}" if clock else day

    def order(self, record: Record, key: str) -> str:
        """Return what things that happened are sorted by; of a day alone it is its end."""
        value = record.get(key)
        if isinstance(value, int):
            return self._days.local(Moment(value)).isoformat()
        return f"{value}T24"

    def stage(self, record: Record, key: str = "stage") -> str:
        """Return the name of the stage a record of a case tells of."""
        stage = text(record, key)
        home = text(record, "journey") or self._journey_of.get(text(record, "card"), "")
        name = self._stages.get((home, stage)) or self._any_stage.get(stage) or unkeyed(stage)
        return name.replace(_SOFT_HYPHEN, "")

    def stage_spoken_of(self, record: Record) -> str:
        """Return the name of the stage that an answer is about."""
        stage, home = text(record, "about_stage"), text(record, "about_journey")
        return self._stages.get((home, stage), unkeyed(stage)).replace(_SOFT_HYPHEN, "")

    def touchpoint(self, record: Record) -> str:
        """Return where client and broker met, as it is called in this language."""
        said, known = text(record, "touchpoint"), self.handout.touchpoints
        spoken = known.get((text(record, "about_journey"), text(record, "about_stage")), ())
        anywhere = [point for points in known.values() for point in points]
        point = touchpoint_in(spoken, said) or touchpoint_in(anywhere, said)
        return said if point is None else point.name.text(self._language)

    def journey(self, record: Record) -> str:
        """Return the name of a case's journey."""
        key = text(record, "journey")
        return self._journeys.get(key, unkeyed(key))

    def reason(self, record: Record, key: str = "reason") -> str:
        """Return why a case ended."""
        value = text(record, key)
        return self._reasons.get(value, unkeyed(value))

    def thing(self, record: Record) -> str:
        """Return how the property of a record is called, nothing if it is about none."""
        uid = record.get("property")
        if not uid:
            return ""
        return self.handout.person.things.get(str(uid)) or translate(
            "Person", "a property without a name"
        )

    def case(self, record: Record) -> str:
        """Return how a case is called."""
        title = text(record, "title")
        if title and title != self.handout.person.name:
            return title
        return self.thing(record) or title or self.journey(record)

    def rule(self, record: Record) -> str:
        """Return a point of the checklist."""
        rule = text(record, "rule")
        names = self.handout.rules.get((self._journey_of.get(text(record, "card"), ""), rule))
        return names.text(self._language) if names else unkeyed(rule.rsplit(".", maxsplit=1)[-1])

    def answers(self, card: Record) -> list[tuple[str, str]]:
        """Return what was asked for with the stages of a case and the answers, in that order."""
        order = {key: place for place, (_, key) in enumerate(self.handout.asks)}
        values = self.of_card("values", card)
        values.sort(key=lambda value: order.get(text(value, "key"), len(order)))
        return [self._answer(value) for value in values]

    def _answer(self, record: Record) -> tuple[str, str]:
        key, value = text(record, "key"), text(record, "value")
        asks = self.handout.asks
        # What one journey asks for another may have brought along.
        ask = asks.get((self._journey_of.get(text(record, "card"), ""), key)) or next(
            (asked for (_, other), asked in asks.items() if other == key), None
        )
        if ask is None:
            return translate("Person", _VALUES.get(key, unkeyed(key))), day_in(value)
        return ask.name.text(self._language), self._answered(ask, value)

    def _answered(self, ask: Ask, value: str) -> str:
        match ask.kind:
            case AskKind.MONEY if value.isdecimal():
                return formats.money(int(value))
            case AskKind.YES_NO:
                yes = value == YES
                return translate("Person", "yes") if yes else translate("Person", "no")
            case AskKind.CHOICE:
                names = {choice.key: choice.name.text(self._language) for choice in ask.choices}
                return names.get(value, unkeyed(value))
            case AskKind.DATE:
                return day_in(value)
            case AskKind.MONEY | AskKind.NUMBER | AskKind.TEXT:
                return value


def text(record: Record, key: str) -> str:
    """Return a text, "" for none."""
    value = record.get(key)
    return "" if value is None else str(value)


def day(record: Record, key: str) -> str:
    """Return a day in figures, "" for none."""
    return day_in(text(record, key))


def day_in(value: str) -> str:
    """Return an ISO date in figures, any other text as it is."""
    day = day_of(value)
    return formats.day_text(day) if day else value


def money(record: Record, key: str, currency: str = "EUR") -> str:
    """Return an amount, "" for none."""
    cents = record.get(key)
    return formats.money(int(cents), currency) if isinstance(cents, int) and cents else ""


def figure(record: Record, key: str, unit: str = "") -> str:
    """Return a number with its unit, "" for none."""
    value = record.get(key)
    if not isinstance(value, int | float):
        return ""
    shown = formats.number(value, 0 if float(value).is_integer() else 1)
    return f"{shown}\u00a0{unit}" if unit else shown


def kind(record: Record, key: str, kinds: type[_Kind], name: Callable[[_Kind], str]) -> str:
    """Return an alternative in words, "" for none."""
    return ", ".join(named(text(record, key).split(","), kinds, name))


def named(
    keys: Iterable[str], kinds: type[_Kind], name: Callable[[_Kind], str]
) -> list[str]:  # fmt: skip
    """Return alternatives in words; one that is not known reads as its key does."""
    known = {str(one): one for one in kinds}
    found = [key.strip() for key in keys if key.strip()]
    return [name(known[key]) if key in known else unkeyed(key) for key in found]


def unkeyed(key: str) -> str:
    """Return a key as words."""
    return key.replace("_", " ")


def quoted(said: str) -> str:
    """Return somebody's own words in quotation marks, "" for none."""
    if not said:
        return ""
    return f"„{said}“" if formats.language() == "de" else f"“{said}”"


def joined(*parts: str) -> str:
    """Return what there is, with dots between."""
    return DOT.join(part for part in parts if part)
