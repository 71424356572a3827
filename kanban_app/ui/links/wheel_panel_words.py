"""All that the panel tells of a wheel, put together."""

from PySide6.QtCore import QCoreApplication

from kanban_app.ui import formats
from kanban_app.ui.links import wheel_ledger_words as ledger
from kanban_app.ui.links import wheel_side_words as side
from kanban_app.ui.links import wheel_tree_words as tree
from kanban_app.ui.links.wheel_balance_words import balance_of
from kanban_app.ui.links.wheel_side_words import Told
from kanban_app.ui.wheel.panels.values import WheelValue

translate = QCoreApplication.translate


def wheel_value(told: Told) -> WheelValue:
    """Return everything but a single stage, the need of leads and what-ifs."""
    wheel = told.wheel
    return WheelValue(
        figures=side.figures_of(wheel),
        few=side.few_of(wheel),
        friction=side.friction_of(told),
        friction_note=translate("wheel_side", "lost, share of inflow"),
        balance=balance_of(wheel, _closing(told)),
        balance_note=translate("wheel_side", "%s, €") % side.period_text(wheel),
        facts=tree.facts_of(told),
        edges=tree.edges_of(told),
        edges_note=tree.edges_note(told),
        roots=tree.roots_of(told),
        ledger=ledger.ledger_of(told),
        ledger_figures=ledger.ledger_figures(told),
        goals=ledger.goals_of(told),
        facts_note=tree.facts_note(wheel),
    )


def _closing(told: Told) -> str:
    if not told.past:
        return translate("wheel_side", "Today")
    return formats.day_text(told.days.date_of(told.wheel.as_of))
