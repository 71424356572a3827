"""Puts the personas above the map, and lets the map be told of one of them."""

from PySide6.QtCore import QObject

from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.links.personas import PersonasLink
from kanban_app.ui.maps.personas.requests import PersonaChosen
from kanban_app.ui.maps.personas.strip import PersonaStrip
from kanban_app.ui.shell import Shell


class PersonaStripLink(QObject):
    """Follows the journey that is shown, and what becomes of its personas."""

    def __init__(self, shell: Shell, personas: PersonasLink, maps: MapsLink) -> None:
        super().__init__(shell)
        self._personas, self._maps = personas, maps
        self.strip = PersonaStrip()
        maps.screen.set_personas(self.strip)
        self.strip.chosen.connect(self._on_chosen)
        self.strip.edit_wanted.connect(self._on_edit)
        maps.shown_sheet.connect(self.refresh)
        maps.screen.header.journey_chosen.connect(self.refresh)
        personas.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer the personas of the journey that is shown; another one has others."""
        journey = self._maps.journey
        active = self._personas.valid(journey, self.strip.active)
        self.strip.show_personas(self._personas.shown(journey), active)
        self._maps.show_persona(active)

    def _on_chosen(self, chosen: PersonaChosen) -> None:
        self.strip.show_personas(self._personas.shown(self._maps.journey), chosen.key)
        self._maps.show_persona(chosen.key)

    def _on_edit(self) -> None:
        self._personas.edit(self._maps.journey)
