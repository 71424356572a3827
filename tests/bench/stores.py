"""Stores of a known size, made once and kept in a folder: what the goals are measured on."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kanban_app.clock import now
from kanban_app.domain.card import CardFields, Contact, Source
from kanban_app.domain.changes import OpKind
from kanban_app.domain.history import EventKind, Step
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.records import NewCard
from kanban_app.paths import shipped
from kanban_app.services.journeys import JourneyService
from kanban_app.store.card_writer import CardWriter
from kanban_app.store.connection import SCHEMA_VERSION, open_store
from kanban_app.store.store import SqlStore

BASE = 10_000
_CHUNK = 2_000
_SEED = 7
_NAMES = ("Müller", "Schäfer", "Öztürk", "Weiß", "Brandt", "Kowalski", "Nguyen", "Lehmann")
_FIRST = ("Eva", "Jürgen", "Ada", "Hans-Peter", "Sophie", "Mehmet", "Lena", "Björn")
_OBJECTS = ("EFH 149 m²", "ETW 72 m²", "DHH 118 m²", "MFH 6 WE", "Grundstück 640 m²")
_PLACES = ("Freiburg-Rieselfeld", "Emmendingen", "Gundelfingen", "Kirchzarten", "Breisach")
_TAGS = ("warm", "Erbe", "Scheidung", "Kapitalanleger", "dringend")
_SOURCES = tuple(Source)


@dataclass(frozen=True, slots=True)
class Size:
    """So many cards on the board, and so many copies of them that are closed or archived."""

    live: int
    closed: int = 0

    @property
    def name(self) -> str:
        """Return the file the store is kept in."""
        return f"live{self.live}-closed{self.closed}-v{SCHEMA_VERSION}.sqlite"


SMALL = Size(10_000)
LARGE = Size(10_000, 90_000)
CROWDED = Size(100_000)
# 240,000 cards have well over a million stage events.
LONG = Size(10_000, 230_000)


def store_of(size: Size, folder: Path) -> Path:
    """Return a store of this size, made now if the folder has none; never write to it."""
    path = folder / size.name
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        _make(making, size)
        making.rename(path)
    return path


def copy_of(size: Size, folder: Path, name: str = "copy") -> Path:
    """Return a copy that may be written to."""
    copy = folder / f"{name}.sqlite"
    for leftover in folder.glob(f"{copy.name}*"):
        leftover.unlink()
    shutil.copyfile(store_of(size, folder), copy)
    return copy


def _make(path: Path, size: Size) -> None:
    store = SqlStore(open_store(path))
    store.bring_up_to_date(now())
    service = JourneyService(store, now, _template)
    service.ensure_first()
    cards = list(_cards(service.find("owner"), BASE))

    def work(writer: CardWriter) -> None:
        for start in range(0, BASE, _CHUNK):
            writer.add_cards(cards[start : start + _CHUNK])

    store.record(OpKind.DEMO, (str(BASE),), now(), work)
    store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        for copy in range(1, size.live // BASE):
            _clone(connection, copy, closed=False)
        for copy in range(size.closed // BASE):
            _clone(connection, size.live // BASE + copy, closed=True)


def _template(key: str) -> bytes:
    return (shipped("resources") / "journeys" / f"{key}.toml").read_bytes()


def _cards(journey: Journey, count: int) -> Iterator[NewCard]:
    dice = random.Random(_SEED)
    today = now()
    for number in range(count):
        last = dice.randrange(len(journey.stages))
        at = Moment(today - dice.randrange(200, 900) * DAY)
        steps = [Step(at, EventKind.CREATE, to=journey.stages[0].id)]
        for stage in journey.stages[1 : last + 1]:
            at = Moment(at + dice.randrange(DAY, 25 * DAY))
            steps.append(Step(at, EventKind.MOVE, to=stage.id))
        yield NewCard(journey.id, _fields(dice, number), tuple(steps), ref=f"R{number}")


def _fields(dice: random.Random, number: int) -> CardFields:
    name = f"{dice.choice(_NAMES)}, {dice.choice(_FIRST)} {number}"
    return CardFields(
        title=name,
        contact=Contact(name, (f"0761 {number:06d}",), (f"p{number}@example.org",)),
        object_line=dice.choice(_OBJECTS),
        place=dice.choice(_PLACES),
        value_cents=dice.randrange(400_000, 3_000_000),
        source=dice.choice(_SOURCES),
        tags=tuple(dice.sample(_TAGS, dice.choice((0, 0, 1, 2)))),
    )


def _clone(connection: sqlite3.Connection, copy: int, *, closed: bool) -> None:
    """Repeat the first cards with other ids; `closed` ones end lost or archived a day later.

    With SQL, because a store of 200,000 cards would take minutes through the use cases.
    """
    shift = {"by": copy * BASE, "copy": str(copy), "base": BASE, "day": DAY}
    events = connection.execute("SELECT max(id) FROM stage_event").fetchone()[0]
    tags = connection.execute("SELECT max(id) FROM card_tag").fetchone()[0]
    state = "iif(id % 2, 'lost', 'archived'), 0" if closed else "outcome, on_board"
    _copy_rows(connection, "card", shift, {
        "id": "id + :by",
        "uid": "uid || '-' || :copy",
        "ref": "ref || '-' || :copy",
        "rank": "rank + :by * 1024",
        "outcome": state.rsplit(", ", maxsplit=1)[0],
        "on_board": state.rsplit(", ", maxsplit=1)[1],
    }, "id <= :base")  # fmt: skip
    _copy_rows(connection, "card_tag", shift, {
        "id": f"id + {tags}",
        "card_id": "card_id + :by",
    }, "card_id <= :base")  # fmt: skip
    _copy_rows(connection, "stage_event", shift, {
        "id": f"id + {events}",
        "card_id": "card_id + :by",
    }, "card_id <= :base")  # fmt: skip
    if closed:
        connection.execute(
            "INSERT INTO stage_event (at, card_id, journey_id, version, kind, end_kind, reason,"
            " voided) SELECT entered + :day, id, journey_id, 1, 'close',"
            " iif(outcome = 'lost', 'LOST', 'ARCHIVED'), '', 0"
            " FROM card WHERE id > :by AND id <= :by + :base",
            shift,
        )


def _copy_rows(
    connection: sqlite3.Connection,
    table: str,
    values: dict[str, object],
    changed: dict[str, str],
    where: str,
) -> None:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    picked = ", ".join(changed.get(name, name) for name in names)
    connection.execute(
        f"INSERT INTO {table} ({', '.join(names)}) SELECT {picked} FROM {table} WHERE {where}",  # noqa: S608 -- made of constants
        values,
    )
