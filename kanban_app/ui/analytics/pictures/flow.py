"""The journey as a flow: the figures that belong together, in one strip."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF

from kanban_app.analytics.question import Chart, FlowKey, Part, Pick
from kanban_app.analytics.report import Flow
from kanban_app.ui import formats
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.canvas import At, Canvas, width_of
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View
from kanban_app.ui.theme import SIZE_FIGURE, SIZE_L

translate = QCoreApplication.translate
_TILE, _LOWEST = 122.0, 58.0


class _Figure(NamedTuple):
    name: str
    value: str
    beside: str
    pick: Pick


class FlowFigures(PlainPicture):
    """Work in progress, rate and time (Little's law), efficiency, speed and value."""

    chart = Chart.FLOW
    span = 3
    height = 116

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "The flow in figures")

    def context(self, view: View) -> str:
        """Return what holds between them."""
        del view
        return translate("analytics", "work in progress = cards per week / 7 × days")

    def draw(self, canvas: Canvas, view: View) -> None:
        """Write the figures as tiles, as lines where these find no room."""
        found = _figures(view.report.flow)
        area = canvas.area
        across = max(2, min(len(found), int(area.width() // _TILE)))
        down = -(-len(found) // across)
        if down * _LOWEST > area.height():
            _draw_lines(canvas, found)
            return
        wide, high = area.width() / across, area.height() / down
        for i, figure in enumerate(found):
            left = area.left() + (i % across) * wide
            top = area.top() + (i // across) * high
            _draw_tile(canvas, figure, QRectF(left, top, wide - 12, high), down)

    def table(self, view: View) -> Table:
        """Return name, value and what it means."""
        found = tuple((f.name, f.value, f.beside) for f in _figures(view.report.flow))
        heads = (
            translate("analytics", "Figure"), translate("analytics", "Value"),
            translate("analytics", "Note"),
        )  # fmt: skip
        return Table(heads, found)

    def info(self, view: View) -> Info:
        """Return Little's law and its neighbours."""
        return Info(
            translate(
                "analytics",
                "Average work in progress is the time-weighted mean, not the mean of some "
                "evenings. Cards per week are those in progress at any time of the period, time is "
                "what each of them spent in it. Flow efficiency counts waiting for others as "
                "waiting.",
            ),
            translate(
                "analytics",
                "L = λ × W (Little). Velocity = open × win rate × mean value won / mean cycle time",
            ),
            translate(
                "analytics",
                "Less work in progress at the same rate means less time for every card.",
            ),
            translate("analytics", "stages that do not count as work; other currencies than euro"),
            formats.number(view.report.flow.efficiency_cards),
        )


def _figures(f: Flow) -> list[_Figure]:
    def per_day(value: float | None) -> str:
        return formats.NONE if value is None else words.eur(value)

    return [
        _Figure(
            translate("analytics", "Average work in progress"), words.number(f.average_wip),
            translate("analytics", "cards"), _flow(FlowKey.PRESENT),
        ),
        _Figure(
            translate("analytics", "Cards in progress per week"), words.number(f.rate_per_week),
            translate("analytics", "at any time of the period"), _flow(FlowKey.PRESENT),
        ),
        _Figure(
            translate("analytics", "Time in the window"), words.days(f.time_days),
            translate("analytics", "per card, mean"), _flow(FlowKey.PRESENT),
        ),
        _Figure(
            translate("analytics", "Flow efficiency"), words.share(f.efficiency),
            translate("analytics", "%n finished card(s)", "", f.efficiency_cards),
            _flow(FlowKey.FINISHED),
        ),
        _Figure(
            translate("analytics", "Net flow"), words.signed(f.net),
            translate("analytics", "new minus ended"), Pick(Chart.BALANCE),
        ),
        _Figure(
            translate("analytics", "Sales velocity"), per_day(f.velocity_eur_day),
            translate("analytics", "a day; realised: %s") % per_day(f.realised_eur_day),
            Pick(Chart.BALANCE, None, None, Part.WON),
        ),
        _Figure(
            translate("analytics", "Open value, resting too"), words.eur(f.pipeline_eur),
            translate("analytics", "weighted: %s") % words.eur(f.weighted_eur),
            _flow(FlowKey.OPEN),
        ),
        _Figure(
            translate("analytics", "Expected commission"), words.eur(f.expected_eur),
            translate("analytics", "learned; once per listing"), Pick(Chart.COMMISSION),
        ),
        _Figure(
            translate("analytics", "Opened again"), formats.number(f.reopened),
            translate("analytics", "of closed cards"), _flow(FlowKey.REOPENED),
        ),
    ]  # fmt: skip


def _flow(key: FlowKey) -> Pick:
    return Pick(Chart.FLOW, key=key)


def _draw_tile(canvas: Canvas, figure: _Figure, area: QRectF, down: int) -> None:
    size = SIZE_FIGURE if down == 1 else SIZE_L
    line = QRectF(area.left(), area.top() + 2, area.width(), 16)
    canvas.text(line, figure.name, canvas.ink.text_2)
    line = QRectF(area.left(), line.bottom(), area.width(), size + 8)
    canvas.text(line, figure.value, canvas.ink.text, bold=True, size=size)
    line = QRectF(area.left(), line.bottom(), area.width(), 16)
    canvas.text(line, figure.beside, canvas.ink.text_3)
    said = f"{figure.name}: {figure.value}, {figure.beside}"
    canvas.spot(area, said, figure.pick)


def _draw_lines(canvas: Canvas, found: list[_Figure]) -> None:
    area = canvas.area
    high = area.height() / len(found)
    for i, figure in enumerate(found):
        line = QRectF(area.left(), area.top() + i * high, area.width(), high)
        value = width_of(figure.value, bold=True)
        canvas.text(line.adjusted(0, 0, -value - 12, 0), figure.name, canvas.ink.text_2)
        canvas.text(line, figure.value, canvas.ink.text, At.RIGHT, bold=True)
        said = f"{figure.name}: {figure.value}, {figure.beside}"
        canvas.spot(line, said, figure.pick)
