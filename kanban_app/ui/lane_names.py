"""What the rows of a journey map are called."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.ui import formats

_LANES: Mapping[str, str] = {
    LaneKey.QUESTION: QT_TRANSLATE_NOOP("Map", "Guiding question"),
    LaneKey.GOAL: QT_TRANSLATE_NOOP("Map", "Aim"),
    LaneKey.HAT: QT_TRANSLATE_NOOP("Map", "Responsible"),
    LaneKey.SUPPORTING: QT_TRANSLATE_NOOP("Map", "Support"),
    LaneKey.CUSTOMER_DOES: QT_TRANSLATE_NOOP("Map", "Client does"),
    LaneKey.TOUCHPOINTS: QT_TRANSLATE_NOOP("Map", "Touchpoints"),
    LaneKey.EXPERIENCE: QT_TRANSLATE_NOOP("Map", "Experience"),
    "story": QT_TRANSLATE_NOOP("Map", "The plan in words"),
    LaneKey.QUOTES: QT_TRANSLATE_NOOP("Map", "Quotes"),
    LaneKey.METRICS_OUT: QT_TRANSLATE_NOOP("Map", "Results"),
    LaneKey.CHALLENGES: QT_TRANSLATE_NOOP("Map", "Challenges"),
    LaneKey.IMPROVEMENTS: QT_TRANSLATE_NOOP("Map", "Improvements"),
    LaneKey.METRICS_IN: QT_TRANSLATE_NOOP("Map", "Input"),
    LaneKey.IDEAS: QT_TRANSLATE_NOOP("Map", "Ideas"),
    LaneKey.RESOURCES: QT_TRANSLATE_NOOP("Map", "Resources"),
    LaneKey.VOC: QT_TRANSLATE_NOOP("Map", "Listening to clients"),
    LaneKey.SURVEY: QT_TRANSLATE_NOOP("Map", "Survey question"),
}


def lane_name(lane: Lane) -> str:
    """Return what a row is called."""
    return lane.name.text(formats.language()) if lane.own else row_name(lane.key)


def row_name(key: str) -> str:
    """Return what a row is called by its key; any other text is its own name."""
    return QCoreApplication.translate("Map", _LANES.get(key, key))
