"""The text of a TOML file as tables to ask, or the line of what is wrong with it."""

import re
import tomllib

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.exchange.reading.text import decode
from kanban_app.exchange.reading.toml_parts import Part, Source

MOST_MB = 1
_AT_LINE = re.compile(r"^(.*?) \(at line (\d+), column \d+\)$", re.DOTALL)


def toml_file(data: bytes, most_mb: int = MOST_MB) -> Part:
    """Return the outermost table of a file of at most so many MB and of schema version 1.

    Every error is an ImportProblem whose arguments begin with the line it was found in.
    """
    text = _text(data, most_mb)
    file = Part(Source(text), _parsed(text))
    if file.number("schema_version", 1) != 1:
        raise file.problem(
            "schema_version",
            QT_TRANSLATE_NOOP("Errors", "Line %s: this schema version is not known."),
        )
    return file


def _text(data: bytes, most_mb: int) -> str:
    if len(data) > most_mb * 1024 * 1024:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "Line %s: the file has at most %s MB."), 1, most_mb, row=1
        )
    try:
        return decode(data).replace("\r\n", "\n")
    except ImportProblem as problem:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "Line %s: this is not a text file."), 1, row=1
        ) from problem


def _parsed(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    # ValueError: also numbers of thousands of digits; RecursionError: brackets in brackets.
    except (ValueError, RecursionError) as error:
        found = _AT_LINE.match(str(error))
        line = int(found.group(2)) if found else text.count("\n") + 1
        reason = found.group(1) if found else str(error)
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "Line %s: this is not valid TOML (%s)."),
            line,
            reason[:200],
            row=line,
        ) from error
