"""The cards behind a number over a column, or in a bar below it, listed by name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect

from kanban_app.analytics.reading import BoardReading
from kanban_app.domain.ids import CardId, StageId
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.presenter import BoardPresenter
from kanban_app.ui.board.requests import HeaderClick, HeaderPart
from kanban_app.ui.charts import wording
from kanban_app.ui.charts.cards_list import ListTitle
from kanban_app.ui.charts.cells import Segment, plain_name
from kanban_app.ui.links.face_words import face_words
from kanban_app.ui.shell import Shell

# Lists cards (id, heading, detail) beside a place on the screen.
_Show = Callable[[ListTitle, Sequence[tuple[CardId, str, str]], QRect], None]
_SEGMENTS = {
    HeaderPart.RATE: Segment.ADVANCED,
    HeaderPart.INTERVAL: Segment.ADVANCED,
    HeaderPart.THROUGHPUT: Segment.THROUGHPUT,
}


class HeaderCards(QObject):
    """Answers a click on a number of one board; `show` lists what is behind it."""

    def __init__(
        self, shell: Shell, worker: Worker | None, presenter: BoardPresenter, show: _Show
    ) -> None:
        super().__init__(shell)
        self._shell, self._worker = shell, worker
        self._presenter, self._show = presenter, show

    def on_header(self, click: HeaderClick) -> None:
        """List the cards behind a number of a header."""
        presenter = self._presenter
        if click.part is HeaderPart.LEVELS:
            return
        journey, _ = presenter.board.stage(click.stage_id)
        reading = presenter.numbers.reading(journey.id)
        segment = _SEGMENTS.get(click.part)
        if segment is None or reading is None:
            cards = [c.id for c in presenter.board.contents.cards(click.stage_id)]
            title = ListTitle(self._name(click.stage_id), wording.standing_here())
        else:
            cards = presenter.numbers.behind(
                journey.id, click.stage_id, str(segment), reading, None, strict=False
            )
            title = self.title(click.stage_id, segment, reading, None)
        self.list(title, cards, click.where)

    def title(
        self, stage_id: StageId, segment: Segment, reading: BoardReading, place: int | None
    ) -> ListTitle:
        """Return whose cards are listed: stage, period or whole window, and what is counted."""
        stage = self._presenter.board.stage(stage_id)[1]
        periods = reading.periods if place is None else (reading.periods[place],)
        what = wording.counted(segment, reading.unit, periods, post_win=stage.post_win)
        return ListTitle(self._name(stage_id), what)

    def list(self, title: ListTitle, cards: Sequence[CardId], where: QRect) -> None:
        """List cards by name."""
        spawn(self._list(title, cards, where))

    def _name(self, stage_id: StageId) -> str:
        board = self._presenter.board
        journey, stage = board.stage(stage_id)
        name = plain_name(stage)
        # Two journeys may have stages of the same name.
        several = len(board.shown) > 1
        return journey.name.text(formats.language()) + wording.DOT + name if several else name

    async def _list(self, title: ListTitle, cards: Sequence[CardId], where: QRect) -> None:
        assert self._worker is not None
        faces = await self._worker.run(self._shell.presenter.reader.faces, cards)
        self._show(title, [(f.id, f.heading, face_words(f)) for f in faces], where)
