"""The inline form of a wait that was noted too late: from when, and until when."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.records import Pause
from kanban_app.ui.timeline.parts import InlineForm
from kanban_app.ui.timeline.requests import WaitShown, WaitTyped
from kanban_app.ui.widgets.date_field import DateField


class WaitForm(InlineForm):
    """Puts the days of a wait right; one that still goes on has no end yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: WaitShown | None = None
        self.since = DateField(self, clearable=False)
        self.until = DateField(self, clearable=False)
        self.add_row(("since", self.since), ("until", self.until))
        self.setFocusProxy(self.since.line)
        self.retranslate()

    @property
    def wait(self) -> Pause | None:
        """Return the wait that is shown."""
        return self._shown.wait if self._shown else None

    def begin(self, wait: WaitShown) -> None:
        """Show a wait to be corrected."""
        self._shown = wait
        self.since.reset(wait.since)
        self.until.reset(wait.until)
        self.show_row(("until",), shown=wait.until is not None)
        self.retranslate()
        self.begun()

    def typed(self) -> WaitTyped:
        """Return the days that are typed."""
        assert self._shown is not None
        since = self.since.value or self._shown.since
        until = (self.until.value or self._shown.until) if self._shown.until else None
        return WaitTyped(self._shown.wait, since, until)

    @override
    def unread(self) -> Sequence[QWidget | None]:
        return tuple(_unread(field) for field in (self.since, self.until) if not field.isHidden())

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        who = self._shown.who if self._shown else ""
        self.send.setText(self.tr("Correct"))
        self.leave.setText(self.tr("Discard"))
        self.word({"since": self.tr("Waits for %s since") % who, "until": self.tr("Waited until")})
        self.since.retranslate()
        self.until.retranslate()


def _unread(field: DateField) -> QWidget | None:
    return field.line if field.unread or field.value is None else None
