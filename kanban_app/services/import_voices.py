"""From a list of what clients said to activities: whose it is, of which stage, what is here."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.card import CardFields
from kanban_app.domain.errors import (
    QT_TRANSLATE_NOOP,
    ImportProblem,
    UserError,
)
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.text import fold
from kanban_app.domain.voice import touchpoint_in
from kanban_app.domain.work_rules import checked_activity
from kanban_app.exchange.reading.values import email_key, word
from kanban_app.exchange.reading.voices import VoiceRecord, check_score
from kanban_app.services.import_stages import meaning
from kanban_app.services.ports import CardReader
from kanban_app.services.voices import StageAsks, stage_asks

_LATEST = Moment(2**62)


class VoiceFate(NamedTuple):
    """Whose a row is (the card and its name), of which stage; `same`: it is here already."""

    card: CardId
    name: str
    stage: Names | None
    same: bool = False


@dataclass(slots=True)
class Voices:
    """What a list brings: new activities, every row's fate, rows left out with the reason."""

    new: list[ActivityFields] = field(default_factory=list)
    fates: dict[int, VoiceFate] = field(default_factory=dict)
    problems: list[ImportProblem] = field(default_factory=list)
    same: int = 0


def plan_voices(store: CardReader, records: Iterable[VoiceRecord], language: str) -> Voices:
    """Return what the records mean here; what is here already, or twice in the file, adds nothing.

    Questions are worded in the `language`.
    """
    planner = _Planner(store, language)
    found = Voices()
    for record in records:
        try:
            fields, fate = planner.take(record)
        except UserError as error:
            found.problems.append(ImportProblem(error.message, *error.arguments, row=record.row))
            continue
        found.fates[record.row] = fate
        if fate.same:
            found.same += 1
        else:
            found.new.append(fields)
    return found


