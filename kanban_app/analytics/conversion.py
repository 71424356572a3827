"""Which share of the cards that reached a stage went on to the next one."""

from collections.abc import Iterable
from dataclasses import dataclass

from kanban_app.analytics.intervals import ratio, wilson
from kanban_app.analytics.tally import share_of
from kanban_app.analytics.track import Marks, Standing, Track
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


def conversion(
    tracks: Iterable[Track], slot: int, window: Window, *, strict: bool = False
) -> Conversion:
    """Return the cohort of the stage in `slot`; `strict` counts only cards that visited it."""
    pairs = ((t.standing, t.strict if strict else t.implied) for t in tracks)
    shares = [_bits(standing, marks, slot) for standing, marks in pairs if _in(marks, slot, window)]
    joined, advanced, lost = (sum(share[i] for share in shares) for i in range(3))
    return Conversion(joined, advanced, lost)


def _in(marks: Marks, slot: int, window: Window) -> bool:
    return bool(marks.reached >> slot & 1) and window.holds(Moment(marks.joined[slot]))


def _bits(standing: Standing, marks: Marks, slot: int) -> tuple[int, ...]:
    return tuple(mask >> slot & 1 for mask in share_of(standing, marks)[1:])
