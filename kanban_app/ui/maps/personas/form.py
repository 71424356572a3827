"""What can be typed of a persona: face, name, one line, goals, pains and a quote."""

from PySide6.QtCore import QEvent, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.errors import DomainError
from kanban_app.domain.persona import LONGEST_NAME, Persona, checked_persona, typed_into
from kanban_app.domain.template_texts import lines_retold, retold
from kanban_app.ui import formats
from kanban_app.ui.i18n import explain
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
        # What the store holds, what it was last asked to hold, and the picture that is shown.
        self._base = _EMPTY
        self._told: Persona | None = None
        self._picture = ""
        self.face = Face(LARGE, self)
        self.choose = Button("", self, small=True, icon="folder")
        self.paste = Button("", self, small=True, icon="copy")
        self.remove = GhostButton("", self, small=True, icon="trash")
        self.error = error_label(self)
        self.name, self.line = LineField(self), LineField(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.goals, self.pains, self.quote = NotesField(self), NotesField(self), NotesField(self)
        self._captions = [caption("", self) for _ in range(5)]
        self.files: QFileDialog | None = None
        self._fields: tuple[LineField | NotesField, ...] = (
            self.name, self.line, self.goals, self.pains, self.quote,
        )  # fmt: skip
        for field in self._fields:
            field.finished.connect(self.commit)
        self.choose.clicked.connect(self._ask_file)
        self.paste.clicked.connect(self._paste)
        self.remove.clicked.connect(self._remove)
        self._lay_out()
        self._retranslate()

    @property
    def key(self) -> str:
        """Return the key of the persona that is shown, "" for one that has none yet."""
        return self._base.key

    def show_persona(self, persona: Persona | None) -> None:
        """Show a persona, None for a new one; news of the same one leave alone what is typed."""
        news, typed = persona or _EMPTY, self.persona()
        anew = news.key != self._base.key
        shown = news if anew else typed_into(self._base, typed, news)
        self._base, self._picture = news, shown.picture
        if anew or news == self._told:
            self._told = None
        before, after = _texts(typed), _texts(shown)
        for field, was, text in zip(self._fields, before, after, strict=True):
            # Typed differently, it may mean the same: then the cursor stays where it is.
            if anew or was != text:
                field.set_value(text, anew=anew)
        self._show_picture()

    def restore(self, persona: Persona) -> None:
        """Show what was typed of somebody new before another one was looked at."""
        for field, text in zip(self._fields, _texts(persona), strict=True):
            field.set_value(text)
        self._picture = persona.picture
        self._show_picture()

    def give_key(self, key: str) -> None:
        """Let a new persona be known by a key from now on."""
        self._base = self._base._replace(key=key)
        if self._told is not None:
            self._told = self._told._replace(key=key)

    def commit(self) -> None:
        """Tell what is typed, if that is not told already."""
        persona = self.persona()
        # Nobody is without a name: one that was taken away comes back.
        self.name.set_value(persona.name)
        if persona.name and persona != (self._told or self._base):
            show_error(self.error, "")
            self._told = persona
            self.typed.emit(PersonaTyped(persona))

    def take_back(self, persona: Persona) -> None:
        """Count what was refused as typed only; it stays in the fields."""
        if persona == self._told:
            self._told = None

    def complain(self) -> bool:
        """Say what keeps what is typed from being stored, and go there; return if anything."""
        persona = self.persona()
        try:
            if persona != self._base:
                checked_persona(persona)
        except DomainError as error:
            show_error(self.error, explain(error))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def persona(self) -> Persona:
        """Return what is typed; the other language keeps what is said there."""
        base, language = self._base, formats.language()
        return base._replace(
            name=self.name.value.strip() or base.name,
            line=retold(base.line, self.line.value, language),
            goals=lines_retold(base.goals, self.goals.value.splitlines(), language),
            pains=lines_retold(base.pains, self.pains.value.splitlines(), language),
            quote=retold(base.quote, self.quote.value, language),
            picture=self._picture,
        )

    def take_image(self, image: QImage) -> None:
        """Use an image as the picture; one that cannot be read is refused in words."""
        picture = kept(image)
        wrong = self.tr("This is no picture the program can read; take a PNG or JPEG file.")
        show_error(self.error, "" if picture else wrong)
        if picture:
            self._use(picture)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _ask_file(self) -> None:
        filters = [self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")]
        dialog = self.files = opening(self.window(), self.tr("Picture of the persona"), filters)
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        dialog.setDirectory(QStandardPaths.writableLocation(pictures))
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def _on_file(self, name: str) -> None:
        self.take_image(QImage(name))

    def _paste(self) -> None:
        self.take_image(QGuiApplication.clipboard().image())

    def _remove(self) -> None:
        self._use("")

    def _use(self, picture: str) -> None:
        self._picture = picture
        self._show_picture()
        self.commit()

    def _show_picture(self) -> None:
        self.face.show_persona(self.persona())
        self.remove.setVisible(bool(self._picture))
        show_error(self.error, "")

    def _retranslate(self) -> None:
        words = (
            self.tr("Name, for example Helga Brandt, 71"),
            self.tr("Who that is, in one line"),
            self.tr("Goals, one per line"),
            self.tr("Pains, one per line"),
            self.tr("In the client's own words"),
        )
        for label, text, field in zip(self._captions, words, self._fields, strict=True):
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


def _texts(persona: Persona) -> tuple[str, ...]:
    """Return what the fields show of a persona in the language in force."""
    language = formats.language()
    goals, pains = ("\n".join(n.text(language) for n in t) for t in (persona.goals, persona.pains))
    line, quote = persona.line.text(language), persona.quote.text(language)
    return persona.name, line, goals, pains, quote
