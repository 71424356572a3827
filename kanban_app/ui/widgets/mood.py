"""How pleased a client was, from -2 to 2, in words."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.ui.widgets.choices import Choice

_MOODS = {
    2: QT_TRANSLATE_NOOP("Moods", "delighted"),
    1: QT_TRANSLATE_NOOP("Moods", "pleased"),
    0: QT_TRANSLATE_NOOP("Moods", "neutral"),
    -1: QT_TRANSLATE_NOOP("Moods", "annoyed"),
    -2: QT_TRANSLATE_NOOP("Moods", "angry"),
}

# How a client found something: easy to use, good to feel, a problem solved.
_FEELINGS = {
    2: QT_TRANSLATE_NOOP("Moods", "very good"),
    1: QT_TRANSLATE_NOOP("Moods", "good"),
    0: QT_TRANSLATE_NOOP("Moods", "neither good nor bad"),
    -1: QT_TRANSLATE_NOOP("Moods", "bad"),
    -2: QT_TRANSLATE_NOOP("Moods", "very bad"),
}


def feeling_label(rating: int) -> str:
    """Return in words what a rating from -2 to 2 means."""
    return QCoreApplication.translate("Moods", _FEELINGS[rating])


def signed(mood: int) -> str:
    """Return a mood as a figure with its sign."""
    return f"+{mood}" if mood > 0 else f"\u2212{-mood}" if mood else "0"


def mood_choices() -> list[Choice]:
    """Return the moods to choose from, the best first, and none."""
    worded = [
        Choice(str(mood), f"{signed(mood)} {QCoreApplication.translate('Moods', text)}")
        for mood, text in _MOODS.items()
    ]
    return [Choice("", "\u2013"), *worded]


def mood_of(key: str) -> int | None:
    """Return the mood of a choice, None if none was chosen."""
    return int(key) if key else None
