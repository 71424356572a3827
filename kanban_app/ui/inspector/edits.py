"""When typing becomes a draft and when an edit, and how both meet news of the same card."""

from dataclasses import fields, replace

from PySide6.QtCore import QObject, QTimer, Signal

from kanban_app.domain.card import CardFields

# A draft is written when typing pauses, and while it goes on once in `LATEST_DRAFT_MS`.
DRAFT_MS = 400
LATEST_DRAFT_MS = 1_000
IDLE_MS = 2_000


def merged(base: CardFields, typed: CardFields, news: CardFields) -> CardFields:
    """Return `news` with everything the broker has typed since `base`."""
    changed = {
        f.name: getattr(typed, f.name)
        for f in fields(CardFields)
        if getattr(typed, f.name) != getattr(base, f.name)
    }
    return replace(news, **changed)


class TypingClock(QObject):
    """Tells when a draft is due (a pause, or a second of typing) and when an edit (a rest)."""

    draft_due = Signal()
    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pause = self._timer(DRAFT_MS)
        self._latest = self._timer(LATEST_DRAFT_MS)
        for timer in (self._pause, self._latest):
            timer.timeout.connect(self._on_draft_due)
        self._rest = self._timer(IDLE_MS)
        self._rest.timeout.connect(self.rested)

    def restart(self) -> None:
        """Count anew: a key was pressed."""
        self._pause.start()
        self._rest.start()
        # Not anew at every key: who types on and on would never have a draft.
        if not self._latest.isActive():
            self._latest.start()

    def stop(self) -> None:
        """Forget what was counted."""
        for timer in (self._pause, self._latest, self._rest):
            timer.stop()

    def _on_draft_due(self) -> None:
        self._pause.stop()
        self._latest.stop()
        self.draft_due.emit()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer
