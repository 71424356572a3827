"""A card of the screen: name and n, what it offers, and the picture or its table."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.analytics.question import Chart, Pick
from kanban_app.ui.analytics.legend import Legend
from kanban_app.ui.analytics.picture_table import PictureTable, tsv
from kanban_app.ui.analytics.picture_view import PictureView
from kanban_app.ui.analytics.scene import Picture, View
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import RADIUS_PANEL, SIZE_M, SIZE_S, UNIT, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import IconButton
from kanban_app.ui.widgets.chip import Chip

LEAST_WIDTH, LEAST_HEIGHT = 340, 216
_HEAD = 24
_HOVER_MS = 400
_FORMATS = ("png", "svg", "pdf")


@dataclass(frozen=True, slots=True)
class InfoWish:
    """Explain a chart beside its button; `stays` if it was clicked."""

    chart: Chart
    where: QRect
    stays: bool


@dataclass(frozen=True, slots=True)
class ImageWish:
    """Copy a chart (format "") or save it in a format."""

    chart: Chart
    format: str


@dataclass(frozen=True, slots=True)
class OptionChosen:
    """An alternative that was chosen at a chart."""

    chart: Chart
    key: str


class ChartCard(QWidget):
    """Shows one picture with everything around it; asks the screen for what lies outside."""

    picked = Signal(Pick)
    info_wanted = Signal(InfoWish)
    info_left = Signal()
    image_wanted = Signal(ImageWish)
    option_chosen = Signal(OptionChosen)

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = picture
        self._view: View | None = None
        self._marked = False
        self._title = PlainLabel("", SIZE_M, bold=True)
        self._context = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self._note = PlainLabel("", SIZE_S, bold=True)
        self._legend = Legend()
        self._options = Chip(bar=False)
        self._options.chosen.connect(self._on_option)
        self._info = IconButton("info", size=_HEAD)
        self._more = IconButton("more", size=_HEAD)
        self.canvas = PictureView(picture)
        self.canvas.picked.connect(self.picked)
        self.table = PictureTable()
        self._stack = QStackedWidget()
        self._menu = QMenu(self)
        self._as_table = QAction(self)
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(_HOVER_MS)
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def view(self) -> View | None:
        """Return what is shown, None before the first numbers."""
        return self._view

    @property
    def as_table(self) -> bool:
        """Return whether the table is shown instead of the picture."""
        return self._as_table.isChecked()

    def show_view(self, view: View) -> None:
        """Show these numbers."""
        self._view = view
        self.canvas.show_view(view)
        if self.as_table:
            self.table.show_table(self.picture.table(view))
        self._show_head(view)

    def show_table(self, *, shown: bool) -> None:
        """Show the table, or the picture again."""
        self._as_table.setChecked(shown)
        if shown and self._view is not None:
            self.table.show_table(self.picture.table(self._view))
        self._stack.setCurrentWidget(self.table if shown else self.canvas)

    def set_marked(self, *, marked: bool) -> None:
        """Point out the card whose cards are listed."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def copy_table(self) -> None:
        """Put the numbers on the clipboard."""
        if self._view is not None:
            QGuiApplication.clipboard().setText(tsv(self.picture.table(self._view)))

    def take_keys(self) -> None:
        """Give the keyboard to the picture, or to its table."""
        shown = self.table if self.as_table else self.canvas
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def explain(self) -> None:
        """Ask for the definition, to stay."""
        self._ask_info(stays=True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, LEAST_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, LEAST_HEIGHT)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._info and event.type() is QEvent.Type.Enter:
            self._hover.start()
        elif watched is self._info and event.type() is QEvent.Type.Leave:
            self._hover.stop()
            self.info_left.emit()
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        border = t.accent if self._marked else t.border
        with painting.painter_for(self) as painter:
            painting.box(painter, QRectF(self.rect()), RADIUS_PANEL, t.surface, border)

    def _show_head(self, view: View) -> None:
        picture = self.picture
        self._title.setText(picture.title())
        self._context.setText(picture.context(view))
        note = picture.note(view)
        self._note.setVisible(note is not None)
        if note is not None:
            self._note.setText(f"▲ {note.words}")
            self._note.set_tone(note.tone)
        self._legend.show_marks(picture.legend(view))
        options = picture.options(view)
        self._options.setVisible(bool(options))
        if options:
            active = view.option if view.option in {o.key for o in options} else options[0].key
            self._options.show_choices(options, active)
        self.canvas.setAccessibleName(f"{picture.title()}, {picture.context(view)}")
        self.table.setAccessibleName(picture.title())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(3 * UNIT, 2 * UNIT, 2 * UNIT, 0)
        head.setSpacing(2 * UNIT)
        self._context.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head.addWidget(self._title)
        head.addWidget(self._context, 1)
        for part in (self._note, self._legend, self._options):
            head.addWidget(part)
            part.hide()
        head.addWidget(self._info)
        head.addSpacing(-UNIT)
        head.addWidget(self._more)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.table)
        body = QHBoxLayout()
        body.setContentsMargins(3 * UNIT, UNIT, 3 * UNIT, 2 * UNIT)
        body.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(body, 1)
        self._context.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self._info.installEventFilter(self)
        self._info.clicked.connect(self.explain)
        self._hover.timeout.connect(self._on_hover)
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._on_toggled)
        self._copy_image, self._copy_table = QAction(self), QAction(self)
        self._copy_image.triggered.connect(self._on_copy)
        self._copy_table.triggered.connect(self.copy_table)
        self._saves = [QAction(self) for _ in _FORMATS]
        for action, ending in zip(self._saves, _FORMATS, strict=True):
            action.setData(ending)
        self._menu.addAction(self._as_table)
        self._menu.addSeparator()
        self._menu.addActions([self._copy_image, self._copy_table])
        self._menu.addSeparator()
        self._menu.addActions(self._saves)
        self._menu.triggered.connect(self._on_save)
        self._more.setMenu(self._menu)
        # Keys of the card that has the keyboard only.
        self._copy_image.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self._as_table.setShortcut(QKeySequence("D"))
        self._about = QAction(self)
        self._about.setShortcut(QKeySequence("I"))
        self._about.triggered.connect(self.explain)
        for action in (self._copy_image, self._as_table, self._about):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def _on_toggled(self, shown: bool) -> None:  # noqa: FBT001 -- called by a signal of Qt
        self.show_table(shown=shown)

    def _on_option(self, key: str) -> None:
        self.option_chosen.emit(OptionChosen(self.picture.chart, key))

    def _on_copy(self) -> None:
        self.image_wanted.emit(ImageWish(self.picture.chart, ""))

    def _on_save(self, action: QAction) -> None:
        if action in self._saves:
            self.image_wanted.emit(ImageWish(self.picture.chart, str(action.data())))

    def _on_hover(self) -> None:
        self._ask_info(stays=False)

    def _ask_info(self, *, stays: bool) -> None:
        corner = self._info.mapToGlobal(self._info.rect().topLeft())
        where = QRect(corner, self._info.size())
        self.info_wanted.emit(InfoWish(self.picture.chart, where, stays))

    def _retranslate(self) -> None:
        self._info.set_name(self.tr("How it is counted"))
        self._more.set_name(self.tr("Copy, save, table"))
        self._as_table.setText(self.tr("Show as a table"))
        self._copy_image.setText(self.tr("Copy as an image"))
        self._copy_table.setText(self.tr("Copy as a table"))
        for action, ending in zip(self._saves, _FORMATS, strict=True):
            action.setText(self.tr("Save as %s …") % ending.upper())
        if self._view is not None:
            self.show_view(self._view)
