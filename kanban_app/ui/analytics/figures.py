"""The strip of key figures above the pictures."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.analytics.report import Report, Run
from kanban_app.domain.enough import FEWEST
from kanban_app.ui import formats, theme
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.canvas import Canvas
from kanban_app.ui.analytics.scene import View
from kanban_app.ui.theme import RADIUS_CARD, RADIUS_PANEL, SIZE_FIGURE, UNIT, tokens
from kanban_app.ui.widgets import painting

translate = QCoreApplication.translate
HEIGHT = 76


class Tile(NamedTuple):
    """A figure with its name and what stands below it; `pick` are the cards behind.

    `warns` marks what is beyond its limit.
    """

    name: str
    value: str
    below: str
    pick: Pick
    warns: bool = False


class FigureStrip(QWidget):
    """Six tiles; arrows walk, Enter lists the cards."""

    picked = Signal(Pick)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._tiles: list[Tile] = []
        self._current = 0
        # The ring is for those who walk with the keys.
        self._walked = False
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.theme().changed.connect(self.update)

    @property
    def tiles(self) -> list[Tile]:
        """Return what is shown."""
        return self._tiles

    def show_view(self, view: View) -> None:
        """Show these figures."""
        self._view = view
        self._tiles = tiles_of(view)
        said = ". ".join(f"{t.name}: {t.value}, {t.below}" for t in self._tiles)
        self.setAccessibleName(translate("analytics", "Key figures"))
        self.setAccessibleDescription(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, HEIGHT)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._view is not None:
            self.show_view(self._view)
        super().changeEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._tiles and event.button() is Qt.MouseButton.LeftButton:
            place = int(event.position().x() // (self.width() / len(self._tiles)))
            self._open(min(max(place, 0), len(self._tiles) - 1))
        super().mouseReleaseEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._walked = event.reason() in (
            Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
        )  # fmt: skip
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and self._tiles:
            self._current = (self._current + step) % len(self._tiles) if self._walked else 0
            self._walked = True
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._tiles:
            self._open(self._current)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            whole = QRectF(self.rect())
            painting.box(painter, whole, RADIUS_PANEL, t.surface, t.border)
            canvas = Canvas(painter, whole, t)
            wide = self.width() / max(1, len(self._tiles))
            for i, tile in enumerate(self._tiles):
                area = QRectF(i * wide, 0, wide, HEIGHT)
                if i:
                    canvas.upright(area.left(), 1, HEIGHT - 1, t.border)
                _draw(canvas, tile, area.adjusted(3 * UNIT, 2 * UNIT, -2 * UNIT, -2 * UNIT))
                if self.hasFocus() and self._walked and i == self._current:
                    painting.focus_ring(painter, area.adjusted(2, 2, -2, -2), RADIUS_CARD)

    def _open(self, place: int) -> None:
        self._current = place
        self.picked.emit(self._tiles[place].pick)
        self.update()


def tiles_of(view: View) -> list[Tile]:
    """Return the tiles of a report."""
    report = view.report
    now = report.figures
    return [
        Tile(
            translate("analytics", "Closings"), formats.number(now.won),
            _beside(formats.number(report.figures_before.won), report.wins)
            if report.figures_before else _usual(report.wins),
            Pick(Chart.BALANCE, None, None, Part.WON),
        ),
        Tile(
            translate("analytics", "New cards"), formats.number(now.arrived),
            _beside(formats.number(report.figures_before.arrived), report.arrivals)
            if report.figures_before else _usual(report.arrivals),
            Pick(Chart.BALANCE, None, None, Part.ARRIVED),
        ),
        _win_rate(report),
        _cycle(report),
        _wip(report),
        Tile(
            translate("analytics", "Commission, net"), words.eur(now.won_eur),
            _before(words.eur(report.figures_before.won_eur)) if report.figures_before
            else translate("analytics", "won in the period"),
            Pick(Chart.BALANCE, None, None, Part.WON),
        ),
    ]  # fmt: skip


def _win_rate(report: Report) -> Tile:
    rate = report.figures.win_rate
    held = words.k_of_n(rate.k, rate.n)
    enough = rate.n >= FEWEST
    return Tile(
        translate("analytics", "Win rate"),
        words.share(rate.share) if enough else held if rate.n else formats.NONE,
        held + words.DOT + words.interval(rate.interval)
        if enough else translate("analytics", "too few decided"),
        Pick(Chart.BALANCE, None, None, Part.LOST),
    )  # fmt: skip


def _cycle(report: Report) -> Tile:
    now, before = report.figures, report.figures_before
    below = f"n = {formats.number(now.cycle_n)}"
    enough = now.cycle_n >= FEWEST
    if not enough:
        below += words.DOT + translate("analytics", "too few")
    elif before is not None and before.cycle_n >= FEWEST:
        below += words.DOT + _before(words.days(before.cycle_median))
    return Tile(
        translate("analytics", "Cycle time P50"),
        words.days(now.cycle_median) if enough else formats.NONE,
        below,
        Pick(Chart.CYCLE, None, None, Part.WON),
    )


def _wip(report: Report) -> Tile:
    now, before = report.figures, report.figures_before
    parts = []
    if now.wip_limit:
        parts.append(translate("analytics", "limit %s") % formats.number(now.wip_limit))
    if before is not None:
        parts.append(_before(formats.number(before.wip)))
    name = translate("analytics", "In progress")
    below = words.DOT.join(parts) or translate("analytics", "at the end")
    over = 0 < now.wip_limit < now.wip
    return Tile(name, formats.number(now.wip), below, Pick(Chart.CUMULATIVE), over)


def _before(value: str) -> str:
    return translate("analytics", "before %s") % value


def _beside(before: str, run: Run) -> str:
    return _before(before) + words.DOT + _usual(run)


def _usual(run: Run) -> str:
    if run.limits is None:
        return translate("analytics", "too few to judge")
    if run.signals:
        return translate("analytics", "outside the limits")
    return translate("analytics", "as usual")


def _draw(canvas: Canvas, tile: Tile, area: QRectF) -> None:
    line = QRectF(area.left(), area.top(), area.width(), 15)
    canvas.text(line, tile.name, canvas.ink.text_2)
    line = QRectF(area.left(), line.bottom() + 1, area.width(), 28)
    canvas.text(line, tile.value, canvas.ink.text, bold=True, size=SIZE_FIGURE)
    line = QRectF(area.left(), line.bottom(), area.width(), 15)
    if tile.warns:
        canvas.text(line, f"▲ {tile.below}", canvas.ink.warn)
    else:
        canvas.text(line, tile.below, canvas.ink.text_3)
