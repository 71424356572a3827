"""What a drag of cards carries, from whichever list to whichever target."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from kanban_app.domain.ids import CardId

CARD_MIME = "application/x-schwungrad-cards"


def cards_in(mime: QMimeData) -> tuple[CardId, ...]:
    """Return the cards a drag carries, none if it is not ours."""
    if not mime.hasFormat(CARD_MIME):
        return ()
    text = mime.data(CARD_MIME).toStdString()
    return tuple(CardId(int(part)) for part in text.split(",") if part.isdigit())


def mime_of(card_ids: Sequence[CardId]) -> QMimeData:
    """Return what a drag of these cards carries."""
    mime = QMimeData()
    mime.setData(CARD_MIME, QByteArray(",".join(map(str, card_ids)).encode("ascii")))
    return mime
