"""The cards behind the loop: which one is in hand, and what comes of carrying it on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.wheel import WheelStage
from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.worth import cents_in_euro, chance_of
from kanban_app.ui import formats
from kanban_app.ui.board.card_text import is_parked
from kanban_app.ui.board.shown import ShownBoard
from kanban_app.ui.links.face_words import face_words
from kanban_app.ui.links.wheel_counts import Clients, client_cards
from kanban_app.ui.links.wheel_node_words import eur, lines_of, plain
from kanban_app.ui.links.wheel_stage_words import by_age
from kanban_app.ui.shell import Shell
from kanban_app.ui.wheel.drawing import Drawing, Foreseen, Held, Line

translate = QCoreApplication.translate
_DOT = Line("·")
_CENTS = 100


class WheelCards:
    """Implements `Guide` over what the board knows; a day of the past holds no card out."""

    def __init__(
        self,
        shell: Shell,
        drawing: Callable[[], Drawing | None],
        told: Callable[[StageId], WheelStage | None],
        clients: Callable[[], Clients] = Clients,
    ) -> None:
        self._shell = shell
        self._drawing = drawing
        self._told = told
        self._clients = clients
        self._picked: dict[StageId, CardId] = {}

    def pick(self, stage: StageId, card: CardId) -> None:
        """Take a card of a stage into the hand: it was chosen in a list, or has just come here."""
        self._picked[stage] = card

    def settle(self, stage: StageId | None) -> None:
        """Forget what was chosen in other stages: this one is looked at now."""
        self._picked = {s: card for s, card in self._picked.items() if s == stage}

    def held(self, stage: StageId) -> Held | None:
        """Return the card in hand: the chosen one, else the oldest of the stage."""
        cards = self._movable(stage)
        return self._held(stage, cards, self._place(stage, cards)) if cards else None

    def turn(self, stage: StageId, step: int) -> Held | None:
        """Take the next card of a stage into the hand, or the one before."""
        cards = self._movable(stage)
        if not cards:
            return None
        chosen = stage in self._picked
        place = (self._place(stage, cards) + step) % len(cards) if chosen else 0
        self._picked[stage] = cards[place].id
        return self._held(stage, cards, place)

    def beside(self, stage: StageId, step: int) -> StageId | None:
        """Return the next stage of the same journey, or the one before."""
        found = self._board.find_stage(stage)
        if found is None:
            return None
        stages = [s.id for s in found[0].stages]
        place = stages.index(stage) + step
        return stages[place] if 0 <= place < len(stages) else None

    def foresee(self, cards: Sequence[CardId], stage: StageId) -> Foreseen | None:
        """Return what moving cards into a stage would bring.

        Cards of another journey are handed over into its first stage, as on the rail: a stage
        further on is hit by a slip only. The clients' stage takes them where they are dropped.
        """
        stage = self._landing(cards, stage)
        drawing, found = self._drawing(), self._board.find_stage(stage)
        target = drawing.place_of(stage) if drawing else None
        faces = [f for c in cards if (f := self._board.contents.face(c)) is not None]
        past = self._shell.presenter.past.day
        if drawing is None or found is None or target is None or not faces or past:
            return None
        coming = [f for f in faces if f.stage_id != stage]
        after = self._after(coming, stage)
        places = (drawing.place_of(f.stage_id) for f in coming)
        return Foreseen(
            tuple(dict.fromkeys(p for p in places if p is not None)),
            target,
            tuple((p, s.cards) for s in after if (p := drawing.place_of(s.stage)) is not None),
            self._hint(coming, *found),
            tuple(
                (p, lines_of(*self._board.stage(s.stage), s))
                for s in after
                if (p := drawing.place_of(s.stage)) is not None
            ),
            here=not coming,
        )

    def _landing(self, cards: Sequence[CardId], stage: StageId) -> StageId:
        found = self._board.find_stage(stage)
        faces = [f for c in cards if (f := self._board.contents.face(c)) is not None]
        if found is None or found[1].post_win or not faces:
            return stage
        homes = {self._board.stage(f.stage_id)[0].id for f in faces}
        return stage if found[0].id in homes else found[0].stages[0].id

    def _after(self, coming: Sequence[CardFace], target: StageId) -> list[WheelStage]:
        """Return the stages that cards leave and the one they go to as they would be then."""
        known = {s: told for f in coming if (told := self._told(s := f.stage_id)) is not None}
        found = self._told(target)
        if found is not None:
            known[target] = found
        return [self._changed(told, coming, target) for told in known.values()]

    def _changed(self, told: WheelStage, coming: Sequence[CardFace], target: StageId) -> WheelStage:
        """Return a stage as it would be with these cards gone to the target."""
        left = [face for face in coming if face.stage_id == told.stage]
        came = coming if told.stage == target else ()
        if self._board.stage(told.stage)[1].post_win:
            before = client_cards(self._board.contents.cards(told.stage))
            after = (before - client_cards(left)) | client_cards(came)
            return told._replace(cards=max(0, told.cards + self._clients().more(before, after)))
        resting = sum(is_parked(face, self._board.contents.today) for face in left)
        # Who is moved on wakes up.
        cards = told.cards + len(came) - (len(left) - resting)
        return told._replace(cards=max(0, cards), parked=max(0, told.parked - resting))

    def _hint(self, coming: Sequence[CardFace], journey: Journey, stage: Stage) -> tuple[Line, ...]:
        escape = (Line(translate("wheel", "Esc"), "text", bold=True),
                  Line(translate("wheel", "gives up")))  # fmt: skip
        if not coming:
            return (Line(translate("wheel", "stays where it is")), _DOT, *escape)
        homes = {self._board.stage(f.stage_id)[0].id for f in coming}
        where = plain(stage)
        words = translate("wheel", "moves to %s") % where
        if journey.id not in homes:
            name = journey.name.text(formats.language()).replace("\u00ad", "")
            words = translate("wheel", "hands over to %s: %s") % (name, where)
        drop = Line(translate("wheel", "Let go"), "text", bold=True)
        return (drop, Line(words), _DOT, self._energy(coming, stage), _DOT, *escape)

    def _energy(self, coming: Sequence[CardFace], stage: Stage) -> Line:
        """Return what the move adds to the weighted pipeline, or that it ends in a deal."""
        gained = 0.0
        for face in coming:
            value = cents_in_euro(face.value_cents, face.currency) / _CENTS
            before = self._board.stage(face.stage_id)[1]
            old = 0.0 if before.post_win else chance_of(face.probability, before) * value
            new = value if stage.post_win else chance_of(face.probability, stage) * value
            gained += new - old
        if stage.post_win:
            return Line(
                translate("wheel", "+%s, and the deal is won") % eur(gained), "good", bold=True
            )
        if not round(gained):
            return Line(translate("wheel", "same energy"))
        if gained > 0:
            return Line(translate("wheel", "+%s energy") % eur(gained), "good", bold=True)
        return Line(translate("wheel", "\u2212%s energy") % eur(-gained), "bad", bold=True)

    def _held(self, stage: StageId, cards: Sequence[CardFace], place: int) -> Held:
        face = cards[place]
        days = formats.whole_days(face.entered, self._shell.clock())
        where = plain(self._board.stage(stage)[1])
        told = translate("wheel", "%n day(s) in %s", "", days).replace("%s", where)
        key = Line(translate("wheel", "Ctrl+Right"), "text", bold=True)
        turn = Line(translate("wheel", "Page down"), "text", bold=True)
        hint = (
            Line(face.heading, "accent", bold=True),
            Line(translate("wheel", "%s of %s") % (place + 1, len(cards))), _DOT,
            key, Line(translate("wheel", "moves it on")), _DOT,
            turn, Line(translate("wheel", "takes the next card")),
        )  # fmt: skip
        takes = translate("wheel", "Dragging takes %s.")
        if place == 0:
            takes = translate("wheel", "Dragging takes %s, the oldest card.")
        lines = (Line(face_words(face)), Line(told))
        return Held(face.id, face.heading, lines, hint, Line(takes % face.heading, "accent"))

    def _place(self, stage: StageId, cards: Sequence[CardFace]) -> int:
        picked = self._picked.get(stage)
        return next((i for i, f in enumerate(cards) if f.id == picked), 0)

    def _movable(self, stage: StageId) -> Sequence[CardFace]:
        """Return the cards of a stage by age, the oldest first, as the panel lists them."""
        if self._shell.presenter.past.day:
            return ()
        return by_age(self._board.contents.cards(stage))

    @property
    def _board(self) -> ShownBoard:
        return self._shell.presenter.board
