"""Texts of a map's cells broken into lines, and shortened with a sign that says so."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from kanban_app.ui.maps.drawn.syllables import HYPHEN, cut_of, is_word
from kanban_app.ui.theme import SIZE_S, Tokens, Tone
from kanban_app.ui.widgets.strokes import Style, style

LINE = 16.0
INDENT = 14.0
BOX_INDENT = 22.0
ICON = 11.0
GAP = 4.0
_DOTS = "…"
# Not the blank that keeps a number and its unit together.
_WORDS = re.compile("[^ \t\r\n]+")


class Run(NamedTuple):
    """A part of a text: `tone` names a token of the theme, `icon` is drawn before the words."""

    text: str
    tone: Tone = "text"
    bold: bool = False
    icon: str = ""


class Entry(NamedTuple):
    """One thing a cell says. `mark` stands before it: a bullet, a face, a figure or an icon.

    Every tuple of runs begins a new line. `more` are others like it that the cell leaves out.
    A `whole` one is shown whole or not at all, unless it is the first.
    """

    parts: tuple[tuple[Run, ...], ...]
    mark: str = ""
    tone: Tone = "text_3"
    more: int = 0
    whole: bool = False

    @property
    def indent(self) -> float:
        """Return how far its lines stand behind the mark."""
        if not self.mark:
            return 0.0
        return INDENT if self.mark == BULLET else BOX_INDENT


class Placed(NamedTuple):
    """A piece of a line, `x` px from the cell's left; `icon` is drawn instead of words."""

    x: float
    run: Run
    icon: str = ""


class Line(NamedTuple):
    """One line of a cell; `mark` is drawn before the first line of an entry."""

    pieces: tuple[Placed, ...]
    mark: str = ""
    tone: Tone = "text_3"
    entry: int = 0
    more: int = 0
    whole: bool = False


BULLET = "•"
# Nothing is drawn, but its words stand below those of entries with a face.
BLANK = " "


def entry(text: str, tone: Tone = "text", mark: str = "") -> Entry:
    """Return a plain text as an entry."""
    return Entry(((Run(text, tone),),), mark)


def face(run: Run, tokens: Tokens) -> Style:
    """Return the letters of a run."""
    return style(SIZE_S, tokens.tone(run.tone), bold=run.bold)


def lines_of(
    entries: Sequence[Entry], width: float, tokens: Tokens, most: int | None = None
) -> tuple[Line, ...]:
    """Break a cell into lines of at most `width` px.

    Beyond `most` lines only an empty one follows for all the rest, to be `shortened`: no text is
    measured that has no room.
    """
    made = _lines(entries, width, tokens)
    if most is None:
        return tuple(made)
    found = list(islice(made, most + 1))
    if len(found) > most:
        said = [number for number, one in enumerate(entries) if not _is_empty(one)]
        found[most] = Line((), entry=said[-1], more=entries[said[-1]].more)
    return tuple(found)


def shortened(lines: Sequence[Line], most: int, width: float, tokens: Tokens) -> tuple[Line, ...]:
    """Return at most `most` lines; the last one then ends in `…`, or `… +3` with three entries cut.

    An entry of which anything is shown is not counted.
    """
    if len(lines) <= most:
        return tuple(lines)
    kept = list(lines[: max(1, most)])
    last, below = kept[-1], lines[len(kept)]
    ended = _ended(last, _sign(lines, last), width, tokens)
    before = [line for line in kept if line.entry != last.entry]
    if before and last.whole and (below.entry == last.entry or _figures(last) != _figures(ended)):
        sign = Placed(lines[0].pieces[0].x, _sign(lines, before[-1]))
        return (*before, Line((sign,), entry=before[-1].entry))
    return (*kept[:-1], ended)


def _sign(lines: Sequence[Line], last: Line) -> Run:
    """Return what says that more follows than is shown down to a line."""
    cut = lines[-1].entry - last.entry + lines[-1].more
    return Run(more_text(cut), "text_2", bold=True)


