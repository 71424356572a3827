"""Telling which encoding a foreign file is written in, so that no umlaut is lost."""

import codecs
from dataclasses import dataclass

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem

MOST_BYTES = 50 * 1024 * 1024
# UTF-32 first: its little-endian mark starts with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What no text file holds. Tab, line ends, vertical tab, form feed and the DOS end mark may occur.
_CONTROLS = "".join(chr(c) for c in range(1, 32) if chr(c) not in "\t\n\v\f\r\x1a")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and the name of the encoding it turned out to have."""

    text: str
    encoding: str


def decode(data: bytes) -> str:
    """Return the text of a file; ImportProblem if it is none, or larger than 50 MB."""
    return decoded(data).text


def decoded(data: bytes) -> Decoded:
    """Return text and encoding: by byte order mark, else UTF-8, else Windows-1252.

    Raises ImportProblem for files over 50 MB, for bytes that fit no encoding and for binary data
    (zero bytes or mostly control characters, as in a spreadsheet or picture).
    """
    if len(data) > MOST_BYTES:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The file is larger than %s MB. Split it first."),
            MOST_BYTES // (1024 * 1024),
        )
    mark = next((name for sign, name in _MARKS if data.startswith(sign)), None)
    for encoding in (mark,) if mark else ("utf-8", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        _refuse_binary(text)
        return Decoded(text.rstrip("\x1a"), encoding)
    raise _no_text()


def _refuse_binary(text: str) -> None:
    controls = sum(text.count(c) for c in _CONTROLS)
    if "\0" in text or controls * 100 > len(text):
        raise _no_text()


def _no_text() -> ImportProblem:
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "This is not a text file. Save the table as CSV (UTF-8) first.")
    )
