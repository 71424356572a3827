"""One match explained: its score, every wish with its points, what would help, and the demand."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.match_advice import Advice
from kanban_app.domain.match_demand import Demand
from kanban_app.domain.matching import FULL, GOOD
from kanban_app.services.match_results import Fit
from kanban_app.ui import formats
from kanban_app.ui.deals.match_advice import AdviceRows
from kanban_app.ui.deals.match_chart import MatchChart
from kanban_app.ui.deals.match_table import MatchTable
from kanban_app.ui.deals.match_words import (
    counts_text,
    exclusion_text,
    given_text,
    linked_text,
    musts_text,
)
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.property_words import DOT, property_name
from kanban_app.ui.theme import SIZE_FIGURE, SIZE_M, SIZE_S, UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import GhostButton, PrimaryButton
from kanban_app.ui.widgets.key_cap import KeyCap
from kanban_app.ui.widgets.sheet import Rule, scroll_area

_HEAD, _FOOT = 64, 44
_SCORE = 48
LINK_KEY, REFUSE_KEY, PROFILE_KEY = "F", "X", "P"


class Explained(NamedTuple):
    """A match with all that is said of it; `profiles` were asked for the demand.

    What is `planned` of the advice is an open task already.
    """

    fit: Fit
    advice: Sequence[Advice] = ()
    demand: Demand = Demand(())
    profiles: int = 0
    planned: Sequence[Advice] = ()


class MatchPane(QWidget):
    """Shows one match; asks to link, to refuse and to edit the profile."""

    link_wanted = Signal()
    refuse_wanted = Signal()
    profile_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Explained | None = None
        self.score = PlainLabel("", SIZE_FIGURE, bold=True, tone="accent")
        self.title = PlainLabel("", SIZE_M, bold=True, elide=True)
        self.sentence = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self.link = PrimaryButton("", small=True, icon="link", shortcut=LINK_KEY)
        self.table = MatchTable()
        self.money = PlainLabel("", SIZE_S, tone="warn")
        self.advice_title = PlainLabel("", SIZE_M, bold=True)
        self.advice = AdviceRows()
        self.demand_title = PlainLabel("", SIZE_M, bold=True)
        self.demand_of = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self.chart = MatchChart()
        self.refuse, self.profile = GhostButton("", small=True), GhostButton("", small=True)
        self._walk = PlainLabel("", SIZE_S, tone="text_2")
        self._body = QWidget()
        self._lay_out()
        self.link.clicked.connect(self.link_wanted)
        self.refuse.clicked.connect(self.refuse_wanted)
        self.profile.clicked.connect(self.profile_wanted)
        self._retranslate()
        self.show_match(None)

    def show_match(self, shown: Explained | None) -> None:
        """Explain a match, or show nothing."""
        self._shown = shown
        for part in (self._body, self.link, self.score):
            part.setVisible(shown is not None)
        if shown is None:
            self.title.setText(self.tr("Choose a line to see where its points come from."))
            self.sentence.setText("")
            return
        fit, match = shown.fit, shown.fit.match
        self.score.setText(formats.NONE if match.score is None else str(match.score))
        self._word_link()
        self.title.setText(f"{fit.seeking.name}{DOT}{property_name(fit.detail.fields)}")
        self.sentence.setText(self._sentence(fit))
        self.refuse.setText(self.tr("Fits after all") if fit.refused else self.tr("Does not fit"))
        self.table.show_match(match)
        self._show_money(fit)
        self.advice.show_advice(shown.advice, shown.planned)
        for part in (self.advice_title, self.advice):
            part.setVisible(bool(shown.advice))
        self._show_demand(shown)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_match(self._shown)
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().surface))

    def _sentence(self, fit: Fit) -> str:
        match = fit.match
        if fit.linked:
            parts = [] if match.score is None else [self.tr("of %s points") % FULL]
            return DOT.join([linked_text(), *parts, counts_text(match)])
        if fit.refused:
            return self.tr("You said that it does not fit: %s") % fit.refused
        if match.score is None:
            return exclusion_text(match)
        given = given_text(fit.detail.fields)
        parts = [given, self.tr("of %s points") % FULL, counts_text(match)]
        musts = musts_text(match)
        if musts:
            parts.append(self.tr("Must met: %s") % musts)
        return DOT.join(part for part in parts if part)

    def _word_link(self) -> None:
        """Offer to link, or to open the card of a buyer who is linked already."""
        linked = self._shown is not None and self._shown.fit.linked
        self.link.setText(self.tr("Open the link") if linked else self.tr("Link"))
        self.link.setAccessibleName(
            self.tr("Open the card of the linked buyer")
            if linked
            else self.tr("Link the buyer to this property")
        )

    def _show_money(self, fit: Fit) -> None:
        money = fit.match.money
        self.money.setVisible(money is not None)
        if money is not None:
            self.money.setText(
                self.tr("Proven money: %s, %s less than the price. No points depend on it.")
                % (
                    formats.money(money.amount_cents),
                    formats.money(money.price_cents - money.amount_cents),
                )
            )

    def _show_demand(self, shown: Explained) -> None:
        price = shown.fit.detail.fields.price_cents
        for part in (self.demand_title, self.demand_of, self.chart):
            part.setVisible(bool(price))
        if price:
            self.demand_of.setText(
                self.tr("Profiles with at least %s points by asking price, of %s profiles")
                % (GOOD, formats.number(shown.profiles))
            )
            self.chart.show_demand(shown.demand, price)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.title)
        names.addWidget(self.sentence)
        names.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        head.setSpacing(3 * UNIT)
        self.score.setFixedWidth(_SCORE)
        head.addWidget(self.score)
        head.addLayout(names, 1)
        head.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_held(head, _HEAD))
        column.addWidget(self._scrolled(), 1)
        column.addWidget(Rule())
        column.addWidget(_held(self._keys(), _FOOT))

    def _scrolled(self) -> QWidget:
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 4 * UNIT)
        inner.setSpacing(0)
        inner.addWidget(self.table)
        lower = QVBoxLayout()
        lower.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 0)
        lower.setSpacing(2 * UNIT)
        self.money.setWordWrap(True)
        lower.addWidget(self.money)
        lower.addWidget(self.advice_title)
        lower.addWidget(self.advice)
        lower.addSpacing(UNIT)
        titles = QHBoxLayout()
        titles.setSpacing(2 * UNIT)
        titles.addWidget(self.demand_title)
        titles.addWidget(self.demand_of, 1)
        lower.addLayout(titles)
        lower.addWidget(self.chart)
        inner.addLayout(lower)
        inner.addStretch(1)
        area = scroll_area(self._body)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Explanation"))
        return area

    def _keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._walk)
        row.addSpacing(3 * UNIT)
        row.addWidget(KeyCap(REFUSE_KEY))
        row.addWidget(self.refuse)
        row.addSpacing(2 * UNIT)
        row.addWidget(KeyCap(PROFILE_KEY))
        row.addWidget(self.profile)
        row.addStretch(1)
        return row

    def _retranslate(self) -> None:
        self._word_link()
        self.advice_title.setText(self.tr("What would make it fit"))
        self.demand_title.setText(self.tr("Price and demand"))
        self.profile.setText(self.tr("Search profile and weights"))
        self.refuse.setText(self.tr("Does not fit"))
        self._walk.setText(self.tr("↑ ↓ another line"))


def _held(row: QHBoxLayout, height: int) -> QWidget:
    holder = QWidget()
    holder.setFixedHeight(height)
    holder.setLayout(row)
    return holder
