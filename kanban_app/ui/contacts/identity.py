"""How a party was identified; asked for only once the law asks for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.domain.contact import Identity
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.sheet import caption, labelled
from kanban_app.ui.widgets.typed_day import Year


class IdentityFields(QWidget):
    """The identity document, or one line that says why it is not asked for yet."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = False
        self.kind, self.number, self.copy = (LineField(self) for _ in range(3))
        self.valid_to = DateField(self, year=Year.AHEAD)
        self.checked_on = DateField(self, year=Year.BACK)
        self._why = PlainLabel("", SIZE_S, self, tone="text_2")
        self._why.setWordWrap(True)
        self._labels: dict[str, PlainLabel] = {}
        self._inner = QWidget(self)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addLayout(self._row(("kind", self.kind), ("number", self.number)))
        column.addLayout(self._row(("valid", self.valid_to), ("checked", self.checked_on)))
        column.addLayout(self._row(("copy", self.copy)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._why)
        whole.addWidget(self._inner)
        for field in (self.kind, self.number, self.copy, self.valid_to, self.checked_on):
            field.typed.connect(self.typed)
            field.finished.connect(self.finished)
        self.retranslate()
        self.set_due(due=False)

    @property
    def due(self) -> bool:
        """Return whether the fields are shown."""
        return self._due

    @property
    def value(self) -> Identity:
        """Return what is typed; a day that cannot be read counts as before."""
        return Identity(
            self.kind.value,
            self.number.value,
            self.valid_to.value,
            self.checked_on.value,
            self.copy.value,
        )

    def set_value(self, identity: Identity, *, other: bool) -> None:
        """Show how somebody was identified; `other` if it was somebody else before."""
        self.kind.set_value(identity.kind, anew=other)
        self.number.set_value(identity.number, anew=other)
        self.copy.set_value(identity.copy, anew=other)
        for field, day in (
            (self.valid_to, identity.valid_to),
            (self.checked_on, identity.checked_on),
        ):
            (field.reset if other else field.set_value)(day)

    def set_due(self, *, due: bool) -> None:
        """Ask for the document, or say why not."""
        self._due = due
        self._inner.setVisible(due)
        self._why.setVisible(not due)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        words = {
            "kind": self.tr("Document"),
            "number": self.tr("Number"),
            "valid": self.tr("Valid until"),
            "checked": self.tr("Checked on"),
            "copy": self.tr("The copy lies"),
        }
        for key, text in words.items():
            self._labels[key].setText(text)
            self._labels[key].buddy().setAccessibleName(text)
        self.valid_to.line.setAccessibleName(words["valid"])
        self.checked_on.line.setAccessibleName(words["checked"])
        self._why.setText(
            self.tr("Asked for when a mandate (owner) or a purchase (buyer) becomes serious.")
        )
        for field in (self.valid_to, self.checked_on):
            field.retranslate()

    def _row(self, *fields: tuple[str, QWidget]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        for key, field in fields:
            self._labels[key] = caption("", self)
            cell = labelled(self._labels[key], field)
            cell.addStretch(1)
            row.addLayout(cell, 1)
        return row
