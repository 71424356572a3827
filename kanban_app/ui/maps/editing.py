"""Editing a cell where it stands: the field goes with it, and stays until its text is stored."""

from PySide6.QtCore import QObject, QRect, Qt, Signal

from kanban_app.domain.journey_map import HATS, by_priority
from kanban_app.domain.map_items import flat
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.ui import formats
from kanban_app.ui.lane_names import lane_name
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.editor import CellEditor
from kanban_app.ui.maps.grid import Box, Spot
from kanban_app.ui.maps.requests import CellEdit
from kanban_app.ui.maps.spoken import cell_lines
from kanban_app.ui.maps.view import MapView

_LEAST_WIDTH = 160


class CellEditing(QObject):
    """Opens one cell at a time; `settle` says whether its text could be stored."""

    stored = Signal(CellEdit)
    # The cell that shall be edited next.
    walked = Signal(Box)

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self.editor = CellEditor(view.viewport())
        self._spot: Spot | None = None
        self._next: Spot | None = None
        # What was stored last: all of it shall be seen as soon as the map says it.
        self._told: Spot | None = None
        self.editor.stored.connect(self._on_stored)
        self.editor.cancelled.connect(self._on_cancelled)
        self.editor.walked.connect(self._on_walked)
        self.editor.grown.connect(self._place)
        view.shifted.connect(self._place)

    @property
    def active(self) -> bool:
        """Return whether a cell is being edited."""
        return self._spot is not None

    def open(self, box: Box, *, single: bool, first: str = "") -> None:
        """Open the field over a cell; `first` is a letter that was typed on the cell."""
        assert box.lane is not None
        self._begin(box)
        self.editor.open_with(_text(box), single=single, name=_name(box))
        if first:
            self.editor.begin_with(first)
        self._place()

    def read(self, box: Box) -> None:
        """Show all that a cell says which is only looked at."""
        assert self._view.sheet is not None
        self._begin(box)
        text = "\n".join(cell_lines(self._view.sheet, box))
        self.editor.open_with(text, single=True, name=_name(box), reading=True)
        self._place()

    def finish(self) -> None:
        """Store what is typed: the window is about to close, or the map to show another day."""
        if self.active and not self.editor.isReadOnly():
            self._on_stored()

    def settle(self, *, stored: bool) -> None:
        """Close the field if its text is stored, else go on with it."""
        if self._spot is None:
            return
        if stored:
            self._told = self._next or self._spot
            self._close()
        else:
            self._next = None
            self.editor.release()

    def follow(self) -> None:
        """Stay over the cell in a map that is shown anew; go where it is no more."""
        if self._spot is not None and self._box() is None:
            self._close()
        grid, told, self._told = self._view.grid, self._told, None
        box = grid.find(told) if grid and told else None
        if box is not None:
            self._view.show_area(box.area)
        self._place()

    def _begin(self, box: Box) -> None:
        self._view.go_to(box)
        self._spot, self._next = box.spot, None

    def _on_stored(self) -> None:
        box = self._box()
        if box is None or box.lane is None or not self.editor.changed:
            self._close()
        else:
            self.editor.hold()
            lines = self.editor.lines
            if box.lane.key == LaneKey.HAT:
                lines = tuple(_hat(line) for line in lines)
            self.stored.emit(CellEdit(box.column.place, box.lane, lines))

    def _on_cancelled(self) -> None:
        self._next = None
        self._close()

    def _on_walked(self, step: int) -> None:
        box, grid = self._box(), self._view.grid
        if box is not None and grid is not None:
            following = grid.following(box, step)
            self._next = following.spot if following else None
        self._on_stored()

    def _close(self) -> None:
        focused = self.editor.hasFocus()
        self._spot, following = None, self._next
        self._next = None
        self.editor.hide()
        if focused:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        grid = self._view.grid
        box = grid.find(following) if grid and following else None
        if box is not None:
            self._view.go_to(box)
            self.walked.emit(box)

    def _box(self) -> Box | None:
        return self._view.grid.find(self._spot) if self._view.grid and self._spot else None

    def _place(self) -> None:
        box = self._box()
        if box is None:
            return
        area = self._view.area_of(box)
        height = max(area.height(), self.editor.wanted_height)
        room = self._view.viewport().rect()
        width = max(_LEAST_WIDTH, area.width())
        top = min(area.top(), max(0, room.height() - height))
        left = min(area.left(), max(0, room.width() - width))
        self.editor.setGeometry(QRect(left, top, width + 1, height + 1))


def _name(box: Box) -> str:
    assert box.lane is not None
    return f"{words.stage_name(box.column)}, {lane_name(box.lane)}"


def _text(box: Box) -> str:
    assert box.lane is not None
    items = box.column.cells.get(box.lane.key, ())
    if box.lane.key == LaneKey.IMPROVEMENTS:
        items = by_priority(items)
    texts = [flat(item.text(formats.language())) for item in items]
    if box.lane.key == LaneKey.HAT:
        texts = [words.hat_name(text) for text in texts]
    return "\n".join(texts)


def _hat(text: str) -> str:
    """Return the key of a role that is called so, else the broker's own word."""
    named = {words.hat_name(key).casefold(): key for key in HATS}
    return named.get(text.casefold(), text)
