"""How a client found a stage: folded away until the broker has something to say of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from kanban_app.domain.voice import Touchpoint
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import GhostButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.fields import ChoiceField
from kanban_app.ui.widgets.mood import mood_choices, mood_of
from kanban_app.ui.widgets.points import PointRow


class ExperienceBlock(QWidget):
    """Three ratings, the touchpoint and the mood of what was said; `folded` tells of the fold."""

    folded = Signal()

    def __init__(
        self, touchpoints: Sequence[Touchpoint], parent: QWidget | None = None, *, opened: bool
    ) -> None:
        super().__init__(parent)
        self.fold = GhostButton("", self, icon="chevron-down", small=True)
        self.fold.setCheckable(True)
        self._inner = QWidget(self)
        self.usability, self.emotion, self.solving = (PointRow(-2, 2, self._inner) for _ in "123")
        self.mood, self.touchpoint = ChoiceField(self._inner), ChoiceField(self._inner)
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * UNIT)
        self._grid.setVerticalSpacing(2 * UNIT)
        self._grid.setColumnStretch(1, 1)
        for name, field in (
            (self.tr("Ease of use"), self.usability),
            (self.tr("Feeling"), self.emotion),
            (self.tr("Problem solved"), self.solving),
            (self.tr("Touchpoint"), self.touchpoint),
            (self.tr("Mood of the words"), self.mood),
        ):
            self._add(name, field)
        named = [Choice(p.key, p.name.text(formats.language())) for p in touchpoints]
        self.touchpoint.show_choices([Choice("", "\u2013"), *named])
        self.mood.show_choices(mood_choices())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inner)
        self.fold.clicked.connect(self._on_fold)
        self.open(opened=opened)

    @property
    def opened(self) -> bool:
        """Return whether it is unfolded."""
        return self.fold.isChecked()

    @property
    def sentiment(self) -> int | None:
        """Return the mood chosen, None for none."""
        return mood_of(self.mood.value)

    def open(self, *, opened: bool) -> None:
        """Unfold it, or fold it away."""
        self.fold.setChecked(opened)
        self.fold.setText(self.tr("How was it?"))
        self.fold.setAccessibleName(
            self.tr("How was it? Ratings, touchpoint and mood: hide")
            if opened
            else self.tr("How was it? Ratings, touchpoint and mood: show")
        )
        self.fold.set_icon_name("chevron-up" if opened else "chevron-down")
        self._inner.setVisible(opened)

    def _add(self, name: str, field: PointRow | ChoiceField) -> None:
        row = self._grid.rowCount()
        label = PlainLabel(name, SIZE_S, self._inner, tone="text_2")
        label.setBuddy(field)
        if isinstance(field, PointRow):
            field.name_points(name)
        else:
            field.setAccessibleName(name)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)

    def _on_fold(self) -> None:
        self.open(opened=self.fold.isChecked())
        if self.opened:
            self.usability.points[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.folded.emit()
        # Once the sheet has found its height.
        QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self)
