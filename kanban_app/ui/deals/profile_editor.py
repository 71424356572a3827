"""The sheet in which a search profile is typed; what is left is stored, Esc closes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.errors import DomainError
from kanban_app.domain.profile_rules import checked
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.ui.deals.profile_form import ProfileForm
from kanban_app.ui.i18n import explain
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.sheet import Sheet, error_label, scroll_area, show_error

_WIDTH, _HEIGHT = 150 * UNIT, 150 * UNIT


class ProfileEditor(Sheet):
    """Shows a profile; `changed` comes with what is typed when a field is left."""

    changed = Signal(ProfileFields)
    removed = Signal()

    def __init__(self, parent: QWidget | None, name: str) -> None:
        super().__init__(parent, "", "", width=_WIDTH)
        self.show_title(self.tr("Search profile"), name)
        self.form = ProfileForm(self)
        # What was told last, and what the profile was at first, None for none.
        self._told: ProfileFields | None = None
        self._first: ProfileFields | None = None
        self._stored = False
        # Which field was said not to be stored, and what stands in it.
        self._said = ("", "")
        area = self._area = scroll_area(self.form)
        area.setMinimumHeight(min(_HEIGHT, self._room(parent)))
        self.body.addWidget(area, 1)
        self.error = error_label(self)
        # Its line keeps its room: nothing moves under the mouse when it comes.
        keeps = self.error.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.error.setSizePolicy(keeps)
        self.body.addWidget(self.error)
        self.remove = Button(self.tr("Remove the profile"), icon="trash")
        self.done_button = PrimaryButton(self.tr("Done"))
        self.discard = Button(self.tr("Discard"))
        self.discard.setAccessibleName(self.tr("Leave the profile as it was"))
        self.add_buttons(self.discard, self.done_button, left=(self.remove,))
        self.form.finished.connect(self.keep)
        self.remove.clicked.connect(self._on_remove)
        self.discard.clicked.connect(self._on_discard)
        self.done_button.clicked.connect(self._on_done)

    def show_fields(self, fields: ProfileFields | None) -> None:
        """Show a profile, None for one that is still to be made."""
        self._told, self._first = fields or ProfileFields(), fields
        self.remove.setVisible(fields is not None)
        self.form.show_fields(self._told, anew=True)
        self.form.kinds.setFocus()

    def show_problem(self, text: str) -> None:
        """Say why what is typed was not stored, "" where it was."""
        show_error(self.error, text)

    def keep(self) -> None:
        """Tell what is typed, if it is something else than was told last."""
        fields = self.form.fields()
        if self._told is not None and fields != self._told:
            self._told = fields
            self._stored = True
            self.changed.emit(fields)

    @override
    def done(self, result: int) -> None:
        # Esc and Enter leave a field that still has the keyboard.
        self.keep()
        super().done(result)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep()
        super().closeEvent(event)

    @override
    def reject(self) -> None:
        # Esc says it as well, and closes when it is pressed once more.
        before = self._said
        if not self._says_unread() or self._said == before:
            super().reject()

    def _on_done(self) -> None:
        if not self._says_unread() and not self._says_wrong():
            self.accept()

    def _says_unread(self) -> bool:
        """Say which field is not stored because it cannot be read, and go there."""
        found = self.form.unread()
        if found is None:
            return False
        name, field = found
        self._said = (name, field.unread)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(field)
        self.show_problem(self.tr("“%s” is not stored. Mend it, or leave the field empty.") % name)
        return True

    def _says_wrong(self) -> bool:
        """Say what of the whole keeps it from being stored."""
        try:
            checked(self.form.fields())
        except DomainError as error:
            self.show_problem(explain(error))
            return True
        return False

    def _on_discard(self) -> None:
        """Leave everything as it was when the sheet opened, as one step."""
        self._told = None
        if not self._stored:
            self.accept()
            return
        if self._first is None:
            self.removed.emit()
        else:
            self.changed.emit(self._first)
        self.accept()

    def _on_remove(self) -> None:
        self._told = None
        self.removed.emit()
        self.accept()

    @staticmethod
    def _room(parent: QWidget | None) -> int:
        """Return how much the window leaves for the fields."""
        return max(60 * UNIT, parent.height() - 70 * UNIT) if parent else _HEIGHT
