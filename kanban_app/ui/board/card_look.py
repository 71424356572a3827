"""Everything a card is painted with, made once per theme, density, width and screen.

A card is painted some eighty times per page; backgrounds, badges and icons are therefore kept as
pixmaps, and backgrounds are opaque because copying beats blending.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from kanban_app.ui.board.card_text import NoteTone, Tempo
from kanban_app.ui.board.metrics import CARD_SIDE, Density, Sizes, sizes
from kanban_app.ui.board.text_style import TextStyle, text_style
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import RADIUS_CARD, SIZE_M, SIZE_S, Tokens, colour

BADGE_HEIGHT, _BADGE_RADIUS, _BADGE_PAD = 16, 4, 5
_METER = ((0, 3), (4, 5), (8, 8))
_METER_SIZE = (11, 8)
TICK, _TICK_RADIUS = 16, 4
LABEL_ICON, LABEL_GAP, NOTE_ICON = 12, 6, 14
_FOCUS = 2.0
_BAR_INSET, _BAR_WIDTH = 8, 3


class Look:
    """How a card stands, as bits: plain integers, because they are combined for every card."""

    PLAIN = 0
    HOVER = 1
    PRESSED = 2
    FOCUS = 4
    SELECTED = 8
    OPEN = 16
    SOURCE = 32
    PARKED = 64
    ON_TARGET = 128


def canvas(width: int, height: int, ratio: float, ground: str = "") -> QPixmap:
    """Return a pixmap of `width` x `height` px, filled with `ground` or transparent."""
    made = QPixmap(QSize(round(width * ratio), round(height * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(colour(ground) if ground else Qt.GlobalColor.transparent)
    return made


def smooth(on: QPixmap) -> QPainter:
    """Return a smooth painter on a pixmap."""
    painter = QPainter(on)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(painter: QPainter, area: QRectF, fill: QBrush | QColor, pen: QPen | None) -> None:
    """Paint a rounded box whose line lies wholly inside `area`."""
    half = pen.widthF() / 2 if pen else 0.0
    painter.setPen(pen or QPen(Qt.PenStyle.NoPen))
    painter.setBrush(fill)
    radius = RADIUS_CARD - half
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)


def dashed(paint: str, width: float = 1.0) -> QPen:
    """Return a dashed pen as the board uses it for what is not there."""
    pen = QPen(colour(paint), width)
    pen.setDashPattern([3, 2.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


class CardLook:
    """The pens, fonts and pixmaps of one theme, density, width and screen."""

    def __init__(self, colours: Tokens, density: Density, width: int, ratio: float) -> None:
        self.colours = colours
        self.sizes: Sizes = sizes(density)
        self.compact = density is Density.COMPACT
        self.width = width
        self.ratio = ratio
        self.item = QSize(width + 2 * CARD_SIDE, self.sizes.item)
        self.name = text_style(SIZE_M, colours.text, bold=True)
        self.name_parked = text_style(SIZE_M, colours.text_2, bold=True)
        self.name_hit = text_style(SIZE_M, colours.accent, bold=True)
        self.money = text_style(SIZE_M, colours.text)
        self.money_parked = text_style(SIZE_M, colours.text_2)
        self.money_small = text_style(SIZE_S, colours.text)
        self.meta = text_style(SIZE_S, colours.text_2)
        # What a note says, and when, by its tone.
        self.notes: dict[NoteTone, tuple[TextStyle, TextStyle]] = {
            "text_2": (self.meta, self.meta),
            "text_3": (text_style(SIZE_S, colours.text_3), self.meta),
            "bad": (
                text_style(SIZE_S, colours.bad),
                text_style(SIZE_S, colours.bad, bold=True),
            ),
        }
        self.meta_hit = text_style(SIZE_S, colours.accent)
        self.hit_fill = colour(colours.accent_soft)
        self._badges = {
            Tempo.NONE: text_style(SIZE_S, colours.text_2),
            Tempo.WITHIN: text_style(SIZE_S, colours.text_2),
            Tempo.SLOW: text_style(SIZE_S, colours.warn),
            Tempo.STUCK: text_style(SIZE_S, colours.bad, bold=True),
        }
        self.tick = self._make_tick()
        self._backgrounds: dict[int, QPixmap] = {}
        self._gaps: dict[bool, QPixmap] = {}
        self._badge_pixmaps: dict[tuple[str, Tempo, bool, bool], QPixmap] = {}
        self._labels: dict[tuple[str, str, int], QPixmap] = {}
        self._when_widths: dict[tuple[str, bool], int] = {}
        self._chips: dict[tuple[str, int], QPixmap] = {}

    def card_area(self) -> QRectF:
        """Return the card inside its row, in px from the row's corner."""
        return QRectF(CARD_SIDE, self.sizes.card_top, self.width, self.sizes.card)

    def background(self, look: int) -> QPixmap:
        """Return the row's background for a combination of `Look` bits."""
        made = self._backgrounds.get(look)
        if made is None:
            made = self._backgrounds[look] = self._make_background(look)
        return made

    def gap(self, *, on_target: bool) -> QPixmap:
        """Return the row of the landing gap."""
        made = self._gaps.get(on_target)
        if made is None:
            made = self._row(self._ground(on_target=on_target))
            with smooth(made) as painter:
                rounded(
                    painter, self.card_area(), QColor(0, 0, 0, 0), dashed(self.colours.accent, 2)
                )
            self._gaps[on_target] = made
        return made

    def badge(self, text: str, tempo: Tempo, *, meter: bool, selected: bool) -> QPixmap:
        """Return the age badge: days, and the three steps of the meter if `meter`."""
        key = (text, tempo, meter, selected)
        made = self._badge_pixmaps.get(key)
        if made is None:
            made = self._badge_pixmaps[key] = self._make_badge(
                text, tempo, meter=meter, selected=selected
            )
        return made

    def chip(self, text: str, room: int) -> QPixmap:
        """Return a tag as a small chip, at most `room` px wide."""
        made = self._chips.get((text, room))
        if made is None:
            shown = self.meta.elided(text, room - 2 * _BADGE_PAD)
            width = self.meta.metrics.horizontalAdvance(shown) + 2 * _BADGE_PAD
            made = canvas(width, BADGE_HEIGHT, self.ratio)
            with smooth(made) as painter:
                self._fill_badge(painter, width, self.colours.surface_2)
                self._write(painter, self.meta, shown, _BADGE_PAD)
            self._chips[(text, room)] = made
        return made

    def label(self, icon: str, text: str) -> QPixmap:
        """Return an icon with its word; few words are on many cards, so they are painted once."""
        return self._label(icon, text, LABEL_ICON, self.meta)

    def missing(self, icon: str, text: str) -> QPixmap:
        """Return what a card lacks, as quiet as it is frequent."""
        return self._label(icon, text, NOTE_ICON, self.notes["text_3"][0])

    def when_width(self, text: str, style: TextStyle) -> int:
        """Return how wide a time is written: few are on many cards."""
        key = (text, style is self.notes["bad"][1])
        width = self._when_widths.get(key)
        if width is None:
            width = self._when_widths[key] = style.metrics.horizontalAdvance(text)
        return width

    def _label(self, icon: str, text: str, size: int, style: TextStyle) -> QPixmap:
        made = self._labels.get((icon, text, size))
        if made is None:
            width = size + LABEL_GAP + style.metrics.horizontalAdvance(text)
            made = canvas(width, BADGE_HEIGHT, self.ratio)
            with smooth(made) as painter:
                top = (BADGE_HEIGHT - size) // 2
                painter.drawPixmap(0, top, pixmap(icon, size, style.pen.color().name()))
                self._write(painter, style, text, size + LABEL_GAP)
            self._labels[(icon, text, size)] = made
        return made

    def _make_background(self, look: int) -> QPixmap:
        made = self._row(self._ground(on_target=bool(look & Look.ON_TARGET)))
        with smooth(made) as painter:
            area = self.card_area()
            colours = self.colours
            if look & Look.SOURCE:
                rounded(painter, area, QColor(0, 0, 0, 0), dashed(colours.border_strong))
            elif look & Look.PARKED:
                pen = dashed(colours.border_strong)
                if look & Look.SELECTED or look & Look.OPEN:
                    pen = QPen(colour(colours.accent), 1)
                fill = colours.accent_soft if look & Look.SELECTED else colours.surface_2
                rounded(painter, area, colour(fill), pen)
            else:
                self._shadow(painter, area)
                rounded(painter, area, colour(self._fill(look)), QPen(colour(self._line(look)), 1))
            if look & Look.OPEN:
                self._open_bar(painter, area)
            if look & Look.FOCUS and not look & Look.SOURCE:
                ring = QPen(colour(colours.accent), _FOCUS)
                rounded(painter, area, QColor(0, 0, 0, 0), ring)
        return made

    def _make_tick(self) -> QPixmap:
        made = canvas(TICK, TICK, self.ratio)
        with smooth(made) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self.colours.accent))
            painter.drawRoundedRect(QRectF(0, 0, TICK, TICK), _TICK_RADIUS, _TICK_RADIUS)
            # The icon's line is too thin at this size.
            painter.setPen(QPen(colour(self.colours.on_accent), 2))
            painter.drawPolyline([QPointF(4.5, 8.5), QPointF(7, 11), QPointF(11.5, 5.5)])
        return made

    def _fill(self, look: int) -> str:
        if look & Look.SELECTED:
            return self.colours.accent_soft
        return self.colours.surface_2 if look & Look.PRESSED else self.colours.surface

    def _line(self, look: int) -> str:
        if look & (Look.SELECTED | Look.OPEN):
            return self.colours.accent
        return self.colours.border_strong if look & Look.HOVER else self.colours.border

    def _ground(self, *, on_target: bool) -> str:
        return self.colours.accent_soft if on_target else self.colours.bg

    def _row(self, ground: str) -> QPixmap:
        return canvas(self.item.width(), self.item.height(), self.ratio, ground)

    def _shadow(self, painter: QPainter, area: QRectF) -> None:
        shade = QColor(self.colours.shadow)
        shade.setAlphaF(shade.alphaF() / 2)
        for reach in (0.5, 1.5):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            around = area.adjusted(-reach, -reach, reach, reach).translated(0, 1)
            painter.drawRoundedRect(around, RADIUS_CARD + reach, RADIUS_CARD + reach)

    def _open_bar(self, painter: QPainter, area: QRectF) -> None:
        bar = QRectF(area.x(), area.y() + _BAR_INSET, _BAR_WIDTH, area.height() - 2 * _BAR_INSET)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self.colours.accent))
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _make_badge(self, text: str, tempo: Tempo, *, meter: bool, selected: bool) -> QPixmap:
        style = self._badges[tempo]
        shift = _METER_SIZE[0] + 4 if meter else 0
        width = style.metrics.horizontalAdvance(text) + 2 * _BADGE_PAD + shift
        made = canvas(width, BADGE_HEIGHT, self.ratio)
        with smooth(made) as painter:
            plain = self.colours.surface if selected else self.colours.surface_2
            fills = {Tempo.SLOW: self.colours.warn_soft, Tempo.STUCK: self.colours.bad_soft}
            self._fill_badge(painter, width, fills.get(tempo, plain))
            if meter:
                self._draw_meter(painter, tempo, style.pen.color())
            self._write(painter, style, text, _BADGE_PAD + shift)
        return made

    def _draw_meter(self, painter: QPainter, tempo: Tempo, on: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        bottom = (BADGE_HEIGHT + _METER_SIZE[1]) // 2
        for step, (x, height) in enumerate(_METER, start=1):
            paint = on if step <= tempo else colour(self.colours.border_strong)
            painter.fillRect(QRectF(_BADGE_PAD + x, bottom - height, 3, height), paint)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _fill_badge(self, painter: QPainter, width: int, fill: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(fill))
        painter.drawRoundedRect(QRectF(0, 0, width, BADGE_HEIGHT), _BADGE_RADIUS, _BADGE_RADIUS)

    def _write(self, painter: QPainter, style: TextStyle, text: str, x: int) -> None:
        painter.setFont(style.font)
        painter.setPen(style.pen)
        painter.drawText(QPointF(x, style.baseline(0, BADGE_HEIGHT)), text)


@lru_cache(maxsize=16)
def card_look(colours: Tokens, density: Density, width: int, ratio: float) -> CardLook:
    """Return the look shared by all columns of the same width."""
    return CardLook(colours, density, width, ratio)
