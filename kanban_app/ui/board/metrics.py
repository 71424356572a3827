"""The measures of the board in px at 100 %, in one place."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt

STRIP_WIDTH = 40
# Four columns and two strips of the least width fit beside the inspector in a window of 1280.
# Six columns of the greatest width they take by themselves fill a window of 2560.
MIN_WIDTH, MAX_WIDTH, WIDEST = 176, 400, 480
WIDTH_SNAP = 8
COLUMN_GAP = 8
BOARD_SIDE, BOARD_TOP = 16, 12
# A column's widget is this much larger on each side: room for the target frame.
FRAME = COLUMN_GAP // 2
# The list leaves 1 px of the frame for its line; its cards stand this far inside it.
CARD_SIDE = FRAME - 1
FOOTER_HEIGHT = 24
TITLE_HEIGHT = 32
QUICK_ADD_HEIGHT = 40
SECOND_LINE = 12
ADD_SIZE = 24
PILL_HEIGHT = 18
# A focus ring is for those who came by keyboard; a window that opens needs none.
BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Density(StrEnum):
    """How much of a card is shown."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class Sizes(NamedTuple):
    """The measures that depend on the density."""

    card: int
    gap: int
    pad_x: int
    pad_y: int
    header: int
    spark_bar: int
    spark_pitch: int
    spark_height: int

    @property
    def item(self) -> int:
        """Return the height of a row: card and gap, half of it above the card."""
        return self.card + self.gap

    @property
    def card_top(self) -> int:
        """Return where the card begins in its row."""
        return self.gap // 2


_SIZES = {
    Density.COMFORTABLE: Sizes(
        card=92, gap=8, pad_x=10, pad_y=8, header=104,
        spark_bar=6, spark_pitch=8, spark_height=20,
    ),
    Density.COMPACT: Sizes(
        card=52, gap=4, pad_x=8, pad_y=6, header=76,
        spark_bar=4, spark_pitch=6, spark_height=14,
    ),
}  # fmt: skip


def sizes(density: Density) -> Sizes:
    """Return the measures of a density."""
    return _SIZES[density]
