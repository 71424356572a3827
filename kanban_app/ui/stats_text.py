"""The numbers of a journey and of the flywheel as lines for a terminal."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.enough import FEWEST
from kanban_app.domain.journey import Journey
from kanban_app.ui import formats
from kanban_app.ui.kinds import milestone_label

translate = QCoreApplication.translate


def period_text(first: date, last: date, as_of: date) -> str:
    """Return the first and the last day that is counted, and of which day the numbers are."""
    told = translate("commands", "%s to %s, as of %s")
    return told % tuple(formats.day_text(day) for day in (first, last, as_of))


def stats_text(item: Journey, found: Mapping[str, object]) -> str:
    """Return name, stages, weighted pipeline, milestones; `found` is what the service tells."""
    name = item.name.text(formats.language())
    return "\n".join((name, *_stages(item, found), _weighted(found), *_milestones(found)))


def wheel_text(journeys: Sequence[Journey], found: Mapping[str, object]) -> str:
    """Return what the wheel is made of and its measures; `found` is what the service tells."""
    lobes = _group(found, "journeys")
    known = {journey.key: journey for journey in journeys}
    named = ", ".join(_called(known, key) for key in lobes)
    lines = [f"{translate('commands', 'Flywheel')}: {named}", *_measures(found)]
    for key in lobes:
        lines += _lobe(known, key, _group(lobes, key))
    return "\n".join(lines)


def _stages(item: Journey, found: Mapping[str, object]) -> list[str]:
    heads = (
        translate("commands", "stage"),
        translate("commands", "entered"),
        translate("commands", "went on"),
        translate("commands", "conversion"),
    )
    lines = [f"  {heads[0]:<32}{heads[1]:>10}{heads[2]:>10}  {heads[3]}"]
    for stage in item.stages:
        entered = _part(found, "ledger", stage.key).get("entries", 0)
        passed = _part(found, "throughput_by_stage", stage.key).get("implied", 0)
        name = stage.name.text(formats.language()).replace("\u00ad", "")
        rate = _rate(_part(found, "conversion", stage.key))
        lines.append(f"  {name:<32}{entered!s:>10}{passed!s:>10}  {rate}")
    return lines


def _weighted(found: Mapping[str, object]) -> str:
    pipeline = found["weighted_pipeline_eur"]
    assert isinstance(pipeline, float | int)
    told = translate("commands", "weighted pipeline, all open cards: %s")
    return f"  {told % formats.money(round(pipeline * 100))}"


def _milestones(found: Mapping[str, object]) -> list[str]:
    """Return how many cards reached what, and of how many more nothing but a move says so."""
    sure, unsure = found["milestones"], found["milestones_unconfirmed"]
    assert isinstance(sure, Mapping)
    assert isinstance(unsure, Mapping)
    told = translate("commands", "%s reached: %s")
    more = translate("commands", "not confirmed yet: %s")
    lines = []
    for key, count in sure.items():
        line = told % (milestone_label(key), formats.number(count))
        doubt = f" · {more % formats.number(unsure[key])}" if unsure[key] else ""
        lines.append(f"  {line}{doubt}")
    return lines


def _part(found: Mapping[str, object], name: str, stage: str) -> Mapping[str, object]:
    part = _group(found, name).get(stage, {})
    assert isinstance(part, Mapping)
    return part


def _rate(conversion: Mapping[str, object]) -> str:
    """Return the share with k of n, or that too few cards are decided to tell one."""
    reached, lost = conversion.get("reached_next", 0), conversion.get("lost", 0)
    cohort, share = conversion.get("cohort", 0), conversion.get("to_date")
    assert isinstance(reached, int)
    assert isinstance(lost, int)
    if not isinstance(share, float) or reached + lost < FEWEST:
        return translate("commands", "too few yet (%s of %s)") % (reached, cohort)
    told = translate("commands", "%s (%s of %s)")
    return told % (formats.percent(share), reached, cohort)


def _measures(found: Mapping[str, object]) -> list[str]:
    """Return the measures of flow notes 4.2; what too few clients do not allow says so."""
    momentum, time = found["momentum"], _group(found, "loop_time")
    share, rates, nps = _group(found, "loop_share"), _group(found, "rates"), _group(found, "nps")
    speed = formats.NONE
    if isinstance(momentum, Mapping):
        speed = _number(momentum["wins_per_year"], 1)
        if momentum["trend"] is not None:
            speed += f" ({_number(momentum['trend'], 1, signed=True)})"
    told = (
        (translate("commands", "deals won"), _number(found["deals"])),
        (translate("commands", "commission"), _eur(found["commission_eur"])),
        (translate("commands", "momentum, follow-on deals a year (against 90 days ago)"), speed),
        (translate("commands", "loop gain"), _number(found["loop_gain"], 2)),
        (translate("commands", "loop time in days"), _number(time["deal_days"])),
        (translate("commands", "turns a year"), _number(found["spin"], 2)),
        (translate("commands", "share of new cards through clients"), _share(share)),
        (translate("commands", "clients who recommended"), _clients(rates, "referral")),
        (translate("commands", "clients who came again"), _clients(rates, "repeat")),
        (translate("commands", "clients who changed sides"), _clients(rates, "cross")),
        (translate("commands", "mass"), _number(_group(found, "mass")["mass"], 1)),
        (translate("commands", "NPS"), _nps(nps)),
    )
    return [f"  {name}: {text}" for name, text in told]


def _lobe(known: Mapping[str, Journey], key: str, lobe: Mapping[str, object]) -> list[str]:
    """Return what a journey lost, stage by stage, and what came into it."""
    came = _group(lobe, "arrivals")
    told = translate("commands", "%s from outside, %s through clients")
    arrivals = told % (_number(came["external"]), _number(came["loop"]))
    lines = [f"  {_called(known, key)}: {arrivals}"]
    names = {s.key: s.name.text(formats.language()) for s in known[key].stages}
    for stage, numbers in _group(lobe, "stages").items():
        assert isinstance(numbers, Mapping)
        friction = numbers["friction"]
        of_inflow = f" ({formats.percent(friction)})" if isinstance(friction, float) else ""
        lost = translate("commands", "lost %s") % f"{_eur(numbers['lost_eur'])}{of_inflow}"
        name = names.get(stage, stage).replace("\u00ad", "")
        lines.append(f"    {name:<30}{_number(numbers['cards']):>10}  {lost}")
    return lines


def _called(known: Mapping[str, Journey], key: str) -> str:
    return known[key].name.text(formats.language()).replace("\u00ad", "")


def _group(found: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = found[name]
    assert isinstance(part, Mapping)
    return part


def _number(value: object, digits: int = 0, *, signed: bool = False) -> str:
    if not isinstance(value, int | float):
        return formats.NONE
    sign = "+" if signed and value > 0 else ""
    return f"{sign}{formats.number(value, digits)}"


def _eur(value: object) -> str:
    assert isinstance(value, int | float)
    return formats.whole_money(round(value * 100))


def _share(rate: Mapping[str, object]) -> str:
    counts = translate("commands", "%s of %s") % (_number(rate["k"]), _number(rate["n"]))
    share = rate["share"]
    return f"{formats.percent(share)} ({counts})" if isinstance(share, float) else counts


def _clients(rates: Mapping[str, object], kind: str) -> str:
    """Return how many clients brought somebody so far, and the share expected in 24 months."""
    told = _group(rates, kind)
    counts = _number(told["clients"]), _number(rates["clients"])
    if not isinstance(told["rate"], float):
        return translate("commands", "%s of %s") % counts
    so_far = translate("commands", "so far %s of %s") % counts
    within = translate("commands", "%s within 24 months") % formats.percent(told["rate"])
    return f"{within} ({so_far})"


def _nps(nps: Mapping[str, object]) -> str:
    counts = " / ".join(_number(nps[key]) for key in ("promoters", "passives", "detractors"))
    return f"{_number(nps['nps'], signed=True)} ({counts})"
