"""The headless commands: each turns arguments into one use case and prints what came of it."""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import (
    QT_TRANSLATE_NOOP,
    DomainError,
    ImportProblem,
    StorageError,
    reason_of,
)
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.domain.moment_text import typed_as_of, typed_moment
from kanban_app.exchange.reading.headers import TableKind
from kanban_app.services.desk import Desk
from kanban_app.services.exporting import Scope
from kanban_app.services.import_load import unheeded
from kanban_app.services.import_plan import Duplicates, ImportChoices, ImportPlan
from kanban_app.services.stats import Asked
from kanban_app.ui import formats
from kanban_app.ui.export import map_files, produce
from kanban_app.ui.export.files import write_file
from kanban_app.ui.export.person import person_file
from kanban_app.ui.i18n import explain
from kanban_app.ui.import_text import counted, kind_name, rows_told
from kanban_app.ui.paper.map_content import Fit, PageFormat, Print
from kanban_app.ui.stats_text import period_text, stats_text, wheel_text

OK, REFUSED = 0, 2
Command = Callable[[Desk, argparse.Namespace], int]
_STAGE = "stage:"
_LIVE = 0.4


def demo(desk: Desk, arguments: argparse.Namespace) -> int:
    """Fill an empty store with a plausible history."""
    live, closed = arguments.cards, arguments.closed
    if closed is None:
        # Without a wish, so many of a broker's cards are closed as usually are.
        live = max(1, round(arguments.cards * _LIVE)) if arguments.cards > 0 else 0
        closed = arguments.cards - live
    desk.sample.fill(live, arguments.months, arguments.seed, closed)
    told = QCoreApplication.translate("commands", "%s cards were made up.")
    print(told % (live + closed))
    return OK


def journey(desk: Desk, arguments: argparse.Namespace) -> int:
    """List the journeys, add one from a file, or write one into a file."""
    if arguments.action == "export":
        written = desk.templates.written(desk.journeys.find(arguments.key).id)
        write_file(arguments.file, written)
        print(QCoreApplication.translate("commands", "%s was written.") % arguments.file)
        return OK
    if arguments.action in ("add", "import"):
        try:
            desk.journeys.add(_read(arguments.file))
        except ImportProblem as problem:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "%s: %s"), arguments.file, problem
            ) from problem
        added = desk.journeys.journeys()[-1]
        print(QCoreApplication.translate("commands", "The journey %s was added.") % added.key)
        return OK
    for item in desk.journeys.journeys():
        print(f"{item.key}\t{item.name.text(formats.language())}")
        for stage in item.stages:
            name = stage.name.text(formats.language()).replace("\u00ad", "")
            print(f"  {stage.key}\t{name}\t{formats.percent(stage.probability)}")
    return OK


def import_file(desk: Desk, arguments: argparse.Namespace) -> int:
    """Import cards, contacts or a history; with --dry-run only say what would happen."""
    data = _read(arguments.file)
    if arguments.file.suffix.lower() == ".json":
        return _restore(desk, arguments, data)
    pairs = _pairs(arguments.map)
    choices = ImportChoices(
        journey=arguments.journey or "",
        kind=TableKind(arguments.kind) if arguments.kind else None,
        columns={n: c for n, c in pairs.items() if not n.startswith(_STAGE)},
        stages={n.removeprefix(_STAGE): c for n, c in pairs.items() if n.startswith(_STAGE)},
    )
    plan = desk.importing.plan(arguments.file.name, data, choices)
    if arguments.dry_run:
        return _tell_plan(plan, as_json=arguments.json)
    # Contacts only get what they lack; cards would be written over.
    contacts = plan.kind is TableKind.CONTACTS
    usual = Duplicates.UPDATE if contacts else Duplicates.SKIP
    report = desk.importing.run(plan, Duplicates(arguments.duplicates or usual))
    numbers = {
        "added": report.added,
        "updated": report.updated,
        "skipped": report.skipped + report.same,
        "steps": report.steps,
    }
    _tell(numbers, report.problems, report.notices, as_json=arguments.json, kind=plan.kind)
    return OK


