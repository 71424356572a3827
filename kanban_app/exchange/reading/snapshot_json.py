"""Reading a whole pipeline back from JSON, exactly as it was, or saying what is wrong where.

The format is described in docs/snapshot-json.md; `writing.snapshot_json` is the inverse.
"""

from collections.abc import Collection, Hashable, Iterable

from kanban_app.domain.card import CardDetail, CardFields, Contact, Outcome, Source, WaitingOn
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import (
    Journey,
    JourneyTemplate,
    LossReason,
    Names,
    Stage,
    StageKind,
    StageTemplate,
)
from kanban_app.domain.records import Pause, PauseKind, Snapshot
from kanban_app.exchange.reading.json_parts import Node, parsed
from kanban_app.exchange.writing.snapshot_json import FORMAT, VERSION


def read_snapshot(data: bytes) -> Snapshot:
    """Return the snapshot in a file of version 1, its events ordered by `(at, seq)`.

    Ids hold within the file only; `uid` is what a card is known by elsewhere. Every error is an
    ImportProblem, and if the document itself can be read, its first argument is a JSON path.
    """
    root = Node(parsed(data))
    if root.values.get("format") != FORMAT:
        raise root.problem(
            "format", QT_TRANSLATE_NOOP("Errors", "%s: this is not a snapshot of Schwungrad.")
        )
    if root.whole("version") != VERSION:
        raise root.problem(
            "version",
            QT_TRANSLATE_NOOP("Errors", "%s: version %s is not known here. Update the program."),
            root.whole("version"),
        )
    journeys = [_journey(node) for node in root.nodes("journeys")]
    orders = {
        (n.whole("journey"), n.whole("version")): n.wholes("stages") for n in root.nodes("orders")
    }
    _refuse_twice(root, "journeys", "id", (j.id for j in journeys))
    _refuse_twice(root, "journeys", "key", (j.key for j in journeys))
    places = _places(journeys, orders)
    cards = [_card(node, places) for node in root.nodes("cards")]
    _refuse_twice(root, "cards", "id", (c.id for c in cards))
    _refuse_twice(root, "cards", "uid", (c.uid for c in cards))
    known = {card.id for card in cards}
    events = [_event(node, known) for node in root.nodes("events")]
    snapshot = Snapshot(
        as_of=root.moment("as_of"),
        journeys=tuple(journeys),
        cards=tuple(cards),
        events=tuple(sorted(events, key=lambda e: (e.at, e.seq))),
        pauses=tuple(_pause(node, known) for node in root.nodes("pauses")),
        orders=orders,
        templates={node.text("for"): _template(node) for node in root.nodes("templates")},
        gone=tuple(_stage(node) for node in root.nodes("gone")),
    )
    _refuse_what_does_not_fit(root, snapshot)
    return snapshot


def _refuse_twice(root: Node, part: str, key: str, values: Iterable[Hashable]) -> None:
    seen: set[Hashable] = set()
    for place, value in enumerate(values):
        if value in seen:
            raise root.problem(
                f"{part}[{place}].{key}",
                QT_TRANSLATE_NOOP("Errors", "%s: %s occurs twice."),
                value,
            )
        seen.add(value)


def _refuse_what_does_not_fit(root: Node, snapshot: Snapshot) -> None:
    """Refuse parts that speak of one another and disagree."""
    first: dict[CardId, StageEvent] = {}
    for event in snapshot.events:
        first.setdefault(event.card, event)
    for place, card in enumerate(snapshot.cards):
        if card.id not in first or first[card.id].to is None:
            raise root.problem(
                f"cards[{place}]",
                QT_TRANSLATE_NOOP("Errors", "%s: the history of this card begins in no stage."),
            )
    for place, journey in enumerate(snapshot.journeys):
        template = snapshot.templates.get(journey.key)
        if template is None or [s.key for s in template.stages] != [s.key for s in journey.stages]:
            raise root.problem(
                f"journeys[{place}]",
                QT_TRANSLATE_NOOP("Errors", "%s: no template has the stages of this journey."),
            )
    gone = {int(s.id) for s in snapshot.gone}
    known = {int(j.id): gone | {int(s.id) for s in j.stages} for j in snapshot.journeys}
    for place, ((owner, _), order) in enumerate(snapshot.orders.items()):
        # The export of one journey keeps the orders of the others.
        if owner in known and not known[owner].issuperset(order):
            raise root.problem(
                f"orders[{place}].stages",
                QT_TRANSLATE_NOOP("Errors", "%s: the order names a stage the file lacks."),
            )


def _places(
    journeys: Iterable[Journey], orders: dict[tuple[int, int], tuple[int, ...]]
) -> dict[int, set[int]]:
    """Return the stages each journey has or had."""
    places = {int(j.id): {int(s.id) for s in j.stages} for j in journeys}
    for (journey, _), stages in orders.items():
        places.setdefault(journey, set()).update(stages)
    return places


