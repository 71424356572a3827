"""What the picture of the flywheel says and shows, made of its numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.wheel import FEWEST_CLIENTS, Lobe, Wheel, WheelStage
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.origin import EdgeKind
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_node_words import DOT, eur, node_of
from kanban_app.ui.links.wheel_side_words import within_text
from kanban_app.ui.links.wheel_tip_words import (
    band_tip,
    chord_tip,
    crossing_tip,
    inflow_tip,
    recent,
)
from kanban_app.ui.wheel.drawing import (
    Arc,
    Arrow,
    Centre,
    Chord,
    Drawing,
    Inflow,
    Legend,
    Node,
    Side,
    Title,
)

translate = QCoreApplication.translate
# A change of the momentum below this is none (spec: the arrow lies flat within +-0.1).
_FLAT = 0.1
_MOST_ARCS = 4
_THOUSAND = 1_000


def drawing_of(wheel: Wheel, journeys: Sequence[Journey], *, past: bool = False) -> Drawing:
    """Return everything the picture needs; journeys that are no lobe are left out.

    On a day of the `past` it says what of it is known by its present state only.
    """
    lobes, empty = _sides(wheel, journeys), is_empty(wheel)
    nodes = _nodes(wheel, lobes)
    titles = tuple(_title(side, journey, lobe) for side, (journey, lobe) in sorted(lobes.items()))
    if empty:
        # Nothing was decided, so there is nothing to say but the names, and whose clients come.
        nodes = tuple(n._replace(lines=n.lines[:1] if n.clients else ()) for n in nodes)
        titles = tuple(title._replace(text="") for title in titles)
    arcs, unit = _arcs(max((n.lost for n in nodes), default=0.0))
    names = _deal_names(wheel)
    chords = _chords(wheel, nodes, {journey.id: journey for journey, _ in lobes.values()})
    return Drawing(
        nodes,
        titles,
        chords,
        tuple(_inflow(nodes, journey, lobe) for journey, lobe in lobes.values()),
        _centre(wheel),
        formats.number(wheel.deals),
        *names,
        arcs,
        unit,
        _legend(bool(chords)),
        empty=empty,
        deals_tip=crossing_tip(wheel),
        made_of=DOT.join(filter(None, (made_of(wheel, journeys), _as_today() if past else ""))),
    )


def made_of(wheel: Wheel, journeys: Sequence[Journey]) -> str:
    """Return which journeys the wheel is made of, "" where there are no others."""
    shown = {lobe.journey for lobe in wheel.lobes}
    names = [(j.id in shown, j.name.text(formats.language())) for j in journeys]
    within = [name.replace("\u00ad", "") for inside, name in names if inside]
    without = [name.replace("\u00ad", "") for inside, name in names if not inside]
    if not without or not within:
        return ""
    told = ", ".join(within), ", ".join(without)
    return translate("wheel", "The wheel of %s, without %s") % told


def _as_today() -> str:
    """Return what has no day in the program."""
    return translate("wheel", "Who brought whom, sources and shared sales: as known today")


def is_empty(wheel: Wheel) -> bool:
    """Return whether there is no card, and was none in the period."""
    stages = [s for lobe in wheel.lobes for s in lobe.stages]
    seen = any(s.cards or s.parked or s.throughput or s.conversion.n or s.lost_eur for s in stages)
    return not (seen or wheel.deals or any(lobe.external or lobe.loop for lobe in wheel.lobes))


def _sides(wheel: Wheel, journeys: Sequence[Journey]) -> dict[Side, tuple[Journey, Lobe]]:
    """Return which journey runs round which lobe: as its template says, else as they come."""
    known = {j.id: j for j in journeys}
    found = [(known[lobe.journey], lobe) for lobe in wheel.lobes if lobe.journey in known]
    right = next((pair for pair in found if pair[0].lobe == "right"), None)
    rest = [pair for pair in found if pair is not right]
    left = next((pair for pair in rest if pair[0].lobe == "left"), next(iter(rest), None))
    if left is None:
        left, right = right, None
    if right is None:
        right = next((pair for pair in rest if pair is not left), None)
    return {side: pair for side, pair in ((Side.LEFT, left), (Side.RIGHT, right)) if pair}


def _nodes(wheel: Wheel, lobes: dict[Side, tuple[Journey, Lobe]]) -> tuple[Node, ...]:
    """Return the stages in the order of travel: what a journey ends in opens the other lobe."""
    made, told_of = [], []
    for side in Side:
        other = Side.LEFT if side is Side.RIGHT else Side.RIGHT
        for home, behind in ((other, True), (side, False)):
            if home in lobes:
                journey, lobe = lobes[home]
                for stage, told in _pairs(journey, lobe):
                    if stage.post_win is behind:
                        made.append(node_of(journey, stage, told, side))
                        told_of.append(told)
    if len(lobes) == 1:
        last = max((i for i, n in enumerate(made) if n.clients), default=None)
        if last is not None:
            # Without another lobe, what clients brought leads back into their own.
            brought = len(recent(wheel))
            made[last] = made[last]._replace(through=float(brought))
            told_of[last] = told_of[last]._replace(throughput=brought)
    return _with_bands(made, told_of, within_text(wheel))


def _with_bands(nodes: Sequence[Node], told: Sequence[WheelStage], within: str) -> tuple[Node, ...]:
    """Return the nodes with what their bands tell: each leads to the next node."""
    names = [node.tip.name for node in nodes]
    ways = zip(names, [*names[1:], *names[:1]], strict=True)
    return tuple(
        node._replace(band=band_tip(stage, way, within, clients=node.clients))
        for node, stage, way in zip(nodes, told, ways, strict=True)
    )


def _pairs(journey: Journey, lobe: Lobe) -> list[tuple[Stage, WheelStage]]:
    known = {s.stage: s for s in lobe.stages}
    return [(stage, known[stage.id]) for stage in journey.stages if stage.id in known]


def _chords(
    wheel: Wheel, nodes: tuple[Node, ...], known: dict[JourneyId, Journey]
) -> tuple[Chord, ...]:
    if len(wheel.lobes) == 1:
        return ()
    made = []
    for end, node in enumerate(nodes):
        if node.clients or any(n.journey == node.journey and not n.clients for n in nodes[:end]):
            continue
        start = next(
            (i for i, n in enumerate(nodes) if n.clients and n.journey == node.journey), -1
        )
        same = [e for e in recent(wheel) if e.from_journey == e.to_journey == node.journey]
        if start >= 0 and same:
            made.append(Chord(start, end, len(same), chord_tip(known[node.journey], same)))
    return tuple(made)


def _inflow(nodes: tuple[Node, ...], journey: Journey, lobe: Lobe) -> Inflow:
    first = next(i for i, n in enumerate(nodes) if n.journey == journey.id and not n.clients)
    what = {
        "left": translate("wheel", "new owners"),
        "right": translate("wheel", "new inquiries"),
    }.get(journey.lobe, translate("wheel", "new contacts"))
    figure = translate("wheel", "%s from outside") % formats.number(lobe.external)
    return Inflow(first, figure, what, inflow_tip(journey, lobe, figure))


def _title(side: Side, journey: Journey, lobe: Lobe) -> Title:
    name = journey.name.text(formats.language()).replace("\u00ad", "")
    # The amount is that of every open card: also of those only kept warm, and of what rests.
    standing = sum(told.load for stage, told in _pairs(journey, lobe) if not stage.post_win)
    text = translate("wheel", "%s in progress · %s open weigh %s") % (
        formats.number(lobe.wip),
        formats.number(standing),
        eur(lobe.weighted_eur),
    )
    return Title(journey.id, side, name, text)


def _centre(wheel: Wheel) -> Centre:
    head = translate("wheel", "Momentum")
    if wheel.momentum is None:
        told = translate("wheel", "%s of %s clients recommended you") % (
            formats.number(wheel.loop_rates.counts.get(EdgeKind.REFERRAL, 0)),
            formats.number(wheel.loop_rates.clients),
        )
        note = translate("wheel", "measured from %s won clients on") % FEWEST_CLIENTS
        return Centre(head, "", told, note)
    figure = formats.number(wheel.momentum.per_year, 1)
    unit = translate("wheel", "follow-on deals a year")
    trend = wheel.momentum.trend
    if trend is None:
        return Centre(head, figure, unit, "")
    arrow = Arrow.FLAT if abs(trend) <= _FLAT else Arrow.UP if trend > 0 else Arrow.DOWN
    note = translate("wheel", "%s against 90 days ago") % signed(trend)
    return Centre(head, figure, unit, note, arrow)


def signed(value: float) -> str:
    """Return a number that always says its sign."""
    text = formats.number(abs(value), 1)
    sign = "±" if text == formats.number(0, 1) else "+" if value > 0 else "\u2212"
    return f"{sign}{text}"


def _deal_names(wheel: Wheel) -> tuple[str, str]:
    name = translate("wheel", "Deals")
    return name, translate("wheel", "%s commission") % eur(wheel.commission_eur)


def _arcs(largest: float) -> tuple[tuple[Arc, ...], str]:
    """Return lines of equal loss at 1-2-5 steps, four beside the first at most."""
    if largest <= 0:
        return (), ""
    step = next(s for s in _steps() if largest / s <= _MOST_ARCS)
    thousands = step >= _THOUSAND
    unit = translate("wheel", "lost, €k") if thousands else translate("wheel", "lost, €")
    below = _THOUSAND if thousands else 1
    values = [k * step for k in range(int(largest / step) + 1)]
    return tuple(Arc(float(v), formats.number(v / below)) for v in values), unit


def _steps() -> list[int]:
    return [base * 10**power for power in range(10) for base in (1, 2, 5)]


def _legend(chords: bool) -> Legend:  # noqa: FBT001 -- one use
    return Legend(
        translate("wheel", "Throughput"),
        translate("wheel", "Conversion below your median"),
        translate("wheel", "Cards"),
        translate("wheel", "Clients"),
        translate("wheel", "Lost energy"),
        translate("wheel", "Referral within a journey") if chords else "",
    )
