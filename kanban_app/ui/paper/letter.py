"""A letter on A4: lines of words that go from page to page, nothing shortened and nothing lost."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kanban_app.ui.paper.words import page_number
from kanban_app.ui.theme import SIZE_FIGURE, SIZE_L, SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.strokes import INK, Style, rule, style, write

_DPI = 1200
_PX = 96 / 25.4
_LEFT, _TOP, _BOTTOM = 24 * _PX, 18 * _PX, 16 * _PX
_FOOT = 7 * UNIT
WIDTH = 210 * _PX - 2 * _LEFT
_HEIGHT = 297 * _PX - _TOP - _BOTTOM - _FOOT
_LABEL = 40 * UNIT
_ROW = 18
_HALF = WIDTH / 2 + 2 * UNIT
_SHORT_LABEL = 34 * UNIT


class Span(NamedTuple):
    """Words that begin `left` px from the margin and wrap within `room`."""

    left: float
    room: float
    text: str
    face: Style


class Line(NamedTuple):
    """One line of a page; `keep`: not without the next one, `ruled`: a hairline from there on."""

    spans: tuple[Span, ...]
    height: float
    keep: bool = False
    ruled: float | None = None


class Letter:
    """What stands in the letter, put in from the top on."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._text, self._quiet = style(SIZE_M, INK.text), style(SIZE_M, INK.text_2)
        self._small = style(SIZE_S, INK.text_2)
        self._bold = style(SIZE_M, INK.text, bold=True)

    def title(self, text: str) -> None:
        """Say what the letter is."""
        self._row([Span(0, WIDTH, text, style(SIZE_FIGURE, INK.text, bold=True))], 8 * UNIT)
        self.gap(UNIT)

    def sides(self, left: Sequence[str], label: str, blank: int) -> None:
        """Put an address on the left, and on the right a place of `blank` lines to be filled in."""
        for place in range(max(len(left), blank + 1)):
            spans = [Span(0, _HALF - 4 * UNIT, left[place], self._text)] if left[place:] else []
            if not place:
                spans.append(Span(_HALF, WIDTH - _HALF, label, self._small))
            ruled = _HALF if 0 < place <= blank else None
            self._lines.append(Line(tuple(spans), 5 * UNIT, keep=True, ruled=ruled))

    def heading(self, text: str) -> None:
        """Begin a part."""
        self.gap(4 * UNIT)
        face = style(SIZE_L, INK.text, bold=True)
        self._lines.append(Line((Span(0, WIDTH, text, face),), 6 * UNIT, keep=True, ruled=0))
        self._lines.append(Line((), 2 * UNIT, keep=True))

    def subheading(self, text: str) -> None:
        """Begin what is about one thing of a part."""
        if self._lines and self._lines[-1].spans:
            self.gap(2 * UNIT)
        self._row([Span(0, WIDTH, text, self._bold)], _ROW + UNIT, keep=True)

    def paragraph(self, text: str, *, quiet: bool = False) -> None:
        """Say something in sentences."""
        self._row([Span(0, WIDTH, text, self._quiet if quiet else self._text)])
        self.gap(2 * UNIT)

    def pair(self, label: str, text: str) -> None:
        """Say what something is; nothing is said where there is no text."""
        if text:
            said = Span(_LABEL, WIDTH - _LABEL, text, self._text)
            self._row([Span(0, _LABEL - 2 * UNIT, label, self._quiet), said])

    def pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Say several things of one."""
        for label, text in pairs:
            self.pair(label, text)

    def grid(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Say several short things, two beside each other; a long one has a row of its own."""
        left: list[Span] = []
        for label, text in pairs:
            if not text:
                continue
            wide = max(self._quiet.width(word) for word in label.split())
            long = (
                "\n" in text
                or wide > _SHORT_LABEL - 2 * UNIT
                or self._text.width(text) > _HALF - 4 * UNIT - _SHORT_LABEL
            )
            if left and long:
                self._row(left)
                left = []
            if long:
                self.pair(label, text)
                continue
            begin, value = (_HALF, _SHORT_LABEL) if left else (0, _LABEL)
            left += [
                Span(begin, value - 2 * UNIT, label, self._quiet),
                Span(begin + value, WIDTH, text, self._text),
            ]
            if begin:
                self._row(left)
                left = []
        if left:
            self._row(left)

    def new_page(self) -> None:
        """Go on at the top of the next page."""
        self._lines.append(Line((), _HEIGHT))

    def entry(self, when: str, text: str, more: str = "") -> None:
        """Say what happened when, and `more` of it below."""
        said = Span(_LABEL, WIDTH - _LABEL, text, self._text)
        self._row([Span(0, _LABEL - 2 * UNIT, when, self._quiet), said], keep=bool(more))
        if more:
            self._row([Span(_LABEL, WIDTH - _LABEL, more, self._quiet)])

    def gap(self, height: float) -> None:
        """Leave room; none is left at the top of a page."""
        self._lines.append(Line((), height))

    def pdf(self, name: str, foot: str) -> bytes:
        """Return the letter as PDF with the file's `name`, and `foot` below every page."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        a4 = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF()))
        writer.setResolution(_DPI)
        writer.setTitle(name)
        writer.setCreator("Schwungrad")
        pages = self.pages()
        with QPainter(writer) as painter:
            painter.scale(_DPI / 96, _DPI / 96)
            for place, page in enumerate(pages):
                if place:
                    writer.newPage()
                _paint(painter, page)
                _paint_foot(painter, foot, page_number(place + 1, len(pages)))
        return bytes(buffer.data().data())

    def pages(self) -> list[list[Line]]:
        """Return what stands on every page."""
        return _pages(self._lines)

    def _row(self, spans: Sequence[Span], height: float = _ROW, *, keep: bool = False) -> None:
        wrapped = [wrap(span.text, span.face, span.room) for span in spans]
        most = max(len(lines) for lines in wrapped)
        for place in range(most):
            here = tuple(
                span._replace(text=lines[place])
                for span, lines in zip(spans, wrapped, strict=True)
                if place < len(lines)
            )
            # Neither the first nor the last line of several stands alone on a page.
            alone = most > 1 and place in (0, most - 2)
            self._lines.append(Line(here, height, keep=keep or alone))


def wrap(text: str, face: Style, room: float) -> list[str]:
    """Return `text` in lines no wider than `room`; a word that is wider is broken."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if face.width(longer) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = _broken(word, face, room)
            lines += full
        lines.append(line)
    return lines


