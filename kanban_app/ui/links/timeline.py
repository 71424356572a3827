"""Joins the steps and the timeline of the open card to the use cases."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.activity import Activity, ActivityKind, Direction
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import ActivityId, CardId, TaskId
from kanban_app.domain.task import Task
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.inspector.requests import CardRequest
from kanban_app.ui.links.card_known import NOTHING, known_of
from kanban_app.ui.links.form_drafts import FormDrafts
from kanban_app.ui.links.history_lines import history_lines
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.level_words import inside_lines
from kanban_app.ui.links.timeline_words import (
    Scene,
    activity_of,
    changed_activity,
    changed_task,
    due_words,
    step_lines,
    step_of,
    task_of,
    timeline,
    typed_of,
)
from kanban_app.ui.links.type_ahead import TypeAhead
from kanban_app.ui.links.voice_words import as_known, offers, worded
from kanban_app.ui.links.waiting import WaitingLink, known_waits, wait_lines
from kanban_app.ui.shell import Shell
from kanban_app.ui.timeline.drafts import Form
from kanban_app.ui.timeline.requests import (
    ActivityTyped,
    EntryChange,
    EntryRequest,
    StepChange,
    StepDone,
    StepLater,
    StepRequest,
    StepTyped,
)
from kanban_app.ui.timeline.steps import StepsSection
from kanban_app.ui.timeline.timeline import TimelineSection
from kanban_app.ui.widgets.sheet import Rule

_Sent = tuple[StepsSection | TimelineSection, tuple[Form, ...]]


class TimelineLink(QObject):
    """Shows both sections of the card in the inspector, and stores what is typed there."""

    form_left = Signal()

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._inspector = inspector
        self._card: CardId | None = None
        self._read = NOTHING
        # What a key of the board wants done as soon as the card is shown.
        self._wanted: tuple[CardId, Callable[[], None]] | None = None
        self._ahead = TypeAhead(self)
        self.steps, self.timeline = StepsSection(), TimelineSection()
        self.forms = FormDrafts(shell, desk, worker, self.steps, self.timeline)
        self._waiting = WaitingLink(shell, desk, inspector.panel.form, self.timeline)
        self._rule = Rule()
        sections = inspector.panel.form.sections
        sections.addWidget(self._rule)
        sections.addWidget(self.steps)
        inspector.panel.timeline.addWidget(self.timeline)
        self._connect()

    @property
    def card(self) -> CardId | None:
        """Return the card the sections show."""
        return self._card

    def when_shown(self, card: CardId, work: Callable[[], None]) -> None:
        """Open a card and do something with it once it is shown."""
        self._wanted = (card, work)
        self._ahead.hold()
        self._inspector.open(card)

    def complete_next(self) -> None:
        """Ask about the next step of the card; one without is given one."""
        if not self.steps.begin_done():
            self.steps.begin_adding()

    def begin(self, kind: str, direction: str = "", stage: str = "") -> None:
        """Begin to note something that happens now, of a stage by its key if that is said."""
        if self._shell.presenter.past.may_change():
            local = self._shell.days.local(self._shell.clock())
            at = local.time().replace(second=0, microsecond=0)
            typed = ActivityTyped(kind, local.date(), at, direction=direction, stage=stage)
            self.timeline.begin(typed)

    def begin_voice(self) -> None:
        """Begin to note what the client says of the stage the card is in."""
        asks = self._read.asks
        if asks is not None and self._shell.presenter.past.may_change():
            self.begin(ActivityKind.SURVEY, Direction.INCOMING, str(asks.present))
            self.timeline.form.voice.focus()

    def keep_typed(self) -> None:
        """Store what is typed and not sent: the card is being left."""
        for section in (self.steps, self.timeline):
            if self._shell.presenter.past.day:
                section.keep_draft()
            elif self._card is not None:
                section.keep()
        self.forms.write()

    def _connect(self) -> None:
        steps, lines, panel = self.steps, self.timeline, self._inspector.panel
        self._inspector.card_shown.connect(self._on_shown)
        panel.left.connect(self.keep_typed)
        steps.added.connect(self._on_step)
        steps.changed.connect(self._on_step_changed)
        steps.done.connect(self._on_done)
        steps.later.connect(self._on_later)
        steps.dropped.connect(self._on_dropped)
        steps.asked.connect(self._on_asked)
        steps.change_asked.connect(self._on_change_asked)
        lines.note_asked.connect(self._begin_note)
        lines.voice_asked.connect(self.begin_voice)
        panel.header.voice_requested.connect(self.begin_voice)
        lines.change_asked.connect(self._on_entry)
        lines.added.connect(self._on_note)
        lines.changed.connect(self._on_note_changed)
        lines.deleted.connect(self._on_note_deleted)
        for section in (steps, lines):
            section.form_shown.connect(self._on_form_shown)
            section.form_left.connect(self.form_left)
        self._shell.language_changed.connect(self._on_language)
        self._shell.day_changed.connect(self._inspector.refresh)

    def _on_shown(self, request: CardRequest) -> None:
        spawn(self._show(request.card_id))

    async def _show(self, card: CardId) -> None:
        past = self._shell.presenter.past
        read = await self._worker.run(known_of, self._desk, card, self._shell.presenter.reader)
        if card != self._inspector.panel.card_id:
            # Closed, or another card opened, while this one was being read.
            return
        other = card != self._card
        self._card, self._read = card, read
        self.steps.drafts.card = self.timeline.drafts.card = card
        for form in (self.steps.form, self.timeline.form):
            form.set_silent(silent=read.silent)
        self.timeline.form.voice.offer(offers(read.asks))
        now, days = past.now(), self._shell.days
        today = days.date_of(now)
        # What is to be done is known of the present only.
        for part in (self._rule, self.steps):
            part.setHidden(past.day is not None)
        self.steps.show_lines(step_lines(read.tasks, today), today, other_card=other)
        journeys = self._shell.presenter.board.journeys
        moves = history_lines(read.events, journeys)
        moves += inside_lines(read.inside, read.events, read.levels, journeys, now)
        known = [a for a in read.activities if past.day is None or a.fields.at <= now]
        dropped = [t for t in read.dropped if t.done_at is not None and t.done_at <= now]
        waits = known_waits(read.waits, now)
        self._waiting.show_waits(waits, today)
        scene = Scene(now, days, read.asks)
        entries = timeline(known, moves, dropped, scene, wait_lines(waits, now, days))
        self.timeline.set_read_only(read_only=past.day is not None)
        self.timeline.show_entries(entries, today, other_card=other)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted[0] == card:
            wanted[1]()

    def _begin_note(self) -> None:
        self.begin(ActivityKind.NOTE)

    def _on_asked(self, request: StepRequest) -> None:
        spawn(self._ask_about(request.task))

    async def _ask_about(self, task: TaskId) -> None:
        card = self._card
        step = await self._worker.run(self._desk.tasks.next_step, task)
        if card != self._card:
            return
        planned = ""
        if step.planned is not None:
            today = self._shell.days.date_of(self._shell.clock())
            fields = step.planned.fields
            planned = f"{fields.title}, {due_words(fields, today).text}"
        self.steps.ask_about(task, planned, step_of(step.suggestion))

    def _on_change_asked(self, request: StepRequest) -> None:
        task = self._task(request.task)
        if task is not None:
            self.steps.show_change(task.id, step_of(task.fields))

    def _on_step(self, step: StepTyped) -> None:
        card = self._card
        if card is not None:
            self._do(lambda: self._desk.tasks.add(task_of(step, card)))

    def _on_step_changed(self, change: StepChange) -> None:
        task = self._task(change.task)
        if task is not None:
            fields = changed_task(task.fields, change.step)
            self._do(lambda: self._desk.tasks.edit(task.id, fields))

    def _on_done(self, done: StepDone) -> None:
        following = None
        if done.following is not None and self._card is not None:
            following = task_of(done.following, self._card)
        self._do(
            lambda: self._desk.tasks.complete(
                (done.task,),
                done.outcome,
                following=following,
                quote=done.quote,
                sentiment=done.sentiment,
            )
        )

    def _on_later(self, later: StepLater) -> None:
        task = self._task(later.task)
        at = task.fields.at if task else None
        self._do(lambda: self._desk.tasks.postpone((later.task,), later.day, at))

    def _on_dropped(self, request: StepRequest) -> None:
        self._do(lambda: self._desk.tasks.drop((request.task,)))

    def _on_entry(self, request: EntryRequest) -> None:
        found = self._activity(request.activity)
        if found is not None and self._shell.presenter.past.may_change():
            fields = as_known(found.fields, self._read.asks)
            self.timeline.show_change(found.id, typed_of(fields, self._shell.days))

    def _on_note(self, typed: ActivityTyped) -> None:
        if self._card is not None:
            fields = activity_of(typed, self._card, self._shell.days, self._shell.clock())
            fields = worded(fields, self._read.asks)
            self._do(lambda: self._desk.activities.add(fields))

    def _on_note_changed(self, change: EntryChange) -> None:
        found = self._activity(change.activity)
        if found is not None:
            now, days = self._shell.clock(), self._shell.days
            fields = changed_activity(found.fields, change.typed, days, now)
            fields = worded(fields, self._read.asks)
            self._do(lambda: self._desk.activities.edit(found.id, fields))

    def _on_note_deleted(self, request: EntryRequest) -> None:
        self._do(lambda: self._desk.activities.delete(request.activity))

    def _task(self, task: TaskId) -> Task | None:
        return next((t for t in self._read.tasks if t.id == task), None)

    def _activity(self, activity: ActivityId) -> Activity | None:
        return next((a for a in self._read.activities if a.id == activity), None)

    def _do(self, work: Callable[[], Changes]) -> None:
        sent = [(section, tuple(section.drafts.sent)) for section in (self.steps, self.timeline)]
        spawn(self._perform(work, sent))

    async def _perform(self, work: Callable[[], Changes], sent: Sequence[_Sent]) -> None:
        stored = None
        try:
            stored = await self._shell.presenter.apply(work)
        finally:
            # Refused, or a bug of ours: the text is all there is.
            for section, forms in sent:
                section.drafts.settle(forms, stored=stored is not None)
                section.name_link()
            self.forms.write()

    def _on_form_shown(self) -> None:
        self._ahead.release()
        for form in (self.steps.open_form, self.timeline.form, self.timeline.wait_form):
            # On the way in the panel itself may still be hidden.
            if form is not None and not form.isHidden():
                self._inspector.panel.bring_into_sight(form)

    def _on_language(self) -> None:
        self.steps.retranslate()
        self.timeline.retranslate()
