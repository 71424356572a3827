"""How the sources of a lead and the parties we wait for are worded and drawn."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.card import Source, WaitingOn
from kanban_app.domain.errors import QT_TRANSLATE_NOOP

_ICONS = {
    Source.PORTAL_IS24: "portal",
    Source.PORTAL_IMMOWELT: "portal",
    Source.PORTAL_KLEINANZEIGEN: "portal",
    Source.PORTAL_OTHER: "portal",
    Source.WEBSITE_FORM: "globe",
    Source.VALUATION_TOOL: "calculator",
    Source.OWNER_LEAD_PORTAL: "portal",
    Source.PHONE: "phone",
    Source.WALK_IN: "walk",
    Source.SIGN_AT_PROPERTY: "sign",
    Source.LETTERBOX: "letter",
    Source.NETWORK_PARTNER: "handshake",
    Source.TIPSTER: "bulb",
    Source.REFERRAL_OWNER: "share",
    Source.REFERRAL_BUYER: "share",
    Source.REPEAT: "repeat",
    Source.CROSS_BUYER_TO_OWNER: "swap",
    Source.CROSS_OWNER_TO_BUYER: "swap",
    Source.IMPORT: "import",
    Source.OTHER: "tag",
}
_LABELS = {
    Source.PORTAL_IS24: QT_TRANSLATE_NOOP("Sources", "IS24"),
    Source.PORTAL_IMMOWELT: QT_TRANSLATE_NOOP("Sources", "Immowelt"),
    Source.PORTAL_KLEINANZEIGEN: QT_TRANSLATE_NOOP("Sources", "Kleinanzeigen"),
    Source.PORTAL_OTHER: QT_TRANSLATE_NOOP("Sources", "Portal"),
    Source.WEBSITE_FORM: QT_TRANSLATE_NOOP("Sources", "Website"),
    Source.VALUATION_TOOL: QT_TRANSLATE_NOOP("Sources", "Valuation"),
    Source.OWNER_LEAD_PORTAL: QT_TRANSLATE_NOOP("Sources", "Lead portal"),
    Source.PHONE: QT_TRANSLATE_NOOP("Sources", "Phone"),
    Source.WALK_IN: QT_TRANSLATE_NOOP("Sources", "Walk-in"),
    Source.SIGN_AT_PROPERTY: QT_TRANSLATE_NOOP("Sources", "For-sale sign"),
    Source.LETTERBOX: QT_TRANSLATE_NOOP("Sources", "Postcard"),
    Source.NETWORK_PARTNER: QT_TRANSLATE_NOOP("Sources", "Partner"),
    Source.TIPSTER: QT_TRANSLATE_NOOP("Sources", "Tipster"),
    Source.REFERRAL_OWNER: QT_TRANSLATE_NOOP("Sources", "Referral"),
    Source.REFERRAL_BUYER: QT_TRANSLATE_NOOP("Sources", "Referral"),
    Source.REPEAT: QT_TRANSLATE_NOOP("Sources", "Repeat"),
    Source.CROSS_BUYER_TO_OWNER: QT_TRANSLATE_NOOP("Sources", "Was buyer"),
    Source.CROSS_OWNER_TO_BUYER: QT_TRANSLATE_NOOP("Sources", "Was owner"),
    Source.IMPORT: QT_TRANSLATE_NOOP("Sources", "Import"),
    Source.OTHER: QT_TRANSLATE_NOOP("Sources", "Other"),
}
# Where the short word of a card says too little for a list to choose from.
_NAMES = {
    Source.PORTAL_IS24: QT_TRANSLATE_NOOP("Sources", "ImmoScout24"),
    Source.PORTAL_OTHER: QT_TRANSLATE_NOOP("Sources", "Other portal"),
    Source.VALUATION_TOOL: QT_TRANSLATE_NOOP("Sources", "Online valuation"),
    Source.OWNER_LEAD_PORTAL: QT_TRANSLATE_NOOP("Sources", "Owner lead portal"),
    Source.LETTERBOX: QT_TRANSLATE_NOOP("Sources", "Postcard or flyer"),
    Source.NETWORK_PARTNER: QT_TRANSLATE_NOOP("Sources", "Network partner"),
    Source.REFERRAL_OWNER: QT_TRANSLATE_NOOP("Sources", "Referral by an owner"),
    Source.REFERRAL_BUYER: QT_TRANSLATE_NOOP("Sources", "Referral by a buyer"),
    Source.REPEAT: QT_TRANSLATE_NOOP("Sources", "Repeat business"),
    Source.CROSS_BUYER_TO_OWNER: QT_TRANSLATE_NOOP("Sources", "Was a buyer, now sells"),
    Source.CROSS_OWNER_TO_BUYER: QT_TRANSLATE_NOOP("Sources", "Was an owner, now buys"),
}
_WAITING = {
    WaitingOn.NOBODY: QT_TRANSLATE_NOOP("Waiting", "Nobody"),
    WaitingOn.OWNER: QT_TRANSLATE_NOOP("Waiting", "Owner"),
    WaitingOn.BUYER: QT_TRANSLATE_NOOP("Waiting", "Buyer"),
    WaitingOn.BANK: QT_TRANSLATE_NOOP("Waiting", "Bank"),
    WaitingOn.NOTARY: QT_TRANSLATE_NOOP("Waiting", "Notary"),
    WaitingOn.AUTHORITY: QT_TRANSLATE_NOOP("Waiting", "Authority"),
    WaitingOn.CRAFTSMAN: QT_TRANSLATE_NOOP("Waiting", "Craftsman"),
}
# Python 3.11 refuses `"text" in Source`.
_SOURCES = frozenset(s.value for s in Source)
_PARTIES = frozenset(w.value for w in WaitingOn)


def source_icon(source: str) -> str:
    """Return the icon of a source; an unknown one looks like `other`."""
    return _ICONS[_known(source)]


def source_label(source: str) -> str:
    """Return the short word a card shows for a source."""
    return QCoreApplication.translate("Sources", _LABELS[_known(source)])


def source_name(source: str) -> str:
    """Return the full wording of a source, unique in a list to choose from."""
    known = _known(source)
    return QCoreApplication.translate("Sources", _NAMES.get(known, _LABELS[known]))


def waiting_label(who: str) -> str:
    """Return who has the next move; an unknown party reads like `nobody`."""
    known = WaitingOn(who) if who in _PARTIES else WaitingOn.NOBODY
    return QCoreApplication.translate("Waiting", _WAITING[known])


def _known(source: str) -> Source:
    return Source(source) if source in _SOURCES else Source.OTHER
