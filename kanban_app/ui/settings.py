"""How the window is set up: language, theme, density, widths; nothing about customers."""

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.ui.theme import Mode


class Settings:
    """A small INI file beside the log; what belongs to the data lies in the store."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        path = folder / "window.ini"
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """Return `de`, `en` or "" for the desktop's language."""
        return self._text("language")

    @language.setter
    def language(self, code: str) -> None:
        self._file.setValue("language", code)

    @property
    def mode(self) -> Mode:
        """Return light, dark or what the desktop has."""
        text = self._text("theme")
        return Mode(text) if text in set(Mode) else Mode.SYSTEM

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._file.setValue("theme", str(mode))

    @property
    def density(self) -> str:
        """Return the density of cards, "" if it was never chosen."""
        return self._text("density")

    @density.setter
    def density(self, density: str) -> None:
        self._file.setValue("density", density)

    @property
    def reduce_motion(self) -> bool | None:
        """Return whether nothing shall move by itself, None if that was never chosen."""
        chosen = self._text("reduce_motion")
        return chosen == "1" if chosen else None

    @reduce_motion.setter
    def reduce_motion(self, reduced: bool) -> None:
        self._file.setValue("reduce_motion", "1" if reduced else "0")

    @property
    def reminders(self) -> bool:
        """Return whether appointments are remembered."""
        return self._text("reminders") != "0"

    @reminders.setter
    def reminders(self, wanted: bool) -> None:
        self._file.setValue("reminders", "1" if wanted else "0")

    @property
    def names_in_reminders(self) -> bool:
        """Return whether a notice of the desktop may tell with whom an appointment is."""
        return self._text("names_in_reminders") == "1"

    @names_in_reminders.setter
    def names_in_reminders(self, wanted: bool) -> None:
        self._file.setValue("names_in_reminders", "1" if wanted else "0")

    def open_reminders(self, store: str) -> dict[str, int]:
        """Return which reminders of a store are open, and until when they rest (0: not at all)."""
        kept = self._text(f"open_reminders/{store}")
        parts = (part.partition("@") for part in kept.split(";") if part)
        return {key: int(at) if at.isdigit() else 0 for key, _, at in parts}

    def set_open_reminders(self, store: str, until: Mapping[str, int]) -> None:
        """Keep which reminders of a store wait for an answer."""
        kept = ";".join(f"{key}@{at}" for key, at in until.items())
        self._file.setValue(f"open_reminders/{store}", kept)

    @property
    def journey(self) -> str:
        """Return the key of the journey shown last."""
        return self._text("journey")

    @journey.setter
    def journey(self, key: str) -> None:
        self._file.setValue("journey", key)

    @property
    def panel(self) -> str:
        """Return how the chart panel stood: `open` or `folded`."""
        return self._text("panel") or "open"

    @panel.setter
    def panel(self, state: str) -> None:
        self._file.setValue("panel", state)

    @property
    def panel_height(self) -> int:
        """Return the height the chart panel was dragged to, 0 for the automatic one."""
        text = self._text("panel_height")
        return int(text) if text.isdigit() else 0

    @panel_height.setter
    def panel_height(self, height: int) -> None:
        self._file.setValue("panel_height", height)

    @property
    def analytics(self) -> str:
        """Return journey and window of the analytics, "" if they were never chosen."""
        return self._text("analytics")

    @analytics.setter
    def analytics(self, chosen: str) -> None:
        self._file.setValue("analytics", chosen)

    @property
    def journey_map(self) -> str:
        """Return journey and period of the journey map, "" if they were never chosen."""
        return self._text("map")

    @journey_map.setter
    def journey_map(self, chosen: str) -> None:
        self._file.setValue("map", chosen)

    @property
    def wheel(self) -> str:
        """Return period, hold and table of the flywheel, "" if they were never chosen."""
        return self._text("wheel")

    @wheel.setter
    def wheel(self, chosen: str) -> None:
        self._file.setValue("wheel", chosen)

    @property
    def geometry(self) -> QByteArray:
        """Return where the window was, empty at the first start."""
        value = self._file.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._file.setValue("geometry", geometry)

    def column(self, stage: StageId) -> tuple[bool, int]:
        """Return whether the column is folded, and its width (0: by the rule)."""
        folded, _, width = self._text(f"column/{stage}").partition(",")
        return folded == "1", int(width) if width.isdigit() else 0

    def set_column(self, stage: StageId, *, folded: bool, width: int) -> None:
        """Keep how a column stands."""
        self._file.setValue(f"column/{stage}", f"{int(folded)},{width}")

    def lane_folded(self, journey: JourneyId) -> bool:
        """Return whether the lane of a journey is folded to its title."""
        return self._text(f"lane/{journey}") == "1"

    def set_lane_folded(self, journey: JourneyId, *, folded: bool) -> None:
        """Keep whether a lane is folded."""
        self._file.setValue(f"lane/{journey}", int(folded))

    def save(self) -> None:
        """Write everything now."""
        self._file.sync()

    def _text(self, key: str) -> str:
        value = self._file.value(key)
        # QSettings reads "1,184" from an INI as a list.
        if isinstance(value, list):
            return ",".join(str(part) for part in value)
        return str(value) if value is not None else ""
