"""What sample clients say of the stages they went through, so that the map has curves to show.

All chance here is of a generator of its own: everything else of the sample stays what it is.
"""

from collections.abc import Iterator, Mapping, Sequence

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.ids import StageId
from kanban_app.domain.moment import DAY
from kanban_app.domain.survey_rules import SurveyRule
from kanban_app.domain.task_rules import Anchor
from kanban_app.domain.voice import SCALES, Touchpoint
from kanban_app.services.demo_lives import Hours, Left, Life, Visit
from kanban_app.services.demo_quotes import Quotes
from kanban_app.services.demo_talk import About, Surveys
from kanban_app.services.demo_voice_words import ELSEWHERE, FOUND, SUBJECT

# Of few cards more are asked, or no stage would have enough voices.
_LEAST, _MOST, _VOICES, _FRIENDS = 0.45, 0.8, 45, 1.7
_SPREAD, _QUOTED, _TWICE = 0.9, 0.45, 0.25
_AFTER, _SCORED = 20 * DAY, 0.6
_Points = Mapping[StageId, Sequence[Touchpoint]]


class Voicer:
    """Tells what one client after the other says; `hours` are not those of the other talks."""

    def __init__(
        self,
        hours: Hours,
        surveys: Surveys,
        points: _Points,
        quotes: Quotes,
        language: str,
        cards: int,
    ) -> None:
        self._hours, self._rng, self._quotes = hours, hours.rng, quotes
        self._surveys, self._points, self._language = surveys, points, language
        self._share = min(_MOST, max(_LEAST, _VOICES / max(cards, 1)))

    def of(self, life: Life, about: About) -> Iterator[ActivityFields]:
        """Yield what a client said of the stages he has left, and of the last one he enjoys."""
        for visit in life.visits:
            stays = visit.left is Left.HERE
            long = self._hours.now - visit.since > _AFTER
            behind = visit.place >= len(life.journey.pipeline)
            if stays and not (behind and long):
                continue
            # Who has bought or sold is asked more often than who only thinks of it.
            share = min(_MOST, self._share * _FRIENDS) if behind else self._share
            for chance in (share, share * _TWICE):
                if self._rng.random() < chance:
                    yield self._voice(life, visit, about)

    def _voice(self, life: Life, visit: Visit, about: About) -> ActivityFields:
        rng, stage = self._rng, life.journey.stages[visit.place].id
        found = FOUND.get((life.side, visit.stage), ELSEWHERE)
        points = self._points.get(stage, ())
        number = rng.randrange(len(points)) if points else 0
        # Some touchpoints please more than others, the same ones every time.
        lean = (number % 3 - 1) * 0.5 - (1.0 if visit.left is Left.LOST else 0.0)
        usability, emotion, solving = (
            max(-2, min(2, round(rng.gauss(middle + lean, _SPREAD)))) for middle in found
        )
        quote, mood = self._quote(life, visit, emotion)
        score, rule = self._score(life, visit, usability + emotion + solving)
        scale = f"{rule.low}-{rule.high}" if rule else ""
        since, until = visit.since, min(visit.until, self._hours.now)
        return ActivityFields(
            kind=ActivityKind.NOTE if rule is None else ActivityKind.SURVEY,
            at=self._hours.near(int(since + rng.uniform(0.3, 1.0) * (until - since)), since, until),
            direction=Direction.INCOMING,
            subject=rule.question.text(self._language) if rule else SUBJECT.text(self._language),
            outcome=f"{score}/{rule.high}" if rule else "",
            rating=score, quote=quote, sentiment=mood, card=about.card, contact=about.contact,
            stage=stage, touchpoint=points[number].key if points else "", scale=scale,
            usability=usability, emotion=emotion, solving=solving,
        )  # fmt: skip

    def _quote(self, life: Life, visit: Visit, emotion: int) -> tuple[str, int | None]:
        if self._rng.random() >= _QUOTED:
            return "", None
        glad = emotion > 0 or (emotion == 0 and self._rng.random() < 0.5)  # noqa: PLR2004
        quote = self._quotes.of(life.side, visit.stage, glad=glad)
        return quote, max(1, emotion) if glad else min(-1, emotion)

    def _score(self, life: Life, visit: Visit, mood: int) -> tuple[int | None, SurveyRule | None]:
        """Return a score where the stage asks otherwise than at its end or once after the sale."""
        rule = self._surveys.get((life.side, visit.stage))
        asks = rule is not None and rule.anchor is not Anchor.EXIT and not rule.nps
        if rule is None or not asks or f"{rule.low}-{rule.high}" not in SCALES:
            return None, None
        if self._rng.random() >= _SCORED:
            return None, None
        middle = 0.7 + mood / 6 * 0.3
        score = round(rule.low + middle * (rule.high - rule.low) + self._rng.gauss(0, 0.6))
        return max(rule.low, min(rule.high, score)), rule
