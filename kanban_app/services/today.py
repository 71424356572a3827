"""What a broker should touch today: tasks, inquiries, cards that wait, and where a contact pays."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kanban_app.analytics.nudge import Contacts, Late, Suggestion, effects, late, suggestions
from kanban_app.analytics.percentiles import rank
from kanban_app.domain.card import CardFace, WaitingOn
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.domain.task import TaskLine
from kanban_app.services.activities import ActivityService, Appointment
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.ports import CardReader

SUGGESTED = 3
# More rows than these nobody works through in a day; the count says how many there are.
_MOST = 50
_INQUIRY_DAYS, _ANSWER_DAYS = 14, 90
# A card that was carried on without a word is still an inquiry in the stage it came to.
_INQUIRY_STAGES = 2
_FRIDAY = 4


class Idle(NamedTuple):
    """A card that nobody has planned anything for; `last` is the last contact, None: never."""

    face: CardFace
    last: Moment | None


class LateCard(NamedTuple):
    """A card that is older than its stage's pace."""

    face: CardFace
    late: Late


class Nudge(NamedTuple):
    """A card where a contact moves much; the first number and address of its contact, or ""."""

    face: CardFace
    suggestion: Suggestion
    phone: str
    email: str


class Day(NamedTuple):
    """Everything Today shows, as of `now`; lists hold at most 50 lines, `counts` says them all.

    `friday` is the day the week's list ends on. `answer` is the median time to the first answer
    over the inquiries of 90 days in microseconds (nearest rank), None below five.
    `counts` has the keys `overdue`, `today`, `week`, `inquiries`, `idle` and `late`.
    """

    now: Moment
    today: date
    friday: date
    overdue: Sequence[TaskLine]
    due: Sequence[TaskLine]
    week: Sequence[TaskLine]
    inquiries: Sequence[CardFace]
    answer: int | None
    idle: Sequence[Idle]
    late: Sequence[LateCard]
    nudges: Sequence[Nudge]
    appointments: Sequence[Appointment]
    tomorrow: Sequence[Appointment]
    counts: Mapping[str, int]


