"""What can be typed of a persona: face, name, one line, goals, pains and a quote."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.persona import Persona
from kanban_app.domain.template_texts import lines_retold, retold
from kanban_app.ui import formats
from kanban_app.ui.maps.personas.face import LARGE, Face
from kanban_app.ui.maps.personas.picture import kept
from kanban_app.ui.maps.personas.requests import PersonaTyped
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, GhostButton
from kanban_app.ui.widgets.fields import LineField, NotesField
from kanban_app.ui.widgets.file_dialogs import opening
from kanban_app.ui.widgets.sheet import caption, error_label, labelled, show_error

_EMPTY = Persona("", "")


class PersonaForm(QWidget):
    """Tells a persona as it was typed, whenever a field is left; one without a name waits."""

    typed = Signal(PersonaTyped)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = _EMPTY
        self.face = Face(LARGE, self)
        self.choose = Button("", self, small=True, icon="folder")
        self.paste = Button("", self, small=True, icon="copy")
        self.remove = GhostButton("", self, small=True, icon="trash")
        self.error = error_label(self)
        self.name, self.line = LineField(self), LineField(self)
        self.goals, self.pains, self.quote = NotesField(self), NotesField(self), NotesField(self)
        self._captions = [caption("", self) for _ in range(5)]
        self.files: QFileDialog | None = None
        for field in (self.name, self.line, self.goals, self.pains, self.quote):
            field.finished.connect(self._tell)
        self.choose.clicked.connect(self._ask_file)
        self.paste.clicked.connect(self._paste)
        self.remove.clicked.connect(self._remove)
        self._lay_out()
        self._retranslate()

    def show_persona(self, persona: Persona | None) -> None:
        """Show a persona, None for a new one; of the same one only what differs is touched."""
        shown = persona or _EMPTY
        anew = shown.key != self._base.key
        self._base, language = shown, formats.language()
        self.name.set_value(shown.name, anew=anew)
        self.line.set_value(shown.line.text(language), anew=anew)
        self.quote.set_value(shown.quote.text(language), anew=anew)
        for field, texts in ((self.goals, shown.goals), (self.pains, shown.pains)):
            field.set_value("\n".join(names.text(language) for names in texts), anew=anew)
        self._show_picture()

    def persona(self) -> Persona:
        """Return what is typed; the other language keeps what is said there."""
        base, language = self._base, formats.language()
        return base._replace(
            name=self.name.value.strip(),
            line=retold(base.line, self.line.value, language),
            goals=lines_retold(base.goals, self.goals.value.splitlines(), language),
            pains=lines_retold(base.pains, self.pains.value.splitlines(), language),
            quote=retold(base.quote, self.quote.value, language),
        )

    def take_image(self, image: QImage) -> None:
        """Use an image as the picture; one that cannot be read is refused in words."""
        picture = kept(image)
        wrong = self.tr("This is no picture the program can read; take a PNG or JPEG file.")
        show_error(self.error, "" if picture else wrong)
        if picture:
            self._base = self._base._replace(picture=picture)
            self._show_picture()
            self._tell(pictured=True)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _tell(self, *, pictured: bool = False) -> None:
        persona = self.persona()
        if persona.name and (pictured or persona != self._base):
            self._base = persona
            self.typed.emit(PersonaTyped(persona))

    def _ask_file(self) -> None:
        filters = [self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")]
        dialog = self.files = opening(self.window(), self.tr("Picture of the persona"), filters)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def _on_file(self, name: str) -> None:
        self.take_image(QImage(name))

    def _paste(self) -> None:
        self.take_image(QGuiApplication.clipboard().image())

    def _remove(self) -> None:
        self._base = self._base._replace(picture="")
        self._show_picture()
        self._tell(pictured=True)

    def _show_picture(self) -> None:
        self.face.show_persona(self._base._replace(name=self.name.value or self._base.name))
        self.remove.setVisible(bool(self._base.picture))
        show_error(self.error, "")

    def _retranslate(self) -> None:
        words = (
            self.tr("Name, for example Helga Brandt, 71"),
            self.tr("Who that is, in one line"),
            self.tr("Goals, one per line"),
            self.tr("Pains, one per line"),
            self.tr("In the client's own words"),
        )
        fields = (self.name, self.line, self.goals, self.pains, self.quote)
        for label, text, field in zip(self._captions, words, fields, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.choose.setText(self.tr("Choose picture …"))
        self.paste.setText(self.tr("Paste picture"))
        self.remove.setText(self.tr("Remove picture"))
        self.face.setAccessibleName(self.tr("Picture of the persona"))

    def _lay_out(self) -> None:
        name, line, goals, pains, quote = self._captions
        buttons = QVBoxLayout()
        buttons.setSpacing(UNIT)
        for button in (self.choose, self.paste, self.remove):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(4 * UNIT)
        head.addWidget(self.face, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * UNIT)
        column.addLayout(head)
        column.addWidget(self.error)
        column.addLayout(labelled(name, self.name))
        column.addLayout(labelled(line, self.line))
        both = QHBoxLayout()
        both.setSpacing(3 * UNIT)
        both.addLayout(labelled(goals, self.goals))
        both.addLayout(labelled(pains, self.pains))
        column.addLayout(both)
        column.addLayout(labelled(quote, self.quote))
        column.addStretch(1)
