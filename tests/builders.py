"""Small things tests build: a store on a real file, a clock that ticks, cards by name."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from kanban_app.domain.card import CardFields, Contact, Source
from kanban_app.domain.changes import OpKind
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import DAY, LocalDays, Moment, moment_of
from kanban_app.paths import shipped
from kanban_app.services.demo import demo_history
from kanban_app.services.desk import desk_over
from kanban_app.services.sample import new_card
from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore

DATA = Path(__file__).resolve().parent / "data"
DAYS = LocalDays(UTC)
NOW = moment_of(datetime(2026, 7, 15, 9, 0, tzinfo=UTC))


class TickingClock:
    """A clock that moves on by a second at every look, and as far as a test says."""

    def __init__(self, now: Moment = NOW) -> None:
        self.now = now

    def __call__(self) -> Moment:
        self.now = Moment(self.now + 1_000_000)
        return self.now

    def pass_days(self, days: float) -> None:
        self.now = Moment(self.now + int(days * DAY))


def template(key: str) -> bytes:
    return (shipped("resources") / "journeys" / f"{key}.toml").read_bytes()


class Desk:
    """Everything a use-case test needs, over one real store file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.closed = False
        self.clock = TickingClock()
        self.store = SqlStore(open_store(path))
        self.store.bring_up_to_date(self.clock())
        self.uses = desk_over(self.store, self.clock, DAYS, template)
        self.journeys = self.uses.journeys
        self.journeys.ensure_first()
        self.followers = self.uses.followers
        self.board = self.uses.board
        self.properties = self.uses.properties
        self.contacts = self.uses.contacts
        self.criteria = self.uses.criteria
        self.matching = self.uses.matching
        self.deals = self.uses.deals
        self.tasks = self.uses.tasks
        self.activities = self.uses.activities
        self.origins = self.uses.origins
        self.flywheel = self.uses.flywheel
        self.bringing = self.uses.bringing
        self.today = self.uses.today
        self.undo = self.uses.undo
        self.privacy = self.uses.privacy

    def journey(self, key: str = "owner") -> Journey:
        return self.journeys.find(key)

    def stage(self, key: str, journey: str = "owner") -> Stage:
        return next(s for s in self.journey(journey).stages if s.key == key)

    def add(
        self, name: str, stage: str = "awareness", journey: str = "owner", **more: object
    ) -> CardId:
        fields = a_lead(name, **more)
        changes = self.board.add(self.stage(stage, journey).id, fields)
        return changes.cards[0]

    def titles(self, stage: str, journey: str = "owner") -> list[str]:
        ids = [c for c, _ in self.store.column(self.stage(stage, journey).id)]
        return [f.heading for f in self.store.faces(ids)]

    def reopened(self) -> "Desk":
        self.close()
        return Desk(self.path)

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.store.close()


def a_lead(name: str = "Müller, Eva", **more: object) -> CardFields:
    values: dict[str, object] = {
        "title": name,
        "contact": Contact(
            name, ("0761 123456",), (f"{name.split(',', maxsplit=1)[0].lower()}@example.org",)
        ),
        "object_line": "EFH 149 m²",
        "place": "Freiburg-Rieselfeld",
        "value_cents": 1_947_000,
        "source": Source.REFERRAL_OWNER,
        **more,
    }
    return CardFields(**values)


def add_bare(desk: Desk, cards: int, months: int, seed: int, closed: int | None = None) -> None:
    """Store sample cards with nothing around them."""
    journeys = {j.key: j for j in desk.store.journeys()}
    at = desk.clock()
    demo = demo_history(journeys, cards, months, seed, at, DAYS, closed)
    new = [new_card(card, journeys) for card in demo.cards]
    desk.store.record(OpKind.DEMO, (str(cards),), at, lambda w: w.add_cards(new))


@contextmanager
def a_desk(path: Path) -> Iterator[Desk]:
    desk = Desk(path)
    try:
        yield desk
    finally:
        desk.close()


def stage_ids(journey: Journey) -> list[StageId]:
    return [s.id for s in journey.stages]


def standing(desk: Desk, cards: Sequence[CardId]) -> dict[CardId, str]:
    """Return the leaf in which each card stands; a stage without sub-stages has none."""
    sub, faces = desk.uses.substages, desk.store.faces(cards)
    return {f.id: sub.leaf_at(f.id, f.stage_id) for f in faces if sub.levels(f.stage_id)}
