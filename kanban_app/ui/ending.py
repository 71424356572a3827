"""The system ends the session: the window is closed as by hand, so that nothing typed is lost."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_READ = 64
# Not every system has all of them.
_SIGNALS = tuple(
    getattr(signal, name)
    for name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)


class EndSignals(QObject):
    """Says that the system asks for the end; a second time it simply ends the program.

    A signal that is ignored stays so: who starts it with nohup, or in the background, wants that.
    Python looks at signals only between two of its own steps, so a socket wakes Qt's loop for it.
    """

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._woken, self._wakes = socket.socketpair()
        for end in (self._woken, self._wakes):
            end.setblocking(False)  # noqa: FBT003 -- takes no keyword
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        self._before = signal.set_wakeup_fd(self._wakes.fileno(), warn_on_full_buffer=False)
        handlers = {number: signal.getsignal(number) for number in _SIGNALS}
        # None is a handler Python does not know, and could not put back.
        self._handlers = {n: h for n, h in handlers.items() if h not in (None, signal.SIG_IGN)}
        for number in self._handlers:
            signal.signal(number, _wait)

    def stop(self) -> None:
        """Leave the signals to whom they belonged before."""
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        self._woken.close()
        self._wakes.close()

    def _on_signal(self) -> None:
        self._woken.recv(_READ)
        for number in self._handlers:
            signal.signal(number, signal.SIG_DFL)
        self.asked.emit()


def _wait(_number: int, _frame: object) -> None:
    """Do nothing: the socket has told it already."""
