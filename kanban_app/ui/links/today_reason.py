"""Why a contact is suggested, or none: one sentence with what was counted."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.moment import DAY
from kanban_app.services.today import Nudge
from kanban_app.ui import formats

translate = QCoreApplication.translate
# Below this a card is not worth calling late.
_LATE = 1.1


def reason(nudge: Nudge) -> str:
    """Return in one sentence why a contact is suggested, with what was counted."""
    found = nudge.suggestion
    effect = found.effect
    assert effect.term is not None
    silent = max(1, found.silence // DAY)
    opening = (
        translate("today_reason", "Last contact %n day(s) ago", "", silent)
        if found.touched
        else translate("today_reason", "No contact for %n day(s) in this stage", "", silent)
    )
    if found.lateness >= _LATE:
        times = formats.number(found.lateness, 1)
        opening += translate("today_reason", ", %s times as old as usual in this stage") % times
    term = translate("today_reason", "a contact within %n day(s)", "", max(1, effect.term // DAY))
    counted = translate("today_reason", "%s; with %s %s of %s went on, without %s of %s.")
    return counted % (opening, term, *effect.contacted, *effect.others)


def few() -> str:
    """Return why nothing is suggested yet."""
    return translate(
        "today_reason",
        "Too few cases of your own yet: note calls and visits, and from five cards with and five"
        " without a contact on this says where one pays.",
    )
