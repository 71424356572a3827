"""What-ifs in words: where a stage stands, and what would change."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.what_if import Standing, WhatIf
from kanban_app.analytics.wheel import WheelStage
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Stage
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_ledger_words import known_share
from kanban_app.ui.links.wheel_node_words import eur, plain
from kanban_app.ui.links.wheel_side_words import Told, journey_name, signed_eur, yield_text
from kanban_app.ui.theme import Tone
from kanban_app.ui.wheel.panels.values import Range, ResultLine, WhatIfValue
from kanban_app.ui.widgets.choices import Choice

translate = QCoreApplication.translate
_WHOLE, _LEAST_DAYS, _TIMES = 100, 30, 3


def whatif_value(told: Told, wanted: StageId | None) -> WhatIfValue | None:
    """Return where a stage stands now, the costliest one for none; None without any stage."""
    stages = told.stages
    if not stages:
        return None
    costliest = max(stages, key=lambda found: found[2].lost_eur)
    _, stage, s = next((f for f in stages if f[1].id == wanted), costliest)
    goal = told.goals.get(stage.id, Goal())
    return WhatIfValue(
        stages=tuple(
            Choice(str(each.id), f"{journey_name(home)}: {plain(each)}") for home, each, _ in stages
        ),
        stage=stage.id,
        conversion=_conversion(s, goal),
        days=_days(s, goal),
        conversion_note=_conversion_note(s),
        days_note=_days_note(stage, s),
    )


def journey_of(told: Told, stage: StageId) -> JourneyId:
    """Return the journey of a stage on the loop; StopIteration for any other."""
    return next(journey.id for journey, each, _ in told.stages if each.id == stage)


def results_of(told: WhatIf, journey: JourneyId, name: str) -> tuple[ResultLine, ...]:
    """Return what would change: the commission of all journeys, the deals of one, the loop."""
    now, then = told.now[journey], told.then[journey]
    low, _, high = then.total_eur
    ahead = translate("wheel_whatif", "8 of 10 futures bring {low} to {high}")
    soon = translate("wheel_whatif", "of it {name}, within 26 weeks")
    return (
        _money(
            translate("wheel_whatif", "Commission expected of open cards"),
            sum(s.expected_eur for s in told.now.values()),
            sum(s.expected_eur for s in told.then.values()),
            translate("wheel_whatif", "whenever they close, all journeys"),
        ),
        _money(
            soon.replace("{name}", name), now.mean_eur, then.mean_eur,
            ahead.replace("{low}", eur(low)).replace("{high}", eur(high)),
        ),
        _closings(name, now, then),
        _number(
            translate("wheel_whatif", "Loop gain"), now.rho, then.rho,
            yield_text(then.totals) if then.rho is not None else _few(),
        ),
        _number(
            translate("wheel_whatif", "Spin, turns a year"), now.turns, then.turns,
            "" if then.turns is not None else translate("wheel_whatif", "not known yet"),
        ),
    )  # fmt: skip


def _few() -> str:
    return translate("wheel_whatif", "too few won clients yet")


def _conversion(s: WheelStage, goal: Goal) -> Range:
    share = known_share(s)
    aim = None if goal.conversion is None else round(goal.conversion * _WHOLE)
    return Range(0, _WHOLE, round(share * _WHOLE) if share else None, aim)


def _days(s: WheelStage, goal: Goal) -> Range:
    now = None if not s.median_days else max(1, round(s.median_days))
    aim = None if goal.days is None else round(goal.days)
    return Range(1, max(_LEAST_DAYS, _TIMES * (now or 0), aim or 0), now, aim)


def _conversion_note(s: WheelStage) -> str:
    rate, share = s.conversion, known_share(s)
    counted = translate("wheel_whatif", "%s of %s") % (rate.k, rate.n)
    if not share:
        return translate("wheel_whatif", "now %s: too few to move it") % counted
    return translate("wheel_whatif", "now %s, %s") % (formats.percent(share), counted)


def _days_note(stage: Stage, s: WheelStage) -> str:
    if s.median_days is None:
        return translate("wheel_whatif", "too few visits have ended to move it")
    said = translate("wheel_whatif", "now %s, median") % formats.days(round(s.median_days))
    if stage.dwell_target_days:
        said += ", " + translate("wheel_whatif", "target %s") % stage.dwell_target_days
    return said


def _money(name: str, now: float, then: float, detail: str) -> ResultLine:
    tone = _tone(round(then) - round(now))
    return ResultLine(name, eur(now), eur(then), signed_eur(round(then) - round(now)), tone, detail)


def _closings(name: str, now: Standing, then: Standing) -> ResultLine:
    low, _, high = then.closings
    spread = translate("wheel_whatif", "on average; 8 of 10 futures: {low} to {high}")
    detail = spread.replace("{low}", str(low)).replace("{high}", str(high))
    title = translate("wheel_whatif", "Deals of {name}, 26 weeks").replace("{name}", name)
    # The mean, with a decimal: a change of less than one deal would not be seen otherwise.
    return _line(
        title, now.mean_closings, then.mean_closings, detail,
        lambda value: formats.number(value, 1),
    )  # fmt: skip


def _number(name: str, now: float | None, then: float | None, detail: str) -> ResultLine:
    if now is None or then is None:
        return ResultLine(name, formats.NONE, formats.NONE, "", "text_2", detail)
    return _line(name, now, then, detail, lambda value: formats.number(value, 2))


def _line(
    name: str, now: float, then: float, detail: str, text_of: Callable[[float], str]
) -> ResultLine:
    change = text_of(abs(then - now))
    same = text_of(then) == text_of(now)
    sign = "±" if same else "+" if then > now else chr(0x2212)
    shown = text_of(0) if same else change
    tone = "text_2" if same else _tone(then - now)
    return ResultLine(name, text_of(now), text_of(then), f"{sign}{shown}", tone, detail)


def _tone(change: float) -> Tone:
    return "good" if change > 0 else "bad" if change < 0 else "text_2"
