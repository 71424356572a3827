"""Where a card stands: its age as a badge, and its journey as a strip of stages."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Stage
from kanban_app.ui import formats
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import SIZE_S, UNIT, Tone, colour, font, stage_colour, tokens
from kanban_app.ui.widgets import painting

SOFT_HYPHEN = "\u00ad"
_BADGE_HEIGHT, _PAD = 16, 5
_METER, _METER_STEPS, _METER_HEIGHT = 11, 3, 8
_TONES: dict[int, Tone] = {1: "text_2", 2: "warn", 3: "bad"}
_STRIP_HEIGHT, _REACHED, _AHEAD = 4, 4, 2


def stage_name(stage: Stage) -> str:
    """Return the name of a stage in the language in force, without break hints."""
    return stage.name.text(formats.language()).replace(SOFT_HYPHEN, "")


class AgeBadge(QWidget):
    """The days in the stage; three bars tell the level as on the card, colour repeats it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._level = "", 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_age(self, text: str, level: int) -> None:
        """Show `text` with level 1 to 3, or 0 for no meter; "" hides the badge."""
        self._text, self._level = text, level
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = painting.text_width(self._text, self._face())
        return QSize(words + self._meter() + 2 * _PAD, _BADGE_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        tone = _TONES.get(self._level, "text_2")
        with painting.painter_for(self) as painter:
            painting.box(painter, area, UNIT, t.soft(tone))
            left: float = _PAD
            if self._level:
                bottom = (_BADGE_HEIGHT + _METER_HEIGHT) / 2
                for step in range(_METER_STEPS):
                    height = _METER_HEIGHT * (step + 1) / _METER_STEPS
                    on = colour(t.tone(tone) if step < self._level else t.border_strong)
                    painter.fillRect(QRectF(left + 4 * step, bottom - height, 3, height), on)
            left += self._meter()
            words = area.adjusted(left, 0, -_PAD, 0)
            painting.text(painter, words, self._text, self._face(), t.tone(tone))

    def _face(self) -> QFont:
        return font(SIZE_S, bold=self._level == _METER_STEPS)

    def _meter(self) -> int:
        return _METER + UNIT if self._level else 0


class StageStrip(QWidget):
    """One bar per stage: those reached are thick and in the stage's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: Sequence[Stage] = ()
        self._reached = 0
        self.setFixedHeight(_STRIP_HEIGHT)

    def show_stages(self, stages: Sequence[Stage], here: StageId) -> None:
        """Show how far along `stages` the card is."""
        self._stages = stages
        self._reached = next((n for n, s in enumerate(stages, 1) if s.id == here), 0)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Name the place in the language in force."""
        if self._reached:
            words = self.tr("Stage %s of %s: %s") % (
                self._reached,
                len(self._stages),
                stage_name(self._stages[self._reached - 1]),
            )
            self.setAccessibleName(words)
            self.setToolTip(plain_tooltip(words))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        count = len(self._stages)
        if not count:
            return
        t = tokens()
        with painting.painter_for(self) as painter:
            pitch = (self.width() + UNIT) / count
            for index, stage in enumerate(self._stages):
                reached = index < self._reached
                height = _REACHED if reached else _AHEAD
                bar = QRectF(
                    index * pitch, (self.height() - height) / 2, max(2.0, pitch - UNIT), height
                )
                fill = (
                    stage_colour(stage.colour, dark=t.dark) if reached else colour(t.border_strong)
                )
                painter.fillRect(bar, fill)