class _Planner:
    """Knows the cards by key, e-mail and name, and what was said of them."""

    def __init__(self, store: CardReader, language: str) -> None:
        self._language = language
        self._refs = store.refs()
        cards = store.leads()
        self._names = {card: fields.contact.name or fields.title for card, fields in cards}
        self._by_email, self._by_name = _indexes(cards)
        states = store.states(list(self._names))
        self._homes: Mapping[CardId, JourneyId] = {c: s.journey for c, s in states.items()}
        self._journeys = {journey.id: journey for journey in store.journeys()}
        rests = store.stage_rests()
        self._asks: dict[StageId, StageAsks] = {
            s.id: stage_asks(s.id, s.name, rests.get(s.id, {}))
            for journey in self._journeys.values()
            for s in journey.stages
        }
        self._known = {self._essence(a.fields) for a in store.activities.voices(_LATEST)}

    def take(self, record: VoiceRecord) -> tuple[ActivityFields, VoiceFate]:
        """Return a record as it would be stored, and what becomes of it."""
        card = self._card(record)
        stage = self._stage(record, self._journeys[self._homes[card]])
        fields = checked_activity(self._fields(record, card, stage))
        essence = self._essence(fields)
        same = essence in self._known
        self._known.add(essence)
        return fields, VoiceFate(card, self._names[card], stage.name if stage else None, same)

    def _card(self, record: VoiceRecord) -> CardId:
        if record.ref:
            card = self._refs.get(record.ref)
            if card is None or card not in self._homes:
                raise ImportProblem(
                    QT_TRANSLATE_NOOP(
                        "Errors", "No card has the key %s. Correct it, or name the person."
                    ),
                    record.ref,
                )
            return card
        found = self._said_by(record)
        who = record.person or record.email
        if not found:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "No card is that of %s. Add the card first."), who
            )
        found = [c for c in found if self._fits(record, self._journeys[self._homes[c]])] or found
        if len(found) > 1:
            raise ImportProblem(
                QT_TRANSLATE_NOOP(
                    "Errors", "%s has %s cards. Say the journey, or the key of the card."
                ),
                who,
                len(found),
            )
        return found[0]

    def _said_by(self, record: VoiceRecord) -> list[CardId]:
        """Return the cards of who is named; of an address that several share, by the name."""
        by_email = self._by_email.get(record.email, []) if record.email else []
        by_name = self._by_name.get(_name_key(record.person), []) if record.person else []
        both = [card for card in by_email if card in by_name]
        return both or by_email or by_name

    @staticmethod
    def _fits(record: VoiceRecord, journey: Journey) -> bool:
        names = {word(text) for text in (journey.key, *journey.name)}
        right = not record.journey or word(record.journey) in names
        return right and (not record.stage or _named(record.stage, journey) is not None)

    @staticmethod
    def _stage(record: VoiceRecord, journey: Journey) -> Stage | None:
        if not record.stage:
            return None
        stage = _named(record.stage, journey)
        if stage is None:
            raise ImportProblem(
                QT_TRANSLATE_NOOP(
                    "Errors", "The journey %s has no stage %s. Correct the name in the file."
                ),
                journey.name,
                record.stage,
            )
        return stage

    def _fields(self, record: VoiceRecord, card: CardId, stage: Stage | None) -> ActivityFields:
        asks = self._asks[stage.id] if stage else None
        scale = record.scale or (asks.scale if asks else "")
        if record.score is not None:
            if not scale:
                raise ImportProblem(
                    QT_TRANSLATE_NOOP(
                        "Errors", "On which scale is the score %s? Add a column: 1-5 or 0-10."
                    ),
                    record.score,
                )
            check_score(record.score, scale)
        asked = asks is not None and asks.scale == scale
        most = scale.partition("-")[2]
        return ActivityFields(
            kind=ActivityKind.SURVEY,
            at=record.at,
            direction=Direction.INCOMING,
            subject=asks.question.text(self._language) if asks and asked else "",
            outcome="" if record.score is None else f"{record.score}/{most}",
            rating=record.score,
            quote=record.quote,
            sentiment=record.sentiment,
            card=card,
            stage=stage.id if stage else None,
            touchpoint=self._touchpoint(record.touchpoint, asks),
            usability=record.usability,
            emotion=record.emotion,
            solving=record.solving,
            scale="" if record.score is None else scale,
        )

    def _essence(self, fields: ActivityFields) -> tuple[object, ...]:
        """Return what makes two voices one: who said what, of what, and when."""
        asks = self._asks.get(fields.stage) if fields.stage else None
        return (
            fields.card, fields.at, fields.stage, self._touchpoint(fields.touchpoint, asks),
            fields.usability, fields.emotion, fields.solving, fields.quote, fields.sentiment,
            fields.rating, fields.scale,
        )  # fmt: skip

    @staticmethod
    def _touchpoint(text: str, asks: StageAsks | None) -> str:
        """Return a touchpoint by the map's own name, however the file spells it."""
        points = asks.touchpoints if asks else ()
        point = touchpoint_in(points, text, word)
        return text if point is None else point.key


def _indexes(
    cards: Sequence[tuple[CardId, CardFields]],
) -> tuple[Mapping[str, list[CardId]], Mapping[str, list[CardId]]]:
    by_email = defaultdict[str, list[CardId]](list)
    by_name = defaultdict[str, list[CardId]](list)
    for card, fields in cards:
        for key in {email_key(address) for address in fields.contact.emails} - {""}:
            by_email[key].append(card)
        for key in {_name_key(fields.contact.name), _name_key(fields.title)} - {""}:
            by_name[key].append(card)
    return by_email, by_name


def _name_key(name: str) -> str:
    """Return under which `Müller, Eva` and `Eva Müller` meet."""
    return " ".join(sorted(fold(name).replace(",", " ").split()))


def _named(text: str, journey: Journey) -> Stage | None:
    key = meaning(text, journey)
    return next((s for s in journey.stages if s.key == key), None)
