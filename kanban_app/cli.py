"""The command line: without a command the window, with one the same use cases, headless."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kanban_app.domain.errors import UserError
from kanban_app.paths import default_store

OK, REFUSED = 0, 2
# What has a use in a store that is not there yet.
_CREATING = frozenset({"demo", "journey", "import"})
_WHEN = "ISO 8601; a plain date means that whole local day"


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for; 0 if it was done, 2 with a message if not."""
    arguments = _parsed(argv)
    try:
        if arguments.command is None:
            # First of all: a start makes no garbage worth looking for. `ui.garbage` takes over.
            gc.disable()
            from kanban_app.app import open_window

            return open_window(arguments.store, arguments.lang)
        return _run(arguments)
    except UserError as error:
        from kanban_app.ui.i18n import explain

        print(explain(error), file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python must not complain while closing it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _run(arguments: argparse.Namespace) -> int:
    # No command needs a screen: even the page of the PDF is drawn off screen.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kanban_app.commands import COMMANDS
    from kanban_app.composition import headless, restore

    if arguments.command == "restore":
        print(restore(arguments.store, arguments.file, arguments.lang))
        return OK
    create = arguments.command in _CREATING
    with headless(arguments.store, arguments.lang, create=create) as desk:
        return COMMANDS[arguments.command](desk, arguments)


def _parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    # Not `set_defaults`: it would reach the commands' own copies of the options.
    defaults = {"store": default_store(), "lang": None}
    everywhere = _everywhere()
    # The window does not wait until all commands are described. What is wrong they tell best.
    with suppress(argparse.ArgumentError):
        window = argparse.Namespace(**defaults, command=None)
        arguments, rest = everywhere.parse_known_args(argv, window)
        if not rest:
            return arguments
    return _parser(everywhere).parse_args(argv, argparse.Namespace(**defaults))


def _everywhere() -> argparse.ArgumentParser:
    everywhere = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    # SUPPRESS: an option before the command must not be overwritten by the command's default.
    everywhere.add_argument("--store", type=Path, default=argparse.SUPPRESS, metavar="FILE")
    everywhere.add_argument("--lang", choices=("de", "en"), default=argparse.SUPPRESS)
    return everywhere


def _parser(everywhere: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kanban-app",
        description="Schwungrad: an offline Kanban for solo real-estate brokers.",
        parents=[everywhere],
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_demo(commands.add_parser("demo", parents=[everywhere], help="fill an empty store"))
    journey = commands.add_parser("journey", parents=[everywhere], help="list or add journeys")
    _add_journey(journey, everywhere)
    _add_import(commands.add_parser("import", parents=[everywhere], help="import CSV or JSON"))
    _add_export(commands.add_parser("export", parents=[everywhere], help="export the pipeline"))
    _add_map(commands.add_parser("export-map", parents=[everywhere], help="print a journey's map"))
    person = commands.add_parser(
        "export-person", parents=[everywhere], help="export everything stored about one person"
    )
    person.add_argument("person", metavar="NAME_OR_UID")
    person.add_argument("file", type=Path, metavar="OUT.{json,pdf}")
    _add_stats(commands.add_parser("stats", parents=[everywhere], help="print the numbers"))
    restore = commands.add_parser("restore", parents=[everywhere], help="bring a backup back")
    restore.add_argument("file", type=Path, metavar="BACKUP")
    check = commands.add_parser("check", parents=[everywhere], help="check the store")
    check.add_argument("--json", action="store_true")
    return parser


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cards", type=int, default=200, metavar="N", help="cards in all")
    parser.add_argument(
        "--closed",
        type=int,
        default=None,
        metavar="N",
        help="closed cards; --cards then counts those on the boards",
    )
    parser.add_argument("--months", type=int, default=18, metavar="M")
    parser.add_argument("--seed", type=int, default=1, metavar="S")


def _add_journey(parser: argparse.ArgumentParser, everywhere: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    both = [everywhere]
    for name in ("add", "import"):
        add = actions.add_parser(name, parents=both, help="add a journey from a TOML file")
        add.add_argument("file", type=Path, metavar="FILE.toml")
    export = actions.add_parser(
        "export", parents=both, help="write a journey with its map as a TOML file"
    )
    export.add_argument("key", metavar="KEY")
    export.add_argument("file", type=Path, metavar="OUT.toml")
    actions.add_parser("list", parents=both, help="list the journeys and their stages")


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--journey", metavar="KEY")
    parser.add_argument("--as", dest="kind", choices=("cards", "contacts", "history", "voices"))
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="which column a field is in; “stage:WORD=STAGE” renames a stage of the file",
    )
    parser.add_argument(
        "--duplicates",
        choices=("skip", "update", "add"),
        help="what is here already: skip (cards), update (contacts: what they lack), add (cards)",
    )
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--json", action="store_true")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="OUT.{csv,xlsx,json,pdf,png,svg}")
    parser.add_argument("--journey", metavar="KEY")
    parser.add_argument("--as-of", metavar="DATE", help=_WHEN)


def _add_map(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="OUT.{pdf,png,svg,md}")
    parser.add_argument("--journey", metavar="KEY", default="owner")
    parser.add_argument("--as-of", metavar="DATE", help=_WHEN)
    parser.add_argument("--persona", metavar="KEY", default="", help="only clients of a persona")
    parser.add_argument(
        "--compare", dest="against", metavar="KEY|DATE", help="beside another journey or day"
    )
    parser.add_argument("--page", choices=("a3", "a4"), default="a3", help="paper (PDF)")
    parser.add_argument("--names", action="store_true", help="who said it beside every quote")
    parser.add_argument("--tiles", action="store_true", help="over several pages (PDF)")


def _add_stats(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--journey", metavar="KEY")
    for name, where in (("--from", "start"), ("--to", "end"), ("--as-of", "as_of")):
        parser.add_argument(name, dest=where, metavar="T", help=_WHEN)
    parser.add_argument("--json", action="store_true")
