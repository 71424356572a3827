"""Referrals in words: who brought whom, what came of it, and the trees of clients."""

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.wheel import Edge, Gain, Root, Wheel
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import DAY
from kanban_app.domain.origin import EdgeKind
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_node_words import DOT, eur
from kanban_app.ui.links.wheel_side_words import Told, journey_name, kinds, percent
from kanban_app.ui.wheel.panels.values import EdgeLine, FactLine, RootValue, TreeLine

translate = QCoreApplication.translate
_KINDS = (EdgeKind.REFERRAL, EdgeKind.REPEAT, EdgeKind.CROSS)


def edges_of(told: Told) -> tuple[EdgeLine, ...]:
    """Return who brought whom, the latest first."""
    latest = sorted(told.wheel.edges, key=lambda e: (e.created, e.caused), reverse=True)
    return tuple(
        EdgeLine(
            e.origin, e.caused, _pair(told, e),
            DOT.join((*_how(told, e), _age(told, e))) if e.won is None else DOT.join(_how(told, e)),
        )
        for e in latest
    )  # fmt: skip


def _pair(told: Told, edge: Edge) -> str:
    """Return who brought whom; who came again himself is named once."""
    origin, caused = told.name(edge.origin), told.name(edge.caused)
    return caused if origin == caused else f"{origin} → {caused}"


def way_of(told: Told, caused: CardId) -> tuple[StageId, StageId] | None:
    """Return from which stage behind a win into which first stage a card came by its client."""
    journeys = {j.id: j for j in told.journeys}
    edge = next((e for e in told.wheel.edges if e.caused == caused), None)
    if edge is None or not {edge.from_journey, edge.to_journey} <= journeys.keys():
        return None
    start = journeys[edge.from_journey].first_post_win
    return (start.id, journeys[edge.to_journey].stages[0].id) if start is not None else None


def edges_note(told: Told) -> str:
    """Return how many arrivals came by way of clients within the period, and how many deals."""
    wheel = told.wheel
    won = sum(e.won is not None and wheel.start <= e.won < wheel.end for e in wheel.edges)
    arrivals = translate("wheel_side", "%n arrival(s)", "", wheel.loop_share.k)
    return translate("wheel_side", "%s, %s") % (
        arrivals, translate("wheel_side", "%n deal(s)", "", won),
    )  # fmt: skip


def roots_of(told: Told) -> tuple[RootValue, ...]:
    """Return the trees, the one that brought the most first."""
    return tuple(_root(told, root) for root in told.wheel.roots)


def facts_of(told: Told) -> tuple[FactLine, ...]:
    """Return the measures of the loop one by one: rates, share, mass, force and K."""
    wheel = told.wheel
    rates = [_rate(wheel, kind) for kind in _KINDS]
    share = wheel.loop_share
    tip = translate("wheel_side", "Arrivals of the period that a client brought, of all arrivals.")
    loop = FactLine(
        translate("wheel_side", "Share of arrivals"), percent(share.share),
        translate("wheel_side", "%s of %s") % (share.k, share.n),
        f"{tip} {_no_arrivals(wheel)}".rstrip(),
    )  # fmt: skip
    found = [*rates, loop]
    if wheel.momentum is not None:
        m = wheel.momentum
        found.append(
            FactLine(
                translate("wheel_side", "Mass"), formats.number(m.mass, 1),
                translate("wheel_side", "Ø %s in the year") % formats.number(m.average_mass, 1),
                translate(
                    "wheel_side",
                    "Clients who are near, promoters counted whole, detractors not, others half.",
                ),
            )
        )  # fmt: skip
    inside = sum(lobe.loop_eur for lobe in wheel.lobes)
    outside = sum(lobe.external_eur for lobe in wheel.lobes)
    found.append(
        FactLine(
            translate("wheel_side", "Force"), eur(inside + outside),
            translate("wheel_side", "clients %s") % eur(inside),
            translate(
                "wheel_side",
                "Energy put in within the period, and what of it clients did. A card that one "
                "journey hands over to the other has come only once.",
            ),
        )
    )  # fmt: skip
    return (*found, *(_matrix(told, wheel.gain) if wheel.gain is not None else ()))


def _no_arrivals(wheel: Wheel) -> str:
    """Return how many cards clients brought besides those that count as arrivals, "" for none."""
    came = sum(wheel.start <= e.created < wheel.end for e in wheel.edges)
    apart = came - wheel.loop_share.k
    if apart <= 0:
        return ""
    return translate(
        "wheel_side",
        "%n more card(s) of clients are not among them: no leads, or imported.",
        "", apart,
    )  # fmt: skip


