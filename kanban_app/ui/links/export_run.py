"""The export of cards: what may be chosen, and what is written of it."""

from functools import partial
from pathlib import Path

from kanban_app.domain.card_filter import apply
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.services.desk import Desk
from kanban_app.services.exporting import Scope
from kanban_app.services.import_plan import CancelledError
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker
from kanban_app.ui.export.produce import Format, Picture, drawn, is_drawn, written
from kanban_app.ui.links.file_run import FileRun, Make
from kanban_app.ui.links.gauge import Gauge
from kanban_app.ui.shell import Shell
from kanban_app.ui.transfer.export_dialog import ALL, SHOWN, ExportDialog, ExportWish
from kanban_app.ui.widgets.choices import Choice


class ExportRun(FileRun[ExportDialog, ExportWish]):
    """Asks for cards, format and file and writes it on the database thread."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, folder: Path) -> None:
        super().__init__(_dialog(shell, folder), worker, self._made)
        self._shell, self._desk = shell, desk
        self._past = shell.presenter.past.day

    def scope_of(self, wish: ExportWish) -> Scope:
        """Return which journeys and cards are meant; an active filter narrows only `SHOWN`."""
        board = self._shell.presenter.board
        journey = next((j for j in board.journeys if j.key == wish.journey), None)
        journeys = board.journeys if journey is None else (journey,)
        narrowed = wish.scope == SHOWN and board.filter.active
        cards = frozenset(c for j in journeys for c in self._passing(j)) if narrowed else None
        as_of = self._past.moment if self._past and wish.then else None
        return Scope(journey.id if journey else None, cards, as_of)

    def _passing(self, journey: Journey) -> list[CardId]:
        board, now = self._shell.presenter.board, self._shell.presenter.past.now()
        piles = [board.contents.pile(stage.id) for stage in journey.stages]
        today = board.contents.today
        return [f.id for p in piles for f in apply(board.filter, p.cards, p.texts(), now, today)]

    def _made(self, wish: ExportWish) -> Make:
        return partial(self._content, Format(wish.format), self.scope_of(wish))

    def _content(self, wanted: Format, scope: Scope, gauge: Gauge) -> bytes:
        pipeline = self._desk.exporting.pipeline(scope)
        if gauge.stopped:
            raise CancelledError
        if is_drawn(wanted):
            return drawn(wanted, pipeline, Picture(self._shell.days, gauge))
        return written(wanted, pipeline, self._shell.days)


def _dialog(shell: Shell, folder: Path) -> ExportDialog:
    board, past = shell.presenter.board, shell.presenter.past.day
    choices = [Choice(j.key, j.name.text(formats.language())) for j in board.journeys]
    active = board.shown[0].key if len(board.shown) == 1 else ""
    shown = past.day if past else shell.days.date_of(shell.clock())
    suggested = folder / f"Schwungrad-{shown.isoformat()}"
    as_of = formats.day_text(shown) if past else ""
    dialog = ExportDialog(choices, active, suggested, shell.window, as_of)
    # Without a filter the board shows all cards, and a choice would only ask for thought.
    dialog.scope.set_active(SHOWN if board.filter.active else ALL)
    dialog.scope.setEnabled(board.filter.active)
    return dialog
