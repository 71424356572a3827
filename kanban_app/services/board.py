"""What a broker does with cards, one method per intention."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from kanban_app.domain.card import CardDetail, CardFace, CardFields, Outcome
from kanban_app.domain.card_rules import checked
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.history import End, EventKind, FoldedState, Step
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.place import STEP
from kanban_app.domain.records import NewCard
from kanban_app.services.follow import Followers
from kanban_app.services.moves import Drop, steps_into
from kanban_app.services.placing import named, ranks_for
from kanban_app.services.ports import CardReader, Recorder, Writer

Clock = Callable[[], Moment]


class BoardStore(CardReader, Recorder, Protocol):
    """What the board needs of persistence."""


class BoardService:
    """Moves, ends, edits and adds cards; every method is one operation to undo."""

    def __init__(self, store: BoardStore, clock: Clock, followers: Followers | None = None) -> None:
        self._store = store
        self._clock = clock
        self._followers = followers or Followers()

    def move(
        self, drop: Drop, within: str = "", staying: Collection[CardId] = frozenset()
    ) -> Changes:
        """Put cards into a stage at a place; into another journey's stage hands them over.

        `within` is the leaf of the stage's sub-stages they come to, "" the first; those that are
        `staying` in the stage keep theirs.
        """
        states = self._states(drop.cards)
        journey, target = self._stage(drop.stage)
        faces = self._store.faces(drop.cards)
        ranks = ranks_for(self._store, drop, faces)
        parked = _parked(faces)
        at = self._clock()

        def work(writer: Writer) -> None:
            for card, state in states.items():
                for step in steps_into(state, journey, target, at):
                    writer.append(card, step)
                    self._followers.after_step(writer, card, state, step)
                if within and card not in staying:
                    writer.substages.append(card, target.id, at, within)
                if card in parked and state.stage != target.id:
                    writer.set_parked(card, None)
                writer.set_rank(card, ranks.pop(card))
            # Others had to make room.
            for card, rank in ranks.items():
                writer.set_rank(card, rank)

        origin = self._origin(states.values())
        kind = OpKind.REORDER if origin == target else OpKind.MOVE
        if any(s.journey != journey.id for s in states.values()):
            kind = OpKind.HAND_OVER
        more = (origin.key if origin else "", target.key, journey.key)
        return self._store.record(kind, named(faces, *more), at, work)

    def hand_over(self, cards: Sequence[CardId], journey: JourneyId) -> Changes:
        """Put cards into the first stage of another journey; their history stays."""
        target = self._journey(journey).stages[0]
        top = self._store.top(target.id)
        return self.move(Drop(tuple(cards), target.id, top[0] if top else None))

    def win(self, cards: Sequence[CardId]) -> Changes:
        """Close cards as won: into the stage behind the winning boundary, if there is one.

        Cards that are won already stay as they are; if all are, nothing is recorded.
        """
        at = self._clock()
        targets = {
            card: self._journey(state.journey).first_post_win
            for card, state in self._states(cards).items()
            if state.outcome is not Outcome.WON
        }
        if not targets:
            return Changes()
        ranks = self._top_ranks({c: t.id for c, t in targets.items() if t})

        def step(card: CardId) -> Step:
            target = targets[card]
            if target is None:
                return Step(at, EventKind.CLOSE, end=End.WON)
            return Step(at, EventKind.CLOSE, to=target.id)

        return self._close(OpKind.WIN, {c: step(c) for c in targets}, ranks)

    def lose(self, cards: Sequence[CardId], reason: str, note: str = "") -> Changes:
        """Close cards as lost for one of the journey's reasons."""
        states = self._states(cards)
        for state in states.values():
            known = {r.key for r in self._journey(state.journey).loss_reasons}
            if reason not in known:
                raise DomainError(
                    QT_TRANSLATE_NOOP("Errors", "%s is no loss reason of this journey."), reason
                )
        step = Step(self._clock(), EventKind.CLOSE, end=End.LOST, reason=reason)
        return self._close(OpKind.LOSE, dict.fromkeys(states, step), {}, note)

    def archive(self, cards: Sequence[CardId]) -> Changes:
        """Put cards away without an end; they are neither won nor lost."""
        step = Step(self._clock(), EventKind.CLOSE, end=End.ARCHIVED)
        return self._close(OpKind.ARCHIVE, dict.fromkeys(self._states(cards), step), {})

    def reopen(self, cards: Sequence[CardId]) -> Changes:
        """Bring closed cards back: to their last stage, or before the win."""
        at = self._clock()
        back = {c: self._way_back(s) for c, s in self._states(cards).items()}
        steps = {c: Step(at, EventKind.REOPEN, to=stage) for c, stage in back.items()}
        return self._close(OpKind.REOPEN, steps, self._top_ranks(back))

    def delete(self, cards: Sequence[CardId]) -> Changes:
        """Take cards off every view and out of every number; undo brings them back."""

        def work(writer: Writer) -> None:
            for card in cards:
                self._followers.before_removal(writer, card)
                writer.remove(card)

        names = named(self._store.faces(cards))
        return self._store.record(OpKind.DELETE, names, self._clock(), work)

    def park(self, cards: Sequence[CardId], until: date | None) -> Changes:
        """Let cards rest until a day, or wake them (None)."""

        def work(writer: Writer) -> None:
            for card in cards:
                writer.set_parked(card, until)

        kind = OpKind.PARK if until else OpKind.WAKE
        names = named(self._store.faces(cards), until.isoformat() if until else "")
        return self._store.record(kind, names, self._clock(), work)

    def edit(self, card: CardId, fields: CardFields) -> Changes:
        """Store what was typed into a card."""
        kept = checked(fields)
        name = kept.contact.name or kept.title
        return self._store.record(
            OpKind.EDIT, (name,), self._clock(), lambda writer: writer.set_fields(card, kept)
        )

    def add(self, stage: StageId, fields: CardFields, within: str = "") -> Changes:
        """Create a card at the top of a stage, in a leaf of its sub-stages if one is given."""
        kept = checked(fields)
        journey, target = self._stage(stage)
        at = self._clock()
        step = Step(at, EventKind.CREATE, to=target.id)
        top = self._top_ranks({CardId(0): stage})[CardId(0)]
        card = NewCard(journey.id, kept, (step,), rank=top)
        name = kept.contact.name or kept.title

        def work(writer: Writer) -> None:
            (new,) = writer.add_cards([card])
            self._followers.after_step(writer, new, None, step)
            if within:
                writer.substages.append(new, target.id, at, within)

        return self._store.record(OpKind.ADD_CARD, (name, target.key, journey.key), at, work)

    def detail(self, card: CardId) -> CardDetail | None:
        """Return one card whole, None if it is gone."""
        return self._store.detail(card)

    def faces(self, cards: Sequence[CardId]) -> list[CardFace]:
        """Return how the board shows these cards; deleted ones are left out."""
        return self._store.faces(cards)

    def _states(self, cards: Sequence[CardId]) -> dict[CardId, FoldedState]:
        """Return the states in the order of `cards`."""
        found = self._store.states(cards)
        missing = [card for card in cards if card not in found]
        if missing:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This card no longer exists."))
        return {card: found[card] for card in cards}

    def _journey(self, journey: JourneyId) -> Journey:
        return next(j for j in self._store.journeys() if j.id == journey)

    def _stage(self, stage: StageId) -> tuple[Journey, Stage]:
        found = self._known_stage(stage)
        if found is None:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This stage no longer exists."))
        return found

    def _known_stage(self, stage: StageId) -> tuple[Journey, Stage] | None:
        for journey in self._store.journeys():
            for candidate in journey.stages:
                if candidate.id == stage:
                    return journey, candidate
        return None

    def _origin(self, states: Iterable[FoldedState]) -> Stage | None:
        """Return the one stage all cards are in, None for several or one that was removed."""
        stages = {s.stage for s in states}
        found = self._known_stage(stages.pop()) if len(stages) == 1 else None
        return found[1] if found else None

    def _top_ranks(self, targets: Mapping[CardId, StageId]) -> dict[CardId, int]:
        """Return ranks above everything in the target stages, the first card on top."""
        top: dict[StageId, int] = {}
        ranks = {}
        for card, stage in reversed(list(targets.items())):
            if stage not in top:
                first = self._store.top(stage)
                top[stage] = first[1] if first else 2 * STEP
            top[stage] -= STEP
            ranks[card] = top[stage]
        return ranks

    def _way_back(self, state: FoldedState) -> StageId:
        won = state.outcome is Outcome.WON
        return self._journey(state.journey).way_back(state.stage, before_win=won).id

    def _close(
        self,
        kind: OpKind,
        steps: Mapping[CardId, Step],
        ranks: Mapping[CardId, int],
        note: str | None = None,
    ) -> Changes:
        """Write one step per card; whatever was parked wakes up."""
        faces, states = self._store.faces(list(steps)), self._store.states(list(steps))
        parked = _parked(faces)

        def work(writer: Writer) -> None:
            for card, step in steps.items():
                writer.append(card, step)
                self._followers.after_step(writer, card, states[card], step)
                if card in parked:
                    writer.set_parked(card, None)
                if card in ranks:
                    writer.set_rank(card, ranks[card])
                if note is not None:
                    writer.set_loss_note(card, note)

        at = max((step.at for step in steps.values()), default=self._clock())
        return self._store.record(kind, named(faces), at, work)


def _parked(faces: Sequence[CardFace]) -> set[CardId]:
    return {f.id for f in faces if f.parked_until}
