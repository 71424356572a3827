"""What the section of linked cards says, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.card import Source
from kanban_app.domain.deal import (
    ARCHIVED,
    HANDED_OVER,
    OTHER_PROPERTY,
    UNLINKED,
    DealState,
    Side,
)
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.origin import EdgeKind
from kanban_app.services.deals import Ended, Linked, Offer
from kanban_app.services.origins import Bringer
from kanban_app.ui import formats
from kanban_app.ui.deals.link_values import LinkedLine
from kanban_app.ui.sources import source_name

_REASONS = {
    UNLINKED: QT_TRANSLATE_NOOP("deal_words", "link ended"),
    OTHER_PROPERTY: QT_TRANSLATE_NOOP("deal_words", "linked with another property"),
    ARCHIVED: QT_TRANSLATE_NOOP("deal_words", "put away"),
    HANDED_OVER: QT_TRANSLATE_NOOP("deal_words", "handed over to another journey"),
}


def stage_text(stage: Stage) -> str:
    """Return the name of a stage without break hints."""
    return stage.name.text(formats.language()).replace("\u00ad", "")


def linked_line(linked: Linked) -> LinkedLine:
    """Return the row of a linked card."""
    icon = "house" if linked.side is Side.OWNER else "person"
    if linked.deal.state is DealState.WON:
        icon = "trophy"
    more = stage_text(linked.stage)
    if linked.face.value_cents:
        more += f" · {formats.money(linked.face.value_cents, linked.face.currency)}"
    ends = QCoreApplication.translate("deal_words", "End the link with %s") % linked.face.heading
    return LinkedLine(
        linked.face.heading, icon, linked.face.id, "", more, linked.stage.colour, ends
    )


def ended_line(ended: Ended, journeys: Sequence[Journey]) -> LinkedLine:
    """Return the row that says with whom a deal came to an end, and why."""
    reason = reason_text(ended.deal.reason, journeys)
    return LinkedLine(ended.name, "lost", ended.card, more=reason)


def reason_text(reason: str, journeys: Sequence[Journey]) -> str:
    """Return why a deal ended: in the words of a journey, in ours, or as the broker typed it."""
    for journey in journeys:
        for known in journey.loss_reasons:
            if known.key == reason:
                return known.name.text(formats.language())
    ours = _REASONS.get(reason)
    return QCoreApplication.translate("deal_words", ours) if ours else reason


def origin_line(by: Bringer, *, same_person: bool) -> LinkedLine:
    """Return the row that says who brought a card; nobody recommends himself."""
    lead = QCoreApplication.translate("deal_words", "Brought by")
    if same_person:
        lead = QCoreApplication.translate("deal_words", "Client already")
    elif by.kind is EdgeKind.TIPSTER:
        lead = QCoreApplication.translate("deal_words", "Tip from")
    elif by.kind is EdgeKind.PARTNER:
        lead = QCoreApplication.translate("deal_words", "Through partner")
    return LinkedLine(by.name, "share", by.origin.card, lead, contact=by.origin.contact)


def bringer_about(by: Bringer) -> str:
    """Return what tells somebody who may have brought a card from others."""
    named = {EdgeKind.TIPSTER: Source.TIPSTER, EdgeKind.PARTNER: Source.NETWORK_PARTNER}
    source = named.get(by.kind) if by.kind and by.origin.contact is not None else None
    return source_name(source) if source else by.about


def brought_lines(cards: Sequence[Bringer]) -> tuple[LinkedLine, ...]:
    """Return the rows of whom a card brought."""
    lead = QCoreApplication.translate("deal_words", "Brought")
    return tuple(LinkedLine(b.name, "person-add", b.origin.card, lead) for b in cards)


def offer_text(offer: Offer) -> str:
    """Return the question whether the other card goes on as well."""
    if offer.side is Side.OWNER:
        text = QCoreApplication.translate("deal_words", "%s (owner) to %s as well?")
    else:
        text = QCoreApplication.translate("deal_words", "%s (buyer) to %s as well?")
    return text % (offer.name, stage_text(offer.target))


def bring_text(offer: Offer) -> str:
    """Return the same as words of a button."""
    return QCoreApplication.translate("deal_words", "Bring %s along") % offer.name


def link_text(side: Side | None) -> str:
    """Return the words that link a card of the other side, "" where there are no sides."""
    if side is None:
        return ""
    if side is Side.OWNER:
        return QCoreApplication.translate("deal_words", "Link a buyer …")
    return QCoreApplication.translate("deal_words", "Link an owner …")
