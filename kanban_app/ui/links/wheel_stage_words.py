"""One stage of the loop in words: figures, losses, and its cards by age."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.wheel import WheelStage
from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import DAY, Moment
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_ledger_words import aims_text, causes_of, known_share, longest
from kanban_app.ui.links.wheel_node_words import counted, eur, titled
from kanban_app.ui.links.wheel_side_words import Told, percent, within_text
from kanban_app.ui.wheel.panels.values import CardLine, Figure, StageValue

translate = QCoreApplication.translate
# The panel is no second board: where there are more, it shows the oldest.
MOST_CARDS = 40


def stage_value(told: Told, stage: StageId, faces: Sequence[CardFace]) -> StageValue | None:
    """Return a stage with its cards, None for one that is not on the loop."""
    found = next((f for f in told.stages if f[1].id == stage), None)
    if found is None:
        return None
    journey, known, s = found
    goal = told.goals.get(stage)
    lines = card_lines(faces, told.wheel.as_of, s.stall.p85_days)
    more = len(lines) - MOST_CARDS
    lost = f"{eur(s.lost_eur)}, {percent(s.friction)}" if round(s.lost_eur) else ""
    return StageValue(
        stage=stage,
        name=titled(journey, known).replace("\u00ad", ""),
        question=known.question.text(formats.language()),
        colour=known.colour,
        figures=_clients(told, known, s) if known.post_win else _figures(told, known, s),
        lost_note=lost,
        causes=causes_of(journey, known, s, longest(s)),
        cards=tuple(lines[:MOST_CARDS]),
        more=translate("wheel_side", "and %n younger on the board", "", more) if more > 0 else "",
        goal=translate("wheel_side", "Your goal: %s") % aims_text(goal) if goal else "",
    )


def card_lines(faces: Sequence[CardFace], now: Moment, p85: float | None = None) -> list[CardLine]:
    """Return cards by age, the oldest first; those older than `p85` days are late."""
    return [
        CardLine(
            f.id, f.heading or formats.NONE, about(f), formats.days(_age(f, now)),
            late=p85 is not None and now - f.entered > p85 * DAY,
        )
        for f in by_age(faces)
    ]  # fmt: skip


def by_age(faces: Sequence[CardFace]) -> list[CardFace]:
    """Return cards in the order they came into their stage."""
    return sorted(faces, key=lambda f: (f.entered, f.id))


def about(face: CardFace) -> str:
    """Return what a card is about, and where."""
    return ", ".join(part for part in (face.object_line, face.place) if part)


def plain_lines(faces: Sequence[CardFace], wanted: Sequence[CardId]) -> list[CardLine]:
    """Return cards behind a number, in the order they are counted."""
    known = {f.id: f for f in faces}
    return [
        CardLine(c, known[c].heading or formats.NONE, about(known[c]), _money(known[c]))
        for c in wanted
        if c in known
    ]


def _money(face: CardFace) -> str:
    return formats.whole_money(face.value_cents, face.currency) if face.value_cents else ""


def _age(face: CardFace, now: Moment) -> int:
    return max(0, now - face.entered) // DAY


def _figures(told: Told, stage: Stage, s: WheelStage) -> tuple[Figure, ...]:
    limit = translate("wheel_side", "of max. %s") % stage.wip_limit if stage.wip_limit else ""
    weight = tip = translate("wheel_side", "weight %s") % eur(s.weighted_eur)
    if s.parked:
        resting = translate("wheel_side", "+%n resting", "", s.parked)
        weight, tip = f"{eur(s.weighted_eur)}, {resting}", f"{weight}, {resting}"
    return (
        Figure(translate("wheel_side", "Cards"), counted(stage, s), limit, weight, tip),
        _throughput(told, s),
        _conversion(s),
        _time(stage, s),
    )


def _throughput(told: Told, s: WheelStage) -> Figure:
    period = within_text(told.wheel)
    before = translate("wheel_side", "%s in the period before") % s.throughput_before
    name = translate("wheel_side", "Throughput")
    return Figure(name, formats.number(s.throughput), period, before)


def _conversion(s: WheelStage) -> Figure:
    name, rate, share = translate("wheel_side", "Converted"), s.conversion, known_share(s)
    counted = translate("wheel_side", "%s of %s") % (rate.k, rate.n)
    if share is None:
        few = translate("wheel_side", "%s, too few yet") % counted
        return Figure(name, formats.NONE, "", few if rate.n else "")
    if rate.interval is not None:
        counted += f", {formats.percent_range(*rate.interval)}"
    usual = ""
    if s.own_median is not None:
        usual = translate("wheel_side", "Your own median: %s") % formats.percent(s.own_median)
    return Figure(name, formats.percent(share), "", counted, usual)


def _time(stage: Stage, s: WheelStage) -> Figure:
    parts = []
    if stage.dwell_target_days:
        parts.append(translate("wheel_side", "target %s") % stage.dwell_target_days)
    if s.stall.p85_days is not None:
        p85 = formats.number(round(s.stall.p85_days))
        parts.append(translate("wheel_side", "85 % in {days}").replace("{days}", p85))
    days = formats.NONE if s.median_days is None else formats.number(round(s.median_days))
    return Figure(translate("wheel_side", "Days, median"), days, "", ", ".join(parts))


def _clients(told: Told, stage: Stage, s: WheelStage) -> tuple[Figure, ...]:
    del stage
    near = translate("wheel_side", "%s on the board") % s.standing
    brought = _conversion(s)._replace(name=translate("wheel_side", "Brought somebody"))
    return (
        Figure(translate("wheel_side", "Clients"), formats.number(s.cards), "", near),
        _throughput(told, s)._replace(name=translate("wheel_side", "Brought to the other side")),
        brought,
    )
