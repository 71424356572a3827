"""Qt's translation files (.ts) as plain values, written the way Qt Linguist writes them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

PLURAL_MARK = "%n"
# What Qt writes with the separators of the language: 10.000 cards. People write `%n`.
_WRITTEN_MARK = "%Ln"
FORMS = 2  # German and English alike: one, many


class Source(NamedTuple):
    """One text in the program; `note` tells equal texts of one context apart."""

    context: str
    text: str
    note: str = ""

    @property
    def is_plural(self) -> bool:
        """Return whether the text needs a form for one and a form for many."""
        return PLURAL_MARK in self.text

    @property
    def forms(self) -> int:
        """Return how many wordings the text needs."""
        return FORMS if self.is_plural else 1


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text reads like in one language; unfinished ones are shown in English."""

    forms: tuple[str, ...]
    finished: bool

    @classmethod
    def none_yet(cls, source: Source) -> "Wording":
        """Return the wording of a text nobody has translated."""
        return cls(("",) * source.forms, finished=False)


Wordings = dict[Source, Wording]


def read(path: Path) -> Wordings:
    """Return every message of a .ts file; nothing if there is no file yet."""
    if not path.exists():
        return {}
    found: Wordings = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 -- our own file
        for message in context.iter("message"):
            source = Source(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            found[source] = _wording(message, source)
    return found


def _wording(message: ET.Element, source: Source) -> Wording:
    translation = message.find("translation")
    if translation is None:
        return Wording.none_yet(source)
    plural = [
        (form.text or "").replace(_WRITTEN_MARK, PLURAL_MARK)
        for form in translation.iter("numerusform")
    ]
    forms = tuple(plural) or (translation.text or "",)
    finished = "type" not in translation.attrib and all(forms) and len(forms) == source.forms
    return Wording(forms, finished) if len(forms) == source.forms else Wording.none_yet(source)


def write(path: Path, language: str, wordings: Mapping[Source, Wording]) -> None:
    """Write a .ts file, contexts and texts in order, so that changes read well."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    previous = None
    for source in sorted(wordings):
        if source.context != previous:
            lines += [] if previous is None else ["</context>"]
            lines += ["<context>", f"    <name>{_xml(source.context)}</name>"]
            previous = source.context
        lines += _message(source, wordings[source])
    lines += [] if previous is None else ["</context>"]
    lines += ["</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")


def _message(source: Source, wording: Wording) -> Iterable[str]:
    kind = "" if wording.finished else ' type="unfinished"'
    yield '    <message numerus="yes">' if source.is_plural else "    <message>"
    yield f"        <source>{_xml(source.text)}</source>"
    if source.note:
        yield f"        <comment>{_xml(source.note)}</comment>"
    if source.is_plural:
        yield f"        <translation{kind}>"
        for form in wording.forms:
            written = form.replace(PLURAL_MARK, _WRITTEN_MARK)
            yield f"            <numerusform>{_xml(written)}</numerusform>"
        yield "        </translation>"
    else:
        yield f"        <translation{kind}>{_xml(wording.forms[0])}</translation>"
    yield "    </message>"


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
