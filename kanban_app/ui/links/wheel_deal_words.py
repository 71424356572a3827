"""The deals won within a period in words: what each of their cards brought, and when."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.wheel import Wheel
from kanban_app.domain.card import CardFace
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_node_words import DOT, eur
from kanban_app.ui.links.wheel_side_words import Told, within_text
from kanban_app.ui.wheel.panels.values import CardLine

translate = QCoreApplication.translate


def deals_title(wheel: Wheel) -> str:
    """Return how many deals are listed, and of which time."""
    deals = translate("wheel_side", "%n deal(s)", "", wheel.deals)
    return f"{deals} {within_text(wheel)}"


def deal_lines(told: Told, faces: Sequence[CardFace]) -> list[CardLine]:
    """Return the cards of the deals, the latest first; those of one sale stand together."""
    names = {face.id: face.heading or formats.NONE for face in faces}
    found = []
    for deal in told.wheel.sold:
        day = formats.day_text(told.days.date_of(deal.won))
        for card, amount in zip(deal.cards, deal.eur, strict=True):
            others = [names.get(c, formats.NONE) for c in deal.cards if c != card]
            said = [day]
            if others:
                said.append(translate("wheel_side", "one sale with %s") % ", ".join(others))
            name = names.get(card, formats.NONE)
            found.append(CardLine(card, name, DOT.join(said), eur(amount)))
    return found
