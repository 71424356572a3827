"""What a card only has because of a deal: taken away when that comes to nothing, and told."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from kanban_app.domain.criteria import Ask, AskKind, Criterion, criteria_of
from kanban_app.domain.durations import day_of
from kanban_app.domain.figures import day_text, money_text
from kanban_app.domain.ids import CardId, PropertyId
from kanban_app.domain.journey import Journey, Names
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.needs import YES
from kanban_app.domain.property import PropertyFields
from kanban_app.domain.property_values import PREFIX, of_property, with_values
from kanban_app.services.follow import Followers
from kanban_app.services.ports import CardReader, Writer
from kanban_app.services.rule_books import RuleBooks

ChangeProperty = Callable[[Writer, PropertyId, PropertyFields], None]
_GONE = Names("Nicht mehr gültig: %s", "No longer valid: %s")
_YES, _NO = Names("ja", "yes"), Names("nein", "no")


class DealTraces:
    """Takes back ticks and values of the criteria that belong to a deal (`deal = true`)."""

    def __init__(
        self,
        store: CardReader,
        days: LocalDays,
        books: RuleBooks,
        followers: Followers,
        change_property: ChangeProperty,
        language: Callable[[], str],
    ) -> None:
        self._store = store
        self._days = days
        self._books = books
        self._followers = followers
        self._change_property = change_property
        self._language = language

    def remove(self, writer: Writer, card: CardId) -> str:
        """Let a card say nothing more of its deal; return in words what it said, "" for nothing."""
        criteria = self._criteria(self._journey(card))
        mine = [c for c in criteria if c.deal]
        # What others ask for as well stays: a proof of funds is good for the next house too.
        stays = {ask.key for c in criteria if not c.deal for ask in c.asks}
        asks = {ask.key: ask for c in mine for ask in c.asks if ask.key not in stays}
        told = [*self._untick(writer, card, mine), *self._forget(writer, card, asks)]
        return self._text(_GONE) % "; ".join(told) if told else ""

    def _untick(self, writer: Writer, card: CardId, criteria: Sequence[Criterion]) -> Iterator[str]:
        ticks = self._store.criteria.of_card(card)
        for criterion in criteria:
            if criterion.rule in ticks:
                day = self._days.date_of(ticks[criterion.rule].at)
                writer.criteria.untick(card, criterion.rule)
                yield f"{self._text(criterion.name)} ({day_text(day, self._language())})"

    def _forget(self, writer: Writer, card: CardId, asks: Mapping[str, Ask]) -> Iterator[str]:
        about = self._store.properties.of_card(card)
        known = self._store.facts.of_cards([card], date.min)[card]
        values = {**self._store.values.of_card(card), **of_property(known)}
        gone = {key: text for key, text in values.items() if key in asks and text}
        for key in gone:
            if not key.startswith(PREFIX) and writer.values.set(card, key, ""):
                self._followers.after_value(writer, card, key, "")
        of_home = {key: "" for key in gone if key.startswith(PREFIX)}
        detail = self._store.properties.detail(about) if about is not None and of_home else None
        if detail is not None:
            self._change_property(writer, detail.id, with_values(detail.fields, of_home))
        for key, text in gone.items():
            yield f"{self._text(asks[key].name)}: {self._shown(asks[key], text)}"

    def _criteria(self, journey: Journey | None) -> list[Criterion]:
        rests, book = self._store.stage_rests(), self._books.criteria
        stages = journey.stages if journey else ()
        return [
            criterion
            for stage in stages
            if journey
            for criterion in criteria_of(journey, stage, rests.get(stage.id, {}), book)
        ]

    def _journey(self, card: CardId) -> Journey | None:
        state = self._store.states([card])[card]
        return next((j for j in self._store.journeys() if j.id == state.journey), None)

    def _shown(self, ask: Ask, text: str) -> str:
        """Return a value as the broker reads it."""
        match ask.kind:
            case AskKind.DATE:
                day = day_of(text)
                return day_text(day, self._language()) if day else text
            case AskKind.MONEY:
                return money_text(int(text), self._language()) if text.isdecimal() else text
            case AskKind.YES_NO:
                return self._text(_YES if text == YES else _NO)
            case AskKind.CHOICE:
                named = (self._text(c.name) for c in ask.choices if c.key == text)
                return next(named, text)
            case AskKind.NUMBER | AskKind.TEXT:
                return text

    def _text(self, names: Names) -> str:
        return names.text(self._language())
