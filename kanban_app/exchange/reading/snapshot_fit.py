"""Refusing a snapshot whose parts speak of one another and disagree."""

from collections.abc import Hashable, Iterable

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.domain.records import Snapshot
from kanban_app.exchange.reading.json_parts import Node

Orders = dict[tuple[int, int], tuple[int, ...]]


def refuse_twice(node: Node, part: str, key: str, values: Iterable[Hashable]) -> None:
    """Refuse a value that occurs twice; `part` is the list of `node` they are in, as `key`."""
    seen: set[Hashable] = set()
    for place, value in enumerate(values):
        if value in seen:
            raise node.problem(
                f"{part}[{place}].{key}",
                QT_TRANSLATE_NOOP("Errors", "%s: %s occurs twice."),
                value,
            )
        seen.add(value)


def orders_of(root: Node) -> Orders:
    """Return the stage order of every version; refuse versions and stages that occur twice."""
    nodes = root.nodes("orders")
    owners = [(n.whole("journey"), n.whole("version")) for n in nodes]
    refuse_twice(root, "orders", "version", owners)
    orders: Orders = {}
    for node, owner in zip(nodes, owners, strict=True):
        order = orders[owner] = node.wholes("stages")
        if not order or len(set(order)) < len(order):
            raise node.problem(
                "stages", QT_TRANSLATE_NOOP("Errors", "%s must name stages, each of them once.")
            )
    return orders


def places(journeys: Iterable[Journey], orders: Orders) -> dict[int, set[int]]:
    """Return the stages each journey of the file has or had."""
    found = {int(j.id): {int(s.id) for s in j.stages} for j in journeys}
    for (journey, _), stages in orders.items():
        # The export of one journey keeps the orders of the others.
        if journey in found:
            found[journey].update(stages)
    return found


def refuse_strange_versions(root: Node, journeys: Iterable[Journey], orders: Orders) -> None:
    """Refuse a journey whose present version has another order than its stages, or none."""
    for place, journey in enumerate(journeys):
        if orders.get((journey.id, journey.version)) != tuple(s.id for s in journey.stages):
            raise root.problem(
                f"journeys[{place}].version",
                QT_TRANSLATE_NOOP("Errors", "%s: no order has the stages of this version."),
            )


def refuse_what_does_not_fit(root: Node, snapshot: Snapshot) -> None:
    """Refuse stages, orders, templates and cards that the rest of the file contradicts."""
    _refuse_stages_twice(root, snapshot)
    _refuse_strange_orders(root, snapshot)
    for place, journey in enumerate(snapshot.journeys):
        _refuse_without_template(root, place, journey, snapshot)
    first: dict[CardId, StageEvent] = {}
    for event in snapshot.events:
        first.setdefault(event.card, event)
    for place, card in enumerate(snapshot.cards):
        if card.id not in first or first[card.id].to is None:
            raise root.problem(
                f"cards[{place}]",
                QT_TRANSLATE_NOOP("Errors", "%s: the history of this card begins in no stage."),
            )


def _refuse_stages_twice(root: Node, snapshot: Snapshot) -> None:
    refuse_twice(root, "gone", "id", (s.id for s in snapshot.gone))
    seen = {s.id for s in snapshot.gone}
    for place, journey in enumerate(snapshot.journeys):
        for number, stage in enumerate(journey.stages):
            if stage.id in seen:
                raise root.problem(
                    f"journeys[{place}].stages[{number}].id",
                    QT_TRANSLATE_NOOP("Errors", "%s: %s occurs twice."),
                    stage.id,
                )
            seen.add(stage.id)


def _refuse_strange_orders(root: Node, snapshot: Snapshot) -> None:
    gone = {int(s.id) for s in snapshot.gone}
    known = {int(j.id): gone | {int(s.id) for s in j.stages} for j in snapshot.journeys}
    for place, ((owner, _), order) in enumerate(snapshot.orders.items()):
        # The export of one journey keeps the orders of the others.
        if owner in known and not known[owner].issuperset(order):
            raise root.problem(
                f"orders[{place}].stages",
                QT_TRANSLATE_NOOP("Errors", "%s: the order names a stage the file lacks."),
            )


def _refuse_without_template(root: Node, place: int, journey: Journey, snapshot: Snapshot) -> None:
    template = snapshot.templates.get(journey.key)
    if template is None or [s.key for s in template.stages] != [s.key for s in journey.stages]:
        raise root.problem(
            f"journeys[{place}]",
            QT_TRANSLATE_NOOP("Errors", "%s: no template has the stages of this journey."),
        )
