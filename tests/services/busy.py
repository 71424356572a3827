"""A broker who does everything the program knows, as the dice say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.card import Outcome
from kanban_app.domain.contact import (
    Channel,
    Consent,
    ContactFields,
    ContactKind,
    Identity,
    Role,
)
from kanban_app.domain.ids import CardId, ContactId, PropertyId, TaskId
from kanban_app.domain.journey import Names
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.origin import Origin
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    Document,
    DocumentState,
    Energy,
    EnergyKind,
    Feature,
    Mandate,
    MandateType,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    Publication,
    TipsterFeeKind,
    Use,
)
from kanban_app.domain.search_profile import Financing, ProfileFields, YesNo
from kanban_app.domain.substages import Substage, walk
from kanban_app.domain.task import TaskChannel, TaskFields
from kanban_app.services.criteria import Said
from kanban_app.services.match_scores import Pair
from kanban_app.services.moves import Drop
from kanban_app.services.substages import SubDrop
from tests.builders import Desk, a_lead, stage_ids

START = date(2026, 7, 1)


class Busy:
    """Every deed is one a service offers; what it refuses is no error of a test."""

    def __init__(self, desk: Desk, dice: Random) -> None:
        self.desk = desk
        self.dice = dice
        self.cards: list[CardId] = []
        self.deeds: list[Callable[[], object]] = [
            self.add, self.add, self.add, self.move, self.move, self.win, self.lose,
            self.delete, self.undo,
            self.contact, self.edit_contact, self.merge, self.two_people, self.link_contact,
            self.delete_contact, self.property, self.edit_property, self.link_property,
            self.delete_property, self.task, self.task, self.finish, self.drop, self.postpone,
            self.activity, self.activity, self.cancel, self.profile, self.refuse, self.see,
            self.level, self.step, self.step, self.step,
            self.deal, self.deal, self.deal, self.part, self.origin, self.answer, self.milestone,
        ]  # fmt: skip

    def day(self) -> date:
        return START + timedelta(days=self.dice.randint(-400, 400))

    def maybe_day(self) -> date | None:
        return self.dice.choice([None, self.day()])

    def card(self) -> CardId:
        return self.dice.choice(list(self.desk.store.states(self.cards)))

    def maybe_card(self) -> CardId | None:
        return self.dice.choice([None, self.card()])

    def people(self) -> list[ContactId]:
        return [c.id for c in self.desk.contacts.lines()]

    def maybe_person(self) -> ContactId | None:
        return self.dice.choice([None, *self.people()])

    def properties(self) -> list[PropertyId]:
        return [p.line.id for p in self.desk.properties.listed()]

    def maybe_property(self) -> PropertyId | None:
        return self.dice.choice([None, *self.properties()])

    def tasks(self) -> list[TaskId]:
        lines = self.desk.tasks.due()
        return [line.task.id for line in self.dice.sample(lines, min(2, len(lines)))]

    def add(self) -> None:
        journey = self.desk.journey(self.dice.choice(["owner", "buyer"]))
        stage = self.dice.choice(journey.stages)
        lead = a_lead(f"Lead {len(self.cards)}", object_line=f"Haus {len(self.cards)}")
        self.cards += self.desk.board.add(stage.id, lead).cards

    def move(self) -> None:
        card = self.card()
        home = self.desk.store.states([card])[card].journey
        journey = next(j for j in self.desk.journeys.journeys() if j.id == home)
        self.desk.board.move(Drop((card,), self.dice.choice(journey.stages).id))

    def win(self) -> None:
        self.desk.board.win([self.card()])

    def lose(self) -> None:
        self.desk.board.lose([self.card()], "price", "zu teuer")

    def delete(self) -> None:
        self.desk.board.delete([self.card()])

    def undo(self) -> None:
        self.desk.undo.undo()
        if self.dice.random() < 0.3:
            self.desk.undo.redo()

    def contact_fields(self) -> ContactFields:
        number = self.dice.randint(0, 999)
        return ContactFields(
            name=f"Müller {number}",
            kind=self.dice.choice(list(ContactKind)),
            title="Dr.",
            roles=tuple(self.dice.sample(list(Role), 2)),
            phones=(f"0761 {number}", "+41 44 668 18 00")[: self.dice.randint(0, 2)],
            emails=("A@example.org",),
            street="Hauptstraße 1",
            postcode="79111",
            city="Freiburg",
            country="DE",
            channel=self.dice.choice([None, *Channel]),
            language="fr",
            birthday=self.maybe_day(),
            do_not_contact=self.dice.random() < 0.5,
            keep_until=self.maybe_day(),
            identity=Identity("Pass", "X1", self.maybe_day(), self.maybe_day(), "Ordner 3"),
            consents=(
                Consent(self.dice.choice(list(Channel)), self.day(), "Ja", "Formular", "Akte"),
            ),
            notes="erste\nzweite Zeile",
        )

    def contact(self) -> None:
        self.desk.contacts.add(self.contact_fields())

    def edit_contact(self) -> None:
        self.desk.contacts.edit(self.dice.choice(self.people()), self.contact_fields())

    def merge(self) -> None:
        keep, drop = self.dice.sample(self.people(), 2)
        self.desk.contacts.merge(keep, drop, {})

    def two_people(self) -> None:
        self.desk.contacts.not_duplicate(*self.dice.sample(self.people(), 2))

    def link_contact(self) -> None:
        self.desk.contacts.link_card(self.card(), self.dice.choice(self.people()))

    def delete_contact(self) -> None:
        self.desk.contacts.delete(self.dice.choice(self.people()))

    def property_fields(self) -> PropertyFields:
        number = self.dice.randint(1, 400)
        return PropertyFields(
            line=f"EFH {number} m²",
            place="Freiburg",
            external_no=f"F-{number}",
            kind=self.dice.choice([None, *PropertyKind]),
            use=self.dice.choice([None, *Use]),
            status=self.dice.choice(list(PropertyStatus)),
            street="Am Weg 7",
            city="Freiburg",
            latitude=48.0123,
            living_area=number / 2,
            rooms=3.5,
            floor=-1,
            features=tuple(self.dice.sample(list(Feature), 3)),
            available_from=self.maybe_day(),
            price_cents=number * 100_000_00,
            owner=self.maybe_person(),
            energy=Energy(EnergyKind.DEMAND, 88.5, "Gas", "C", self.maybe_day()),
            mandate=Mandate(
                self.dice.choice([None, *MandateType]), self.maybe_day(), self.maybe_day(), 28
            ),
            commission=Commission(
                CommissionModel.SPLIT_656C,
                3000,
                3000,
                consumer_buyer=False,
                tipster=self.maybe_person(),
                tipster_fee_kind=self.dice.choice([None, *TipsterFeeKind]),
                tipster_fee=500,
                partner=self.maybe_person(),
                partner_share=10_000,
            ),
            documents=(
                Document("energy_certificate", DocumentState.PRESENT, self.maybe_day(), "da"),
                Document("floor_plan", DocumentState.REQUESTED),
            ),
            publications=(Publication("ImmoScout", self.maybe_day(), self.maybe_day(), "x"),),
            notes="Dach neu",
        )

    def property(self) -> None:
        self.desk.properties.add(self.property_fields(), "de")

    def edit_property(self) -> None:
        chosen = self.dice.choice(self.properties())
        self.desk.properties.save(chosen, self.property_fields(), "de")

    def link_property(self) -> None:
        self.desk.properties.link(self.card(), self.maybe_property(), "de")

    def delete_property(self) -> None:
        self.desk.properties.delete(self.dice.choice(self.properties()), "de")

    def task(self) -> None:
        self.desk.tasks.add(
            TaskFields(
                "Anrufen",
                self.day(),
                self.dice.choice([None, time(9, 30)]),
                self.dice.choice([None, *TaskChannel]),
                30,
                self.maybe_card(),
                self.maybe_person(),
                self.maybe_property(),
                repeat=self.dice.choice(["", "P2W"]),
            )
        )

    def finish(self) -> None:
        self.desk.tasks.complete(self.tasks(), "erreicht", "kommt wieder", sentiment=1)

    def drop(self) -> None:
        dropped = self.tasks()
        self.desk.tasks.drop(dropped)
        if self.dice.random() < 0.3:
            self.desk.tasks.reopen(dropped)

    def postpone(self) -> None:
        self.desk.tasks.postpone(self.tasks(), self.day())

    def activity(self) -> None:
        fields = ActivityFields(
            self.dice.choice([k for k in ActivityKind if k is not ActivityKind.SURVEY]),
            Moment(self.desk.clock() + self.dice.randint(-50, 50) * DAY),
            45,
            self.dice.choice([None, *Direction]),
            "Besichtigung",
            "mit Kindern",
            rating=self.dice.choice([None, 4]),
            objection="Treppe",
            quote="Schön hell",
            sentiment=self.dice.choice([None, -2, 2]),
            card=self.maybe_card(),
            contact=self.maybe_person(),
            property=self.maybe_property(),
            stage=self.dice.choice([None, *stage_ids(self.desk.journey())]),
            step=self.dice.choice(["", "visit/after"]),
            touchpoint=self.dice.choice(["", "Telefon"]),
            usability=self.dice.choice([None, -2, 0, 2]),
            emotion=self.dice.choice([None, 1]),
            solving=self.dice.choice([None, -1]),
            scale=self.dice.choice(["", "1-5"]),
        )
        self.desk.activities.add(fields)

    def cancel(self) -> None:
        found = self.desk.activities.of_card(self.card())
        self.desk.activities.delete(self.dice.choice(found).id)

    def profile(self) -> None:
        self.desk.matching.save_profile(
            self.card(),
            ProfileFields(
                self.dice.random() < 0.8,
                Use.LIVING,
                (PropertyKind.DETACHED, PropertyKind.FLAT),
                places=("Freiburg", "79111"),
                radius_km=12.5,
                price_max_cents=90_000_000,
                rooms_min=3.5,
                year_min=1970,
                must=(Feature.GARDEN,),
                nice=(Feature.CELLAR,),
                move_in_by=self.maybe_day(),
                financing=self.dice.choice(list(Financing)),
                own_home_to_sell=YesNo.YES,
                weights={"price": 40, "rooms": -1},
                notes="eilt",
            ),
        )

    def refuse(self) -> None:
        profile = self.dice.choice(self.desk.matching.profiles()).profile
        about = self.dice.choice(self.properties())
        self.desk.matching.refuse(profile.id, about, "zu laut")

    def see(self) -> None:
        profile = self.dice.choice(self.desk.matching.profiles()).profile
        about = self.dice.choice(self.properties())
        self.desk.matching.mark_seen([Pair(profile.id, about, self.dice.choice([None, 71]))])

    def deal(self) -> None:
        sides: dict[str, list[CardId]] = {"owner": [], "buyer": []}
        keys = {j.id: j.key for j in self.desk.journeys.journeys()}
        for card, state in self.desk.store.states(self.cards).items():
            if state.outcome is not Outcome.LOST:
                sides[keys[state.journey]].append(card)
        self.desk.deals.link(*(self.dice.choice(cards) for cards in sides.values()))

    def part(self) -> None:
        card = self.card()
        linked = self.desk.deals.linked(card)
        deal = self.dice.choice(linked).deal
        self.desk.deals.unlink(card, deal.other(card), "doch nicht")

    def origin(self) -> None:
        origin = self.dice.choice([Origin(self.maybe_card()), Origin(None, self.maybe_person())])
        self.desk.origins.assign(self.card(), origin)

    def answer(self) -> None:
        card = self.card()
        checklist = self.desk.criteria.checklist(card)
        rules = [s.criterion.rule for s in checklist.standings] if checklist else []
        said = Said(dict.fromkeys(rules[:2], True), {"motive": "Erbe", "notary_on": "2026-09-01"})
        self.desk.criteria.say(card, replace(said, notes=dict.fromkeys(rules, "gesehen")))

    def milestone(self) -> None:
        key = self.dice.choice(["mandate", "reserved", "contract"])
        self.desk.criteria.set_milestone(self.card(), key, self.maybe_day())

    def level(self) -> None:
        """Open a stage, or a sub-stage that has none of its own yet, or close one."""
        stage = self.dice.choice(self.desk.journey(self.dice.choice(["owner", "buyer"])).stages)
        steps = list(self.desk.uses.substages.levels(stage.id))
        if len(steps) > 2 and self.dice.random() < 0.5:
            steps.pop(self.dice.randrange(len(steps)))
        else:
            number = self.dice.randint(0, 10**6)
            inner = Substage("", Names(f"Innen {number}", "")), Substage("", Names("Ende", ""))
            own = self.dice.choice([(), inner])
            steps.append(Substage("", Names(f"Teil {number}", ""), wip_limit=3, steps=own))
        self.desk.uses.substages.save(stage.id, steps)

    def step(self) -> None:
        card = self.card()
        stage = self.desk.store.states([card])[card].stage
        paths = [path for path, _ in walk(self.desk.uses.substages.levels(stage))]
        self.desk.uses.substages.move(SubDrop((card,), stage, self.dice.choice(paths)))
