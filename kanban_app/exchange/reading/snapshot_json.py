"""Reading a whole pipeline back from JSON, exactly as it was, or saying what is wrong where.

The format is described in docs/snapshot-json.md; `writing.snapshot_json` is the inverse.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from kanban_app.domain.card import CardDetail, CardFields, Contact, Outcome, Source, WaitingOn
from kanban_app.domain.daybook import Daybook
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.records import Pause, PauseKind, Snapshot
from kanban_app.exchange.reading.daybook_json import read_daybook
from kanban_app.exchange.reading.json_parts import Node, parsed
from kanban_app.exchange.reading.money import LARGEST_CENTS
from kanban_app.exchange.reading.snapshot_estimates import (
    card_estimates,
    own_chance,
    stage_estimates,
    version_since,
)
from kanban_app.exchange.reading.snapshot_fit import (
    Orders,
    orders_of,
    places,
    refuse_strange_versions,
    refuse_twice,
    refuse_what_does_not_fit,
)
from kanban_app.exchange.reading.snapshot_journeys import journey_of, stage_of, templates_of
from kanban_app.exchange.writing.snapshot_json import FIRST, FORMAT, VERSION

# Room for every card that will ever be put above or below it.
_FURTHEST = 2**62


def read_snapshot(data: bytes, now: Moment) -> Snapshot:
    """Return the snapshot in a file, its events ordered by `(at, seq)`.

    A file of version 1 has no daybook: it is from before there was one.

    Ids hold within the file only; `uid` is what a card is known by elsewhere. What happened after
    `now` is refused, but for a day: clocks differ. Every error is an ImportProblem, and if the
    document itself can be read, its first argument is a JSON path.
    """
    root = Node(parsed(data))
    if root.values.get("format") != FORMAT:
        raise root.problem(
            "format", QT_TRANSLATE_NOOP("Errors", "%s: this is not a snapshot of Schwungrad.")
        )
    if not FIRST <= root.whole("version") <= VERSION:
        raise root.problem(
            "version",
            QT_TRANSLATE_NOOP("Errors", "%s: version %s is not known here. Update the program."),
            root.whole("version"),
        )
    journeys = [journey_of(node) for node in root.nodes("journeys")]
    refuse_twice(root, "journeys", "id", (j.id for j in journeys))
    refuse_twice(root, "journeys", "key", (j.key for j in journeys))
    orders = orders_of(root)
    refuse_strange_versions(root, journeys, orders)
    stages = places(journeys, orders)
    cards = [_card(node, stages) for node in root.nodes("cards")]
    refuse_twice(root, "cards", "id", (c.id for c in cards))
    refuse_twice(root, "cards", "uid", (c.uid for c in cards))
    file = _File({card.id for card in cards}, stages, orders, Moment(now + DAY))
    events = [_event(node, file) for node in root.nodes("events")]
    gone = tuple(stage_of(node) for node in root.nodes("gone"))
    columns = {s.id for j in journeys for s in j.stages} | {s.id for s in gone}
    snapshot = Snapshot(
        as_of=root.moment("as_of"),
        journeys=tuple(journeys),
        cards=tuple(cards),
        events=tuple(sorted(events, key=lambda e: (e.at, e.seq))),
        pauses=tuple(_pause(node, file) for node in root.nodes("pauses")),
        orders=orders,
        templates=templates_of(root),
        gone=gone,
        card_estimates=card_estimates(root, file.cards, file.latest),
        stage_estimates=stage_estimates(root, columns, file.latest),
        version_since=version_since(root, events, file.latest),
        daybook=_daybook(root, cards, columns, file.latest),
    )
    refuse_what_does_not_fit(root, snapshot)
    return snapshot


def _daybook(
    root: Node, cards: Iterable[CardDetail], stages: Collection[StageId], latest: Moment
) -> Daybook:
    if root.whole("version") == FIRST:
        return Daybook()
    return read_daybook(root, {card.uid: card.id for card in cards}, stages, latest)


def _card(node: Node, stages: Mapping[int, Collection[int]]) -> CardDetail:
    journey, stage = node.whole("journey"), node.whole("stage")
    if stage not in stages.get(journey, ()):
        raise _no_stage(node, "stage", stage, journey)
    return CardDetail(
        id=CardId(node.whole("id")),
        uid=node.filled("uid"),
        ref=node.text("ref"),
        journey_id=JourneyId(journey),
        stage_id=StageId(stage),
        rank=node.within("rank", -_FURTHEST, _FURTHEST),
        outcome=node.choice("outcome", Outcome),
        loss_reason=node.text("loss_reason"),
        loss_note=node.text("loss_note"),
        parked_until=node.date_or_none("parked_until"),
        created=node.moment("created"),
        entered=node.moment("entered"),
        fields=_fields(node),
        origin=node.text("origin"),
    )


def _fields(node: Node) -> CardFields:
    contact = node.node("contact")
    return CardFields(
        title=node.text("title"),
        contact=Contact(contact.text("name"), contact.texts("phones"), contact.texts("emails")),
        object_line=node.text("object"),
        place=node.text("place"),
        value_cents=node.within("value_cents", -LARGEST_CENTS, LARGEST_CENTS),
        currency=node.currency("currency"),
        source=node.choice("source", Source),
        expected_close=node.date_or_none("expected_close"),
        tags=node.texts("tags"),
        notes=node.text("notes"),
        waiting_on=node.choice("waiting_on", WaitingOn),
        waiting_note=node.text("waiting_note"),
        probability=own_chance(node),
    )


class _File(NamedTuple):
    """What events and pauses may speak of; `latest` is the last moment they may have been."""

    cards: Collection[CardId]
    stages: Mapping[int, Collection[int]]
    orders: Orders
    latest: Moment


def _event(node: Node, file: _File) -> StageEvent:
    to, end = node.whole_or_none("to"), node.choice_or_none("end", End)
    if (to is None) is (end is None):
        raise node.problem(
            "to", QT_TRANSLATE_NOOP("Errors", "%s: an event has either a stage or an end.")
        )
    journey, version = node.whole("journey"), node.whole("version")
    if journey not in file.stages:
        raise node.unknown("journey", journey, file.stages)
    if (journey, version) not in file.orders:
        raise node.unknown("version", version, [v for j, v in file.orders if j == journey])
    if to is not None and to not in file.stages[journey]:
        raise _no_stage(node, "to", to, journey)
    return StageEvent(
        seq=node.whole("seq"),
        at=node.past("at", file.latest),
        card=_known_card(node, file.cards),
        journey=JourneyId(journey),
        version=version,
        kind=node.choice("kind", EventKind),
        to=None if to is None else StageId(to),
        end=end,
        reason=node.text("reason"),
    )


def _pause(node: Node, file: _File) -> Pause:
    since, until = node.past("since", file.latest), node.past_or_none("until", file.latest)
    if until is not None and until < since:
        raise node.problem("until", QT_TRANSLATE_NOOP("Errors", "%s: it ends before it begins."))
    return Pause(
        card=_known_card(node, file.cards),
        kind=node.choice("kind", PauseKind),
        who=node.text("who"),
        since=since,
        until=until,
    )


def _no_stage(node: Node, key: str, stage: int, journey: int) -> ImportProblem:
    return node.problem(
        key,
        QT_TRANSLATE_NOOP("Errors", "%s: the file has no stage %s in a journey %s."),
        stage,
        journey,
    )


def _known_card(node: Node, known: Collection[CardId]) -> CardId:
    card = CardId(node.whole("card"))
    if card not in known:
        raise node.problem(
            "card", QT_TRANSLATE_NOOP("Errors", "%s: the file has no card %s."), card
        )
    return card
