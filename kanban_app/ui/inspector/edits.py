"""When typing becomes a draft and when an edit, and how both meet news of the same card."""

from dataclasses import fields, replace

from PySide6.QtCore import QObject, QTimer, Signal

from kanban_app.domain.card import CardFields

DRAFT_MS = 400
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
    """Tells when typing paused (time for a draft) and when it rests (time for an edit)."""

    paused = Signal()
    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pause = self._timer(DRAFT_MS)
        self._pause.timeout.connect(self.paused)
        self._rest = self._timer(IDLE_MS)
        self._rest.timeout.connect(self.rested)

    def restart(self) -> None:
        """Count anew: a key was pressed."""
        self._pause.start()
        self._rest.start()

    def stop(self) -> None:
        """Forget what was counted."""
        self._pause.stop()
        self._rest.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer
