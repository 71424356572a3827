"""Who brought whom: a tree per client, what it earned, and a task to say thank you."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.ids import CardId
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, font, tokens
from kanban_app.ui.wheel.panels.head import PanelHead
from kanban_app.ui.wheel.panels.lines import SIDE, LineList
from kanban_app.ui.wheel.panels.looks import TREE
from kanban_app.ui.wheel.panels.page import Page
from kanban_app.ui.wheel.panels.strokes import small
from kanban_app.ui.wheel.panels.values import RootValue, TreeLine
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, Button, IconButton, PaintedButton
from kanban_app.ui.widgets.sheet import Rule

FIRST = 12
_HEAD, _MORE, _CHEVRON = 48, 16, 14


class TreesPage(Page):
    """Lists the clients whose referrals brought the most; opened, a client shows his tree."""

    # Ids travel as objects: a Signal(int) would cut them at 32 bits.
    card_wanted = Signal(object)
    thanks_wanted = Signal(RootValue)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PanelHead()
        self.all = Button(small=True)
        self.blocks: list[RootBlock] = []
        self._roots: Sequence[RootValue] = ()
        self._open: set[CardId] = set()
        self._whole = False
        self._can_thank = True
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.column.addWidget(self.head)
        self.column.addLayout(self._column)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 2 * UNIT, SIDE, SIDE)
        row.addWidget(self.all)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.head.left.connect(self.left)
        self.all.clicked.connect(self._on_all)
        self.retranslate()

    def show_roots(self, roots: Sequence[RootValue]) -> None:
        """Show these clients; trees that are open stay open."""
        self._roots = roots
        shown = roots if self._whole else roots[:FIRST]
        while len(self.blocks) < len(shown):
            self._add_block()
        for block, root in zip(self.blocks, shown, strict=False):
            block.show_root(root, is_open=root.card in self._open, can_thank=self._can_thank)
            block.show()
        for block in self.blocks[len(shown) :]:
            block.hide()
        self.all.setVisible(len(shown) < len(roots))
        self.retranslate()

    def set_changeable(self, *, changeable: bool) -> None:
        """Let thanks be planned, or only be looked at (a day of the past)."""
        if changeable != self._can_thank:
            self._can_thank = changeable
            self.show_roots(self._roots)

    @property
    @override
    def first(self) -> QWidget:
        return self.head.close_button

    @override
    def retranslate(self) -> None:
        self.head.show_head(
            self.tr("Who brought whom"),
            self.tr("Clients by the commission of those they brought; open is what is to come."),
        )
        self.all.setText(self.tr("Show all %n client(s)", "", len(self._roots)))
        for block in self.blocks:
            block.retranslate()

    def _add_block(self) -> None:
        block = RootBlock()
        block.card_wanted.connect(self.card_wanted)
        block.thanks_wanted.connect(self.thanks_wanted)
        block.turned.connect(self._on_turned)
        self._column.addWidget(block)
        self.blocks.append(block)

    def _on_turned(self, root: RootValue) -> None:
        self._open ^= {root.card}

    def _on_all(self) -> None:
        self._whole = True
        before = len(self.blocks)
        self.show_roots(self._roots)
        self.blocks[before].head.setFocus()


class RootBlock(QWidget):
    """A client, his figures, the button for thanks, and below them his tree."""

    card_wanted = Signal(object)
    thanks_wanted = Signal(RootValue)
    turned = Signal(RootValue)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.root: RootValue | None = None
        self.head = _RootHead(self)
        self.thanks = IconButton("heart", "", self, size=HEIGHT_SMALL)
        self.lines = LineList(TREE)
        self.card, self.thank = Button(small=True), Button(small=True, icon="heart")
        self._foot = QWidget()
        self._lay_out()
        self.head.clicked.connect(self._on_head)
        self.thanks.clicked.connect(self._on_thanks)
        self.thank.clicked.connect(self._on_thanks)
        self.card.clicked.connect(self._on_card)
        self.lines.opened.connect(self._on_line)
        self.retranslate()

    def show_root(self, root: RootValue, *, is_open: bool, can_thank: bool) -> None:
        """Show a client, with his tree if it `is_open`."""
        self.root = root
        self.head.show_root(root, is_open=is_open)
        self.lines.show_values(root.lines)
        self.lines.setAccessibleName(root.name)
        for button in (self.thanks, self.thank):
            self._enable(button, enabled=can_thank and not root.planned and not root.silent)
        self.thanks.set_icon_name(_icon(root))
        self._show_tree(shown=is_open)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed words in the language in force."""
        root = self.root
        if root is None:
            return
        if root.silent:
            said = self.tr("%s does not want to be contacted")
        elif root.planned:
            said = self.tr("Thanks to %s are planned")
        else:
            said = self.tr("Say thank you to %s: makes a task for today")
        self.thanks.set_name(said % root.name)
        self.card.setText(self.tr("Open card"))
        self.thank.setText(self.tr("Thanks planned") if root.planned else self.tr("Say thank you"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 2 * UNIT, 0)
        row.setSpacing(0)
        row.addWidget(self.head, 1)
        row.addWidget(self.thanks)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(SIDE, UNIT, SIDE, 2 * UNIT)
        foot.setSpacing(2 * UNIT)
        foot.addWidget(self.thank)
        foot.addWidget(self.card)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.lines)
        column.addWidget(self._foot)
        column.addWidget(Rule())

    def _enable(self, button: PaintedButton, *, enabled: bool) -> None:
        """Let a button be pressed or not; one that cannot be leaves the keyboard to its client."""
        if not enabled and button.hasFocus():
            # Qt would pass it on to whatever comes next, as if by Tab.
            reason = Qt.FocusReason
            by_key = button.shows_focus
            self.head.setFocus(reason.TabFocusReason if by_key else reason.MouseFocusReason)
        button.setEnabled(enabled)

    def _show_tree(self, *, shown: bool) -> None:
        self.lines.setVisible(shown)
        self._foot.setVisible(shown)

    def _on_head(self) -> None:
        if self.root is not None:
            self.head.show_root(self.root, is_open=not self.head.is_open)
            self._show_tree(shown=self.head.is_open)
            self.turned.emit(self.root)

    def _on_thanks(self) -> None:
        if self.root is not None:
            self.thanks_wanted.emit(self.root)

    def _on_card(self) -> None:
        if self.root is not None:
            self.card_wanted.emit(self.root.card)

    def _on_line(self, line: object) -> None:
        assert isinstance(line, TreeLine)
        self.card_wanted.emit(line.card)


