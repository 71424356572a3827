"""The window: rail, bar, the screens, inspector, status bar; layout only."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.board.board_view import BoardView
from kanban_app.ui.notify import Banner
from kanban_app.ui.rail import Rail
from kanban_app.ui.status_bar import StatusBar
from kanban_app.ui.top_bar import TopBar

BOARD = "board"
SLIM_BELOW = 1360
TITLE = "Schwungrad"
_MINIMUM = (960, 600)
_FIRST_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """Holds the parts of the window and tells when it is asked to close.

    `leaving` comes right before `closing`: what is typed anywhere must be told then.
    """

    leaving = Signal()
    closing = Signal()
    resized = Signal()
    screen_changed = Signal(str)
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*_MINIMUM)
        self.resize(QSize(*_FIRST_SIZE).boundedTo(self.screen().availableGeometry().size()))
        self.may_close = False
        self.close_wanted = False
        self.rail = Rail()
        self.top_bar = TopBar()
        self.banner = Banner()
        self.board = BoardView()
        self.status = StatusBar()
        # Charts and inspector move in after the first paint.
        self._strips = QVBoxLayout()
        self._below = QVBoxLayout()
        self._beside = QHBoxLayout()
        self._bars, self._screens = QStackedWidget(), QStackedWidget()
        self._keys = [BOARD]
        self._lay_out()

    def add_below(self, panel: QWidget) -> None:
        """Place the chart panel under the board."""
        self._below.addWidget(panel)

    def add_beside(self, panel: QWidget) -> None:
        """Place the inspector to the right of board and charts."""
        self._beside.addWidget(panel)

    def add_screen(self, key: str, bar: QWidget, screen: QWidget) -> None:
        """Take another screen with the bar above it."""
        self._keys.append(key)
        self._bars.addWidget(bar)
        self._screens.addWidget(screen)

    def take_back(self, key: str, bar: QWidget, screen: QWidget) -> None:
        """Take a screen again that was in a window of its own."""
        place = self._keys.index(key)
        self._bars.insertWidget(place, bar)
        self._screens.insertWidget(place, screen)

    def show_screen(self, key: str) -> None:
        """Show a screen in place of the one before."""
        place = self._keys.index(key)
        self._bars.setCurrentIndex(place)
        self._screens.setCurrentIndex(place)
        self.rail.set_active(key)
        self.screen_changed.emit(key)

    def take_keys(self) -> None:
        """Give the keyboard to what had it last on the screen that is shown."""
        screen = self._screens.currentWidget()
        assert screen is not None
        parts: tuple[QWidget | None, ...] = (screen.focusWidget(), screen)
        next(part for part in parts if part is not None).setFocus(Qt.FocusReason.OtherFocusReason)

    def screen_holds(self, widget: QWidget) -> bool:
        """Return whether a widget is on a screen."""
        return self._screens.isAncestorOf(widget)

    def bars_hold(self, widget: QWidget) -> bool:
        """Return whether a widget is in the rail or the bars, around what one works on."""
        return any(bar.isAncestorOf(widget) for bar in (self.rail, self._bars, self.status))

    @property
    def screen_key(self) -> str:
        """Return the key of the screen that is shown."""
        return self._keys[self._screens.currentIndex()]

    def add_strip(self, strip: QWidget) -> None:
        """Place a strip under the top bar, over whatever screen is shown."""
        self._strips.addWidget(strip)

    def show_past(self, words: str) -> None:
        """Say as of when the board is shown; "" for the present."""
        self.setWindowTitle(f"{TITLE} – {words}" if words else TITLE)
        self.status.show_past(words)
        self.top_bar.set_read_only(read_only=bool(words))

    @property
    def stage_area(self) -> QWidget:
        """Return what toasts and sheets lie over: everything between the bars."""
        return self._middle

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # The store is closed first; the window goes when that is done.
        if self.may_close:
            event.accept()
            return
        event.ignore()
        # Asked for before anybody listens, it is done when the store has been read.
        self.close_wanted = True
        self.leaving.emit()
        self.closing.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Nothing that has the keyboard wanted it.
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_slim(self.width() < SLIM_BELOW)
        self.resized.emit()

    def _lay_out_board(self) -> QWidget:
        screen = QWidget()
        work = QVBoxLayout(screen)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.board, 1)
        work.addLayout(self._below)
        return screen

    def _lay_out(self) -> None:
        self._middle = QWidget()
        beside = QHBoxLayout(self._middle)
        for row in (self._below, self._beside, beside):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
        self._screens.addWidget(self._lay_out_board())
        self._bars.addWidget(self.top_bar)
        self._bars.setFixedHeight(self.top_bar.height())
        beside.addWidget(self._screens, 1)
        beside.addLayout(self._beside)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._bars)
        right.addWidget(self.banner)
        right.addLayout(self._strips)
        right.addWidget(self._middle, 1)
        right.addWidget(self.status)
        whole = QWidget()
        outer = QHBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.rail)
        outer.addLayout(right, 1)
        self.setCentralWidget(whole)
        self.board.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
