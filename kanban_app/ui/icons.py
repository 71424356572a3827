"""Our own SVG icons, recoloured from the tokens and kept as pixmaps."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kanban_app.paths import shipped


def pixmap(name: str, size: int, colour: str) -> QPixmap:
    """Return the icon `name` (a file in resources/icons) in `colour`, `size` px square."""
    # Asked every time: the window may have moved to a finer screen.
    app = QGuiApplication.instance()
    return _pixmap(
        name, size, colour, app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    )


@cache
def _pixmap(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    drawing = _renderer(name, colour)
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        drawing.render(painter, QRectF(0, 0, size, size))
    return image


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """Return a QIcon for buttons and menus."""
    return QIcon(pixmap(name, size, colour))


@cache
def _source(name: str) -> str:
    return (shipped("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = _source(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(text.encode()))