class TodayService:
    """Gathers the day; reads only."""

    def __init__(
        self,
        store: CardReader,
        analytics: AnalyticsService,
        activities: ActivityService,
        clock: Callable[[], Moment],
        days: LocalDays,
    ) -> None:
        self._store = store
        self._analytics = analytics
        self._activities = activities
        self._clock = clock
        self._days = days

    def due_count(self) -> int:
        """Return how many tasks are overdue or due today, those of resting cards left out."""
        today = self._days.date_of(self._clock())
        return len(_awake(self._store.tasks.open_lines(today), today))

    def day(self) -> Day:
        """Return what is to be done, as of now."""
        now = self._clock()
        today = self._days.date_of(now)
        friday = friday_after(today)
        overdue, due, week = self._tasks(now, today, friday)
        contacts = self._store.activities.contacts(now)
        inquiries = self._inquiries(now, today, contacts)
        known = {face.id for face in inquiries}
        idle = [c for c in self._store.tasks.without_step(today) if c not in known]
        idle_cards = self._idle(idle, contacts)
        over, nudges = self._paced(now, contacts)
        tomorrow = today + timedelta(days=1)
        counts = {
            "overdue": len(overdue), "today": len(due), "week": len(week),
            "inquiries": len(inquiries), "idle": len(idle_cards), "late": len(over),
        }  # fmt: skip
        return Day(
            now, today, friday,
            overdue[:_MOST], due[:_MOST], week[:_MOST],
            inquiries[:_MOST], self._answer(now, contacts),
            idle_cards[:_MOST], self._late(over[:_MOST]), nudges,
            self._activities.appointments(today), self._activities.appointments(tomorrow), counts,
        )  # fmt: skip

    def _tasks(
        self, now: Moment, today: date, friday: date
    ) -> tuple[list[TaskLine], list[TaskLine], list[TaskLine]]:
        clock = self._days.local(now).time()
        lists: tuple[list[TaskLine], ...] = ([], [], [])
        for line in _awake(self._store.tasks.open_lines(friday), today):
            fields = line.task.fields
            past = fields.due == today and fields.at is not None and fields.at < clock
            place = 0 if past or fields.due < today else 1 if fields.due == today else 2
            lists[place].append(line)
        return lists[0], lists[1], lists[2]

    def _inquiries(self, now: Moment, today: date, contacts: Contacts) -> list[CardFace]:
        """Return the fresh cards nobody has answered yet, the most urgent first."""
        since = now - _INQUIRY_DAYS * DAY
        found = [
            face
            for journey in self._store.journeys()
            for stage in journey.stages[:_INQUIRY_STAGES]
            if not stage.post_win
            for chunk in self._store.column_faces(stage.id)
            for face in chunk
            if face.created >= since
            and face.parked_until <= today.isoformat()
            and not _after(contacts.get(face.id, ()), face.created)
        ]
        return sorted(found, key=lambda f: (f.next_due or "9", f.next_time or "24", f.created))

    def _answer(self, now: Moment, contacts: Contacts) -> int | None:
        since = Moment(now - _ANSWER_DAYS * DAY)
        waits = []
        for card, created in self._store.created_since(since):
            moments = contacts.get(card, ())
            first = bisect_left(moments, created)
            if first < len(moments):
                waits.append(moments[first] - created)
        waits.sort()
        return waits[rank(50, len(waits))] if len(waits) >= FEWEST else None

    def _idle(self, cards: Sequence[CardId], contacts: Contacts) -> list[Idle]:
        """Return the cards whose next move is the broker's, the most valuable first."""
        faces = [f for f in self._store.faces(cards) if f.waiting_on == WaitingOn.NOBODY]
        faces.sort(key=lambda f: (-f.value_cents, f.entered))
        return [Idle(f, m[-1] if (m := contacts.get(f.id)) else None) for f in faces]

    def _paced(self, now: Moment, contacts: Contacts) -> tuple[list[Late], list[Nudge]]:
        over: list[Late] = []
        found: list[Suggestion] = []
        for journey in self._store.journeys():
            book = self._analytics.book(journey, now)
            effect = effects(book, contacts, self._days)
            over += late(book, effect, self._days)
            found += suggestions(book, effect, contacts, self._days)
        over.sort(key=lambda one: (-one.value * one.lateness, -one.lateness, one.card))
        found.sort(key=lambda one: (-one.score, one.card))
        return over, self._nudges(found)

    def _nudges(self, found: Sequence[Suggestion]) -> list[Nudge]:
        """Return the first of these whose client may be contacted."""
        nudges: list[Nudge] = []
        for suggestion in found:
            nudge = self._nudge(suggestion)
            if nudge is not None:
                nudges.append(nudge)
            if len(nudges) == SUGGESTED:
                break
        return nudges

    def _nudge(self, found: Suggestion) -> Nudge | None:
        contact = self._store.contacts.of_card(found.card)
        person = self._store.contacts.detail(contact) if contact is not None else None
        fields = person.fields if person else ContactFields()
        faces = self._store.faces([found.card])
        if fields.do_not_contact or not faces:
            return None
        phone, email = next(iter(fields.phones), ""), next(iter(fields.emails), "")
        return Nudge(faces[0], found, phone, email)

    def _late(self, over: Sequence[Late]) -> list[LateCard]:
        faces = {f.id: f for f in self._store.faces([o.card for o in over])}
        return [LateCard(faces[o.card], o) for o in over if o.card in faces]


def friday_after(today: date) -> date:
    """Return the Friday the week's list ends on: this week's, from Friday on the next one."""
    ahead = (_FRIDAY - today.weekday()) % 7
    return today + timedelta(days=ahead or 7)


def _awake(lines: Iterable[TaskLine], today: date) -> list[TaskLine]:
    return [line for line in lines if line.about.parked_until <= today.isoformat()]


def _after(moments: Sequence[Moment], since: int) -> bool:
    return bisect_left(moments, since) < len(moments)
