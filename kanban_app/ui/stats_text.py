"""The numbers of a journey as lines for a terminal."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.journey import Journey
from kanban_app.ui import formats
from kanban_app.ui.kinds import milestone_label

_FEW = 5


def stats_text(item: Journey, found: Mapping[str, object]) -> str:
    """Return name, stages, weighted pipeline, milestones; `found` is what the service tells."""
    name = item.name.text(formats.language())
    return "\n".join((name, *_stages(item, found), _weighted(found), *_milestones(found)))


def _stages(item: Journey, found: Mapping[str, object]) -> list[str]:
    heads = (
        QCoreApplication.translate("commands", "stage"),
        QCoreApplication.translate("commands", "entered"),
        QCoreApplication.translate("commands", "went on"),
        QCoreApplication.translate("commands", "conversion"),
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
    told = QCoreApplication.translate("commands", "weighted pipeline: %s")
    return f"  {told % formats.money(round(pipeline * 100))}"


def _milestones(found: Mapping[str, object]) -> list[str]:
    """Return how many cards reached what, and of how many more nothing but a move says so."""
    sure, unsure = found["milestones"], found["milestones_unconfirmed"]
    assert isinstance(sure, Mapping)
    assert isinstance(unsure, Mapping)
    told = QCoreApplication.translate("commands", "%s reached: %s")
    more = QCoreApplication.translate("commands", "not confirmed yet: %s")
    lines = []
    for key, count in sure.items():
        line = told % (milestone_label(key), formats.number(count))
        doubt = f" · {more % formats.number(unsure[key])}" if unsure[key] else ""
        lines.append(f"  {line}{doubt}")
    return lines


def _part(found: Mapping[str, object], name: str, stage: str) -> Mapping[str, object]:
    group = found[name]
    assert isinstance(group, Mapping)
    part = group.get(stage, {})
    assert isinstance(part, Mapping)
    return part


def _rate(conversion: Mapping[str, object]) -> str:
    """Return the share with k of n, or that too few cards are decided to tell one."""
    reached, lost = conversion.get("reached_next", 0), conversion.get("lost", 0)
    cohort, share = conversion.get("cohort", 0), conversion.get("to_date")
    assert isinstance(reached, int)
    assert isinstance(lost, int)
    if not isinstance(share, float) or reached + lost < _FEW:
        return QCoreApplication.translate("commands", "too few yet (%s of %s)") % (reached, cohort)
    told = QCoreApplication.translate("commands", "%s (%s of %s)")
    return told % (formats.percent(share), reached, cohort)
