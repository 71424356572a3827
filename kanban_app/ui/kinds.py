"""How ways to do a task, kinds of activities and milestones are worded and drawn."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP

# By the keys of `TaskChannel`, `ActivityKind` and the templates: the first paint needs no more.
_CHANNELS = {
    "phone": ("phone", QT_TRANSLATE_NOOP("Kinds", "Phone call")),
    "email": ("mail", QT_TRANSLATE_NOOP("Kinds", "E-mail")),
    "letter": ("letter", QT_TRANSLATE_NOOP("Kinds", "Letter")),
    "visit": ("house", QT_TRANSLATE_NOOP("Kinds", "On site")),
    "desk": ("pencil", QT_TRANSLATE_NOOP("Kinds", "At the desk")),
}
_ANY_WAY = ("check-circle", QT_TRANSLATE_NOOP("Kinds", "Any way"))
_ACTIVITIES = {
    "call": ("phone", QT_TRANSLATE_NOOP("Kinds", "Phone call")),
    "email": ("mail", QT_TRANSLATE_NOOP("Kinds", "E-mail")),
    "letter": ("letter", QT_TRANSLATE_NOOP("Kinds", "Letter")),
    "viewing": ("house", QT_TRANSLATE_NOOP("Kinds", "Viewing")),
    "second_viewing": ("house", QT_TRANSLATE_NOOP("Kinds", "Second viewing")),
    "valuation": ("calculator", QT_TRANSLATE_NOOP("Kinds", "Valuation visit")),
    "meeting": ("users", QT_TRANSLATE_NOOP("Kinds", "Meeting")),
    "notary": ("seal", QT_TRANSLATE_NOOP("Kinds", "Notary appointment")),
    "handover": ("key", QT_TRANSLATE_NOOP("Kinds", "Handover")),
    "report_sent": ("chart", QT_TRANSLATE_NOOP("Kinds", "Owner report sent")),
    "brochure_sent": ("file", QT_TRANSLATE_NOOP("Kinds", "Brochure sent")),
    "note": ("note", QT_TRANSLATE_NOOP("Kinds", "Remark")),
    "survey": ("star", QT_TRANSLATE_NOOP("Kinds", "Survey")),
    "offer": ("handshake", QT_TRANSLATE_NOOP("Kinds", "Offer")),
}
_MILESTONES = {
    "mandate": ("key", QT_TRANSLATE_NOOP("Kinds", "Mandate")),
    "reserved": ("bookmark", QT_TRANSLATE_NOOP("Kinds", "Reserved")),
    "contract": ("seal", QT_TRANSLATE_NOOP("Kinds", "Contract")),
}
_OTHER_MILESTONE = "star"


def channel_icon(channel: str) -> str:
    """Return the icon of a way to do a task, "" for any way."""
    return _CHANNELS.get(channel, _ANY_WAY)[0]


def channel_label(channel: str) -> str:
    """Return how a task is done in words, "" for any way."""
    return QCoreApplication.translate("Kinds", _CHANNELS.get(channel, _ANY_WAY)[1])


def activity_icon(kind: str) -> str:
    """Return the icon of a kind of activity; an unknown one looks like a note."""
    return _ACTIVITIES.get(kind, _ACTIVITIES["note"])[0]


def activity_label(kind: str) -> str:
    """Return a kind of activity in words; an unknown one reads like a note."""
    return QCoreApplication.translate("Kinds", _ACTIVITIES.get(kind, _ACTIVITIES["note"])[1])


def milestone_icon(key: str) -> str:
    """Return the icon of a milestone; those of a broker's own journey share one."""
    return _MILESTONES[key][0] if key in _MILESTONES else _OTHER_MILESTONE


def milestone_label(key: str) -> str:
    """Return a milestone in words; one we do not know reads as its template calls it."""
    if key not in _MILESTONES:
        return key.replace("_", " ")
    return QCoreApplication.translate("Kinds", _MILESTONES[key][1])
