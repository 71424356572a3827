"""Which of a journey's loss reasons the words of another program mean."""

from kanban_app.domain.card_rules import writable
from kanban_app.domain.journey import Journey, LossReason
from kanban_app.domain.records import CardRecord
from kanban_app.domain.text import fold

# Shorter words stand in too many reasons.
_TELLING = 4


def reason_key(journey: Journey, text: str) -> str:
    """Return the key of the loss reason that `text` names, "" if it names none.

    `Anderer Makler` names `Anderer Makler beauftragt` as long as it could be no other reason.
    """
    wanted = _words(text)
    for way in (_same, _alike):
        keys = {r.key for r in journey.loss_reasons if any(way(wanted, n) for n in _names(r))}
        if len(keys) == 1:
            return keys.pop()
    return ""


def note_of(record: CardRecord, journey: Journey) -> str:
    """Return what to keep about a loss; words that are no reason's own name are kept."""
    told = record.loss_reason
    own = any(_words(told) in _names(reason) for reason in journey.loss_reasons)
    return writable("\n".join(t for t in (record.loss_note, "" if own else told) if t))


def _same(wanted: str, name: str) -> bool:
    return wanted == name


def _alike(wanted: str, name: str) -> bool:
    short, long = sorted((wanted, name), key=len)
    part = long.startswith(short) or f" {short} " in f" {long} "
    return len(short) >= _TELLING and part


def _words(text: str) -> str:
    return " ".join(fold(text).replace(",", " ").split())


def _names(reason: LossReason) -> tuple[str, ...]:
    return tuple(_words(text) for text in (reason.key, *reason.name) if text)
