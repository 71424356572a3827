"""Ageing work: the open cards that stand longer than their stage usually takes."""

from PySide6.QtCore import QCoreApplication, QRectF
from typing_extensions import override

from kanban_app.analytics.question import Chart, Pick
from kanban_app.analytics.timing import AgePoint, AgeStage
from kanban_app.ui import formats
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.axes import Scale, left_room, marks, rungs
from kanban_app.ui.analytics.canvas import At, Canvas, width_of
from kanban_app.ui.analytics.scene import Info, Note, PlainPicture, Table, View

translate = QCoreApplication.translate
_TOP, _BOTTOM = 10, 22
_DOT = 3.5
_LINE = 15
# The dots of a stage stand in the right part of its column.
_DOTS_FROM, _DOTS_TO = 0.46, 0.94
# Where more cards than this stand in one stage, all are drawn smaller.
_CROWD = 60


class Ageing(PlainPicture):
    """A column per stage with its pace bands and a dot for every open card."""

    chart = Chart.AGEING

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Ageing")

    def context(self, view: View) -> str:
        """Return how many cards stand, and the unit."""
        count = sum(len(s.points) for s in view.report.ageing)
        return translate("analytics", "%n card(s), days in stage", "", count)

    @override
    def note(self, view: View) -> Note | None:
        late = sum(p.late for s in view.report.ageing for p in s.points)
        if not late:
            return None
        return Note(translate("analytics", "%s over P85") % formats.number(late), "bad")

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw the stages side by side on one scale of days."""
        stages = view.report.ageing
        if not any(s.points for s in stages):
            said = translate("analytics", "No card is in progress.")
            words.too_few(canvas, words.nothing_heading(), said)
            return
        highest = max(
            [*(p.days for s in stages for p in s.points), *(s.p85 or 0 for s in stages), 1]
        )
        levels = marks(highest, whole=False)
        plot = canvas.area.adjusted(left_room(levels), _TOP, -2, -_BOTTOM)
        up = Scale(0, levels[-1], plot.bottom(), plot.top())
        rungs(canvas, plot, levels, up)
        room = plot.width() / len(stages)
        crowded = max(len(s.points) for s in stages) > _CROWD
        radius = _DOT / 2 if crowded else _DOT
        for i, stage in enumerate(stages):
            left = plot.left() + i * room
            box = QRectF(left, plot.top(), room, plot.height())
            _draw_stage(canvas, view, stage, box, (up, radius))

    def table(self, view: View) -> Table:
        """Return one row per card, the eldest of each stage first."""
        found = [
            (
                view.card_name(p.card), view.stage_name(s.stage), words.days(p.days),
                words.days(s.p50), words.days(s.p85),
                translate("analytics", "over P85") if p.late else "",
            )
            for s in view.report.ageing
            for p in sorted(s.points, key=lambda p: -p.days)
        ]  # fmt: skip
        heads = (
            translate("analytics", "Card"), translate("analytics", "Stage"),
            translate("analytics", "In stage"), "P50", "P85", translate("analytics", "Late"),
        )  # fmt: skip
        return Table(heads, tuple(found))

    def info(self, view: View) -> Info:
        """Return what late means."""
        resting = sum(s.resting for s in view.report.ageing)
        return Info(
            translate(
                "analytics",
                "Days every open card has stood in its stage, before the stage's own pace: half "
                "of the visits that ended in the last year took up to P50, 85 % up to P85.",
            ),
            translate("analytics", "Age = as-of date - entry into the stage"),
            translate(
                "analytics",
                "A triangle stands longer than 85 % of its predecessors did: touch it next, or "
                "close it honestly.",
            ),
            translate("analytics", "%n resting card(s)", "", resting),
            formats.number(sum(len(s.points) for s in view.report.ageing)),
        )


def _draw_stage(
    canvas: Canvas, view: View, stage: AgeStage, room: QRectF, how: tuple[Scale, float]
) -> None:
    up, radius = how
    _draw_bands(canvas, stage, room, up)
    known = view.stage(stage.stage)
    canvas.across(room.left() + 1, room.right() - 1, room.bottom(), canvas.stage(known.colour), 2)
    count = formats.number(len(stage.points))
    name = f"{view.stage_name(stage.stage)}{words.DOT}{count}"
    box = QRectF(room.left() + 2, room.bottom() + 5, room.width() - 4, 16)
    if width_of(name) > box.width():
        # The count must not be what is cut off.
        behind = words.DOT + count
        short = QRectF(box.left(), box.top(), box.width() - width_of(behind), 16)
        canvas.text(short, view.stage_name(stage.stage), canvas.ink.text)
        canvas.text(box, behind, canvas.ink.text, At.RIGHT)
    else:
        canvas.text(box, name, canvas.ink.text, At.CENTRE)
    canvas.spot(box, _stage_words(view, stage), Pick(Chart.AGEING, stage.stage))
    for i, point in enumerate(stage.points):
        x = room.left() + room.width() * _spread(i, len(stage.points))
        _draw_point(canvas, view, stage, point, (x, up.at(point.days), radius))


def _draw_bands(canvas: Canvas, stage: AgeStage, room: QRectF, up: Scale) -> None:
    canvas.upright(room.left(), room.top(), room.bottom(), canvas.ink.border)
    if stage.p50 is None or stage.p85 is None:
        return
    half, most = up.at(stage.p50), up.at(stage.p85)
    left, wide = room.left() + 1, room.width() - 1
    canvas.box(QRectF(left, half, wide, room.bottom() - half), canvas.ink.surface_2)
    canvas.box(QRectF(left, most, wide, half - most), canvas.ink.warn_soft)
    canvas.across(left, room.right(), most, canvas.ink.bad)
    said = f"P85 {words.days(stage.p85)}"
    canvas.text(QRectF(left + 3, most - 15, wide - 4, 14), said, canvas.ink.text_2)
    said = f"P50 {words.days(stage.p50)}"
    # Beside the dots, not under them, and not over the line above.
    if half - most > _LINE and width_of(said) < room.width() * _DOTS_FROM:
        canvas.text(QRectF(left + 3, half - 15, wide - 4, 14), said, canvas.ink.text_2)


def _draw_point(
    canvas: Canvas, view: View, stage: AgeStage, point: AgePoint, at: tuple[float, float, float]
) -> None:
    x, y, radius = at
    if point.late:
        canvas.triangle(x, y, 2 * radius + 2, canvas.ink.bad)
    else:
        canvas.dot(x, y, radius, canvas.ink.text_2)
    lines = [view.card_name(point.card), _age_words(point)]
    if point.late:
        said = translate("analytics", "longer than %s of the visits (%s)")
        lines.append(said % (formats.percent(0.85), words.days(stage.p85)))
    area = QRectF(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2)
    canvas.spot(area, "\n".join(lines), Pick(Chart.AGEING, stage.stage, key=str(point.card)))


def _age_words(point: AgePoint) -> str:
    if point.since_import:
        return translate("analytics", "at least %s, since the import") % words.days(point.days)
    return translate("analytics", "%s in the stage") % words.days(point.days)


def _stage_words(view: View, stage: AgeStage) -> str:
    lines = [
        view.stage_name(stage.stage),
        translate("analytics", "%n open card(s)", "", len(stage.points)),
        f"P50 {words.days(stage.p50)}, P85 {words.days(stage.p85)} (n = {stage.visits})",
    ]
    if stage.resting:
        lines.append(translate("analytics", "%n resting card(s)", "", stage.resting))
    return "\n".join(lines)


def _spread(place: int, count: int) -> float:
    """Return where in its column a dot stands: beside its neighbours, always at the same place."""
    if count == 1:
        return 0.7
    # The golden ratio strews points evenly however many there are.
    return _DOTS_FROM + (_DOTS_TO - _DOTS_FROM) * ((place * 0.618034 + 0.35) % 1.0)