def _figures(line: Line) -> list[str]:
    """Return what is set bold in a line: values, without the sign that more follows."""
    runs = (piece.run for piece in line.pieces)
    return [run.text for run in runs if run.bold and not run.text.startswith(_DOTS)]


def more_text(count: int) -> str:
    """Return the sign of so many entries that are not shown, which stays on one line."""
    return f"{_DOTS}\u00a0+{count}" if count else _DOTS


def _lines(entries: Sequence[Entry], width: float, tokens: Tokens) -> Iterator[Line]:
    for number, one in enumerate(entries):
        room = max(ICON, width - one.indent)
        rows = (row for part in one.parts for row in _rows(part, room, tokens))
        for place, row in enumerate(rows):
            shifted = tuple(p._replace(x=p.x + one.indent) for p in row)
            mark = one.mark if place == 0 else ""
            yield Line(shifted, mark, one.tone, number, one.more, one.whole)


def _is_empty(one: Entry) -> bool:
    """Tell whether an entry makes no line."""
    runs = (run for part in one.parts for run in part)
    return not any(run.icon or _WORDS.search(run.text.replace("\u00ad", "")) for run in runs)


def _ended(line: Line, sign: Run, width: float, tokens: Tokens) -> Line:
    """Return the line with a sign at its end, its last words given up where they are in the way."""
    needed = face(sign, tokens).width(sign.text) + GAP
    pieces = list(line.pieces)
    while pieces:
        last = pieces.pop()
        words = face(last.run, tokens)
        room = width - needed - last.x
        text = last.run.text if not last.icon else ""
        while text and words.width(text) > room:
            text = text.rpartition(" ")[0]
        text = text.rstrip(f" {_DOTS}")
        if text or not pieces:
            x = last.x + (words.width(text) + GAP if text else 0.0)
            shown = [Placed(last.x, last.run._replace(text=text))] if text else []
            return line._replace(pieces=(*pieces, *shown, Placed(x, sign)))
    return line._replace(pieces=(Placed(0.0, sign),))


def _rows(part: Sequence[Run], width: float, tokens: Tokens) -> Iterator[tuple[Placed, ...]]:
    row: list[Placed] = []
    x, glued = 0.0, True
    for run in part:
        fresh = True
        words = face(run, tokens)
        for word in chain([""] if run.icon else [], _words(run.text, words, width)):
            drawn = run.icon if not word else ""
            space = 0.0 if glued or not row else words.width(" ")
            wide = words.width(word) if word else ICON + GAP
            if row and x + space + wide > width:
                yield tuple(row)
                row, x, space, fresh = [], 0.0, 0.0, True
            if fresh or not word:
                row.append(Placed(x + space, run._replace(text=word), drawn))
            else:
                text = f"{row[-1].run.text} {word}"
                row[-1] = row[-1]._replace(run=run._replace(text=text))
            x += space + wide
            fresh = glued = not word
    if row:
        yield tuple(row)


def _words(text: str, face: Style, width: float) -> Iterator[str]:
    """Yield the words of a text, those wider than a line broken where they must."""
    # No line has room for more letters than pixels.
    longest = max(1, int(width))
    for word in _WORDS.finditer(text.replace("\u00ad", "")):
        rest = word[0]
        while len(rest) > 1 and (len(rest) > longest or face.width(rest) > width):
            part, rest = _broken(rest, rest[:longest], face, width)
            yield part
        if rest:
            yield rest


def _broken(word: str, longest: str, face: Style, width: float) -> tuple[str, str]:
    """Return as much of a word as stands on a line, and its rest."""
    fits = _fitting(longest, face, width)
    hyphened = _fitting(longest, face, width - face.width(HYPHEN))
    cut = cut_of(word, hyphened)
    if is_word(word) and cut > 1:
        if word[cut - 1] == HYPHEN:
            return word[:cut], word[cut:]
        if word[cut - 1].isalpha() and word[cut].isalpha():
            return f"{word[:cut]}{HYPHEN}", word[cut:]
    return word[:fits], word[fits:]


def _fitting(word: str, face: Style, width: float) -> int:
    """Return how many letters of a word stand on a line."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if face.width(word[:middle]) <= width else (low, middle - 1)
    return low
