"""What the panel knows: readings, columns and changes, made into a drawing and into words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF

from kanban_app.analytics.reading import BoardReading
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.ui import formats
from kanban_app.ui.charts import geometry, wording
from kanban_app.ui.charts.cells import (
    Cell,
    Column,
    Mark,
    Scale,
    cells_of,
    mark_between,
    scale_of,
)
from kanban_app.ui.charts.geometry import Placed
from kanban_app.ui.charts.layers import Drawing

Key = tuple[JourneyId, StageId]


class Contents:
    """Holds what was shown last; every answer is made anew from it."""

    def __init__(self) -> None:
        self._readings: dict[JourneyId, tuple[Journey, BoardReading]] = {}
        self._columns: tuple[Column, ...] = ()
        self._marks: dict[Key, Mark] = {}
        self._goals: Mapping[StageId, float] = {}

    def show_reading(self, journey: Journey, reading: BoardReading, *, mark: bool) -> None:
        """Hold the numbers of one journey; `mark` remembers what differs from the last ones."""
        known = self._readings.get(journey.id)
        if mark and known is not None and known[1].periods == reading.periods:
            self._note_changes(journey.id, known[1], reading)
        self._readings[journey.id] = (journey, reading)

    def show_goals(self, goals: Mapping[StageId, float]) -> None:
        """Hold the share that is meant to go on, of every stage with a goal."""
        self._goals = goals

    def set_columns(self, columns: Iterable[tuple[JourneyId, StageId, float, float, bool]]) -> None:
        """Hold where the columns of the board stand."""
        self._columns = tuple(Column(*c) for c in columns)

    def forget_marks(self) -> None:
        """Point out no change any more."""
        self._marks = {}

    @property
    def aimed(self) -> bool:
        """Tell whether a goal is shown."""
        return bool(self._goals) and any(cell.aimed for cell in self.all_cells())

    @property
    def marked(self) -> bool:
        """Tell whether a change is pointed out."""
        return bool(self._marks)

    @property
    def journeys(self) -> list[JourneyId]:
        """Return the journeys on the board, in its order; all known ones before it is laid out."""
        on_board = dict.fromkeys(c.journey_id for c in self._columns)
        return [j for j in (on_board or self._readings) if j in self._readings]

    def cells(self, journey: JourneyId) -> tuple[Cell, ...]:
        """Return the cells of one journey with their changes, named after it if two are shown."""
        before = self._name(journey) + wording.DOT if len(self.journeys) > 1 else ""
        return tuple(
            replace(
                cell,
                name=before + cell.name,
                mark=self._marks.get((journey, cell.stage_id), Mark()),
                goal=self._goals.get(cell.stage_id),
            )
            for cell in cells_of(*self._readings[journey])
        )

    def all_cells(self) -> tuple[Cell, ...]:
        """Return the cells of all journeys on the board."""
        return tuple(c for j in self.journeys for c in self.cells(j))

    def scale(self) -> Scale | None:
        """Return the scale all cells share, None without any reading."""
        if not self.journeys:
            return None
        return scale_of(self._readings[self.journeys[0]][1], self.all_cells())

    def docked(self, *, plot: float, strict: bool) -> Drawing:
        """Return every cell exactly under its column, with bars of this height (0: none)."""
        cells = {(c.journey_id, c.stage_id): c for c in self.all_cells()}
        placed = geometry.place(cells, self._columns, plot)
        return Drawing(tuple(placed), self.scale(), strict)

    def spread(self, size: QSizeF, *, strict: bool) -> Drawing:
        """Return all cells over `size`, a row for each journey, names and folded ones included."""
        placed: list[Placed] = []
        height = size.height() / max(1, len(self.journeys))
        for row, journey in enumerate(self.journeys):
            lane = QRectF(0, row * height, size.width(), height - 2 * geometry.COLUMN_GAP)
            placed += geometry.spread(self.cells(journey), lane)
        return Drawing(tuple(placed), self.scale(), strict)

    def words(self) -> str:
        """Return the rates of all journeys as one line."""
        scale = self.scale()
        if scale is None:
            return ""
        lines = [self._line(j) for j in self.journeys]
        when = wording.window_name(scale.unit, len(scale.periods))
        if not scale.running:
            when = wording.span_name(scale.unit, scale.periods)
        return wording.DOT.join([when, *lines])

    def _line(self, journey: JourneyId) -> str:
        return wording.rates_line(self._name(journey), self.cells(journey))

    def _name(self, journey: JourneyId) -> str:
        return self._readings[journey][0].name.text(formats.language())

    def _note_changes(self, journey: JourneyId, old: BoardReading, new: BoardReading) -> None:
        self._marks = {
            (journey, stage): mark
            for stage, reading in new.stages.items()
            if stage in old.stages and (mark := mark_between(old.stages[stage], reading)) != Mark()
        }
