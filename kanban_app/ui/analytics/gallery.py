"""All pictures of the screen, in the order in which they hang."""

from kanban_app.ui.analytics.pictures.ageing import Ageing
from kanban_app.ui.analytics.pictures.balance import ArrivalsAndDepartures
from kanban_app.ui.analytics.pictures.closings import ClosingsForecast
from kanban_app.ui.analytics.pictures.commission import CommissionForecast
from kanban_app.ui.analytics.pictures.conversion import Funnel
from kanban_app.ui.analytics.pictures.cumulative import CumulativeFlow
from kanban_app.ui.analytics.pictures.curves import ConversionCurves
from kanban_app.ui.analytics.pictures.cycle import CycleTime
from kanban_app.ui.analytics.pictures.flow import FlowFigures
from kanban_app.ui.analytics.pictures.ledger import StageLedger
from kanban_app.ui.analytics.pictures.probabilities import Probabilities
from kanban_app.ui.analytics.pictures.reasons import LossReasons
from kanban_app.ui.analytics.pictures.sources import Sources
from kanban_app.ui.analytics.pictures.stage_time import TimeInStage
from kanban_app.ui.analytics.pictures.throughput import Throughput
from kanban_app.ui.analytics.scene import Picture


def pictures() -> tuple[Picture, ...]:
    """Return the pictures: flow first, then time, then money, then the fine print."""
    return (
        Throughput(), ArrivalsAndDepartures(), Funnel(),
        CumulativeFlow(), CycleTime(), Ageing(),
        TimeInStage(), CommissionForecast(), LossReasons(),
        ConversionCurves(), ClosingsForecast(), Sources(),
        StageLedger(), Probabilities(),
        FlowFigures(),
    )  # fmt: skip
