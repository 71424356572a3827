"""The settings: language, light or dark, how dense, how still, what is remembered."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.theme import UNIT, Mode
from kanban_app.ui.widgets.buttons import PrimaryButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.segment import Segment
from kanban_app.ui.widgets.sheet import Sheet, caption

_WIDTH = 400


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the program looks and speaks; `language` is `de` or `en`.

    `names` lets notices of the desktop tell with whom an appointment is.
    """

    language: str
    mode: Mode
    density: str
    reduce_motion: bool
    reminders: bool = True
    names: bool = False


class SettingsDialog(Sheet):
    """Tells the whole of the preferences at every change; there is nothing to save."""

    changed = Signal(Preferences)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self._held = preferences
        self.language, self.mode, self.density = Segment(), Segment(), Segment()
        self.still = QCheckBox(self)
        self.remind, self.names = QCheckBox(self), QCheckBox(self)
        self._captions = [caption("", self) for _ in range(3)]
        for label, segment in zip(
            self._captions, (self.language, self.mode, self.density), strict=True
        ):
            cell = QVBoxLayout()
            cell.setSpacing(UNIT)
            cell.addWidget(label)
            cell.addWidget(segment)
            self.body.addLayout(cell)
        for box in (self.still, self.remind, self.names):
            self.body.addWidget(box)
        self._done = PrimaryButton("", self)
        self._done.clicked.connect(self.accept)
        self.add_buttons(self._done)
        self.still.setChecked(preferences.reduce_motion)
        self.remind.setChecked(preferences.reminders)
        self.names.setChecked(preferences.names)
        self.names.setEnabled(preferences.reminders)
        self._retranslate()
        self.language.chosen.connect(self._on_language)
        self.mode.chosen.connect(self._on_mode)
        self.density.chosen.connect(self._on_density)
        self.still.toggled.connect(self._on_still)
        self.remind.toggled.connect(self._on_remind)
        self.names.toggled.connect(self._on_names)

    @property
    def preferences(self) -> Preferences:
        """Return what holds now."""
        return self._held

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_language(self, code: str) -> None:
        self._tell(replace(self._held, language=code))

    def _on_mode(self, mode: str) -> None:
        self._tell(replace(self._held, mode=Mode(mode)))

    def _on_density(self, density: str) -> None:
        self._tell(replace(self._held, density=density))

    def _on_still(self) -> None:
        self._tell(replace(self._held, reduce_motion=self.still.isChecked()))

    def _on_remind(self) -> None:
        self.names.setEnabled(self.remind.isChecked())
        self._tell(replace(self._held, reminders=self.remind.isChecked()))

    def _on_names(self) -> None:
        self._tell(replace(self._held, names=self.names.isChecked()))

    def _tell(self, wanted: Preferences) -> None:
        self._held = wanted
        self.changed.emit(wanted)

    def _retranslate(self) -> None:
        self.show_title(self.tr("Settings"))
        words = (self.tr("Language"), self.tr("Appearance"), self.tr("Cards"))
        segments = (self.language, self.mode, self.density)
        for label, segment, text in zip(self._captions, segments, words, strict=True):
            label.setText(text)
            segment.setAccessibleName(text)
        # Each language in its own words: who cannot read the one finds the other.
        languages = [Choice("de", "Deutsch"), Choice("en", "English")]
        modes = [
            Choice(Mode.SYSTEM, self.tr("Like the system")),
            Choice(Mode.LIGHT, self.tr("Light")),
            Choice(Mode.DARK, self.tr("Dark")),
        ]
        densities = [
            Choice("comfortable", self.tr("Comfortable")),
            Choice("compact", self.tr("Compact")),
        ]
        self.language.show_choices(languages, self._held.language)
        self.mode.show_choices(modes, self._held.mode)
        self.density.show_choices(densities, self._held.density)
        self.still.setText(self.tr("Reduce motion"))
        self.remind.setText(self.tr("Remind me of appointments 10 minutes before"))
        self.names.setText(self.tr("Show names in desktop notifications"))
        self._done.setText(self.tr("Done"))
