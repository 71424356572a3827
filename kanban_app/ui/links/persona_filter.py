"""Lets the analytics be told of one persona: whose numbers they are stands in the bar above."""

from PySide6.QtCore import QObject

from kanban_app.ui.links.analytics import AnalyticsLink
from kanban_app.ui.links.personas import PersonasLink
from kanban_app.ui.maps.personas.words import EDIT, filter_choices
from kanban_app.ui.shell import Shell
from kanban_app.ui.widgets.chip import Chip


class PersonaFilter(QObject):
    """A drop-down in the bar; it follows the journey and what becomes of its personas."""

    def __init__(self, shell: Shell, personas: PersonasLink, analytics: AnalyticsLink) -> None:
        super().__init__(shell)
        self._personas, self._analytics = personas, analytics
        self._active = ""
        self.choice = Chip("", icon="person", bar=True)
        self.choice.chosen.connect(self._on_chosen)
        analytics.screen.header.add_control(self.choice)
        analytics.screen.header.journey_chosen.connect(self.refresh)
        personas.changed.connect(self.refresh)
        shell.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer the personas of the journey that is shown; another one has others."""
        journey = self._analytics.journey
        shown = self._personas.shown(journey)
        self._active = self._personas.valid(journey, self._active)
        self.choice.set_name(self.tr("Whose numbers"))
        self.choice.show_choices(filter_choices(shown), self._active)
        self.choice.setVisible(bool(shown))
        self._analytics.show_persona(self._active, self.choice.text())

    def _on_chosen(self, key: str) -> None:
        if key == EDIT:
            self.choice.set_active(self._active)
            self._personas.edit(self._analytics.journey)
        else:
            self._active = key
            self._analytics.show_persona(key, self.choice.text())
