"""Reading back what is kept beside the pipeline; `writing.daybook_json` is the inverse.

The format is described in docs/snapshot-json.md.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from kanban_app.domain.activity import Activity, ActivityFields, ActivityKind, Direction
from kanban_app.domain.criteria import Tick
from kanban_app.domain.daybook import (
    CardEntry,
    Daybook,
    Reached,
)
from kanban_app.domain.durations import duration_of
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import (
    ActivityId,
    CardId,
    ContactId,
    StageId,
    TaskId,
)
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import SubstageEvent
from kanban_app.domain.task import Task, TaskChannel, TaskFields
from kanban_app.domain.voice import SCALES
from kanban_app.exchange.reading.journey_rules import LARGEST
from kanban_app.exchange.reading.json_file import File, numbered, unique
from kanban_app.exchange.reading.json_matching import deals_of, notes_of, profiles_of
from kanban_app.exchange.reading.json_parts import Node
from kanban_app.exchange.reading.json_people import contacts_of, properties_of
from kanban_app.exchange.reading.json_values import (
    NO_CARD,
    NO_CONTACT,
    NO_TASK,
    day,
    keyed,
    long,
    minute,
    needed,
    reference,
    short,
    whole_within,
)
from kanban_app.exchange.reading.snapshot_fit import refuse_twice

_MOST_POINTS, _MOST_FEELING = 10, 2
_NOTHING = CardEntry()


def read_daybook(
    root: Node, cards: Mapping[str, CardId], stages: Collection[StageId], latest: Moment
) -> Daybook:
    """Return the daybook of a document; `cards` are its cards by uid, `stages` their ids.

    Every problem is an ImportProblem whose first argument is its JSON path.
    """
    contacts = contacts_of(root, latest)
    people = {c.uid: c.id for c in contacts}
    properties = properties_of(root, people)
    file = File(cards, people, {p.uid: p.id for p in properties}, latest, stages)
    tasks = unique(root, "tasks", [_task(n, i, file) for i, n in numbered(root, "tasks")])
    known = {t.uid: t.id for t in tasks}
    activities = [_activity(n, i, file, known) for i, n in numbered(root, "activities")]
    profiles = profiles_of(root, file)
    return Daybook(
        contacts=contacts,
        not_duplicates=_pairs(root, people),
        properties=properties,
        cards=_entries(root, file),
        tasks=tasks,
        activities=unique(root, "activities", activities),
        profiles=profiles,
        deals=deals_of(root, file),
        notes=notes_of(root, {p.uid: p.id for p in profiles}, file),
        substages=_substages(root, file),
    )


def _entries(root: Node, file: File) -> dict[CardId, CardEntry]:
    entries = ((file.cards[n.text("uid")], _entry(n, file)) for n in root.nodes("cards"))
    return {card: entry for card, entry in entries if entry != _NOTHING}


def _entry(node: Node, file: File) -> CardEntry:
    ticks, reached = node.nodes("criteria"), node.nodes("milestones")
    refuse_twice(node, "criteria", "rule", (n.text("rule") for n in ticks))
    refuse_twice(node, "milestones", "key", (n.text("key") for n in reached))
    return CardEntry(
        contact=file.contact(node, "contact_uid"),
        property=file.about(node, "property_uid"),
        origin_contact=file.contact(node, "origin_contact"),
        values=keyed(node, "values"),
        ticks={_rule(n): Tick(n.past("met_at", file.latest), long(n, "note")) for n in ticks},
        reached=tuple(Reached(n.filled("key"), day(n, "on"), long(n, "note")) for n in reached),
    )


def _rule(node: Node) -> str:
    rule = short(node, "rule")
    stage, _, criterion = rule.partition(".")
    if not (stage and criterion):
        raise node.problem(
            "rule", QT_TRANSLATE_NOOP("Errors", "%s must be a stage and a criterion: stage.key.")
        )
    return rule


def _substages(root: Node, file: File) -> tuple[SubstageEvent, ...]:
    # Files from before stages had sub-stages have nothing of it.
    nodes = root.nodes("step_events") if "step_events" in root.values else ()
    return tuple(_substage(node, file) for node in nodes)


def _substage(node: Node, file: File) -> SubstageEvent:
    card, stage = needed(node, "card", file.cards, NO_CARD), file.stage(node)
    node.filled("path")
    if stage is None:
        raise node.unknown("stage", None, file.stages)
    return SubstageEvent(card, stage, node.past("at", file.latest), short(node, "path"))


def _pairs(root: Node, people: Mapping[str, ContactId]) -> tuple[tuple[ContactId, ContactId], ...]:
    pairs = []
    for node in root.nodes("not_duplicates"):
        one, other = (needed(node, key, people, NO_CONTACT) for key in ("one", "other"))
        if one == other:
            raise node.problem("other", QT_TRANSLATE_NOOP("Errors", "%s is the same contact."))
        pairs.append((min(one, other), max(one, other)))
    refuse_twice(root, "not_duplicates", "other", pairs)
    return tuple(pairs)


def _task(node: Node, number: int, file: File) -> Task:
    fields = TaskFields(
        title=short(node, "title"),
        due=day(node, "due"),
        at=minute(node, "at"),
        channel=node.choice_or_none("channel", TaskChannel),
        minutes=node.within("minutes", 0, LARGEST),
        card=file.card(node),
        contact=file.contact(node),
        property=file.about(node),
        rule=short(node, "rule"),
        repeat=_repeat(node),
    )
    task = Task(
        TaskId(number),
        node.filled("uid"),
        fields,
        node.past("created", file.latest),
        node.past_or_none("done_at", file.latest),
        node.flag("dropped"),
        long(node, "outcome"),
        node.flag("touched"),
    )
    if task.open and task.dropped:
        raise node.problem(
            "dropped", QT_TRANSLATE_NOOP("Errors", "%s: a task that is open is not dropped.")
        )
    return task


def _repeat(node: Node) -> str:
    text = node.text("repeat")
    try:
        if text:
            duration_of(text)
    except ValueError as error:
        raise node.problem(
            "repeat", QT_TRANSLATE_NOOP("Errors", "%s must be a duration like P2W.")
        ) from error
    return text


def _activity(node: Node, number: int, file: File, tasks: Mapping[str, TaskId]) -> Activity:
    fields = ActivityFields(
        kind=node.choice("kind", ActivityKind),
        at=node.moment("at"),
        minutes=node.within("minutes", 0, LARGEST),
        direction=node.choice_or_none("direction", Direction),
        subject=short(node, "subject"),
        note=long(node, "note"),
        outcome=long(node, "outcome"),
        rating=whole_within(node, "rating", 0, _MOST_POINTS),
        objection=short(node, "objection"),
        quote=long(node, "quote"),
        sentiment=whole_within(node, "sentiment", -_MOST_FEELING, _MOST_FEELING),
        card=file.card(node),
        contact=file.contact(node),
        property=file.about(node),
        task=reference(node, "task", tasks, NO_TASK),
    )
    # Files from before clients were asked about stages have nothing of it.
    fields = _with_voice(fields, node, file) if "stage" in node.values else fields
    return Activity(ActivityId(number), node.filled("uid"), fields)


def _with_voice(fields: ActivityFields, node: Node, file: File) -> ActivityFields:
    scale = node.text("scale")
    if scale and scale not in SCALES:
        raise node.unknown("scale", scale, tuple(SCALES))
    found = replace(
        fields,
        stage=file.stage(node),
        step=short(node, "step"),
        touchpoint=short(node, "touchpoint"),
        usability=whole_within(node, "usability", -_MOST_FEELING, _MOST_FEELING),
        emotion=whole_within(node, "emotion", -_MOST_FEELING, _MOST_FEELING),
        solving=whole_within(node, "solving", -_MOST_FEELING, _MOST_FEELING),
        scale=scale,
    )
    if scale:
        whole_within(node, "rating", *SCALES[scale])
    return found
