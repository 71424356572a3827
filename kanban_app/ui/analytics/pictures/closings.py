"""The forecast of closings: how many wins one can count on, from the weeks that were."""

from PySide6.QtCore import QCoreApplication, QRectF

from kanban_app.analytics.foretold import Closings
from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.ui import formats
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.axes import every
from kanban_app.ui.analytics.canvas import At, Canvas, width_of
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View

translate = QCoreApplication.translate
_LEFT, _TOP, _BOTTOM = 42, 8, 24
_TABLE = 116
_ROW = 20
_LEAST = 0.005
_MOST_BARS = 16


class ClosingsForecast(PlainPicture):
    """Bars: the chance of at least so many wins; beside them what is safe to say."""

    chart = Chart.CLOSINGS

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Closings forecast")

    def context(self, view: View) -> str:
        """Return how far it looks, and from how many weeks."""
        c = view.report.closings
        return translate("analytics", "%s weeks like the last %s") % (
            formats.number(c.weeks), formats.number(len(c.sample)),
        )  # fmt: skip

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw the bars and the table of confidence."""
        c = view.report.closings
        if not c.at_least:
            said = translate(
                "analytics", "%n whole week(s) of history; it takes 8.", "", len(c.sample)
            )
            words.too_few(canvas, words.few_heading(), said)
            return
        bars = _bars(c)
        if not bars:
            said = translate("analytics", "No win in the last %n week(s).", "", len(c.sample))
            words.too_few(canvas, words.few_heading(), said)
            return
        plot = canvas.area.adjusted(_LEFT, _TOP, -_TABLE - 16, -_BOTTOM)
        for percent in (0, 25, 50, 75, 100):
            y = plot.bottom() - plot.height() * percent / 100
            ink = canvas.ink.border if percent else canvas.ink.border_strong
            canvas.across(plot.left(), plot.right(), y, ink)
            said = formats.percent(percent / 100)
            canvas.label(plot.left() - 6, y, said, canvas.ink.text_3, At.RIGHT)
        room = plot.width() / len(bars)
        step = every(len(bars), room, max(width_of(f"{k}+") for k, _ in bars) - 6)
        for i, (k, chance) in enumerate(bars):
            left = plot.left() + i * room
            _draw_bar(canvas, plot, (left, room), k, chance)
            if i % step == 0:
                x, y = left + room / 2, plot.bottom() + 14
                canvas.label(x, y, f"{k}+", canvas.ink.text_3, At.CENTRE)
        _draw_table(canvas, c)

    def table(self, view: View) -> Table:
        """Return the chance of at least k wins."""
        c = view.report.closings
        found = [
            (translate("analytics", "at least %s") % formats.number(k), words.share(p))
            for k, p in _bars(c)
        ]
        found += [
            (
                translate("analytics", "sure to %s") % formats.percent(percent / 100),
                formats.number(k),
            )
            for percent, k in c.confident.items()
        ]
        heads = (translate("analytics", "Wins"), translate("analytics", "Chance"))
        return Table(heads, tuple(found))

    def info(self, view: View) -> Info:
        """Return how the chance is made."""
        c = view.report.closings
        return Info(
            translate(
                "analytics",
                "The wins of past weeks, zero weeks included, drawn at random for every coming "
                "week: computed exactly, without dice.",
            ),
            translate("analytics", "Distribution = weekly wins, convolved %s times")
            % formats.number(c.weeks),
            translate(
                "analytics",
                "It says what happens if the coming weeks are like those that were, whatever is "
                "open today; the commission forecast looks at the open cards. On average %s wins.",
            )
            % words.number(c.mean),
            translate("analytics", "the running week; weeks before the first card"),
            translate("analytics", "%n week(s)", "", len(c.sample)),
        )


def _bars(c: Closings) -> list[tuple[int, float]]:
    # With many wins to expect the sure ones at the left would fill the picture.
    found = [(k, p) for k, p in enumerate(c.at_least) if k and p >= _LEAST]
    step = max(1, -(-len(found) // _MOST_BARS))
    return found[step - 1 :: step]


def _draw_bar(
    canvas: Canvas, plot: QRectF, place: tuple[float, float], k: int, chance: float
) -> None:
    left, room = place
    wide = min(28.0, room * 0.62)
    top = plot.bottom() - plot.height() * chance
    x = left + (room - wide) / 2
    canvas.box(QRectF(x, top, wide, plot.bottom() - top), canvas.ink.accent)
    said = translate("analytics", "at least %s") % formats.number(k) + f": {words.share(chance)}"
    area = QRectF(left, plot.top(), room, plot.height())
    canvas.spot(area, said, Pick(Chart.CLOSINGS, None, None, Part.WON))


def _draw_table(canvas: Canvas, c: Closings) -> None:
    area = canvas.area
    left, right = area.right() - _TABLE, area.right()
    y = area.top() + 8
    canvas.label(left, y, translate("analytics", "certainty"), canvas.ink.text_3)
    canvas.label(right, y, translate("analytics", "at least"), canvas.ink.text_3, At.RIGHT)
    canvas.across(left, right, y + 10, canvas.ink.border)
    for percent, k in c.confident.items():
        y += _ROW
        bold = percent == 85  # noqa: PLR2004 -- what one would promise
        said = formats.percent(percent / 100)
        canvas.label(left, y, said, canvas.ink.text, bold=bold)
        canvas.label(right, y, formats.number(k), canvas.ink.text, At.RIGHT, bold=bold)
    y += _ROW // 2 + 2
    canvas.across(left, right, y, canvas.ink.border)
    y += _ROW - 6
    canvas.label(left, y, translate("analytics", "on average"), canvas.ink.text_2)
    canvas.label(right, y, words.number(c.mean), canvas.ink.text_2, At.RIGHT)
