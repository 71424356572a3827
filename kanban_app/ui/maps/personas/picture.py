"""The picture of a persona: scaled down to be kept, and cut round to be shown."""

import base64
from functools import lru_cache

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPixmap

from kanban_app.domain.persona import Persona, initials, png_of
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import colour, font, tokens
from kanban_app.ui.widgets import painting

MOST_SIDE = 256
_LETTERS = 0.38


def kept(image: QImage) -> str:
    """Return an image as a persona keeps it: its middle as a square PNG of at most 256 px."""
    side = min(image.width(), image.height())
    if not side:
        return ""
    left, top = (image.width() - side) // 2, (image.height() - side) // 2
    square = image.copy(left, top, side, side)
    if side > MOST_SIDE:
        square = square.scaled(
            MOST_SIDE,
            MOST_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs of PySide want bytes for the name of a format, PySide itself takes a text.
    square.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")  # type: ignore[call-overload]
    return base64.b64encode(buffer.data().data()).decode("ascii")


def paint_face(painter: QPainter, area: QRectF, persona: Persona | None) -> None:
    """Paint a persona's picture as a disc, else its letters; for None the sign of everybody."""
    t = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    image = _image(persona.picture) if persona is not None and persona.picture else None
    if image is not None:
        disc = QPainterPath()
        disc.addEllipse(area)
        painter.setClipPath(disc)
        painter.drawPixmap(area, image, QRectF(image.rect()))
    else:
        painter.setPen(colour(t.border_strong))
        painter.setBrush(colour(t.surface_2))
        painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))
        letters = initials(persona.name) if persona is not None else ""
        if letters:
            centre = Qt.AlignmentFlag.AlignHCenter
            painting.text(painter, area, letters, _letters(area), t.text_2, centre)
        else:
            _paint_sign(painter, area, "users" if persona is None else "person")
    painter.restore()


def _letters(area: QRectF) -> QFont:
    """Return the font of two letters, which grows with its disc: they are a picture, no text."""
    made = QFont(font(bold=True))
    made.setPixelSize(max(9, round(area.height() * _LETTERS)))
    return made


def _paint_sign(painter: QPainter, area: QRectF, name: str) -> None:
    side = round(area.height() / 2)
    left, top = area.center().x() - side / 2, area.center().y() - side / 2
    painter.drawPixmap(round(left), round(top), pixmap(name, side, tokens().text_2))


@lru_cache(maxsize=32)
def _image(picture: str) -> QPixmap | None:
    found = QPixmap()
    found.loadFromData(png_of(Persona("", "", picture=picture)))
    return None if found.isNull() else found
