"""The head of the inspector: who, in which stage, for how long, and what else can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kanban_app.domain.card import CardDetail, Outcome
from kanban_app.domain.journey import Journey, LossReason, Stage
from kanban_app.ui import formats
from kanban_app.ui.icons import icon
from kanban_app.ui.inspector.stage_line import AgeBadge, StageStrip, stage_name
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S, UNIT, theme, tokens
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton

_ICON = 20


class CardHeader(QWidget):
    """Names the card, shows where it stands, and holds the menu and the close button."""

    close_requested = Signal()
    won_requested = Signal()
    archive_requested = Signal()
    reopen_requested = Signal()
    delete_requested = Signal()
    voice_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = PlainLabel("", SIZE_L, self, bold=True, elide=True)
        self._stage = PlainLabel("", SIZE_M, self, tone="text_2", elide=True)
        self._age = AgeBadge(self)
        self._pace = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self._reached = PlainLabel("", SIZE_S, self, tone="good", elide=True)
        self._reached.hide()
        # What other parts of the program say of where the card stands moves in here.
        self.places = QVBoxLayout()
        self.strip = StageStrip(self)
        self._state = PlainLabel("", SIZE_S, self, tone="text_2")
        self._state.setWordWrap(True)
        self.more = IconButton("more", "", self, size=HEIGHT_SMALL)
        self.close_button = IconButton("close", "", self, size=HEIGHT_SMALL)
        self.close_button.clicked.connect(self.close_requested)
        self.more.clicked.connect(self._open_menu)
        self._make_menu()
        self._lay_out()
        theme().changed.connect(self._draw_menu)
        self.retranslate()

    def show_name(self, name: str) -> None:
        """Show the name while it is being typed, or what stands for one that is missing."""
        self._name.setText(name or self.tr("Without a name"))

    def show_place(self, stage: Stage, journey: Journey, pace_text: str, level: int) -> None:
        """Show stage, age and pace; `pace_text` is `age`, or `age · what it is compared with`."""
        age, _, rest = pace_text.partition(" · ")
        self._stage.setText(stage_name(stage))
        self._age.show_age(age, level)
        self._pace.setText(rest)
        self.strip.show_stages(journey.stages, stage.id)

    def show_milestones(self, reached: Sequence[str], *, sure: bool = True) -> None:
        """Show what the card has reached and when, the latest first; the others on hover.

        One that is not sure says so in its words and is not in the colour of success.
        """
        self._reached.set_tone("good" if sure else "text_2")
        self._reached.setText(reached[0] if reached else "")
        self._reached.setToolTip(plain_tooltip("\n".join(reached)))
        self._reached.setVisible(bool(reached))

    def show_state(self, detail: CardDetail, reasons: Sequence[LossReason]) -> None:
        """Say how the card ended or until when it rests, and offer what fits that."""
        self._state.setText(self._state_words(detail, reasons))
        self._state.setVisible(bool(self._state.text()))
        is_open = detail.outcome is Outcome.OPEN
        self._won.setVisible(is_open)
        self._reopen.setVisible(not is_open)
        self._archive.setVisible(detail.outcome is not Outcome.ARCHIVED)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.more.set_name(self.tr("More"))
        self.close_button.set_name(self.tr("Close"))
        self._won.setText(self.tr("Won"))
        self._archive.setText(self.tr("Archive"))
        self._reopen.setText(self.tr("Open again"))
        self._delete.setText(self.tr("Delete"))
        self._voice.setText(self.tr("How was it? …"))
        self.strip.retranslate()

    @property
    def menu(self) -> QMenu:
        """Return what the three dots open."""
        return self._menu

    def _state_words(self, detail: CardDetail, reasons: Sequence[LossReason]) -> str:
        match detail.outcome:
            case Outcome.WON:
                return self.tr("Won")
            case Outcome.ARCHIVED:
                return self.tr("Archived")
            case Outcome.LOST:
                names = {r.key: r.name.text(formats.language()) for r in reasons}
                reason = names.get(detail.loss_reason, detail.loss_reason)
                parts = [p for p in (reason, detail.loss_note) if p]
                return ": ".join([self.tr("Lost"), *([" – ".join(parts)] if parts else [])])
            case Outcome.OPEN:
                if detail.parked_until is None:
                    return ""
                return self.tr("Resting until %s") % formats.day_text(detail.parked_until)

    def _make_menu(self) -> None:
        self._menu = QMenu(self)
        self._won, self._reopen, self._archive = QAction(self), QAction(self), QAction(self)
        self._delete, self._voice = QAction(self), QAction(self)
        self._menu.addAction(self._voice)
        self._menu.addSeparator()
        self._menu.addActions([self._won, self._reopen, self._archive])
        self._menu.addSeparator()
        self._menu.addAction(self._delete)
        self._voice.triggered.connect(self.voice_requested)
        self._won.triggered.connect(self.won_requested)
        self._reopen.triggered.connect(self.reopen_requested)
        self._archive.triggered.connect(self.archive_requested)
        self._delete.triggered.connect(self.delete_requested)
        self._draw_menu()

    def _draw_menu(self) -> None:
        paint = tokens().text_2
        for action, name in (
            (self._voice, "heart"),
            (self._won, "trophy"),
            (self._reopen, "undo"),
            (self._archive, "archive"),
            (self._delete, "trash"),
        ):
            action.setIcon(icon(name, paint, _ICON))

    def _open_menu(self) -> None:
        # Not QPushButton's own menu: that one waits in a loop of its own.
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + UNIT)))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(UNIT)
        top.addWidget(self._name, 1)
        top.addWidget(self.more)
        top.addWidget(self.close_button)
        where = QHBoxLayout()
        where.setSpacing(2 * UNIT)
        where.addWidget(self._stage)
        where.addWidget(self._age)
        where.addWidget(self._pace, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * UNIT, 3 * UNIT, 2 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT)
        column.addLayout(top)
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, 2 * UNIT, 0)
        below.setSpacing(2 * UNIT)
        below.addLayout(where)
        below.addWidget(self.strip)
        below.addLayout(self.places)
        below.addWidget(self._reached)
        below.addWidget(self._state)
        column.addLayout(below)
