"""The sheet beside a card that has just left a stage: it asks only for what is missing."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.journey import Stage
from kanban_app.domain.milestones import Milestone
from kanban_app.domain.moment import LocalDays
from kanban_app.services.checklist import Checklist
from kanban_app.ui.criteria.client import ClientBlock
from kanban_app.ui.criteria.criterion_row import CriterionRow
from kanban_app.ui.criteria.nose import NOSE, paint_nose
from kanban_app.ui.criteria.reached_row import ReachedRow
from kanban_app.ui.criteria.requests import NOTHING, ExitSaid, Later, MilestoneDay, RowDay
from kanban_app.ui.criteria.words import stage_name
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import (
    HEIGHT_SMALL,
    GhostButton,
    IconButton,
    PrimaryButton,
)
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.floating import Floating
from kanban_app.ui.widgets.painting import SHADOW_REACH
from kanban_app.ui.widgets.sheet import Rule, height_of, scroll_area
from kanban_app.ui.widgets.typed_day import Year

WIDTH = 408
_SIDE, _MARGIN = 4 * UNIT, 2 * UNIT
_LEAST = 96 * UNIT
_DAY = 32 * UNIT
LATER_KEY = "F7"


class ExitSheet(Floating):
    """Asks for open criteria and the client's answer; however it is left, what was said counts.

    It takes no keyboard by itself: whoever carries the card on just goes on. F6 goes into it,
    Ctrl+Return applies what is said, F7 puts it off. Milestones the move has recorded come first.
    """

    taken = Signal(ExitSaid)
    later = Signal(Later)
    milestone_day = Signal(MilestoneDay)
    # It asks for more, and needs more room.
    grown = Signal()
    # It is about to go, and may have the keyboard still.
    leaving = Signal()

    def __init__(self, days: LocalDays, parent: QWidget) -> None:
        super().__init__(WIDTH, parent)
        self._days = days
        self._checklist: Checklist | None = None
        self._nose: QPoint | None = None
        self.rows: list[CriterionRow] = []
        self.client: ClientBlock | None = None
        self._unfolds = False
        self.reached: list[ReachedRow] = []
        self.title = PlainLabel("", SIZE_L, self, bold=True, elide=True)
        self.sentence = PlainLabel("", SIZE_S, self, tone="text_2")
        self.sentence.setWordWrap(True)
        self.cross = IconButton("close", "", self, size=HEIGHT_SMALL)
        self.cross.clicked.connect(self.dismiss)
        self.later_button = GhostButton("", self, icon="clock", shortcut=LATER_KEY)
        self.later_day = DateField(self, clearable=False, year=Year.AHEAD)
        self.later_day.setFixedWidth(_DAY)
        self.later_button.clicked.connect(self._on_later)
        self.take_button = PrimaryButton("", self)
        self.take_button.clicked.connect(self._on_take)
        self._inner = QWidget()
        self._body = QVBoxLayout(self._inner)
        self._body.setContentsMargins(_SIDE, 3 * UNIT, _SIDE, 3 * UNIT)
        self._body.setSpacing(3 * UNIT)
        self._area = scroll_area(self._inner)
        self._lay_out()
        self._keys = [
            QShortcut(QKeySequence(LATER_KEY), parent, self.later_button.click),
            QShortcut(QKeySequence("Esc"), parent, self.dismiss),
        ]
        # A list of cards listens to Esc as well: one after the other goes.
        self._keys[-1].activatedAmbiguously.connect(self.dismiss)
        self._listen(on=False)

    @property
    def checklist(self) -> Checklist | None:
        """Return what is asked about, None while the sheet is away."""
        return self._checklist if self.isVisible() else None

    def ask(self, checklist: Checklist, name: str, now_in: Stage, later_on: date) -> None:
        """Ask what is missing of a card called `name`, which stands in `now_in` by now."""
        self._checklist = checklist
        missing = len(checklist.missing)
        required = sum(s.criterion.required for s in checklist.standings)
        self.title.setText(self.tr("Finish %s") % stage_name(checklist.stage))
        moved = self.tr("%s is in %s.") % (name or self.tr("The card"), stage_name(now_in))
        open_points = self.tr("%n of %s required still missing.", "", missing)
        self.sentence.setText(f"{moved} {open_points % required}" if missing else moved)
        self.later_button.setText(self.tr("Later, on"))
        self.later_button.setAccessibleName(self.tr("Later: make a task for this day"))
        self.later_day.set_name(self.tr("Day of the task"))
        self.later_day.retranslate()
        self.later_day.reset(later_on)
        for part in (self.later_button, self.later_day):
            part.setVisible(bool(missing))
        self.take_button.setText(self.tr("Apply"))
        self.cross.set_name(self.tr("Close"))
        self.setAccessibleName(self.title.text())
        self._fill(checklist, checklist.reached_before(now_in))
        self._area.verticalScrollBar().setValue(0)

    def show_beside(self, card: QRect, board: QRect) -> None:
        """Stand at the right of a card, else at its left; both in global coordinates.

        The sheet stays over the board, so that the charts below are seen to follow the move; where
        the board is too low for that it may reach beyond.
        """
        where = QRect(self._over.mapFromGlobal(card.topLeft()), card.size())
        room = self._room()
        if board.height() >= _LEAST:
            room &= QRect(self._over.mapFromGlobal(board.topLeft()), board.size())
        room.adjust(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        height = min(self._wanted(), room.height())
        left = where.right() + 1 + NOSE + UNIT
        on_right = left + WIDTH <= room.right()
        if not on_right:
            left = max(room.left(), where.left() - WIDTH - NOSE - UNIT)
        top = where.center().y() - min(height // 2, 30 * UNIT)
        top = max(room.top(), min(top, room.bottom() - height))
        self.set_box_height(height)
        self.move(left - SHADOW_REACH, top - SHADOW_REACH)
        reach = where.center().y() - top
        self._nose = QPoint(0 if on_right else WIDTH, max(_SIDE, min(reach, height - _SIDE)))
        self._listen(on=True)
        self.show()
        self.raise_()

    @override
    def dismiss(self) -> None:
        """Put the sheet away; what was said in it counts, however it is left."""
        said = self._said() if self.isVisible() else None
        self.drop()
        if said is not None:
            self.taken.emit(said)

    def drop(self) -> None:
        """Put the sheet away, and forget what was said in it."""
        if self.isVisible():
            self.leaving.emit()
        self._listen(on=False)
        self._checklist = None
        super().dismiss()

    @override
    def event(self, event: QEvent) -> bool:
        # In here the key means Apply; elsewhere in the window it closes a card as won.
        if event.type() == QEvent.Type.ShortcutOverride and _applies(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _applies(event):
            self._on_take()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._nose is None:
            return
        x, y = SHADOW_REACH + self._nose.x(), SHADOW_REACH + self._nose.y()
        paint_nose(self, x, y, at_left=self._nose.x() == 0)

    def _fill(self, checklist: Checklist, reached: Sequence[tuple[Milestone, date]]) -> None:
        while (item := self._body.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.rows, self.client, self.reached = [], None, []
        for milestone, on in reached:
            line = ReachedRow(milestone, on, checklist.today, self._inner)
            line.dated.connect(self._on_day)
            self.reached.append(line)
            self._body.addWidget(line)
        if self.reached:
            self._body.addWidget(Rule(self._inner))
        for standing in checklist.missing:
            row = CriterionRow(standing, checklist, self._days, self._inner, opened=True)
            self.rows.append(row)
            self._body.addWidget(row)
        self._ask_client(checklist)
        self._body.addStretch(1)

    def _ask_client(self, checklist: Checklist) -> None:
        """Ask what the client said, of a stage where anything can be said."""
        if checklist.survey is None and not checklist.touchpoints:
            return
        if self.rows:
            self._body.addWidget(Rule(self._inner))
        self.client = ClientBlock(checklist, self._inner, opened=self._unfolds)
        self.client.folded.connect(self._on_fold)
        self._body.addWidget(self.client)

    def _on_fold(self) -> None:
        """Remember the fold for the next card; more needs more room."""
        if self.client is not None:
            self._unfolds = self.client.experience.opened
        self.grown.emit()

    def _on_take(self) -> None:
        wrong = next((f for row in self.rows for f in row.fields if f.unread), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.dismiss()

    def _said(self) -> ExitSaid | None:
        """Return what was ticked, typed and answered, None for nothing."""
        checklist = self._checklist
        if checklist is None:
            return None
        ticks = {row.rule: True for row in self.rows if row.box.isChecked()}
        values = {
            key: value
            for row in self.rows
            for key, value in row.values().items()
            if value != checklist.values.get(key, "")
        }
        heard = self.client.heard if self.client else NOTHING
        if not (ticks or values) and heard == NOTHING:
            return None
        return ExitSaid(checklist.card, ticks, values, heard)

    def _on_later(self) -> None:
        checklist, day = self._checklist, self.later_day.value
        if self.later_day.unread or day is None:
            self.later_day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.dismiss()
        if checklist is not None and checklist.missing:
            self.later.emit(Later(checklist.card, day))

    def _on_day(self, day: RowDay) -> None:
        if self._checklist is not None:
            self.milestone_day.emit(MilestoneDay(self._checklist.card, day.key, day.on))

    def take_keys(self) -> None:
        """Give the keyboard to the first thing that is asked."""
        first = next(
            (part for row in self.rows for part in (*row.fields, row.box) if part.isEnabled()),
            self.client.rating.first if self.client else self.take_button,
        )
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _listen(self, *, on: bool) -> None:
        for key in self._keys:
            key.setEnabled(on)

    def _wanted(self) -> int:
        """Return how high the sheet is when all of it is seen."""
        others = sum(part.sizeHint().height() for part in (self._head, self._foot))
        return height_of(self._body, WIDTH - 2) + others + 2 * UNIT

    def _lay_out(self) -> None:
        self._head, self._foot = QWidget(self), QWidget(self)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.cross)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(_SIDE, 3 * UNIT, 2 * UNIT, 3 * UNIT)
        head.setSpacing(0)
        head.addLayout(top)
        head.addWidget(self.sentence)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(2 * UNIT, 3 * UNIT, _SIDE, 3 * UNIT)
        foot.addWidget(self.later_button)
        foot.addWidget(self.later_day)
        foot.addStretch(1)
        foot.addWidget(self.take_button)
        for part in (self._head, Rule(self), self._area, Rule(self), self._foot):
            self.column.addWidget(part, 1 if part is self._area else 0)


def _applies(event: QEvent) -> bool:
    """Return whether a key event is Ctrl+Return."""
    return (
        isinstance(event, QKeyEvent)
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
