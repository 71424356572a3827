"""Why two contacts may be one, and the line of a contact's card, in words."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.card import CardFace, Outcome
from kanban_app.domain.duplicates import Pair, Reason, ReasonKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.phone import shown
from kanban_app.domain.property_names import in_language
from kanban_app.services.bringing import Bringing, BroughtCard
from kanban_app.ui import formats
from kanban_app.ui.commission_text import exact_money
from kanban_app.ui.contacts.merge_row import ReasonLine

_SOFT_HYPHEN = "\u00ad"
_LONG = {
    ReasonKind.PHONE: QT_TRANSLATE_NOOP("contact_reasons", "Same phone number %s"),
    ReasonKind.EMAIL: QT_TRANSLATE_NOOP("contact_reasons", "Same e-mail address %s"),
    ReasonKind.NAME: QT_TRANSLATE_NOOP("contact_reasons", "Same name"),
    ReasonKind.NAME_UMLAUT: QT_TRANSLATE_NOOP(
        "contact_reasons", "Same name in another spelling (ü = ue, ß = ss)"
    ),
    ReasonKind.NAME_SIMILAR: QT_TRANSLATE_NOOP("contact_reasons", "Similar name"),
    ReasonKind.LAST_NAME: QT_TRANSLATE_NOOP("contact_reasons", "Same last name"),
    ReasonKind.ADDRESS: QT_TRANSLATE_NOOP("contact_reasons", "Same address %s"),
    ReasonKind.PLACE: QT_TRANSLATE_NOOP("contact_reasons", "Same town %s, one street unknown"),
}
_SHORT = {
    ReasonKind.PHONE: QT_TRANSLATE_NOOP("contact_reasons", "same phone number"),
    ReasonKind.EMAIL: QT_TRANSLATE_NOOP("contact_reasons", "same e-mail address"),
    ReasonKind.NAME: QT_TRANSLATE_NOOP("contact_reasons", "same name"),
    ReasonKind.NAME_UMLAUT: QT_TRANSLATE_NOOP("contact_reasons", "same name"),
    ReasonKind.NAME_SIMILAR: QT_TRANSLATE_NOOP("contact_reasons", "similar name"),
    ReasonKind.LAST_NAME: QT_TRANSLATE_NOOP("contact_reasons", "same last name"),
    ReasonKind.ADDRESS: QT_TRANSLATE_NOOP("contact_reasons", "same address"),
    ReasonKind.PLACE: QT_TRANSLATE_NOOP("contact_reasons", "same town"),
}
_CONTEXT = "contact_reasons"
translate = QCoreApplication.translate
_SURE = frozenset(
    {ReasonKind.PHONE, ReasonKind.EMAIL, ReasonKind.NAME, ReasonKind.NAME_UMLAUT,
     ReasonKind.ADDRESS}
)  # fmt: skip


def reason_line(reason: Reason) -> ReasonLine:
    """Return a reason as the comparison says it."""
    words = QCoreApplication.translate(_CONTEXT, _LONG[reason.kind])
    value = shown(reason.value) if reason.kind is ReasonKind.PHONE else reason.value
    return ReasonLine(words % value if "%s" in words else words, reason.kind in _SURE)


def pair_words(pair: Pair) -> str:
    """Return the reasons of a pair in one line."""
    return ", ".join(
        QCoreApplication.translate(_CONTEXT, _SHORT[reason.kind]) for reason in pair.reasons
    )


def brought_figures(bringing: Bringing) -> list[tuple[str, str]]:
    """Return what somebody brought in figures, line by line; what is won stands last."""
    counts = [
        translate("brought", "%s open") % formats.number(bringing.number(Outcome.OPEN)),
        translate("brought", "%s won") % formats.number(bringing.number(Outcome.WON)),
    ]
    if lost := bringing.number(Outcome.LOST):
        counts.append(translate("brought", "%s lost") % formats.number(lost))
    if away := bringing.number(Outcome.ARCHIVED):
        counts.append(translate("brought", "%s archived") % formats.number(away))
    lines = [(translate("brought", "Cards"), " · ".join(counts))]
    for outcome, net, part in (
        (
            Outcome.OPEN,
            translate("brought", "Commission of what is open, net"),
            translate("brought", "of which part (expected)"),
        ),
        (
            Outcome.WON,
            translate("brought", "Commission won, net"),
            translate("brought", "of which part (earned)"),
        ),
    ):
        lines.append((net, exact_money(bringing.net(outcome))))
        if his := bringing.part(outcome):
            lines.append((part, exact_money(his)))
    return lines


def brought_line(card: BroughtCard, place: tuple[Journey, Stage] | None) -> tuple[CardId, str, str]:
    """Return who was brought, what about, how it stands, and what that brings."""
    face = card.face
    about = ", ".join(filter(None, (in_language(face.object_line, formats.language()), face.place)))
    stage = place[1].name.text(formats.language()).replace(_SOFT_HYPHEN, "") if place else ""
    ended = {
        Outcome.LOST: translate("brought", "lost"),
        Outcome.ARCHIVED: translate("brought", "archived"),
    }
    if card.outcome in ended:
        # Nothing is paid for it any more.
        return (
            face.id,
            face.heading or about,
            " · ".join(filter(None, (ended[card.outcome], about))),
        )
    part = translate("brought", "part %s") % formats.money(card.part_cents)
    value = part if card.part_cents else formats.money(card.net_cents) if card.net_cents else ""
    return face.id, face.heading or about, " · ".join(filter(None, (value, stage, about)))


def card_line(face: CardFace, place: tuple[Journey, Stage] | None) -> tuple[CardId, str, str]:
    """Return what a card of a contact is about, and where it stands."""
    line = in_language(face.object_line, formats.language())
    about = ", ".join(filter(None, (line, face.place))) or face.title or face.person
    stage = place[1].name.text(formats.language()).replace(_SOFT_HYPHEN, "") if place else ""
    value = formats.money(face.value_cents, face.currency) if face.value_cents else ""
    return face.id, about, " · ".join(filter(None, (stage, value)))