def _broken(word: str, face: Style, room: float) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and face.width(parts[-1] + letter) > room:
            parts.append("")
        parts[-1] += letter
    return parts


def _pages(lines: Sequence[Line]) -> list[list[Line]]:
    pages: list[list[Line]] = [[]]
    used = 0.0
    for group in _groups(lines):
        height = sum(line.height for line in group)
        if pages[-1] and used + height > _HEIGHT:
            pages.append([])
            used = 0.0
        if not pages[-1] and not group[0].spans and len(group) == 1:
            continue
        pages[-1] += group
        used += height
    return [page for page in pages if page] or [[]]


def _groups(lines: Sequence[Line]) -> Iterable[list[Line]]:
    """Return the lines in groups that stay together, none of them higher than a page."""
    group: list[Line] = []
    for line in lines:
        group.append(line)
        if not line.keep or sum(one.height for one in group) > _HEIGHT / 2:
            yield group
            group = []
    if group:
        yield group


def _paint(painter: QPainter, page: Sequence[Line]) -> None:
    top = _TOP
    for line in page:
        for span in line.spans:
            # A hair of room, so that what was measured to fit is not shortened for a rounding.
            place = QRectF(_LEFT + span.left, top, span.room + 1, line.height)
            write(painter, place, span.text, span.face)
        top += line.height
        if line.ruled is not None:
            _rule(painter, line.ruled, top)


def _paint_foot(painter: QPainter, foot: str, number: str) -> None:
    face = style(SIZE_S, INK.text_2)
    top = 297 * _PX - _BOTTOM - _FOOT / 2
    _rule(painter, 0, top)
    row = QRectF(_LEFT, top + UNIT, WIDTH, 5 * UNIT)
    shown = write(painter, row, number, face, right=True)
    write(painter, row.adjusted(0, 0, -shown - 4 * UNIT, 0), foot, face)


def _rule(painter: QPainter, left: float, y: float) -> None:
    rule(painter, QPointF(_LEFT + left, y), QPointF(_LEFT + WIDTH, y), INK.border_strong, 0.5)
