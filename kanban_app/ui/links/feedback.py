"""What the program says about changes: toast, status bar, and the banner when the disk says no."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.changes import Changes, OpKind, SentBack
from kanban_app.domain.errors import PastError
from kanban_app.ui import formats
from kanban_app.ui.board.answers import Done, Refused
from kanban_app.ui.criteria.words import stage_name
from kanban_app.ui.i18n import explain
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.notify import Action, Saying
from kanban_app.ui.op_names import op_text
from kanban_app.ui.outbox import Outbox, Trouble
from kanban_app.ui.shell import Shell
from kanban_app.ui.toast import Toast

_AGAIN, _EXPORT = "again", "export"
# Typing is its own feedback; a toast per field would only be in the way.
_FINAL = {OpKind.ERASE}
# What ends the need for what a stage had planned.
_DROPPING = {
    OpKind.MOVE, OpKind.HAND_OVER, OpKind.WIN, OpKind.LOSE, OpKind.ARCHIVE, OpKind.REOPEN,
}  # fmt: skip
_QUIET = {
    OpKind.EDIT,
    OpKind.REORDER,
    OpKind.EDIT_CONTACT,
    OpKind.EDIT_PROPERTY,
    OpKind.EDIT_PROFILE,
}


class Feedback(QObject):
    """Answers every change with as little noise as it deserves."""

    export_requested = Signal()
    today_requested = Signal()

    def __init__(self, shell: Shell, outbox: Outbox, undo: UndoLink) -> None:
        super().__init__(shell)
        self._shell = shell
        self._outbox = outbox
        self._trouble: Trouble | None = None
        self.toast = Toast(shell.window, foot=shell.window.status)
        self.toast.undo_requested.connect(undo.undo)
        self._act: Callable[[], None] = self.today_requested.emit
        self.toast.action_requested.connect(self._on_toast)
        shell.presenter.done.connect(self._on_done)
        shell.presenter.refused.connect(self._on_refused)
        outbox.saving.connect(shell.window.status.show_saving)
        outbox.saved.connect(self.show_saved)
        outbox.troubled.connect(self._on_trouble)
        shell.window.banner.action_requested.connect(self._on_action)
        shell.language_changed.connect(self._on_language)
        self.show_saved()

    def show_saved(self) -> None:
        """Say that everything is written, and when."""
        clock = formats.clock_text(self._shell.clock(), self._shell.days)
        self._shell.window.status.show_saved(self.tr("All saved %s") % clock)
        if self._trouble is not None:
            self._trouble = None
            self._shell.window.banner.hide()

    def say(self, saying: Saying, act: Callable[[], None] | None = None) -> None:
        """Say something that is no change; `act` does what it offers."""
        self._act = act or self.today_requested.emit
        self.toast.show_message(saying.words, undo=False, action=saying.action, tone=saying.tone)

    def _on_toast(self) -> None:
        self._act()

    def _on_language(self) -> None:
        if self._trouble is not None:
            self._on_trouble(self._trouble)
        elif not self._outbox.waiting:
            self.show_saved()

    def _on_done(self, done: Done) -> None:
        op = done.changes.op
        if op is None or done.quiet or (op.kind in _QUIET and not done.turned):
            # Its button would undo this change, not the one it names.
            self.toast.close_toast()
            return
        words = op_text(op, self._shell.presenter.board.journeys)
        if not done.turned:
            words = " · ".join((words, *self._followed(done.changes)))
        if not done.turned:
            self.toast.show_message(words, undo=op.kind not in _FINAL)
        elif done.undone:
            self.toast.show_message(self.tr("Undone – %s") % words, undo=False)
        else:
            self.toast.show_message(self.tr("Redone – %s") % words)

    def _followed(self, changes: Changes) -> Iterator[str]:
        """Yield what else has come of a change."""
        if changes.sent_back:
            yield self._sent_back(changes.sent_back)
        if changes.dropped and changes.op and changes.op.kind in _DROPPING:
            yield self.tr("%n open step(s) no longer needed", "", changes.dropped)
        if changes.kept:
            yield self.tr("%n own step(s) stay open", "", changes.kept)

    def _sent_back(self, sent: Sequence[SentBack]) -> str:
        """Say which card of the other board went back: nobody looks there just now."""
        if len(sent) > 1:
            return self.tr("%n linked card(s) went back", "", len(sent))
        _, stage = self._shell.presenter.board.stage(sent[0].stage)
        return self.tr("%s is back in %s") % (sent[0].name, stage_name(stage))

    def _on_refused(self, refused: Refused) -> None:
        if isinstance(refused.error, PastError):
            back, self._act = self.tr("Back to today"), self.today_requested.emit
            self.toast.show_message(explain(refused.error), action=back, tone="warn")
        else:
            self.toast.show_message(explain(refused.error), undo=False, tone="bad")

    def _on_trouble(self, trouble: Trouble) -> None:
        self._trouble = trouble
        waiting = self.tr("%n change(s) not saved yet", "", trouble.waiting)
        self._shell.window.status.show_problem(waiting)
        again = Action(_AGAIN, self.tr("Try again"), primary=True)
        # Another disk may still take what this one holds; what waits can only be tried again.
        export = Action(_EXPORT, self.tr("Export what is saved …"))
        self._shell.window.banner.show_message(
            f"{explain(trouble.error)} {waiting}.", "bad", [export, again]
        )

    def _on_action(self, key: str) -> None:
        if key == _AGAIN:
            self._outbox.try_again()
        elif key == _EXPORT:
            self.export_requested.emit()
