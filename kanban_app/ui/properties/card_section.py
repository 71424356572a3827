"""What a card is about, in the inspector: the property, and what it brings, line by line."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.commission import warnings
from kanban_app.domain.property_names import size, title
from kanban_app.services.properties import CardProperty
from kanban_app.ui import formats
from kanban_app.ui.commission_text import exact_money, sums, warning_text
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.property_words import DOT, word
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, GhostButton, IconButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.form_rows import RIGHT, SIDE
from kanban_app.ui.widgets.pick_field import PickField
from kanban_app.ui.widgets.sheet import Rule
from kanban_app.ui.widgets.sum_lines import SumLines


class PropertyPicked(NamedTuple):
    """The key of a property that was picked for the card."""

    key: str


class PropertySection(QWidget):
    """Shows the property of a card; asks to open, link or make one, and to take its value over."""

    open_wanted = Signal()
    create_wanted = Signal()
    choices_wanted = Signal()
    picked = Signal(PropertyPicked)
    unlink_wanted = Signal()
    take_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: CardProperty | None = None
        self._caption = PlainLabel("", SIZE_S, bold=True, tone="text_2")
        self.name = PlainLabel("", SIZE_M, elide=True)
        self.facts = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self.sums = SumLines()
        self.note = PlainLabel("", SIZE_S, tone="text_2")
        self.note.setWordWrap(True)
        self.warning = PlainLabel("", SIZE_S, tone="warn")
        self.warning.setWordWrap(True)
        self.take = GhostButton("", small=True)
        self.open, self.new = GhostButton("", small=True), GhostButton("", small=True)
        self.link = GhostButton("", small=True, icon="link")
        self.unlink = IconButton("close", size=HEIGHT_SMALL)
        self.pick = PickField()
        self.pick.hide()
        self._lay_out()
        self.open.clicked.connect(self.open_wanted)
        self.new.clicked.connect(self._on_new)
        self.link.clicked.connect(self.choices_wanted)
        self.unlink.clicked.connect(self.unlink_wanted)
        self.take.clicked.connect(self.take_wanted)
        self.pick.finished.connect(self._on_picked)
        self._retranslate()

    def show_about(self, about: CardProperty | None) -> None:
        """Show what the card is about; None for nothing."""
        self._about = about
        self.pick.hide()
        self._show()

    def offer(self, choices: Sequence[Choice]) -> None:
        """Let one of these properties be picked."""
        self.pick.show_choices(choices)
        self.pick.set_value("", anew=True)
        self.pick.show()
        self.pick.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self) -> None:
        about = self._about
        own, described = (False, False) if about is None else (about.own, about.described)
        # What is only named stands in the fields of the card below, where it is typed.
        for part in (self.open, self.unlink, self.name, self.facts):
            part.setVisible(described)
        self.new.setVisible(about is None or (own and not described))
        self.link.setVisible(not described)
        if about is None or not own:
            self.sums.show_lines(())
            for part in (self.note, self.warning, self.take):
                part.hide()
            return
        fields, calculation = about.detail.fields, about.calculation
        language = formats.language()
        self.name.setText(title(fields, language))
        price = fields.price_cents
        facts = (
            fields.place or fields.district or fields.city,
            *size(fields.rooms, fields.living_area, language),
            word(fields.status),
            "" if price is None else formats.money(price),
        )
        self.facts.setText(DOT.join(fact for fact in facts if fact))
        self.sums.show_lines(sums(calculation) if calculation else ())
        said = [warning_text(warning) for warning in warnings(fields)]
        self.warning.setText("\n".join(said))
        self.warning.setVisible(bool(said))
        self._show_value(about)

    def _show_value(self, about: CardProperty) -> None:
        """Say where the card's worth comes from."""
        calculation = about.calculation
        if calculation is None:
            text = self.tr("With price and rate in the property the card counts its commission.")
        elif about.follows:
            text = ""
        else:
            computed = exact_money(calculation.value_cents)
            text = self.tr("Typed by hand. Computed: %s") % computed
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.take.setVisible(calculation is not None and not about.follows)

    def _on_new(self) -> None:
        """Ask for a property, or for the one that has only the card's name as yet."""
        if self._about is None:
            self.create_wanted.emit()
        else:
            self.open_wanted.emit()

    def _on_picked(self) -> None:
        if self.pick.value:
            self.picked.emit(PropertyPicked(self.pick.value))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self._caption, 1)
        for button in (self.new, self.link, self.open, self.unlink):
            head.addWidget(button)
        value = QHBoxLayout()
        value.addWidget(self.note, 1)
        value.addWidget(self.take)
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE, 0, RIGHT, 0)
        inner.setSpacing(UNIT)
        inner.addLayout(head)
        for part in (self.name, self.facts, self.pick, self.sums, self.warning):
            inner.addWidget(part)
        inner.addLayout(value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(Rule())
        column.addLayout(inner)

    def _retranslate(self) -> None:
        self._caption.setText(self.tr("Property"))
        self.open.setText(self.tr("Open it"))
        self.open.setAccessibleName(self.tr("Open the property"))
        self.new.setText(self.tr("Create property"))
        self.link.setText(self.tr("Link"))
        self.link.setAccessibleName(self.tr("Link an existing property"))
        self.unlink.set_name(self.tr("Unlink the property"))
        self.take.setText(self.tr("Take over"))
        self.pick.set_name(self.tr("Property to link"), self.tr("Name, street or place"))
        self._show()
