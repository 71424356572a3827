"""Where everything in a column header stands, and what gives way when room is short."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect

from kanban_app.analytics.reading import StageReading
from kanban_app.domain.journey import Stage
from kanban_app.ui.board import header_facts
from kanban_app.ui.board.header_facts import NO_TOTALS, Pill, PillTone, Rate, Totals
from kanban_app.ui.board.metrics import PILL_HEIGHT, SECOND_LINE, Density, Sizes, sizes
from kanban_app.ui.board.requests import HeaderPart
from kanban_app.ui.board.text_style import TextStyle, text_style
from kanban_app.ui.formats import language
from kanban_app.ui.theme import SIZE_M, SIZE_S, Tokens

RULE = 3
_NAME_ROW, _LINE, _ROW, _SPARK_ROW, _SPARK_GAP = 28, 16, 18, 24, 4
_TWO_LINE_TOP = 5
_PILL_PAD, _PILL_ICON = 6, 12
_APART, _WORDS = 8, 4
_MANY, _MANY_LIMITED = 999, 99
# Two lines beside the bars reach this far below them.
_SINK = 4


class HeaderState(NamedTuple):
    """Everything a header shows at a moment.

    `complete` counts the cards that meet all the stage requires, None where it requires nothing;
    `levels` the sub-stages it opens into.
    """

    stage: Stage
    totals: Totals = NO_TOTALS
    reading: StageReading | None = None
    after_drop: int | None = None
    two_lines: bool = False
    density: Density = Density.COMFORTABLE
    complete: int | None = None
    levels: int = 0


class Piece(NamedTuple):
    """One text of a header: `area` is what the pointer hits."""

    part: HeaderPart
    area: QRect
    baseline: int
    text: str
    style: TextStyle


class HeaderLayout(NamedTuple):
    """The finished header; `pill` and `spark` are painted as shapes."""

    pieces: tuple[Piece, ...]
    pill: Pill
    pill_area: QRect
    spark: QRect

    def part_at(self, x: int, y: int) -> HeaderPart | None:
        """Return the number under a point."""
        if self.pill_area.contains(x, y):
            return HeaderPart.COUNT
        if self.spark.contains(x, y):
            return HeaderPart.THROUGHPUT
        return next((p.part for p in self.pieces if p.area.contains(x, y)), None)

    def area_of(self, part: HeaderPart) -> QRect:
        """Return where a part stands, an empty rectangle if it is not shown."""
        shapes = {HeaderPart.COUNT: self.pill_area, HeaderPart.THROUGHPUT: self.spark}
        if part in shapes:
            return shapes[part]
        united = QRect()
        for piece in self.pieces:
            if piece.part is part:
                united = united.united(piece.area)
        return united

    def parts(self) -> list[HeaderPart]:
        """Return the parts that are shown, in reading order."""
        shown = {p.part for p in self.pieces} | {HeaderPart.COUNT}
        if not self.spark.isEmpty():
            shown.add(HeaderPart.THROUGHPUT)
        return [part for part in HeaderPart if part in shown]


class HeaderStyles:
    """The texts of a header in the colours of one theme, on the board or on a drop target."""

    def __init__(self, colours: Tokens, *, on_target: bool) -> None:
        faint = colours.text_2 if on_target else colours.text_3
        self.name = text_style(SIZE_M, colours.text, bold=True)
        self.sum = text_style(SIZE_M, colours.text)
        self.rate = text_style(SIZE_M, colours.text, bold=True)
        self.meta = text_style(SIZE_S, colours.text_2)
        self.faint = text_style(SIZE_S, faint)
        self.pill = text_style(SIZE_S, colours.text_2)
        self.pill_over = text_style(SIZE_S, colours.warn, bold=True)
        self.pill_target = text_style(SIZE_S, colours.on_accent, bold=True)

    def of_pill(self, pill: Pill) -> TextStyle:
        """Return the style of a count."""
        if pill.warns:
            return self.pill_over
        return self.pill_target if pill.tone is PillTone.TARGET else self.pill


def header_height(density: Density, *, two_lines: bool) -> int:
    """Return the height of a header in px."""
    return sizes(density).header + (SECOND_LINE if two_lines else 0)


def pill_width(pill: Pill, styles: HeaderStyles) -> int:
    """Return the width of a count in px."""
    text = styles.of_pill(pill).metrics.horizontalAdvance(pill.text)
    icon = _PILL_ICON + _WORDS if pill.warns else 0
    return max(PILL_HEIGHT, text + icon + 2 * _PILL_PAD)


def name_room(state: HeaderState, width: int, styles: HeaderStyles) -> int:
    """Return the px a name has beside the widest usual count, so lines do not jump with it."""
    many = Totals(_MANY_LIMITED if state.stage.wip_limit else _MANY)
    pill = header_facts.pill_of(state.stage, many, None)
    return width - pill_width(pill, styles) - _APART


def lay_out(state: HeaderState, width: int, styles: HeaderStyles) -> HeaderLayout:
    """Return where everything of a header stands, `width` px wide."""
    return _HeaderLine(state, width, styles).layout()


class _HeaderLine:
    """Builds one header from top to bottom."""

    def __init__(self, state: HeaderState, width: int, styles: HeaderStyles) -> None:
        self.state, self.width, self.styles = state, width, styles
        self.sizes: Sizes = sizes(state.density)
        self.pieces: list[Piece] = []
        self.pill = header_facts.pill_of(state.stage, state.totals, state.after_drop)
        self.top = RULE
        self.spark = QRect()

    def layout(self) -> HeaderLayout:
        pill_area = self._name_row()
        if self.state.density is Density.COMPACT:
            self._compact_rows()
        else:
            self._comfortable_rows()
        return HeaderLayout(tuple(self.pieces), self.pill, pill_area, self.spark)

    def _name_row(self) -> QRect:
        height = _NAME_ROW + (SECOND_LINE if self.state.two_lines else 0)
        width = pill_width(self.pill, self.styles)
        pill_top = self.top + (_NAME_ROW - PILL_HEIGHT) // 2
        area = QRect(self.width - width, pill_top, width, PILL_HEIGHT)
        name = self.state.stage.name.text(language())
        room = name_room(self.state, self.width, self.styles)
        lines = header_facts.name_lines(name, room, self.styles.name.metrics)
        end = 0
        y = self.top + (_TWO_LINE_TOP if len(lines) > 1 else (_NAME_ROW - _LINE) // 2)
        for line in lines:
            end = self._put(HeaderPart.NAME, 0, (y, _LINE), line, self.styles.name)
            y += _LINE
        self._levels_behind(end + _APART, room, (y - _LINE, _LINE))
        self.top += height
        return area

    def _levels_behind(self, x: int, room: int, row: tuple[int, int]) -> None:
        """Say behind the name how many sub-stages there are, if there is room for it."""
        text = header_facts.levels_text(self.state.levels)
        if x + self.styles.meta.metrics.horizontalAdvance(text) <= room:
            self._put(HeaderPart.LEVELS, x, row, text, self.styles.meta)

    def _comfortable_rows(self) -> None:
        state, styles = self.state, self.styles
        if not state.totals.count:
            self._nothing_yet()
        else:
            self._put(
                HeaderPart.SUM, 0, self._row(), header_facts.sum_text(state.totals), styles.sum
            )
            weighted = header_facts.weighted_text(state.stage, state.totals)
            self._put_right(HeaderPart.WEIGHTED, self._row(), weighted, styles.meta)
        self.top += _ROW
        reading = self._told()
        if reading is not None:
            self._rate_row(header_facts.rate_of(state.stage, reading))
        self.top += _ROW + _SPARK_GAP
        bottom = self.top + _SPARK_ROW
        texts = header_facts.median_texts(state.stage, reading) if reading else ()
        median = self._fitting(texts, self._beside_bars())
        upper = (bottom - (2 * _LINE - _SINK if median else _LINE), _LINE)
        told = self._complete_right(upper, self._beside_bars())
        if reading is not None:
            self._sparkline(0, bottom)
            low = bottom - _LINE + (_SINK if told else 0)
            self._put_right(HeaderPart.MEDIAN, (low, _LINE), median, styles.meta)

    def _compact_rows(self) -> None:
        state = self.state
        reading = self._told()
        end = 0
        if reading is not None:
            end = self._compact_rate(header_facts.rate_of(state.stage, reading))
        self._complete_right(self._row(), self.width - end - _APART)
        self.top += _ROW
        row = (self.top + 2, _ROW)
        if state.totals.count:
            text = header_facts.short_sum_text(state.stage, state.totals)
            part = HeaderPart.SUM if state.stage.post_win else HeaderPart.WEIGHTED
            self._put(part, 0, row, text, self.styles.meta)
        else:
            self._nothing_yet()
        if reading is not None:
            wide = header_facts.BARS * self.sizes.spark_pitch
            self._sparkline(self.width - wide, self.top + 2 + _ROW)

    def _nothing_yet(self) -> None:
        if self.state.after_drop is None:
            text = header_facts.nothing_yet_text()
            self._put(HeaderPart.SUM, 0, self._row(), text, self.styles.meta)

    def _rate_row(self, rate: Rate) -> None:
        meta = self.styles.meta
        x = 0
        if rate.percent:
            x = self._put(HeaderPart.RATE, 0, self._row(), rate.percent, self.styles.rate) + _WORDS
        words = f"{rate.word} \u00b7 {rate.fraction}" if rate.word else rate.fraction
        if x + meta.metrics.horizontalAdvance(words) > self.width:
            words = rate.fraction
        end = self._put(HeaderPart.RATE, x, self._row(), words, meta)
        needed = self.styles.faint.metrics.horizontalAdvance(rate.interval)
        if end + _APART + needed <= self.width:
            self._put_right(HeaderPart.INTERVAL, self._row(), rate.interval, self.styles.faint)

    def _compact_rate(self, rate: Rate) -> int:
        """Place the rate, and return where it ends."""
        meta = self.styles.meta
        x = 0
        if rate.percent:
            x = (
                self._put(HeaderPart.RATE, 0, self._row(), rate.percent, self.styles.rate)
                + _WORDS
                + 2
            )
        end = self._put(HeaderPart.RATE, x, self._row(), rate.fraction, meta)
        text = f" \u00b7 {rate.interval}"
        if rate.interval and end + meta.metrics.horizontalAdvance(text) <= self.width:
            end = self._put(HeaderPart.INTERVAL, end, self._row(), text, meta)
        return end

    def _beside_bars(self) -> int:
        return self.width - header_facts.BARS * self.sizes.spark_pitch - _APART

    def _complete_right(self, row: tuple[int, int], room: int) -> bool:
        """Say how many cards are complete, in as many words as there is room for."""
        texts = header_facts.complete_texts(self.state.complete, self.state.totals)
        text = self._fitting(texts, room)
        self._put_right(HeaderPart.COMPLETE, row, text, self.styles.meta)
        return bool(text)

    def _fitting(self, texts: Sequence[str], room: int) -> str:
        """Return the first text there is room for, "" for none."""
        advance = self.styles.meta.metrics.horizontalAdvance
        return next((text for text in texts if advance(text) <= room), "")

    def _told(self) -> StageReading | None:
        """Return the reading, None where the stage has never seen a card."""
        reading = self.state.reading
        if reading is None or self.state.totals.count or reading.visits or not reading.empty:
            return reading
        return None

    def _sparkline(self, x: int, bottom: int) -> None:
        wide = header_facts.BARS * self.sizes.spark_pitch
        self.spark = QRect(x, bottom - self.sizes.spark_height, wide, self.sizes.spark_height)

    def _row(self) -> tuple[int, int]:
        return self.top, _ROW

    def _put(
        self, part: HeaderPart, x: int, row: tuple[int, int], text: str, style: TextStyle
    ) -> int:
        if not text:
            return x
        wide = style.metrics.horizontalAdvance(text)
        area = QRect(x, row[0], wide, row[1])
        self.pieces.append(Piece(part, area, style.baseline(*row), text, style))
        return x + wide

    def _put_right(
        self, part: HeaderPart, row: tuple[int, int], text: str, style: TextStyle
    ) -> None:
        self._put(part, self.width - style.metrics.horizontalAdvance(text), row, text, style)
