"""How criteria, rules and milestones are worded in the language in force."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.compliance import Rule
from kanban_app.domain.criteria import Criterion, Standing
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import LocalDays
from kanban_app.ui import formats

_SOFT_HYPHEN = "\u00ad"


def stage_name(stage: Stage) -> str:
    """Return the name of a stage without its break hints."""
    return stage.name.text(formats.language()).replace(_SOFT_HYPHEN, "")


def short_name(criterion: Criterion) -> str:
    """Return a criterion without what stands in brackets behind it."""
    name = criterion.name.text(formats.language())
    head, bracket, _ = name.partition(" (")
    return head if bracket and name.endswith(")") else name


def whole_name(criterion: Criterion) -> str:
    """Return a criterion whole, and whether it can be left out."""
    name = criterion.name.text(formats.language())
    if criterion.required:
        return name
    return QCoreApplication.translate("criteria", "%s (optional)") % name


def progress(standing: Standing, days: LocalDays) -> str:
    """Return when a criterion was met, or how much of it is known."""
    if standing.tick is not None:
        return formats.day_text(days.date_of(standing.tick.at))
    if standing.by_data:
        return QCoreApplication.translate("criteria", "from the data")
    if standing.planned is not None:
        day = formats.day_text(standing.planned)
        return QCoreApplication.translate("criteria", "planned %s") % day
    if standing.done:
        return QCoreApplication.translate("criteria", "%s of %s") % (standing.done, standing.of)
    optional = QCoreApplication.translate("criteria", "optional")
    return "" if standing.criterion.required else optional


def rule_tip(rule: Rule) -> str:
    """Return what a rule wants, where it stands and since when."""
    since = QCoreApplication.translate("criteria", "%s, in force since %s") % (
        rule.source,
        formats.day_text(rule.valid_from),
    )
    return f"{rule.text.text(formats.language())}\n{since}"
