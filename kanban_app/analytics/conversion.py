"""Which share of the cards that reached a stage went on to the next one."""

from collections.abc import Iterable
from dataclasses import dataclass

from kanban_app.analytics.intervals import ratio, wilson
from kanban_app.analytics.tally import share_of
from kanban_app.analytics.track import Track
from kanban_app.analytics.window import Window
from kanban_app.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class Conversion:
    """A cohort: cards whose first time at or beyond the stage lies in the period.

    Cards created beyond the stage are not in it, nor are losses that were no leads. Archived and
    handed-over cards are undecided.
    """

    cohort: int
    reached_next: int
    lost: int

    @property
    def open(self) -> int:
        """Return the cards that neither went on nor were lost."""
        return self.cohort - self.reached_next - self.lost

    @property
    def to_date(self) -> float | None:
        """Return the share that went on so far, None for an empty cohort."""
        return ratio(self.reached_next, self.cohort)

    @property
    def resolved_only(self) -> float | None:
        """Return the share among decided cards; biased while cards are open."""
        return ratio(self.reached_next, self.reached_next + self.lost)

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the 95 % Wilson interval of `to_date`."""
        return wilson(self.reached_next, self.cohort) if self.cohort else None


def conversion(tracks: Iterable[Track], slot: int, window: Window) -> Conversion:
    """Return the cohort of a stage.

    The slot (`Rules.slot`) says which stage, and whether only cards that visited it count.
    """
    shares = [
        share_of(track)[1:]
        for track in tracks
        if track.reached >> slot & 1 and window.holds(Moment(track.joined[slot]))
    ]
    joined, advanced, lost = (sum(share[i] >> slot & 1 for share in shares) for i in range(3))
    return Conversion(joined, advanced, lost)
