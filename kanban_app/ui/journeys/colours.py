"""Choosing the colour of a stage: swatches, one's own, and how well white reads on it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QColorDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui import formats
from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.theme import SIZE_S, UNIT, colour, stage_colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import Button, PaintedButton

SWATCHES = (
    "#56707F", "#1F6FB2", "#0F7C80", "#2F7D4A", "#8A6100", "#B5443A", "#9C2F66", "#6B4E9B",
    "#7A6552",
)  # fmt: skip
ENOUGH = 4.5
_SIDE, _MARK = 24, 14


def luminance(hex_colour: str) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2)."""
    shade = QColor(hex_colour)
    parts = []
    for part in (shade.redF(), shade.greenF(), shade.blueF()):
        low = part <= 0.04045  # noqa: PLR2004 -- the formula's own constants
        parts.append(part / 12.92 if low else ((part + 0.055) / 1.055) ** 2.4)
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_with_white(hex_colour: str) -> float:
    """Return the contrast of white text on a colour, 1 to 21 (WCAG 2.2)."""
    return 1.05 / (luminance(hex_colour) + 0.05)


class _Swatch(PaintedButton):
    """One colour; the chosen one carries a tick."""

    def __init__(self, hex_colour: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.hex_colour = hex_colour
        self.setCheckable(True)
        self.setFixedSize(_SIDE, _SIDE)
        self.setAccessibleName(hex_colour)
        self.setToolTip(plain_tooltip(hex_colour))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        with painting.painter_for(self) as painter:
            shade = stage_colour(self.hex_colour, dark=t.dark)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            inset = 3 if self.shows_focus else 1
            painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), UNIT, UNIT)
            if self.isChecked():
                at = (_SIDE - _MARK) // 2
                mark = "#FFFFFF" if contrast_with_white(shade.name()) >= 3 else "#000000"  # noqa: PLR2004
                painter.drawPixmap(at, at, pixmap("check", _MARK, mark))
            if self.shows_focus:
                painting.focus_ring(painter, area, UNIT)


class ColourPicker(QWidget):
    """Swatches in a row, one's own colour beside them, and the contrast in words below."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = SWATCHES[0]
        self._group = QButtonGroup(self)
        self._own = Button(self.tr("Own …"), self, small=True)
        self._own.clicked.connect(self._open)
        self._hint = PlainLabel("", SIZE_S, self, tone="text_2")
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        for index, hex_colour in enumerate(SWATCHES):
            swatch = _Swatch(hex_colour, self)
            self._group.addButton(swatch, index)
            row.addWidget(swatch)
        row.addSpacing(UNIT)
        row.addWidget(self._own)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(row)
        column.addWidget(self._hint)
        self._group.idClicked.connect(self._on_swatch)

    @property
    def value(self) -> str:
        """Return the colour as `#RRGGBB`."""
        return self._value

    @property
    def hint(self) -> str:
        """Return what is said about the contrast."""
        return self._hint.text()

    def set_value(self, hex_colour: str) -> None:
        """Show a colour as the chosen one, without telling anybody."""
        self._value = hex_colour
        self._group.setExclusive(False)
        for index, known in enumerate(SWATCHES):
            self._group.button(index).setChecked(known.casefold() == hex_colour.casefold())
        self._group.setExclusive(True)
        ratio = contrast_with_white(hex_colour)
        figure = formats.number(ratio, 1)
        enough = ratio >= ENOUGH
        words = (
            self.tr("White text on it reads well (%s : 1)")
            if enough
            else self.tr("White text on it reads badly (%s : 1, better 4.5)")
        )
        self._hint.setText(words % figure)
        self._hint.set_tone("text_2" if enough else "warn")

    def _on_swatch(self, index: int) -> None:
        self._take(SWATCHES[index])

    def _open(self) -> None:
        dialog = QColorDialog(colour(self._value), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._on_own)
        dialog.open()

    def _on_own(self, shade: QColor) -> None:
        self._take(shade.name().upper())

    def _take(self, hex_colour: str) -> None:
        self.set_value(hex_colour)
        self.chosen.emit()
