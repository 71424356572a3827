"""The pipeline as it stood at an earlier moment, told from the history alone."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from kanban_app.domain.card import CardDetail, CardFields, Outcome, WaitingOn
from kanban_app.domain.daybook import Daybook
from kanban_app.domain.history import FoldedState, StageEvent, step
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.past_daybook import daybook_at
from kanban_app.domain.past_journeys import PastJourneys
from kanban_app.domain.records import CardEstimate, Pause, PauseKind, Snapshot

_PARTIES = {str(w): w for w in WaitingOn}


def as_of(snapshot: Snapshot, moment: Moment, days: LocalDays) -> Snapshot:
    """Return the snapshot as the pipeline stood at `moment`; see `Replay`."""
    return Replay(snapshot, days).at(moment)


class Replay:
    """A pipeline at any moment of its past; made once, then asked often.

    As of a moment are: which cards there are, where they stood and how they ended, what they were
    worth, their own and their stages' probabilities, whom they waited for, whether they rested,
    and the columns of every journey; tasks, activities, deals and what else `past_daybook` can
    tell. Names, notes and all else that is typed is today's.

    The rank of a card that stands in the same column today is today's; others lie above these, the
    one that entered last on top.
    """

    def __init__(self, snapshot: Snapshot, days: LocalDays) -> None:
        self._snapshot = snapshot
        self._days = days
        self._times = [e.at for e in snapshot.events]
        self._post_win = post_win_stages(snapshot)
        self._journeys = PastJourneys(snapshot)
        self._cards = _told(snapshot, self._post_win, days)

    @property
    def events(self) -> Sequence[StageEvent]:
        """Return the whole history, in order."""
        return self._snapshot.events

    def place(self, moment: Moment) -> int:
        """Return how many events of the history had happened at `moment`."""
        return bisect_right(self._times, moment)

    def card(self, card: CardId, moment: Moment) -> CardDetail | None:
        """Return a card as it stood at `moment`, None if it was not there yet."""
        told = self._cards.get(card)
        return told.at(moment) if told else None

    def at(self, moment: Moment) -> Snapshot:
        """Return the pipeline as it stood at `moment`."""
        told = (card.at(moment) for card in self._cards.values())
        cards = tuple(card for card in told if card is not None)
        known = {c.id for c in cards}
        then = self._journeys.at(moment, {c.stage_id for c in cards if self._shown(c)})
        present = self._snapshot
        return present._replace(
            as_of=moment,
            journeys=then.journeys,
            cards=cards,
            events=present.events[: self.place(moment)],
            pauses=tuple(
                _cut(p, moment) for p in present.pauses if p.card in known and p.since <= moment
            ),
            orders=then.orders,
            templates=then.templates,
            gone=then.gone,
            version_since=then.version_since,
            card_estimates=tuple(
                e for e in present.card_estimates if e.card in known and e.at <= moment
            ),
            stage_estimates=tuple(e for e in present.stage_estimates if e.at <= moment),
            daybook=self._daybook(moment, cards),
        )

    def _daybook(self, moment: Moment, cards: Sequence[CardDetail]) -> Daybook:
        """Return what was kept beside the pipeline; of now it is all that is known, plans too."""
        present = self._snapshot.daybook
        if moment >= self._snapshot.as_of or not any(present):
            return present
        return daybook_at(present, moment, {c.id: c for c in cards}, self._days)

    def _shown(self, card: CardDetail) -> bool:
        """Return whether a column shows the card: open, or won and behind the boundary."""
        won = card.outcome is Outcome.WON and card.stage_id in self._post_win
        return won or card.outcome is Outcome.OPEN


class _Told:
    """One card with all that was ever written down about it."""

    def __init__(self, card: CardDetail, days: LocalDays) -> None:
        self.card = card
        self.states: list[FoldedState] = []
        self.entries: list[Moment] = []
        self.estimates: list[CardEstimate] = []
        self.pauses: list[Pause] = []
        self._days = days
        self._times: list[Moment] = []
        self._made: dict[int, CardDetail] = {}

    def at(self, moment: Moment) -> CardDetail | None:
        """Return the card as it stood at `moment`, None if it was not there yet."""
        times = self._times or self._sorted_times()
        place = bisect_right(times, moment)
        if place == len(times):
            # Nothing was written down since: all that it says today held then.
            return self.card
        if not place:
            return None
        found = self._made.get(place)
        if found is None:
            found = self._made[place] = self._then(moment)
        return found

    def _sorted_times(self) -> list[Moment]:
        """Return when anything about the card changed, from its first event on."""
        ends = (p.until for p in self.pauses if p.until is not None)
        changes = chain(
            self.entries, (e.at for e in self.estimates), (p.since for p in self.pauses), ends
        )
        first = self.entries[0]
        self._times = sorted({at for at in changes if at >= first})
        return self._times

    def _then(self, moment: Moment) -> CardDetail:
        card, state = self.card, self.states[bisect_right(self.entries, moment) - 1]
        stays = (state.stage, state.outcome) == (card.stage_id, card.outcome)
        lost = state.outcome is Outcome.LOST and stays
        return card._replace(
            journey_id=state.journey,
            stage_id=state.stage,
            # A larger rank lies lower, and all that are given out are larger than these.
            rank=card.rank if stays else -state.entered,
            outcome=state.outcome,
            loss_reason=state.loss_reason,
            loss_note=card.loss_note if lost else "",
            parked_until=self._parked(moment),
            entered=state.entered,
            created=state.created,
            fields=self._fields(moment),
        )

    def _fields(self, moment: Moment) -> CardFields:
        fields = self.card.fields
        waiting = self._resting(PauseKind.WAITING, moment)
        who = _PARTIES.get(waiting.who, WaitingOn.NOBODY) if waiting else WaitingOn.NOBODY
        same = waiting is not None and waiting.until is None and who is fields.waiting_on
        fields = replace(fields, waiting_on=who, waiting_note=fields.waiting_note if same else "")
        if not self.estimates:
            return fields
        # The first one holds from the beginning.
        place = max(1, bisect_right(self.estimates, moment, key=lambda e: e.at))
        known = self.estimates[place - 1]
        return replace(
            fields,
            value_cents=known.value_cents,
            currency=known.currency,
            probability=known.probability,
        )

    def _parked(self, moment: Moment) -> date | None:
        """Return until when the card rested: as said today, or until it really woke."""
        rest = self._resting(PauseKind.PARKED, moment)
        if rest is None:
            return None
        return self.card.parked_until if rest.until is None else self._days.date_of(rest.until)

    def _resting(self, kind: PauseKind, moment: Moment) -> Pause | None:
        for pause in reversed(self.pauses):
            ended = pause.until is not None and pause.until <= moment
            if pause.kind is kind and pause.since <= moment and not ended:
                return pause
        return None


def closings(snapshot: Snapshot) -> dict[CardId, Moment]:
    """Return when every closed card came to its present outcome."""
    post_win = post_win_stages(snapshot)
    states: dict[CardId, FoldedState] = {}
    since: dict[CardId, Moment] = {}
    for event in snapshot.events:
        before = states.get(event.card)
        after = step(before, event, post_win)
        if after is None:
            continue
        if before is None or before.outcome is not after.outcome:
            since[event.card] = event.at
        states[event.card] = after
    return {c: at for c, at in since.items() if states[c].outcome is not Outcome.OPEN}


def post_win_stages(snapshot: Snapshot) -> frozenset[StageId]:
    """Return the stages behind the winning boundaries, removed ones as well."""
    removed = frozenset(s.id for s in snapshot.gone if s.post_win)
    return removed.union(*(j.wins for j in snapshot.journeys))


def _told(snapshot: Snapshot, post_win: frozenset[StageId], days: LocalDays) -> dict[CardId, _Told]:
    """Return all that is known of every card with a history, in the order of the snapshot."""
    found = {card.id: _Told(card, days) for card in snapshot.cards}
    for event in snapshot.events:
        told = found.get(event.card)
        if told is None:
            continue
        state = step(told.states[-1] if told.states else None, event, post_win)
        if state is not None:
            told.states.append(state)
            told.entries.append(event.at)
    for estimate in sorted(snapshot.card_estimates, key=lambda e: e.at):
        if estimate.card in found:
            found[estimate.card].estimates.append(estimate)
    for pause in sorted(snapshot.pauses, key=lambda p: p.since):
        if pause.card in found:
            found[pause.card].pauses.append(pause)
    return {card: told for card, told in found.items() if told.states}


def _cut(pause: Pause, moment: Moment) -> Pause:
    """Return an interval as one knew it at `moment`: what ended later was still running."""
    running = pause.until is not None and pause.until > moment
    return pause._replace(until=None) if running else pause