def export(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the pipeline to a file, in the format its ending names."""
    told_at = typed_as_of(arguments.as_of, desk.days) if arguments.as_of else None
    chosen = desk.journeys.find(arguments.journey).id if arguments.journey else None
    wanted = produce.format_of(arguments.file.suffix)
    pipeline = desk.exporting.pipeline(Scope(journey=chosen, as_of=told_at))
    if wanted in (produce.Format.PNG, produce.Format.SVG) and len(pipeline.journeys) > 1:
        shown = pipeline.journeys[0].name.text(formats.language())
        told = QCoreApplication.translate(
            "commands", "A picture has room for one board: %s. Name another with --journey."
        )
        print(told % shown)
    if produce.is_drawn(wanted):
        content = produce.drawn(wanted, pipeline, produce.Picture(desk.days, unheeded))
    else:
        content = produce.written(wanted, pipeline, desk.days)
    write_file(arguments.file, content)
    print(QCoreApplication.translate("commands", "%s was written.") % arguments.file)
    return OK


def export_map(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the map of a journey, in the format the file's ending names."""
    wanted = map_files.map_format(arguments.file.suffix)
    as_of = typed_as_of(arguments.as_of, desk.days) if arguments.as_of else desk.clock()
    chosen = desk.journeys.find(arguments.journey)
    how = Print(PageFormat(arguments.page), Fit.TILES if arguments.tiles else Fit.PAGE)
    asked = arguments.persona
    persona = desk.personas.find(chosen.id, asked) if asked else ""
    scope = map_files.scope_of(desk, as_of, persona)
    wish = map_files.MapWish(chosen, scope, how, names=arguments.names)
    other: Journey | Moment | None = None
    if arguments.against:
        known = {j.key: j for j in desk.journeys.journeys()}
        other = known.get(arguments.against) or typed_as_of(arguments.against, desk.days)
    write_file(arguments.file, map_files.asked_file(desk, wanted, wish, other))
    print(QCoreApplication.translate("commands", "%s was written.") % arguments.file)
    return OK


def export_person(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write everything that is stored about one person, in the format the file's ending names."""
    handout = desk.privacy.handout(desk.privacy.find(arguments.person))
    write_file(arguments.file, person_file(arguments.file.suffix, handout, desk.days))
    print(QCoreApplication.translate("commands", "%s was written.") % arguments.file)
    return OK


def stats(desk: Desk, arguments: argparse.Namespace) -> int:
    """Print the numbers of a journey."""
    asked = Asked(
        typed_moment(arguments.start, desk.days, end=False) if arguments.start else None,
        typed_moment(arguments.end, desk.days, end=True) if arguments.end else None,
        typed_as_of(arguments.as_of, desk.days) if arguments.as_of else None,
    )
    every = desk.journeys.journeys()
    journeys = [desk.journeys.find(arguments.journey)] if arguments.journey else every
    now = desk.clock()
    found = {j.key: desk.stats.stats(j, asked, now) for j in journeys}
    wheel = desk.flywheel_stats.stats(asked, now)
    if arguments.json:
        # One journey asked for is told bare, so its keys are those of the documentation.
        told = found[journeys[0].key] if arguments.journey else found
        print(json.dumps({**told, "flywheel": wheel}, ensure_ascii=False, indent=1))
        return OK
    days, window = desk.days, asked.window(now)
    # What is counted ends before the end of the window.
    span = (window.start, Moment(window.end - 1), window.as_of)
    print(period_text(*(days.date_of(moment) for moment in span)))
    for item in journeys:
        shown = desk.past.journey(item, asked.as_of, now) if asked.as_of else item
        print(stats_text(shown, found[item.key]))
    print(wheel_text(every, wheel))
    return OK


def check(desk: Desk, arguments: argparse.Namespace) -> int:
    """Check the file and every card's state against its history."""
    problems = desk.store.check()
    if arguments.json:
        print(json.dumps({"ok": not problems, "problems": problems}, indent=1))
    elif problems:
        print("\n".join(problems))
        print(
            QCoreApplication.translate(
                "commands",
                "The store is damaged; “kanban-app restore BACKUP” brings a backup back.",
            )
        )
    else:
        print(QCoreApplication.translate("commands", "The store is sound."))
    return REFUSED if problems else OK


COMMANDS: Mapping[str, Command] = {
    "demo": demo,
    "journey": journey,
    "import": import_file,
    "export": export,
    "export-map": export_map,
    "export-person": export_person,
    "stats": stats,
    "check": check,
}


def _restore(desk: Desk, arguments: argparse.Namespace, data: bytes) -> int:
    report = desk.restoring.restore(arguments.file.name, data, dry_run=arguments.dry_run)
    numbers = {"added": report.added, "skipped": report.skipped, "journeys": report.journeys}
    _tell(numbers, (), (), as_json=arguments.json)
    return OK


def _tell_plan(plan: ImportPlan, *, as_json: bool) -> int:
    numbers: dict[str, object] = {
        "format": plan.recognition.format_name,
        "kind": str(plan.kind) if as_json else kind_name(plan.kind),
        "mapping": {str(f): c for f, c in plan.recognition.mapping.items()},
        "new": len(plan.new) + len(plan.people.new) + len(plan.voices),
        "known": plan.known,
        "duplicates": len(plan.duplicates),
        "steps": plan.steps,
    }
    rows = rows_told(plan)
    numbers |= {"rows": rows} if rows else {}
    _tell(numbers, plan.problems, plan.notices, as_json=as_json, kind=plan.kind)
    return OK


def _tell(
    numbers: Mapping[str, object],
    problems: tuple[ImportProblem, ...],
    notices: tuple[ImportProblem, ...],
    *,
    as_json: bool,
    kind: TableKind = TableKind.CARDS,
) -> None:
    if as_json:
        rows = {
            "problems": [{"row": p.row, "reason": explain(p)} for p in problems],
            "notices": [{"row": p.row, "reason": explain(p)} for p in notices],
        }
        print(json.dumps({**numbers, **rows}, ensure_ascii=False, indent=1))
        return
    print("\n".join(counted(numbers, kind)))
    for problem in (*problems, *notices):
        print(
            QCoreApplication.translate("commands", "line %s: %s") % (problem.row, explain(problem))
        )


def _pairs(given: list[str]) -> dict[str, str]:
    columns = {}
    for pair in given:
        name, found, column = pair.partition("=")
        if not found:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "--map wants FIELD=COLUMN, not %s."), pair
            )
        columns[name.strip()] = column.strip()
    return columns


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The file %s cannot be read (%s)."),
            path,
            reason_of(error),
        ) from error
