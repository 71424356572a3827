"""How high the docked panel is, and how much of that the bars of throughput get, in pixels."""

from dataclasses import dataclass

from kanban_app.ui.charts import geometry
from kanban_app.ui.charts.header import HEIGHT as HEADER

DOCKED, SHORT, COLLAPSED, WITH_TABLE = 164, 96, HEADER, 236
SHORT_BELOW, ROOMY_FROM = 760, 1200
_LINE = 1  # the hairline on top
_MOST = 0.6  # of the window; the board keeps the rest


@dataclass(frozen=True, slots=True)
class Room:
    """What the height depends on: the window's, how many journeys are shown, the one dragged to."""

    window: int = ROOMY_FROM
    lanes: int = 1
    wanted: int = 0

    def height(self, *, table: bool) -> int:
        """Return the height of the unfolded panel."""
        least = WITH_TABLE if table else SHORT
        if self.wanted:
            return max(least, min(self.wanted, round(self.window * _MOST)))
        return max(least, self._automatic())

    def plot(self, *, table: bool) -> float:
        """Return the height of the bars in each lane, 0 where there is no room for any."""
        return geometry.plot_in((self.height(table=table) - HEADER - _LINE) / max(1, self.lanes))

    def _automatic(self) -> int:
        if self.window < SHORT_BELOW:
            return SHORT
        lanes = self.lanes if self.window >= ROOMY_FROM else 1
        return HEADER + _LINE + max(1, lanes) * (DOCKED - HEADER - _LINE)
