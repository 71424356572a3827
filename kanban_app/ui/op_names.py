"""The names of operations as the undo list, the toast and the status bar say them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.changes import Op, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.journey import Journey, Names
from kanban_app.ui import formats
from kanban_app.ui.lane_names import row_name

_ONE = {
    OpKind.ADD_CARD: QT_TRANSLATE_NOOP("op_names", "%s: new card"),
    OpKind.REORDER: QT_TRANSLATE_NOOP("op_names", "%s: new place"),
    OpKind.WIN: QT_TRANSLATE_NOOP("op_names", "%s: won"),
    OpKind.LOSE: QT_TRANSLATE_NOOP("op_names", "%s: lost"),
    OpKind.ARCHIVE: QT_TRANSLATE_NOOP("op_names", "%s: archived"),
    OpKind.REOPEN: QT_TRANSLATE_NOOP("op_names", "%s: opened again"),
    OpKind.DELETE: QT_TRANSLATE_NOOP("op_names", "%s: deleted"),
    OpKind.EDIT: QT_TRANSLATE_NOOP("op_names", "%s: edited"),
    OpKind.WAKE: QT_TRANSLATE_NOOP("op_names", "%s: awake again"),
    OpKind.CORRECT_WAIT: QT_TRANSLATE_NOOP("op_names", "%s: waiting time corrected"),
    OpKind.IMPORT: QT_TRANSLATE_NOOP("op_names", "Import of %s"),
    OpKind.ADD_CONTACT: QT_TRANSLATE_NOOP("op_names", "%s: new contact"),
    OpKind.EDIT_CONTACT: QT_TRANSLATE_NOOP("op_names", "%s: contact edited"),
    OpKind.LINK_CONTACT: QT_TRANSLATE_NOOP("op_names", "%s: other contact"),
    OpKind.MERGE_CONTACTS: QT_TRANSLATE_NOOP("op_names", "%s: contacts merged"),
    OpKind.NOT_DUPLICATE: QT_TRANSLATE_NOOP("op_names", "%s: no duplicate"),
    OpKind.DELETE_CONTACT: QT_TRANSLATE_NOOP("op_names", "%s: contact deleted"),
    OpKind.ADD_PROPERTY: QT_TRANSLATE_NOOP("op_names", "%s: new property"),
    OpKind.EDIT_PROPERTY: QT_TRANSLATE_NOOP("op_names", "%s: property edited"),
    OpKind.LINK_PROPERTY: QT_TRANSLATE_NOOP("op_names", "%s: property linked"),
    OpKind.DELETE_PROPERTY: QT_TRANSLATE_NOOP("op_names", "%s: property deleted"),
    OpKind.ADD_TASK: QT_TRANSLATE_NOOP("op_names", "%s: new task"),
    OpKind.EDIT_TASK: QT_TRANSLATE_NOOP("op_names", "%s: task edited"),
    OpKind.DO_TASK: QT_TRANSLATE_NOOP("op_names", "%s: done"),
    OpKind.DROP_TASK: QT_TRANSLATE_NOOP("op_names", "%s: no longer needed"),
    OpKind.ADD_ACTIVITY: QT_TRANSLATE_NOOP("op_names", "%s: noted"),
    OpKind.EDIT_ACTIVITY: QT_TRANSLATE_NOOP("op_names", "%s: note edited"),
    OpKind.DELETE_ACTIVITY: QT_TRANSLATE_NOOP("op_names", "%s: note deleted"),
    OpKind.CRITERIA: QT_TRANSLATE_NOOP("op_names", "%s: checklist and answers"),
    OpKind.MILESTONE: QT_TRANSLATE_NOOP("op_names", "%s: milestone"),
    OpKind.EDIT_PROFILE: QT_TRANSLATE_NOOP("op_names", "%s: search profile"),
    OpKind.LINK_DEAL: QT_TRANSLATE_NOOP("op_names", "%s: linked"),
    OpKind.UNLINK_DEAL: QT_TRANSLATE_NOOP("op_names", "%s: link ended"),
    OpKind.REFUSE_MATCH: QT_TRANSLATE_NOOP("op_names", "%s: no match"),
    OpKind.SET_ORIGIN: QT_TRANSLATE_NOOP("op_names", "%s: origin noted"),
    OpKind.ADD_PERSONA: QT_TRANSLATE_NOOP("op_names", "%s: new persona"),
    OpKind.EDIT_PERSONA: QT_TRANSLATE_NOOP("op_names", "%s: persona edited"),
    OpKind.DELETE_PERSONA: QT_TRANSLATE_NOOP("op_names", "%s: persona deleted"),
    OpKind.ADD_IMPROVEMENT: QT_TRANSLATE_NOOP("op_names", "%s: new improvement"),
    OpKind.EDIT_IMPROVEMENT: QT_TRANSLATE_NOOP("op_names", "%s: improvement edited"),
    OpKind.START_IMPROVEMENT: QT_TRANSLATE_NOOP("op_names", "%s: improvement begun"),
    OpKind.FINISH_IMPROVEMENT: QT_TRANSLATE_NOOP("op_names", "%s: improvement done"),
    OpKind.REOPEN_IMPROVEMENT: QT_TRANSLATE_NOOP("op_names", "%s: improvement open again"),
    OpKind.MOVE_IMPROVEMENT: QT_TRANSLATE_NOOP("op_names", "%s: other priority"),
    OpKind.DELETE_IMPROVEMENT: QT_TRANSLATE_NOOP("op_names", "%s: improvement deleted"),
    OpKind.ERASE: QT_TRANSLATE_NOOP("op_names", "%s: personal data erased"),
    OpKind.DEMO: QT_TRANSLATE_NOOP("op_names", "Sample data (%s cards)"),
}

# Their arguments name a journey or a stage in both languages.
_TOLD_TWICE = {
    OpKind.ADD_JOURNEY: QT_TRANSLATE_NOOP("op_names", "Journey %s added"),
    OpKind.EDIT_STAGES: QT_TRANSLATE_NOOP("op_names", "Stages of %s changed"),
    OpKind.EDIT_SUBSTAGES: QT_TRANSLATE_NOOP("op_names", "Sub-stages of %s changed"),
    OpKind.SET_GOAL: QT_TRANSLATE_NOOP("op_names", "%s: goal"),
    OpKind.EDIT_MAP: QT_TRANSLATE_NOOP("op_names", "%s: map edited"),
    OpKind.RENAME_JOURNEY: QT_TRANSLATE_NOOP("op_names", "Journey is now called %s"),
    OpKind.DELETE_JOURNEY: QT_TRANSLATE_NOOP("op_names", "Journey %s deleted"),
}

# The second argument is a day.
_UNTIL = {
    OpKind.PARK: QT_TRANSLATE_NOOP("op_names", "%s: resting until %s"),
    OpKind.POSTPONE: QT_TRANSLATE_NOOP("op_names", "%s: postponed to %s"),
}
# Behind both names of the stage stands the row of the map that was edited.
_ROW = 2


def op_text(op: Op | None, journeys: Sequence[Journey]) -> str:
    """Return what an operation did, e.g. `Müller: Staging → Marketing`; "" for None."""
    if op is None:
        return ""
    subject = _subject(op)
    if op.kind in (OpKind.MOVE, OpKind.HAND_OVER, OpKind.SUBSTAGE):
        return _moved(op, subject, journeys)
    if op.kind is OpKind.SET_PERSONA:
        return _persona(op, subject)
    if op.kind in _UNTIL:
        words = QCoreApplication.translate("op_names", _UNTIL[op.kind])
        return words % (subject, formats.day_text(date.fromisoformat(op.arguments[1])))
    if op.kind in _TOLD_TWICE:
        return _told_twice(op)
    return QCoreApplication.translate("op_names", _ONE[op.kind]) % subject


def _moved(op: Op, subject: str, journeys: Sequence[Journey]) -> str:
    if op.kind is OpKind.SUBSTAGE:
        return _within(op, subject)
    _, origin, target, journey_key = op.arguments[:4]
    names = {
        (j.key, s.key): s.name.text(formats.language()).replace("\u00ad", "")
        for j in journeys
        for s in j.stages
    }
    home = next((j.name.text(formats.language()) for j in journeys if j.key == journey_key), "")
    there = names.get((journey_key, target), target)
    if op.kind is OpKind.HAND_OVER:
        return f"{subject} → {home}: {there}"
    here = names.get((journey_key, origin), origin)
    return f"{subject}: {here} → {there}" if origin else f"{subject} → {there}"


def _within(op: Op, subject: str) -> str:
    """Return which sub-stage a card came from and went to; several may come from anywhere."""
    german = formats.language() == "de"
    texts = op.arguments[1:5]
    here, there = (
        Names(*texts[place : place + 2]).text("de" if german else "en").replace("\u00ad", "")
        for place in (0, 2)
    )
    return f"{subject}: {here} → {there}" if here else f"{subject} → {there}"


def _subject(op: Op) -> str:
    """Return the card's name, or how many there are: no name, and the number at the end."""
    first, last = (op.arguments[0], op.arguments[-1]) if op.arguments else ("", "")
    if not first and last.isascii() and last.isdigit():
        return QCoreApplication.translate("op_names", "%n card(s)", "", int(last))
    return first


def _persona(op: Op, subject: str) -> str:
    if not op.arguments[1]:
        return QCoreApplication.translate("op_names", "%s: no persona") % subject
    return QCoreApplication.translate("op_names", "%s: persona %s") % (subject, op.arguments[1])


def _told_twice(op: Op) -> str:
    """Return what was done with a stage or journey; of its map the row that was edited."""
    name = _own_name(op)
    if op.kind is OpKind.EDIT_MAP and len(op.arguments) > _ROW:
        return f"{name}: {row_name(op.arguments[_ROW])}"
    return QCoreApplication.translate("op_names", _TOLD_TWICE[op.kind]) % name


def _own_name(op: Op) -> str:
    """Return the name in the language of the screen; some were told in one language only."""
    named = dict(zip(("de", "en"), op.arguments, strict=False))
    return named.get(formats.language()) or op.arguments[0]
