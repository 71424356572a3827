"""Everything around sample cards: their people, homes, deals, wishes, talks, tasks and papers.

The histories are there already and stay what they are: all chance here is of a second generator,
what clients say of the stages of a third, where cards went within stages of a fourth.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

from kanban_app.domain.activity import Activity
from kanban_app.domain.card import CardFields
from kanban_app.domain.commission import Side
from kanban_app.domain.contact import Role
from kanban_app.domain.daybook import CardEntry, DealEntry, PropertyEntry
from kanban_app.domain.deal import Deal, DealState
from kanban_app.domain.ids import ActivityId, CardId, ContactId, DealId, ProfileId, PropertyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.property import PropertyFields, PropertyStatus
from kanban_app.domain.search_profile import ProfileFields, SearchProfile
from kanban_app.domain.substages import SubstageEvent
from kanban_app.domain.task import Task, TaskFields
from kanban_app.services.demo import DemoCard
from kanban_app.services.demo_book import Book
from kanban_app.services.demo_calendar import appointments
from kanban_app.services.demo_deals import pairings
from kanban_app.services.demo_facts import Facts
from kanban_app.services.demo_homes import Builder, word_of, worth
from kanban_app.services.demo_lives import BUYER, OWNER, Hours, Left, Life, lives
from kanban_app.services.demo_market import Market
from kanban_app.services.demo_people import People
from kanban_app.services.demo_quotes import Quotes
from kanban_app.services.demo_seekers import Model, knows, model_for, profile_alone, profile_like
from kanban_app.services.demo_steps import Insider
from kanban_app.services.demo_talk import About, Talker
from kanban_app.services.demo_todo import Planner, new_task
from kanban_app.services.demo_todo_words import ABOUT_HELPERS
from kanban_app.services.demo_voices import Voicer
from kanban_app.services.documents import document_kinds
from kanban_app.services.ports import Writer

_INQUIRES = 0.5


class Placed(NamedTuple):
    """What a card is stored with instead of what its history came with."""

    fields: CardFields
    contact: ContactId
    about: PropertyId | None
    tipped_by: ContactId | None


class World:
    """Tells everything around sample cards; `place` first, then `tell` once they are stored."""

    def __init__(
        self,
        cards: Sequence[DemoCard],
        journeys: Mapping[str, Journey],
        hours: Hours,
        book: Book,
        language: str,
    ) -> None:
        rng = hours.rng
        self._hours, self._rng = hours, rng
        self._lives = lives(cards, journeys, hours.now)
        self._people = People(self._lives, hours, rng)
        self._pairs = pairings(self._lives, rng)
        self._live = {
            p.buyer: p for p in self._pairs if p.state in (DealState.LINKED, DealState.WON)
        }
        self._outbid = {p.buyer for p in self._pairs if p.state is DealState.OUTBID}
        self._market = Market(self._lives)
        quotes = Quotes(Random(f"quotes {len(cards)}"), language)  # noqa: S311
        self._talker = Talker(hours, rng, book.surveys, quotes, language)
        said = Hours(hours.now, hours.days, Random(f"voices {len(cards)}"))  # noqa: S311
        self._voicer = Voicer(said, book.surveys, book.points, quotes, language, len(cards))
        self._insider = Insider(book.levels, Random(f"steps {len(cards)}"))  # noqa: S311
        self._facts = Facts(hours, rng, book.criteria, book.milestones)
        self._planner = Planner(hours, rng, book.rules, language)
        self._contacts: Sequence[ContactId] = ()
        self._homes: dict[int, PropertyFields] = {}
        self._home_ids: dict[int, PropertyId] = {}
        self._profiles: dict[int, ProfileFields] = {}
        self._asked: dict[int, int] = {}
        self._events = appointments(self._lives, hours, rng)

    def place(self, writer: Writer) -> list[Placed]:
        """Store people and homes, and return what every card is stored with."""
        self._contacts = writer.daybook.add_contacts(self._people.contacts)
        tippers = [self._people.tipper(life) for life in self._lives]
        self._build(tippers)
        numbers = list(self._homes)
        homes = [PropertyEntry(PropertyId(0), "", self._homes[n]) for n in numbers]
        ids = writer.daybook.add_properties(homes)
        self._home_ids = dict(zip(numbers, ids, strict=True))
        models = self._models()
        return [
            self._placed(life, models, tipper)
            for life, tipper in zip(self._lives, tippers, strict=True)
        ]

    def tell(self, writer: Writer, cards: Sequence[CardId], start: int, end: int) -> None:
        """Store what happened with the cards of these numbers, and what is to be done."""
        activities: list[Activity] = []
        tasks: list[Task] = []
        entries: dict[CardId, CardEntry] = {}
        profiles: list[SearchProfile] = []
        inside: list[SubstageEvent] = []
        for life in self._lives[start:end]:
            card, about = cards[life.number], self._about(life, cards)
            events = self._events.get(life.number, ())
            happened = [
                *self._talker.of(life, about),
                *self._voicer.of(life, about),
                *(replace(e, card=card, contact=about.contact, property=about.property)
                  for e in events),
            ]  # fmt: skip
            activities += [Activity(ActivityId(0), "", fields) for fields in happened]
            found = self._facts.values(life, self._home_of(life))
            entries[card] = CardEntry(
                values=found,
                ticks=dict(self._facts.ticks(life)),
                reached=tuple(self._facts.milestones(life, found)),
            )
            inside += self._insider.of(life, card)
            tasks += self._planner.of(life, card, found, [(str(e.kind), e.at) for e in events])
            if life.number in self._profiles:
                made = life.entered("low_commitment") or life.visits[0].since
                wish = self._profiles[life.number]
                profiles.append(SearchProfile(ProfileId(0), "", wish, made, card))
        writer.daybook.add_activities(activities)
        writer.daybook.add_tasks(tasks)
        writer.daybook.add_to_cards(entries)
        writer.daybook.add_profiles(profiles)
        writer.daybook.add_substages(inside)

    def join(self, writer: Writer, cards: Sequence[CardId]) -> None:
        """Store the deals between the cards, and what is to be done without any."""
        deals = [
            Deal(DealId(0), cards[p.owner], cards[p.buyer], p.since, p.until, p.state, p.reason)
            for p in self._pairs
        ]
        writer.daybook.add_deals([DealEntry("", deal) for deal in deals])
        rng, today = self._rng, self._hours.today
        if not any(life.side in (OWNER, BUYER) for life in self._lives):
            return
        writer.daybook.add_tasks(
            [
                new_task(
                    TaskFields(
                        title,
                        today.fromordinal(today.toordinal() + rng.randint(0, 6)),
                        channel=channel,
                        contact=self._contacts[self._people.helper(Role(role))],
                    ),
                    self._hours.after(self._hours.now, -6, -1),
                )
                for role, title, channel in ABOUT_HELPERS
            ]
        )

    def _build(self, tippers: Sequence[int | None]) -> None:
        builder = Builder(self._hours, self._rng, document_kinds())
        held = {p.owner for p in self._live.values() if p.holds}
        for life, tipper in zip(self._lives, tippers, strict=True):
            if life.side != OWNER:
                continue
            by = None if tipper is None else self._contacts[tipper]
            partner = tipper is not None and self._people.is_partner(tipper)
            self._homes[life.number] = builder.of(
                life,
                self._contacts[self._people.of_life[life.number]],
                reserved=life.number in held,
                tipster=None if partner else by,
                partner=by if partner else None,
            )

    def _models(self) -> list[Model]:
        """Return the homes that buyers of today could look for; their cards say what they are."""
        found = []
        for number, home in self._homes.items():
            life = self._lives[number]
            if life.live and life.reached("staging") and not life.won:
                found.append(Model(number, home, word_of(life.card.fields.title)))
        return found

    def _placed(self, life: Life, models: Sequence[Model], tipper: int | None) -> Placed:
        fields, about = life.card.fields, None
        if life.side == OWNER:
            about = self._home_ids[life.number]
            fields = replace(fields, value_cents=worth(self._homes[life.number], Side.OWNER))
        elif life.side == BUYER:
            fields, about = self._of_buyer(life, models)
        contact = self._contacts[self._people.of_life[life.number]]
        by = None if tipper is None else self._contacts[tipper]
        return Placed(fields, contact, about, by)

    def _of_buyer(
        self, life: Life, models: Sequence[Model]
    ) -> tuple[CardFields, PropertyId | None]:
        """Return a buyer's card, about a home of ours where he asks for or buys one."""
        rng, fields, number = self._rng, life.card.fields, life.number
        pair = self._live.get(number)
        if pair is not None:
            owner = self._lives[pair.owner]
            model = Model(pair.owner, self._homes[pair.owner], word_of(owner.card.fields.title))
            if life.live:
                self._profiles[number] = profile_like(model, life, self._hours, rng)
            return self._about_home(fields, model)
        if not life.live:
            if number in self._outbid:
                self._profiles[number] = profile_alone(life, self._hours, rng)
            return fields, None
        if not knows(life, rng):
            return fields, None
        found = model_for(life, models, rng)
        if found is None:
            self._profiles[number] = profile_alone(life, self._hours, rng)
            return fields, None
        self._profiles[number] = profile_like(found, life, self._hours, rng)
        asks = found.fields.status is PropertyStatus.ACTIVE and life.last.left is Left.HERE
        if asks and not life.won and rng.random() < _INQUIRES:
            self._asked[number] = found.number
            return self._about_home(fields, found)
        title = f"Suche {found.word} {found.fields.place}"
        return replace(fields, title=title, object_line=f"sucht {found.word}",
                       place=found.fields.place), None  # fmt: skip

    def _about_home(self, fields: CardFields, model: Model) -> tuple[CardFields, PropertyId]:
        home = model.fields
        told = replace(
            fields,
            title=f"Suche {model.word} {home.place}",
            object_line=home.line,
            place=home.place,
            value_cents=worth(home, Side.BUYER),
        )
        return told, self._home_ids[model.number]

    def _home_of(self, life: Life) -> PropertyFields | None:
        pair = self._live.get(life.number)
        return self._homes.get(life.number if pair is None else pair.owner)

    def _about(self, life: Life, cards: Sequence[CardId]) -> About:
        contact = self._contacts[self._people.of_life[life.number]]
        number: int | None = life.number
        if life.side == BUYER:
            pair = self._live.get(life.number)
            asked = self._asked.get(life.number)
            number = pair.owner if pair else asked
            if number is None:
                number = self._market.shown(life, self._rng)
        home = None if number is None else self._home_ids.get(number)
        return About(cards[life.number], contact, home)
