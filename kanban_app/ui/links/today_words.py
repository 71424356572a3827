"""What Today says: days, reasons and counts in the words of the language in force."""

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.about import About
from kanban_app.domain.card import CardFace, Source, WaitingOn
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import DAY, HOUR, SECOND, LocalDays, Moment
from kanban_app.domain.property_names import in_language
from kanban_app.domain.task import TaskLine
from kanban_app.services.activities import Appointment as AppointmentOf
from kanban_app.services.today import Day, Idle, LateCard, Nudge
from kanban_app.ui import formats
from kanban_app.ui.kinds import activity_label
from kanban_app.ui.links.day_words import (
    DOT,
    long_day,
    short_day,
    since_words,
    span,
    today_word,
    weekday,
)
from kanban_app.ui.links.today_reason import few, reason
from kanban_app.ui.sources import source_icon, source_name, waiting_label
from kanban_app.ui.theme import Tone
from kanban_app.ui.today.calendar import clock
from kanban_app.ui.today.values import (
    Appointment,
    Gauge,
    Key,
    Row,
    Section,
    StageMark,
    SuggestionWords,
    TodayWords,
)

translate = QCoreApplication.translate
# The kind of key of a row that asks for the rest of its section, a place in `SECTIONS`.
MORE = "more"
SECTIONS = ("overdue", "today", "week", "inquiries", "idle", "late")
Find = Callable[[StageId], tuple[Journey, Stage] | None]
_MINUTE = 60 * SECOND
# So many rows of a section are shown until the rest is asked for.
_FIRST = 6


