"""The path of one card through a journey: the small state machine every number is read from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kanban_app.analytics.rules import Rules, slots_in
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment

_NEVER = Moment(0)
_NOWHERE = (0, 0)


class Standing(StrEnum):
    """How a card stands by its last outcome; `not_a_lead` are losses that count as none."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    NOT_A_LEAD = "not_a_lead"
    ARCHIVED = "archived"
    HANDED_OVER = "handed_over"


@dataclass(slots=True)
class Track:
    """One card's way, event by event (flow notes 3.2, 3.4 and 3.10).

    - A stage is passed at the first moment the card stands behind it in the order of that event's
      version; moving back changes nothing. A stage which that version lacks is not touched.
    - `truncated` are the stages before the one the card began in: it never reached or passed them,
      even if it moves back to them later. A card that comes back after a hand-over is the same
      card: no new beginning, and its last outcome counts.
    - `implied` counts stages that were skipped, `strict` only those visited: there a stage is
      passed at the first moment behind it after the first visit.
    - `End.WON` passes all pipeline stages and enters none.
    - A won card that is archived or handed over stays won (the deal was made); a loss or a move
      back into the pipeline undoes the win. A card that began behind the winning boundary came
      won: it is neither an arrival nor a win.

    `reached` and `passed` are masks of slots, `joined[slot]` and `left[slot]` the first moments of
    both; they mean something only where the mask has the slot. What is passed was reached.
    `events` are those taken, if `tracks_of` made the track; the live numbers pack them elsewhere.
    """

    joined: list[int]
    left: list[int]
    reached: int = 0
    passed: int = 0
    events: Sequence[StageEvent] = ()
    truncated: int = 0
    stage: StageId | None = None
    since: Moment = _NEVER
    standing: Standing = Standing.OPEN
    closed: Moment | None = None
    began: Moment | None = None
    imported: bool = False
    came_won: bool = False
    reopened: int = 0

    def step(self, rules: Rules, event: StageEvent) -> None:
        """Take the next event of the card; an end before any stage says nothing."""
        if event.to is not None:
            self._enter(rules, event, event.to)
        elif self.began is not None and event.end is not None:
            self._leave(rules, event, event.end)

    @property
    def won(self) -> Moment | None:
        """Return when the card was won, None if it is not or came won."""
        return self.closed if self.standing is Standing.WON and not self.came_won else None

    @property
    def arrived(self) -> Moment | None:
        """Return when the lead came, None if it is no lead, came won or its past is unknown."""
        unknown = self.imported or self.came_won or self.standing is Standing.NOT_A_LEAD
        return None if unknown else self.began

    @property
    def lead(self) -> bool:
        """Tell whether the card belongs into cohorts."""
        return self.standing is not Standing.NOT_A_LEAD

    def leaves(self, event: StageEvent) -> bool:
        """Tell whether `event`, not yet taken, ends the present visit."""
        return self.stage is not None and event.to != self.stage

    def _enter(self, rules: Rules, event: StageEvent, to: StageId) -> None:
        reach, below = rules.places.get((event.version, to), _NOWHERE)
        if self.began is None:
            self.began = event.at
            self.truncated = below
            self.imported = event.kind is EventKind.IMPORT
            self.came_won = to in rules.post_win
        self._mark(reach, below, event.at)
        if to != self.stage:
            self.stage, self.since = to, event.at
        if to in rules.post_win:
            self._win(event.at)
        elif self.standing is not Standing.OPEN:
            # Handing a card back is a return, not a second thought about an outcome.
            self.reopened += self.standing is not Standing.HANDED_OVER
            self.standing, self.closed, self.came_won = Standing.OPEN, None, False

    def _leave(self, rules: Rules, event: StageEvent, end: End) -> None:
        self.stage = None
        if end is End.WON:
            reach, below = rules.wins.get(event.version, _NOWHERE)
            self._mark(reach, below, event.at)
            self._win(event.at)
        elif end is End.LOST:
            no_lead = event.reason in rules.not_losses
            self._close(Standing.NOT_A_LEAD if no_lead else Standing.LOST, event.at)
        elif self.standing is not Standing.WON:
            away = Standing.ARCHIVED if end is End.ARCHIVED else Standing.HANDED_OVER
            self._close(away, event.at)

    def _mark(self, reach: int, below: int, at: Moment) -> None:
        new = reach & ~self.reached & ~self.truncated
        if new:
            self.reached |= new
            for slot in slots_in(new):
                self.joined[slot] = at
        # All implied slots below are reached by now, of the strict ones those visited.
        new = below & self.reached & ~self.passed
        if new:
            self.passed |= new
            for slot in slots_in(new):
                self.left[slot] = at

    def _win(self, at: Moment) -> None:
        if self.standing is not Standing.WON:
            self._close(Standing.WON, at)

    def _close(self, standing: Standing, at: Moment) -> None:
        self.standing, self.closed = standing, at


def new_track(rules: Rules) -> Track:
    """Return the track of a card without any event."""
    blank = [0] * (2 * rules.size)
    return Track(blank, blank.copy())


def tracks_of(
    rules: Rules, events: Iterable[StageEvent], as_of: Moment | None = None
) -> dict[CardId, Track]:
    """Return the track of every card by `as_of` (inclusive); `events` in any order."""
    histories: dict[CardId, list[StageEvent]] = {}
    for event in sorted(events, key=lambda e: (e.at, e.seq)):
        if as_of is not None and event.at > as_of:
            break
        histories.setdefault(event.card, []).append(event)
    tracks = {card: _track_of(rules, history) for card, history in histories.items()}
    return {card: track for card, track in tracks.items() if track.began is not None}


def _track_of(rules: Rules, history: Sequence[StageEvent]) -> Track:
    track = new_track(rules)
    for event in history:
        track.step(rules, event)
    track.events = history
    return track
