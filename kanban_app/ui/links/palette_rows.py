"""Results of the search as lines of the palette, in words."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.card import Outcome
from kanban_app.domain.contact import ContactKind
from kanban_app.domain.found import Found, Sought
from kanban_app.domain.ids import StageId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.search_text import marks
from kanban_app.ui import formats
from kanban_app.ui.board.shown import ShownBoard
from kanban_app.ui.kinds import activity_icon, activity_label
from kanban_app.ui.links.commands import Command
from kanban_app.ui.palette.rows import Row

DOT = " · "
COMMAND, MORE = "command", "more"
_BEFORE, _AFTER = 24, 80


class Target(NamedTuple):
    """What a line stands for, read back from its key."""

    noun: str
    id: str


def key_of(noun: str, thing: int | str) -> str:
    """Return the key of a line."""
    return f"{noun}:{thing}"


def target(key: str) -> Target:
    """Return what the line with this key stands for."""
    noun, _, thing = key.partition(":")
    return Target(noun, thing)


def command_row(command: Command) -> Row:
    """Return a command as a line."""
    return Row(key_of(COMMAND, command.key), command.icon, command.name, keys=command.keys)


def more_row(noun: str, left: int, *, at_least: bool) -> Row:
    """Return the line that says how much more was found, and lists it."""
    text = QCoreApplication.translate("palette_rows", "%n more result(s)", "", left)
    if at_least:
        text = QCoreApplication.translate("palette_rows", "more than %n more result(s)", "", left)
    return Row(key_of(MORE, noun), "chevron-down", text, quiet=True)


def too_many_row(noun: str) -> Row:
    """Return the line under a long list that does not list everything."""
    text = QCoreApplication.translate("palette_rows", "There is more. One more word finds it.")
    return Row(key_of(MORE, noun), "more", text, quiet=True)


def found_row(
    noun: Sought, found: Found, words: tuple[str, ...], board: ShownBoard, days: LocalDays
) -> Row:
    """Return a result as a line: what it is about, or where in its notes the words stand."""
    right, colour = _where(noun, found, board, days)
    kind = activity_label(found.kind) if noun is Sought.ACTIVITY else ""
    name = found.name or kind
    detail = DOT.join(part for part in found.detail.split("\n") if part)
    if words and not _is_marked(name, words) | _is_marked(detail, words):
        detail = DOT.join(t for t in (detail, excerpt(found.note, words)) if t)
    elif noun is Sought.ACTIVITY:
        detail = DOT.join(t for t in (kind, detail) if t and t != name)
    return Row(key_of(noun, found.id), _icon(noun, found), name, detail, right, colour)


def excerpt(note: str, words: tuple[str, ...]) -> str:
    """Return the line of a note in which a word stands, cut around the word, "" if none does."""
    for line in note.split("\n"):
        at = 0
        for piece, hit in marks(line, words):
            if hit:
                start = max(0, at - _BEFORE)
                end = at + _AFTER
                before, after = "…" if start else "", "…" if end < len(line) else ""
                return f"{before}{line[start:end].strip()}{after}"
            at += len(piece)
    return ""


def _is_marked(text: str, words: tuple[str, ...]) -> bool:
    return any(hit for _, hit in marks(text, words))


def _where(noun: Sought, found: Found, board: ShownBoard, days: LocalDays) -> tuple[str, str]:
    """Return what stands at the right end, and the colour of the stage if it is one."""
    if noun is Sought.ACTIVITY and found.at:
        return formats.day_text(days.date_of(Moment(found.at))), ""
    if noun is Sought.TASK:
        return _due(found, days), ""
    ends = {
        Outcome.LOST: QCoreApplication.translate("palette_rows", "Lost"),
        Outcome.ARCHIVED: QCoreApplication.translate("palette_rows", "Archived"),
    }
    if found.card is None or not found.outcome:
        return "", ""
    if (outcome := Outcome(found.outcome)) in ends:
        return ends[outcome], ""
    place = board.find_stage(StageId(found.stage))
    if place is None:
        return "", ""
    name = place[1].name.text(formats.language()).replace("\u00ad", "")
    return name, place[1].colour


def _due(found: Found, days: LocalDays) -> str:
    if found.at:
        done = QCoreApplication.translate("palette_rows", "done %s")
        return done % formats.day_text(days.date_of(Moment(found.at)))
    due = QCoreApplication.translate("palette_rows", "due %s")
    return due % formats.day_text(date.fromisoformat(found.kind))


def _icon(noun: Sought, found: Found) -> str:
    match noun:
        case Sought.CARD:
            return "board"
        case Sought.CONTACT:
            return "users" if found.kind == ContactKind.COMPANY else "person"
        case Sought.PROPERTY:
            return "house"
        case Sought.TASK:
            return "check-circle"
        case Sought.ACTIVITY:
            return activity_icon(found.kind)
