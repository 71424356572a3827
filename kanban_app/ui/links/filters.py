"""What the board is filtered by: the search line, and a menu for tag, source, value and age."""

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.card_filter import CardFilter
from kanban_app.ui.filter_menu import FilterButton
from kanban_app.ui.shell import Shell


class FilterLink(QObject):
    """Filters at every keystroke, and forgets everything with one click."""

    nothing_found = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._filter = CardFilter()
        self.button = FilterButton()
        shell.window.top_bar.add_filter(self.button)
        shell.window.top_bar.search_changed.connect(self._on_text)
        shell.window.top_bar.search_left.connect(self._on_left)
        self.button.changed.connect(self._on_menu)
        self.button.about_to_show.connect(self._offer)

    def _on_text(self, text: str) -> None:
        self._apply(self._filter._replace(text=text))

    def _on_menu(self, wanted: CardFilter) -> None:
        self._apply(wanted._replace(text=self._filter.text))

    def _apply(self, wanted: CardFilter) -> None:
        self._filter = wanted
        self.button.show_filter(wanted)
        self._shell.presenter.set_filter(wanted)

    def _on_left(self) -> None:
        for column in self._shell.window.board.columns:
            if column.model.cards:
                column.take_focus(0)
                return
        if self._filter.text:
            self.nothing_found.emit()

    def _offer(self) -> None:
        """Offer the tags and sources that cards on the board really have."""
        board = self._shell.presenter.board
        faces = [f for j in board.shown for s in j.stages for f in board.contents.cards(s.id)]
        tags = sorted({t for f in faces for t in f.tag_list}, key=str.casefold)
        self.button.offer(tags, sorted({f.source for f in faces}))