def _names(node: Node) -> Names:
    return Names(node.text("de"), node.text("en"))


def _reasons(node: Node) -> tuple[LossReason, ...]:
    return tuple(
        LossReason(n.text("key"), _names(n.node("name")), n.flag("counts_as_loss"))
        for n in node.nodes("loss_reasons")
    )


def _journey(node: Node) -> Journey:
    return Journey(
        id=JourneyId(node.whole("id")),
        key=node.text("key"),
        name=_names(node.node("name")),
        stages=tuple(_stage(n) for n in node.nodes("stages")),
        commitment_stage=node.text("commitment_stage"),
        won_when_leaving=node.text("won_when_leaving"),
        version=node.whole("version"),
        goal=_names(node.node("goal")),
        lobe=node.text("lobe"),
        loss_reasons=_reasons(node),
    )


def _stage(node: Node) -> Stage:
    return Stage(
        id=StageId(node.whole("id")),
        key=node.text("key"),
        name=_names(node.node("name")),
        question=_names(node.node("question")),
        kind=node.choice("kind", StageKind),
        counts_as_wip=node.flag("counts_as_wip"),
        colour=node.text("colour"),
        probability=node.share("probability"),
        wip_limit=node.whole("wip_limit"),
        dwell_target_days=node.whole("dwell_target_days"),
        stale_after_days=node.whole("stale_after_days"),
        post_win=node.flag("post_win"),
    )


def _template(node: Node) -> JourneyTemplate:
    return JourneyTemplate(
        key=node.text("key"),
        name=_names(node.node("name")),
        stages=tuple(_stage_template(n) for n in node.nodes("stages")),
        commitment_stage=node.text("commitment_stage"),
        won_when_leaving=node.text("won_when_leaving"),
        goal=_names(node.node("goal")),
        lobe=node.text("lobe"),
        loss_reasons=_reasons(node),
        rest=node.mapping("rest"),
    )


def _stage_template(node: Node) -> StageTemplate:
    return StageTemplate(
        key=node.text("key"),
        name=_names(node.node("name")),
        question=_names(node.node("question")),
        kind=node.choice("kind", StageKind),
        counts_as_wip=node.flag("counts_as_wip"),
        colour=node.text("colour"),
        probability=node.share("probability"),
        wip_limit=node.whole("wip_limit"),
        dwell_target_days=node.whole("dwell_target_days"),
        stale_after_days=node.whole("stale_after_days"),
        rest=node.mapping("rest"),
    )


def _card(node: Node, places: dict[int, set[int]]) -> CardDetail:
    journey, stage = node.whole("journey"), node.whole("stage")
    if stage not in places.get(journey, ()):
        raise node.problem(
            "stage",
            QT_TRANSLATE_NOOP("Errors", "%s: the file has no stage %s in a journey %s."),
            stage,
            journey,
        )
    return CardDetail(
        id=CardId(node.whole("id")),
        uid=node.text("uid"),
        ref=node.text("ref"),
        journey_id=JourneyId(journey),
        stage_id=StageId(stage),
        rank=node.whole("rank"),
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
        value_cents=node.whole("value_cents"),
        currency=node.text("currency"),
        source=node.choice("source", Source),
        expected_close=node.date_or_none("expected_close"),
        tags=node.texts("tags"),
        notes=node.text("notes"),
        waiting_on=node.choice("waiting_on", WaitingOn),
        waiting_note=node.text("waiting_note"),
    )


def _event(node: Node, known: Collection[CardId]) -> StageEvent:
    to, end = node.whole_or_none("to"), node.choice_or_none("end", End)
    if (to is None) is (end is None):
        raise node.problem(
            "to", QT_TRANSLATE_NOOP("Errors", "%s: an event has either a stage or an end.")
        )
    return StageEvent(
        seq=node.whole("seq"),
        at=node.moment("at"),
        card=_known_card(node, known),
        journey=JourneyId(node.whole("journey")),
        version=node.whole("version"),
        kind=node.choice("kind", EventKind),
        to=None if to is None else StageId(to),
        end=end,
        reason=node.text("reason"),
    )


def _pause(node: Node, known: Collection[CardId]) -> Pause:
    return Pause(
        card=_known_card(node, known),
        kind=node.choice("kind", PauseKind),
        who=node.text("who"),
        since=node.moment("since"),
        until=node.moment_or_none("until"),
    )


def _known_card(node: Node, known: Collection[CardId]) -> CardId:
    card = CardId(node.whole("card"))
    if card not in known:
        raise node.problem(
            "card", QT_TRANSLATE_NOOP("Errors", "%s: the file has no card %s."), card
        )
    return card
