"""A card's history in words: what happened, as a broker would tell it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.ui import formats

_END_ICONS = {End.WON: "trophy", End.LOST: "lost", End.ARCHIVED: "archive"}
_ENTRY_ICONS = {
    EventKind.CREATE: "plus",
    EventKind.IMPORT: "import",
    EventKind.REOPEN: "undo",
}


class HistoryLine(NamedTuple):
    """When something happened to a card, and what; `icon` shows which kind of thing it was."""

    at: Moment
    text: str
    icon: str


def history_lines(events: Sequence[StageEvent], journeys: Sequence[Journey]) -> list[HistoryLine]:
    """Return the events of one card, which come in order, in words and newest first."""
    names = {
        s.id: s.name.text(formats.language()).replace("\u00ad", "")
        for j in journeys
        for s in j.stages
    }
    lines = []
    before = ""
    for event in events:
        here = names.get(event.to, "–") if event.to else before
        text = _ended(event, journeys) if event.end else _entered(event, before, here)
        lines.append(HistoryLine(event.at, text, _icon(event)))
        before = here
    return lines[::-1]


def _entered(event: StageEvent, before: str, here: str) -> str:
    match event.kind:
        case EventKind.CREATE:
            return QCoreApplication.translate("history_lines", "Created in %s") % here
        case EventKind.IMPORT:
            return QCoreApplication.translate("history_lines", "Imported into %s") % here
        case EventKind.REOPEN if before == here:
            return QCoreApplication.translate("history_lines", "Opened again")
        case EventKind.REOPEN:
            return QCoreApplication.translate("history_lines", "Opened again in %s") % here
        case _:
            return f"{before} → {here}" if before else here


def _ended(event: StageEvent, journeys: Sequence[Journey]) -> str:
    ends = {
        End.WON: QCoreApplication.translate("history_lines", "Won"),
        End.LOST: QCoreApplication.translate("history_lines", "Lost"),
        End.ARCHIVED: QCoreApplication.translate("history_lines", "Archived"),
        End.HANDED_OVER: QCoreApplication.translate("history_lines", "Handed over"),
    }
    assert event.end is not None
    reason = _reason(event.reason, journeys)
    return f"{ends[event.end]} · {reason}" if reason else ends[event.end]


def _reason(key: str, journeys: Sequence[Journey]) -> str:
    for journey in journeys:
        for reason in journey.loss_reasons:
            if reason.key == key:
                return reason.name.text(formats.language())
    return ""


def _icon(event: StageEvent) -> str:
    if event.end:
        return _END_ICONS.get(event.end, "swap")
    return _ENTRY_ICONS.get(event.kind, "arrow-right")
