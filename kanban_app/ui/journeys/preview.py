"""How the column of a stage will look on the board."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.journey import StagePlan
from kanban_app.ui import formats
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, font, stage_colour, tokens
from kanban_app.ui.widgets import painting

_WIDTH, _HEIGHT = 216, 60
_RULE, _LINE, _PILL, _MARK = 3, 28, 18, 12


class ColumnPreview(QWidget):
    """The head of a column: rule, name, cards and limit, what a commission weighs there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: StagePlan | None = None
        self._count = 0
        self.setFixedHeight(_HEIGHT)
        self.setMaximumWidth(_WIDTH)

    def show_plan(self, plan: StagePlan, count: int) -> None:
        """Show a stage with so many cards in it."""
        self._plan, self._count = plan, count
        self.setAccessibleName(plan.name.text(formats.language()))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        plan = self._plan
        if plan is None:
            return
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(stage_colour(plan.colour, dark=t.dark))
            painter.drawRoundedRect(QRectF(0, 0, self.width(), _RULE), 2, 2)
            over = plan.wip_limit > 0 and self._count > plan.wip_limit
            load = formats.number(self._count)
            if plan.wip_limit:
                load += f" / {formats.number(plan.wip_limit)}"
            face = font(SIZE_S, bold=over)
            mark = _MARK + UNIT if over else 0
            wide = painting.text_width(load, face) + 12 + mark
            middle = _RULE + UNIT + _LINE / 2
            pill = QRectF(self.width() - wide, middle - _PILL / 2, wide, _PILL)
            painting.box(
                painter,
                pill,
                _PILL / 2,
                t.warn_soft if over else t.surface_2,
                t.warn if over else t.border,
            )
            if over:
                at = int(pill.left()) + 6, int(middle - _MARK / 2)
                painter.drawPixmap(*at, pixmap("warn", _MARK, t.warn))
            words = pill.adjusted(6 + mark, 0, -6, 0)
            painting.text(painter, words, load, face, t.warn if over else t.text_2)
            name = plan.name.text(formats.language()).replace("\u00ad", "")
            line = QRectF(0, middle - _LINE / 2, pill.left() - UNIT, _LINE)
            painting.text(painter, line, name, font(SIZE_M, bold=True), t.text)
            painter.setPen(colour(t.border))
            below = QRectF(0, _RULE + UNIT + _LINE, self.width(), 18)
            painting.text(painter, below, self._facts(plan), font(SIZE_S), t.text_2)

    def _facts(self, plan: StagePlan) -> str:
        weight = self.tr("weighted %s") % formats.percent(plan.probability)
        if not plan.dwell_target_days:
            return weight
        return f"{weight} · " + self.tr("target %n day(s)", "", plan.dwell_target_days)
