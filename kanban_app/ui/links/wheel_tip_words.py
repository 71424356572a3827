"""What the flywheel tells where no stage is: in the crossing, on a chord, where cards come in."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.wheel import Edge, Lobe, Wheel, WheelStage
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.journey import Journey
from kanban_app.domain.origin import EdgeKind
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_node_words import DOT, eur
from kanban_app.ui.wheel.drawing import Line, Tip

translate = QCoreApplication.translate


def recent(wheel: Wheel) -> list[Edge]:
    """Return what clients brought within the period."""
    return [e for e in wheel.edges if wheel.start <= e.created < wheel.end]


def crossing_tip(wheel: Wheel) -> Tip:
    """Tell the deals won, what they brought, and how many of them clients had brought."""
    lines = [Line(translate("wheel", "%s commission") % eur(wheel.commission_eur))]
    if wheel.deals:
        each = eur(wheel.commission_eur / wheel.deals)
        lines.append(Line(translate("wheel", "On average %s for a deal.") % each))
    won = sum(e.won is not None and wheel.start <= e.won < wheel.end for e in wheel.edges)
    if won:
        text = translate("wheel", "%n won card(s) came through clients.", "", won)
        lines.append(Line(text))
    lines.append(Line(translate("wheel", "Two cards of one sale are one deal.")))
    return Tip(translate("wheel", "%n deal(s)", "", wheel.deals), "", tuple(lines))


def chord_tip(journey: Journey, edges: Sequence[Edge]) -> Tip:
    """Tell what clients brought into their own journey: by kind, and how many of it were won."""
    kinds = Counter(edge.kind for edge in edges)
    names = {
        EdgeKind.REFERRAL: translate("wheel_side", "Referral"),
        EdgeKind.REPEAT: translate("wheel_side", "Another property"),
    }
    told = [f"{names[k]} {formats.number(kinds[k])}" for k in names if kinds[k]]
    won = sum(edge.won is not None for edge in edges)
    counts = formats.number(won), formats.number(len(edges))
    return Tip(
        translate("wheel", "%n card(s) brought by clients", "", len(edges)),
        "",
        (
            Line(translate("wheel", "From %s into the same journey.") % _name(journey)),
            *((Line(DOT.join(told)),) if told else ()),
            Line(translate("wheel", "%s of %s won so far.") % counts),
        ),
    )


def inflow_tip(journey: Journey, lobe: Lobe, head: str) -> Tip:
    """Tell how much of what came in came from outside, and what energy it brought."""
    arrivals = lobe.external + lobe.loop
    counts = formats.number(lobe.external), formats.number(arrivals)
    text = translate("wheel", "%s of %s new cards in %s") % (*counts, _name(journey))
    if arrivals >= FEWEST:
        text = DOT.join((text, formats.percent(lobe.external / arrivals)))
    lines = [Line(text)]
    if lobe.loop:
        lines.append(Line(translate("wheel", "%n came through clients.", "", lobe.loop)))
    if lobe.handed:
        text = translate("wheel", "%n more taken over from the other journey.", "", lobe.handed)
        lines.append(Line(text))
    if round(lobe.external_eur):
        energy = eur(lobe.external_eur)
        lines.append(Line(translate("wheel", "Energy from outside: %s.") % energy))
    return Tip(head, "", tuple(lines))


def band_tip(told: WheelStage, way: tuple[str, str], within: str, *, clients: bool) -> Tip:
    """Tell how many cards went along a band, how many before, and why it is as it is.

    Behind the win (`clients`) it is what clients brought.
    """
    went = translate("wheel", "%n card(s) went on", "", told.throughput)
    if clients:
        went = translate("wheel", "Clients brought %n card(s)", "", told.throughput)
    lines = [Line(f"→ {way[1]}", "text"), Line(f"{went} {within}")]
    before = formats.number(told.throughput_before)
    lines.append(Line(translate("wheel", "In the period before: %s") % before))
    return Tip(way[0], "", (*lines, *_shares(told)))


def _shares(told: WheelStage) -> tuple[Line, ...]:
    rate, usual = told.conversion, told.own_median
    if rate.n < FEWEST or rate.share is None:
        return ()
    words = translate("wheel", "Conversion %s") % formats.percent(rate.share)
    if usual is None:
        return (Line(words),)
    words += ", " + translate("wheel", "your median %s") % formats.percent(usual)
    return (Line(words, "warn" if rate.share < usual else "text_2"),)


def _name(journey: Journey) -> str:
    return journey.name.text(formats.language()).replace("\u00ad", "")
