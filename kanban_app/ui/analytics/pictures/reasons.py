"""Loss reasons: why cards were lost, or each case by name where there are few."""

from PySide6.QtCore import QCoreApplication, QRectF

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.analytics.report import LossCase
from kanban_app.domain.enough import FEWEST
from kanban_app.ui import formats
from kanban_app.ui.analytics import rows, words
from kanban_app.ui.analytics.axes import day_text
from kanban_app.ui.analytics.canvas import At, Canvas, width_of
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View
from kanban_app.ui.theme import SIZE_M

translate = QCoreApplication.translate
_BAR = 8
_CASE = 26.0


class LossReasons(PlainPicture):
    """A bar for every reason, the most frequent first."""

    chart = Chart.REASONS

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Loss reasons")

    def context(self, view: View) -> str:
        """Return how many were lost."""
        losses = view.report.losses
        return translate("analytics", "%n lost card(s)", "", len(losses.cases))

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw the bars, or the single cases below five."""
        cases = view.report.losses.cases
        if not cases:
            said = translate("analytics", "No card was lost in this period.")
            words.too_few(canvas, words.nothing_heading(), said)
            return
        if len(cases) < FEWEST:
            _draw_cases(canvas, view)
            return
        counts = view.report.losses.by_reason()
        euros = _euros(cases)
        names = [_name(view, reason) for reason in counts]
        figures = [
            (formats.number(n), words.share(n / len(cases)), words.eur(euros[reason]))
            for reason, n in counts.items()
        ]
        heads = (
            translate("analytics", "Reason"), translate("analytics", "n"),
            translate("analytics", "Share"), translate("analytics", "Value"),
        )  # fmt: skip
        by_column = [[heads[i + 1], *(f[i] for f in figures)] for i in range(3)]
        columns = rows.columns_of(canvas.area, names, by_column, least_bar=60)
        rows.draw_head(canvas, columns, heads[0], heads[1:])
        lines, missing = rows.lines_of(canvas.area, len(counts))
        left, wide = columns.bar
        most = max(counts.values())
        for (reason, n), line, texts in zip(counts.items(), lines, figures, strict=False):
            rows.draw_name(canvas, columns, line, _name(view, reason))
            rows.draw_figures(canvas, columns, line, texts, 0)
            bar = QRectF(left, line.middle - _BAR / 2, wide * n / most, _BAR)
            canvas.box(bar, canvas.ink.text_3)
            pick = Pick(Chart.REASONS, None, None, Part.LOST, reason)
            said = f"{_name(view, reason)}\n{translate('analytics', '%n lost card(s)', '', n)}"
            canvas.spot(line.area, said, pick)
        rows.draw_rest(canvas, missing)

    def table(self, view: View) -> Table:
        """Return one row per lost card."""
        found = tuple(
            (
                view.card_name(c.card), _name(view, c.reason), view.stage_name(c.stage),
                day_text(c.day), words.eur(c.value_eur),
            )
            for c in view.report.losses.cases
        )  # fmt: skip
        heads = (
            translate("analytics", "Card"), translate("analytics", "Reason"),
            translate("analytics", "Stage"), translate("analytics", "Lost on"),
            translate("analytics", "Value"),
        )  # fmt: skip
        return Table(heads, found)

    def info(self, view: View) -> Info:
        """Return which losses count."""
        losses = view.report.losses
        return Info(
            translate("analytics", "Cards lost in the period, by the reason that was given."),
            translate("analytics", "Share = cards with this reason / all lost cards"),
            translate(
                "analytics",
                "The reason at the top with the largest value is the leak to mend first.",
            ),
            translate(
                "analytics",
                "%n loss(es) that were no leads (duplicates, spam)",
                "",
                losses.no_leads,
            ),
            formats.number(len(losses.cases)),
        )


def _name(view: View, reason: str) -> str:
    for known in view.journey.loss_reasons:
        if known.key == reason:
            return known.name.text(formats.language())
    return reason or translate("analytics", "without a reason")


def _euros(cases: tuple[LossCase, ...]) -> dict[str, float]:
    sums: dict[str, float] = {}
    for case in cases:
        sums[case.reason] = sums.get(case.reason, 0.0) + case.value_eur
    return sums


def _draw_cases(canvas: Canvas, view: View) -> None:
    cases = view.report.losses.cases
    said = translate(
        "analytics", "%n lost card(s); from %s on they are counted by reason.", "", len(cases)
    )
    room = words.too_few(canvas, words.few_heading(), said % formats.number(FEWEST))
    y, high = room.top(), min(_CASE, room.height() / len(cases))
    for case in cases:
        line = QRectF(room.left() + 4, y, room.width() - 8, high)
        day = day_text(case.day)
        text = line.adjusted(0, 0, -width_of(day) - 12, 0)
        canvas.text(text, _name(view, case.reason), canvas.ink.text, size=SIZE_M)
        used = min(text.width(), width_of(_name(view, case.reason), size=SIZE_M) + 4)
        rest = text.adjusted(used, 0, 0, 0)
        who = words.DOT + f"{view.card_name(case.card)}, {view.stage_name(case.stage)}"
        canvas.text(rest, who, canvas.ink.text_2)
        canvas.text(line, day, canvas.ink.text_2, At.RIGHT)
        canvas.across(line.left(), line.right(), line.bottom(), canvas.ink.border)
        pick = Pick(Chart.REASONS, None, None, Part.LOST, case.reason)
        canvas.spot(line, f"{view.card_name(case.card)}\n{_name(view, case.reason)}", pick)
        y += high
