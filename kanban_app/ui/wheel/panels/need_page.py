"""The two sides of the market in balance: buyers per home, and which loop needs leads now."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT, tokens
from kanban_app.ui.wheel.panels.figures import FigureGrid
from kanban_app.ui.wheel.panels.lines import SIDE, LineList, Look
from kanban_app.ui.wheel.panels.page import Page
from kanban_app.ui.wheel.panels.section import Section, sentence
from kanban_app.ui.wheel.panels.strokes import bar, columns, small
from kanban_app.ui.wheel.panels.values import CardsWanted, NeedLine, NeedValue

_ROW, _BAR = 28, 6


class NeedPage(Page):
    """Shows buyers and homes by price band and by place; a line lists the buyers' cards."""

    cards_wanted = Signal(CardsWanted)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting = sentence()
        self.waiting.setContentsMargins(SIDE, 3 * UNIT, SIDE, 0)
        self.column.addWidget(self.waiting)
        self.words = PlainLabel("", SIZE_M, bold=True)
        self.words.setWordWrap(True)
        self.reason, self.apart = sentence(), sentence()
        self.today = sentence()
        self.today.set_tone("warn")
        self.figures = FigureGrid()
        look = Look(_ROW, _paint, _spoken, _spoken)
        self.prices, self.places = LineList(look), LineList(look)
        self.no_prices, self.no_places = sentence(), sentence()
        self._top, self._prices, self._places = Section(), Section(), Section(rule=False)
        self._top.add(self.today, inset=True)
        self._top.add(self.words, inset=True)
        self._top.add(self.reason, inset=True)
        self._top.add(self.figures)
        self._top.add(self.apart, inset=True)
        for lines in (self.prices, self.places):
            lines.opened.connect(self._on_line)
        for part, lines, none in (
            (self._prices, self.prices, self.no_prices),
            (self._places, self.places, self.no_places),
        ):
            part.add(lines)
            part.add(none, inset=True)
        for part in (self._top, self._prices, self._places):
            self.column.addWidget(part)
            # Before the first answer nothing may claim that there is nothing.
            part.hide()
        self.column.addStretch(1)
        self.retranslate()

    def show_need(self, value: NeedValue) -> None:
        """Show the balance of both sides."""
        self.waiting.hide()
        for part in (self._top, self._prices, self._places):
            part.show()
        self.today.setText(value.today)
        self.today.setVisible(bool(value.today))
        self.words.setText(value.sentence)
        self.words.set_tone(value.tone)
        self.reason.setText(value.reason)
        self.reason.setVisible(bool(value.reason))
        self.apart.setText(value.apart)
        self.apart.setVisible(bool(value.apart))
        self.figures.show_figures(value.figures)
        self.prices.show_values(value.prices)
        self.places.show_values(value.places)
        self.no_prices.setVisible(not value.prices)
        self.no_places.setVisible(not value.places)

    @override
    def retranslate(self) -> None:
        self.waiting.setText(self.tr("Is being counted …"))
        note = self.tr("buyers : homes, buyers per home")
        self._prices.show_title(self.tr("By price"), note)
        self._places.show_title(self.tr("By place"), note)
        self.prices.setAccessibleName(self.tr("Buyers and homes by price"))
        self.places.setAccessibleName(self.tr("Buyers and homes by place"))
        none = self.tr("No home on the market and no search profile says this yet.")
        self.no_prices.setText(none)
        self.no_places.setText(none)

    def _on_line(self, line: object) -> None:
        assert isinstance(line, NeedLine)
        if line.cards:
            title = self.tr("Buyers: %s") % line.name
            self.cards_wanted.emit(CardsWanted(title, line.cards))


def _paint(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, NeedLine)
    t = tokens()
    name, room, counts, ratio = columns(area, 8, 100, 0, 64, 44)
    small(painter, name, value.name, t.text)
    middle = room.center().y()
    upper = QRectF(room.left(), middle - _BAR - 1, room.width(), _BAR)
    lower = QRectF(room.left(), middle + 1, room.width(), _BAR)
    bar(painter, upper, value.buyers, t.accent, _BAR)
    bar(painter, lower, value.homes, t.text_2, _BAR)
    small(painter, counts, value.counts, t.text_2, right=True)
    small(painter, ratio, value.ratio, t.tone(value.tone), bold=True, right=True)


def _spoken(value: object) -> str:
    assert isinstance(value, NeedLine)
    return value.spoken or f"{value.name}, {value.counts}, {value.ratio}"
