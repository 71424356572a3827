"""The list of names below a line that is being typed into."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

_VISIBLE = 10


class Offers(QCompleter):
    """Offers the names that contain what is typed, or all of them where they are `chosen` anew."""

    def __init__(self, line: QLineEdit, *, chosen: bool = False) -> None:
        super().__init__(line)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_VISIBLE)
        if chosen:
            self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        shown = QListView()
        # The theme knows the list by this name.
        shown.setObjectName("offers")
        self.setPopup(shown)
        line.setCompleter(self)

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these names."""
        self._names.setStringList(list(names))