class TodayWording:
    """Words one day; `find` knows the stages of the board, `opened` the sections shown whole."""

    def __init__(self, day: Day, days: LocalDays, find: Find, opened: Collection[str]) -> None:
        self._day = day
        self._days = days
        self._find = find
        self._opened = opened

    def words(self) -> TodayWords:
        """Return the whole screen."""
        day, now = self._day, self._days.local(self._day.now)
        return TodayWords(
            day=long_day(day.today),
            suggestions=[self._suggestion(nudge) for nudge in day.nudges],
            few=few(),
            left=[self._overdue(), self._due(), self._week()],
            right=[self._cut(s) for s in (self._inquiries(), self._idle(), self._late())],
            appointments=[self._block(one) for one in day.appointments],
            tomorrow=[self._block(one) for one in day.tomorrow],
            now=now.hour * 60 + now.minute,
        )

    def _cut(self, section: Section) -> Section:
        """Return a section with its first rows and one that asks for the others."""
        rest = len(section.rows) - _FIRST
        if rest < 2 or section.name in self._opened:  # noqa: PLR2004 -- one row says "one more"
            return section
        words = translate("today_words", "show %n more", "", rest)
        more = Row(Key(MORE, SECTIONS.index(section.name)), words, "", icon="chevron-down")
        return section._replace(rows=[*section.rows[:_FIRST], more])

    def _overdue(self) -> Section:
        rows = [self._task(line, overdue=True) for line in self._day.overdue]
        title = translate("today_words", "Overdue")
        count = self._day.counts["overdue"]
        empty = translate("today_words", "Nothing overdue.")
        return Section("overdue", title, rows, count, "bad" if rows else "text", empty=empty)

    def _due(self) -> Section:
        rows = [self._task(line) for line in self._day.due]
        title = translate("today_words", "Today")
        empty = translate("today_words", "Everything for today is done.")
        return Section("today", title, rows, self._day.counts["today"], empty=empty)

    def _week(self) -> Section:
        until = translate("today_words", "Until %s") % weekday(self._day.friday)
        opened = "week" in self._opened
        shown = [self._task(line) for line in self._day.week] if opened else []
        fold, show = translate("today_words", "fold"), translate("today_words", "show")
        hint = fold if opened else show
        return Section("week", until, shown, self._day.counts["week"], key="W", hint=hint)

    def _inquiries(self) -> Section:
        rows = [self._inquiry(face) for face in self._day.inquiries]
        answer = self._day.answer
        hint = ""
        if answer is not None:
            hint = translate("today_words", "answered after %s (median)")
            hint %= span(answer)
        return Section(
            "inquiries",
            translate("today_words", "New inquiries"),
            rows,
            self._day.counts["inquiries"],
            hint=hint,
            empty=translate("today_words", "Every inquiry is answered."),
        )

    def _idle(self) -> Section:
        return Section(
            "idle",
            translate("today_words", "Without a next step"),
            [self._idle_row(idle) for idle in self._day.idle],
            self._day.counts["idle"],
            key="N",
            hint=translate("today_words", "next step"),
            empty=translate("today_words", "Every open card has a next step."),
            wide=True,
        )

    def _late(self) -> Section:
        return Section(
            "late",
            translate("today_words", "Older than the stage's pace"),
            [self._late_row(card) for card in self._day.late],
            self._day.counts["late"],
            hint=translate("today_words", "mark: 85 % had gone on by then"),
            empty=translate("today_words", "No card is older than usual."),
            wide=True,
        )

    def _task(self, line: TaskLine, *, overdue: bool = False) -> Row:
        fields, today = line.task.fields, self._day.today
        if overdue and fields.due < today:
            due = since_words(fields.due, today)
        elif fields.due == today:
            due = f"{fields.at:%H:%M}" if fields.at else today_word()
        else:
            due = short_day(fields.due)
        return Row(
            Key("task", line.task.id),
            fields.title,
            _about(line.about),
            due=due,
            tone="bad" if overdue else "text_2",
            stage=self._stage(line.about.stage),
            card=fields.card is not None,
        )

    def _inquiry(self, face: CardFace) -> Row:
        due, tone = self._deadline(face)
        found = self._find(StageId(face.stage_id))
        arrived = self._days.local(Moment(face.created))
        day = arrived.date()
        at = f"{arrived:%H:%M}"
        below = at if day == self._day.today else f"{short_day(day)} {at}"
        detail = (_object(face), source_name(Source(face.source)))
        return Row(
            Key("card", face.id),
            face.heading,
            DOT.join(part for part in detail if part),
            icon=source_icon(Source(face.source)),
            more=DOT + found[0].name.text(formats.language()) if found else "",
            due=due,
            tone=tone,
            below=below,
        )

    def _deadline(self, face: CardFace) -> tuple[str, Tone]:
        """Return until when an inquiry should be answered, and in which tone that is said."""
        if not face.next_due:
            return "", "text_2"
        day = date.fromisoformat(face.next_due)
        if not face.next_time:
            late = day < self._day.today
            return (
                (since_words(day, self._day.today), "bad") if late else (short_day(day), "text_2")
            )
        hour, minute = map(int, face.next_time.split(":"))
        at = self._days.start_of(day) + hour * HOUR + minute * _MINUTE
        left = at - self._day.now
        if left < 0:
            return translate("today_words", "open for %s") % span(-left), "bad"
        words = translate("today_words", "%s left") % span(left)
        return words, "warn" if left < HOUR else "text_2"

    def _idle_row(self, idle: Idle) -> Row:
        past = None if idle.last is None else self._days_since(idle.last)
        if past is None:
            below = translate("today_words", "no contact noted yet")
        elif not past:
            below = translate("today_words", "last contact today")
        else:
            below = translate("today_words", "last contact %n day(s) ago", "", past)
        stage = self._stage(StageId(idle.face.stage_id))
        return Row(
            Key("card", idle.face.id),
            idle.face.heading,
            _object(idle.face),
            icon="minus",
            stage=stage,
            below=below,
        )

    def _days_since(self, moment: Moment) -> int:
        return max(0, (self._day.today - self._days.date_of(moment)).days)

    def _late_row(self, card: LateCard) -> Row:
        late, face = card.late, card.face
        pace = late.effect
        assert pace.p85
        assert pace.term is not None
        waiting = ""
        if face.waiting_on != WaitingOn.NOBODY:
            waits = translate("today_words", "waits for %s")
            waiting = waits % waiting_label(WaitingOn(face.waiting_on))
        usual = translate("today_words", "usually up to %s")
        return Row(
            Key("card", face.id),
            face.heading,
            waiting,
            icon="clock",
            stage=self._stage(StageId(face.stage_id)),
            due=translate("today_words", "%n day(s)", "", late.age // DAY),
            below=DOT + usual % (pace.p85 // DAY),
            gauge=Gauge(pace.term / pace.p85, late.lateness),
        )

    def _suggestion(self, nudge: Nudge) -> SuggestionWords:
        face, found = nudge.face, nudge.suggestion
        return SuggestionWords(
            Key("card", face.id),
            face.heading,
            "+" + formats.money(round(found.moved) * 100),
            self._stage(StageId(face.stage_id)),
            reason(nudge),
            nudge.phone,
            nudge.email,
        )

    def _block(self, one: AppointmentOf) -> Appointment:
        at = self._days.local(one.start)
        start = at.hour * 60 + at.minute
        if one.task is not None:
            key, title = Key("task", one.task.task.id), one.task.task.fields.title
            about, card = one.task.about, one.task.task.fields.card
        else:
            assert one.activity is not None
            told = one.activity.activity
            key, about = Key("activity", told.id), one.activity.about
            card = told.fields.card
            title = told.fields.subject or activity_label(told.fields.kind)
        end = start + one.minutes
        when = f"{clock(start)}–{clock(end)}" if one.minutes else ""
        detail = DOT.join(part for part in (when, _about(about)) if part)
        stage = self._stage(about.stage)
        return Appointment(key, start, one.minutes, title, detail, stage, card is not None)

    def _stage(self, stage: StageId | None) -> StageMark:
        found = self._find(stage) if stage is not None else None
        if found is None:
            return StageMark()
        name = found[1].name.text(formats.language()).replace("\u00ad", "")
        return StageMark(name, found[1].colour)


def _about(about: About) -> str:
    return DOT.join(p for p in (about.heading, _named(about.object_line), about.place) if p)


def _object(face: CardFace) -> str:
    return DOT.join(p for p in (_named(face.object_line), face.place) if p)


def _named(line: str) -> str:
    return in_language(line, formats.language())