def facts_note(wheel: Wheel) -> str:
    """Return why a share is more than what was counted so far; "" while there are no shares."""
    if not any(wheel.loop_rates.rates.get(kind) for kind in _KINDS):
        return ""
    return translate(
        "wheel_side",
        "The first three shares are estimates for the whole 24 months (Kaplan-Meier): most clients "
        "have not had so long. Below them stands who has brought somebody so far.",
    )


def _rate(wheel: Wheel, kind: EdgeKind) -> FactLine:
    rates = wheel.loop_rates
    tip = translate(
        "wheel_side",
        "Won clients who brought at least one card this way within 24 months; clients who are "
        "not observed so long yet are counted as far as they are (Kaplan-Meier).",
    )
    counted = translate("wheel_side", "so far %s of %s clients") % (
        rates.counts.get(kind, 0), rates.clients,
    )  # fmt: skip
    return FactLine(kinds()[kind], percent(rates.rates.get(kind)), counted, tip)


def _matrix(told: Told, gain: Gain) -> list[FactLine]:
    names = {j.id: journey_name(j) for j in told.journeys}
    tip = translate(
        "wheel_side", "Deals caused within 24 months per won client: leads per client x win rate."
    )
    found = []
    for column, causing in enumerate(gain.journeys):
        for row, caused in enumerate(gain.journeys):
            name = f"{names.get(causing, formats.NONE)} → {names.get(caused, formats.NONE)}"
            counted = translate("wheel_side", "%s won by %s") % (
                gain.wins[row][column], gain.clients[column],
            )  # fmt: skip
            found.append(FactLine(name, formats.number(gain.matrix[row][column], 2), counted, tip))
    return found


def _root(told: Told, root: Root) -> RootValue:
    won = sum(e.won is not None for e in root.edges)
    detail = translate("wheel_side", "%s of %s won") % (won, len(root.edges))
    if root.generations > 1:
        detail += DOT + translate("wheel_side", "%s deep") % root.generations
    awaited = translate("wheel_side", "open %s") % eur(root.brought_pipeline_eur)
    whole = translate("wheel_side", "with his own cards %s") % eur(root.commission_eur)
    return RootValue(
        root.card, root.contact, told.name(root.card), detail, eur(root.brought_eur),
        awaited if round(root.brought_pipeline_eur) else "", _tree(told, root),
        # What is planned on a day of the past, today's tasks do not know.
        planned=not told.past and not told.thanked.isdisjoint(root.cards),
        silent=not told.silent.isdisjoint(root.cards),
        whole=whole if round(root.own_eur) else "",
    )  # fmt: skip


def _tree(told: Told, root: Root) -> tuple[TreeLine, ...]:
    below: dict[CardId, list[Edge]] = {}
    for edge in root.edges:
        below.setdefault(edge.origin, []).append(edge)
    found: list[TreeLine] = []
    # Depth first: a branch is told to its end before the next one begins.
    waiting = [(1, e) for c in reversed(root.cards) for e in reversed(below.get(c, []))]
    while waiting:
        depth, edge = waiting.pop()
        won = _won(root, edge)
        found.append(
            TreeLine(edge.caused, depth, told.name(edge.caused), DOT.join(_how(told, edge)), won)
        )
        waiting += [(depth + 1, e) for e in reversed(below.get(edge.caused, []))]
    return tuple(found)


def _how(told: Told, edge: Edge) -> tuple[str, str]:
    """Return how a card was brought, and where it stands or when it was won."""
    if edge.won is None:
        return kinds()[edge.kind], told.stage_name(edge.stage)
    day = formats.day_text(told.days.date_of(edge.won))
    return kinds()[edge.kind], translate("wheel_side", "deal of %s") % day


def _won(root: Root, edge: Edge) -> str:
    """Return what a won card brought, as it was known then."""
    worth = root.worth.get(edge.caused, 0.0)
    if round(worth):
        return eur(worth)
    return "" if edge.won is None else translate("wheel_side", "won")


def _age(told: Told, edge: Edge) -> str:
    passed = max(0, (told.wheel.as_of - edge.created) // DAY)
    if not passed:
        return translate("wheel_side", "today")
    return translate("wheel_side", "%n day(s) ago", "", passed)
