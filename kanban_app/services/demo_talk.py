"""What happened with sample clients, stay by stay: calls, visits, offers, reports, answers."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import NamedTuple

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.card import Source
from kanban_app.domain.history import End
from kanban_app.domain.ids import CardId, ContactId, PropertyId
from kanban_app.domain.moment import DAY, HOUR, Moment
from kanban_app.domain.survey_rules import SurveyRule
from kanban_app.domain.task_rules import Anchor
from kanban_app.services.demo_lives import BUYER, OWNER, Hours, Left, Life, Visit
from kanban_app.services.demo_quotes import Quotes
from kanban_app.services.demo_talk_words import DOUBTS, LIKED, OBJECTIONS, PLAIN, TALKS, Talk

# Who was called early goes on more often: which share of the stays that ended so was.
_EARLY = {Left.ON: 0.82, Left.HERE: 0.52, Left.BACK: 0.6, Left.LOST: 0.36, Left.AWAY: 0.5}
# The stages' own terms are medians, and these lie at about this share of the target.
_TERM, _DWELL = 0.6, 20
_AGAIN, _LATE, _ANSWERS, _ANSWERS_NPS = 0.4, 0.5, 0.3, 0.6
# Of those he calls early the broker answers an inquiry after so many hours, on average.
_ANSWER_HOURS = 4
_MORNING, _EVENING, _SUNDAY = 9, 18, 7
_REPORTS = 14 * DAY
_MOST_REPORTS = 12
_KIND_WORD = 8
_DRAWN = (range(2), range(4))
_PORTALS = frozenset(
    {Source.PORTAL_IS24, Source.PORTAL_IMMOWELT, Source.PORTAL_KLEINANZEIGEN, Source.WEBSITE_FORM}
)
Surveys = Mapping[tuple[str, str], SurveyRule]


class About(NamedTuple):
    """What an activity is about: the card, its contact, and the property that was shown."""

    card: CardId
    contact: ContactId
    property: PropertyId | None = None


class Talker:
    """Tells what happened with one card after the other; questions are in the `language`."""

    def __init__(
        self, hours: Hours, rng: Random, surveys: Surveys, quotes: Quotes, language: str
    ) -> None:
        self._hours, self._rng, self._surveys = hours, rng, surveys
        self._quotes, self._language = quotes, language
        # Drawn apart: so all else that happens stays what it was.
        self._prompt = Hours(hours.now, hours.days, Random("answers"))  # noqa: S311

    def of(self, life: Life, about: About) -> Iterator[ActivityFields]:
        """Yield everything that happened with a card until now."""
        first = life.visits[0]
        if life.card.fields.source in _PORTALS:
            text = life.card.fields.object_line or life.card.fields.title
            yield self._said(
                about, ActivityKind.EMAIL, first.since, f"Anfrage: {text}", Direction.INCOMING
            )
        for visit in life.visits:
            yield from self._stay(life, visit, about)

    def _stay(self, life: Life, visit: Visit, about: About) -> Iterator[ActivityFields]:
        rng = self._rng
        dwell = life.journey.stages[visit.place].dwell_target_days or _DWELL
        term, length = int(dwell * DAY * _TERM), visit.until - visit.since
        early = rng.random() < _EARLY[visit.left]
        talks = TALKS.get((life.side, visit.stage), PLAIN)
        if early:
            within = min(term * 0.75, length)
            yield from self._main(life, visit, about, int(visit.since + within * 0.5))
            first = self._talk(about, rng.choice(talks), visit, rng.uniform(0.05, 0.9) * within)
            answers = visit is life.visits[0]
            yield replace(first, at=self._answered(visit, first.at)) if answers else first
            if rng.random() < _AGAIN:
                yield self._talk(about, rng.choice(talks), visit, rng.uniform(0.3, 0.95) * length)
        elif length > term * 1.35 and rng.random() < _LATE:
            late = rng.uniform(term * 1.3, length)
            yield from self._main(life, visit, about, int(visit.since + late))
            yield self._talk(about, rng.choice(talks), visit, late)
        yield from self._end(life, visit, about)

    def _answered(self, visit: Visit, latest: Moment) -> Moment:
        """Return when the broker answers whoever has just come, never later than `latest`."""
        prompt = self._prompt
        minute = prompt.rng.randrange(60)
        at = visit.since + int(prompt.rng.expovariate(1 / _ANSWER_HOURS) * HOUR)
        day = prompt.date_of(at)
        while day.isoweekday() == _SUNDAY or at > prompt.on(day, _EVENING):
            day += timedelta(1)
            at = prompt.on(day, _MORNING, minute)
        return Moment(min(max(at, prompt.on(day, _MORNING, minute)), latest))

    def _main(self, life: Life, visit: Visit, about: About, at: int) -> Iterator[ActivityFields]:
        """Yield what a stage is there for: a valuation, viewings, reports."""
        moment = self._hours.near(at, visit.since, visit.until)
        if (life.side, visit.stage) == (OWNER, "acquisition"):
            yield self._said(about, ActivityKind.VALUATION, moment, "Bewertungstermin", minutes=60)
        elif (life.side, visit.stage) == (OWNER, "marketing"):
            stop = min(visit.until, visit.since + _MOST_REPORTS * _REPORTS)
            for report in range(moment, stop, _REPORTS):
                yield self._said(
                    about,
                    ActivityKind.REPORT_SENT,
                    self._hours.near(report, visit.since, visit.until),
                    "Eigentümerbericht",
                    Direction.OUTGOING,
                )
        elif (life.side, visit.stage) == (BUYER, "high_commitment"):
            yield self._viewing(life, visit, about, moment)
            if visit.left is Left.ON:
                second = self._hours.near(
                    (moment + visit.until) // 2, moment + HOUR, max(moment + HOUR, visit.until)
                )
                if second <= visit.until:
                    yield self._said(
                        about,
                        ActivityKind.SECOND_VIEWING,
                        second,
                        "Zweite Besichtigung",
                        minutes=60,
                    )

    def _viewing(self, life: Life, visit: Visit, about: About, at: Moment) -> ActivityFields:
        rng = self._rng
        if visit.left is Left.LOST:
            reason = next((s.reason for s in reversed(life.card.steps) if s.to is End.LOST), "")
            objection = OBJECTIONS.get(reason) or rng.choice(DOUBTS)
            feeling, rating = rng.choice((-2, -1, -1, 0)), rng.choice((1, 2, 2, 3))
        elif rng.random() < 0.25:  # noqa: PLR2004
            objection = rng.choice(DOUBTS)
            feeling, rating = rng.choice((-1, 0, 0, 1)), rng.choice((2, 3, 3, 4))
        else:
            objection, feeling = "", rng.choice(LIKED)
            rating = min(5, 3 + feeling)
        quotes = self._quotes
        quote = quotes.doubted(objection) if objection else quotes.liked(feeling)
        return ActivityFields(
            kind=ActivityKind.VIEWING, at=at, minutes=45, subject="Besichtigung", rating=rating,
            objection=objection, quote=quote, sentiment=feeling, card=about.card,
            contact=about.contact, property=about.property,
        )  # fmt: skip

    def _end(self, life: Life, visit: Visit, about: About) -> Iterator[ActivityFields]:
        """Yield what a stage ends with: an offer, the notary, the answer to its question."""
        rng, key = self._rng, (life.side, visit.stage)
        if visit.left is Left.ON:
            before = self._hours.near(visit.until - DAY, visit.since, visit.until)
            if key == (BUYER, "high_commitment"):
                yield self._said(
                    about, ActivityKind.OFFER, before, "Kaufangebot", Direction.INCOMING
                )
            if visit.stage == "transaction" and life.side in (OWNER, BUYER):
                # What the broker is at with the client on the way out is no call that he owed.
                yield self._said(about, ActivityKind.NOTARY, before, "Beurkundung", minutes=60)
        rule = self._surveys.get(key)
        if rule is None:
            return
        if rule.anchor is Anchor.EXIT and visit.left is Left.ON and rng.random() < _ANSWERS:
            at = self._hours.after(visit.until, 0.2, 3)
            yield self._answer(rule, at, about, life, visit)
        sent = visit.since + rule.span.days * DAY
        if rule.nps and sent < self._hours.now and rng.random() < _ANSWERS_NPS:
            at = self._hours.after(sent, 0.2, 6)
            yield self._answer(rule, at, about, life, visit)

    def _answer(
        self, rule: SurveyRule, at: Moment, about: About, life: Life, visit: Visit
    ) -> ActivityFields:
        """Return an answer: most are glad; 3 in 10 say why."""
        rng = self._rng
        rating = rule.high - int(rng.random() ** 2.2 * (rule.high - rule.low) * 0.7)
        glad = rating * 10 >= rule.high * 8
        if rule.nps and rating == _KIND_WORD:
            # Who would recommend him at all does so gladly: no other chance is touched.
            rating += 1
        quote = ""
        if rng.random() < 0.3:  # noqa: PLR2004
            # Drawn and not looked at: so all that is drawn after it stays what it was.
            rng.choice(_DRAWN[glad])
            quote = self._quotes.of(life.side, visit.stage, glad=glad)
        return ActivityFields(
            kind=ActivityKind.SURVEY, at=at, direction=Direction.INCOMING,
            subject=rule.question.text(self._language), outcome=f"{rating}/{rule.high}",
            rating=rating, quote=quote, sentiment=(2 if glad else -1) if quote else None,
            card=about.card, contact=about.contact, scale=f"{rule.low}-{rule.high}",
            stage=life.journey.stages[visit.place].id,
        )  # fmt: skip

    def _talk(self, about: About, talk: Talk, visit: Visit, after: float) -> ActivityFields:
        at = self._hours.near(int(visit.since + after), visit.since, visit.until)
        outcome = self._rng.choice(talk.outcomes) if talk.outcomes else ""
        meeting = talk.kind is ActivityKind.MEETING
        way = None if meeting else Direction.OUTGOING
        return self._said(about, talk.kind, at, talk.subject, way, talk.minutes, outcome)

    @staticmethod
    def _said(  # noqa: PLR0913, PLR0917 -- the parts of one activity
        about: About,
        kind: ActivityKind,
        at: Moment,
        subject: str,
        direction: Direction | None = None,
        minutes: int = 0,
        outcome: str = "",
    ) -> ActivityFields:
        return ActivityFields(
            kind=kind, at=at, minutes=minutes, direction=direction, subject=subject,
            outcome=outcome, card=about.card, contact=about.contact, property=about.property,
        )  # fmt: skip