def _icon(root: RootValue) -> str:
    return "silent" if root.silent else "check" if root.planned else "heart"


class _RootHead(PaintedButton):
    """The line of a client; pressing it opens and closes his tree."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.is_open = False
        self._root: RootValue | None = None
        self.setFixedHeight(_HEAD)

    def show_root(self, root: RootValue, *, is_open: bool) -> None:
        """Show a client, with the chevron turned if his tree is open."""
        self._root, self.is_open = root, is_open
        self.setFixedHeight(_HEAD + (_MORE if root.whole else 0))
        said = (root.name, root.detail, root.earned, root.pipeline, root.whole)
        state = self.tr("opened") if is_open else self.tr("closed up")
        self.setAccessibleName(", ".join([word for word in said if word] + [state]))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        root, t = self._root, tokens()
        if root is None:
            return
        area = QRectF(self.rect()).adjusted(3 * UNIT, 0, -2 * UNIT, 0)
        with painting.painter_for(self) as painter:
            if self.underMouse():
                painting.box(painter, QRectF(self.rect()), 0, t.surface_2)
            name = "chevron-down" if self.is_open else "chevron-right"
            image = pixmap(name, _CHEVRON, t.text_2)
            painter.drawPixmap(int(area.left()), int(area.top() + 9), image)
            left = area.left() + _CHEVRON + UNIT
            earned = painting.text_width(root.earned, font(SIZE_M, bold=True))
            money = QRectF(area.right() - earned, 7, earned, 18)
            painting.text(painter, money, root.earned, font(SIZE_M, bold=True), t.text)
            upper = QRectF(left, 7, money.left() - 2 * UNIT - left, 18)
            painting.text(painter, upper, root.name, font(SIZE_M, bold=True), t.text)
            open_ = painting.text_width(root.pipeline, font(SIZE_S))
            small(painter, QRectF(area.right() - open_, 26, open_, 14), root.pipeline, t.text_2)
            room = QRectF(left, 26, area.right() - open_ - 2 * UNIT - left, 14)
            small(painter, room, root.detail, t.text_2)
            whole = QRectF(left, 42, area.right() - left, 14)
            small(painter, whole, root.whole, t.text_2, right=True)
            if self.shows_focus:
                painting.focus_ring(painter, QRectF(self.rect()).adjusted(2, 1, -2, -1), 4)
