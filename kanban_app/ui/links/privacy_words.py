"""What the sheets of a person's rights say, in words."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.erasure import HeldBackup, Holdings, Mention, Place
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.moment import LocalDays, moment_of
from kanban_app.domain.retention import Entry, Hold, delete_after
from kanban_app.services.privacy import KeepList, Outlook
from kanban_app.ui import formats
from kanban_app.ui.privacy.requests import ErasePage, KeepPage, KeepRow

translate = QCoreApplication.translate
_DOT = " · "
_MOST_DAYS = 4
_MOST_NAMED = 3
_PLACES = {
    Place.CARD: QT_TRANSLATE_NOOP("Privacy", "Card"),
    Place.CONTACT: QT_TRANSLATE_NOOP("Privacy", "Other contact of this name"),
    Place.PROPERTY: QT_TRANSLATE_NOOP("Privacy", "Property"),
    Place.STAGE: QT_TRANSLATE_NOOP("Privacy", "Journey map: a stage"),
    Place.JOURNEY: QT_TRANSLATE_NOOP("Privacy", "Journey map: personas and rows"),
}


def erase_page(outlook: Outlook, days: LocalDays) -> ErasePage:
    """Return what the question before an erasure says."""
    holdings = outlook.holdings
    own = len(holdings.properties)
    return ErasePage(
        contact=holdings.contact,
        name=holdings.name,
        goes=tuple(_goes(holdings)),
        stays=tuple(_stays(holdings)),
        kept=tuple(_kept(hold) for hold in outlook.holds if hold.until >= outlook.today),
        properties=translate("Privacy", "Address and notes of %n own property(s) too", "", own)
        if own
        else "",
        backups=translate("Privacy", "Replace all backups by a fresh one")
        if any(backup.holds for backup in outlook.backups)
        else "",
        held=_held(outlook.backups, days),
        mentions=tuple((m, translate("Privacy", _PLACES[m.place])) for m in outlook.mentions),
    )


def keep_page(told: KeepList) -> KeepPage:
    """Return the list of a year."""
    parts = [f"{d.text.text(formats.language())} ({d.source})" for d in told.elsewhere]
    kept = translate("Privacy", "Kept outside of this program: %s.") % ", ".join(parts)
    end = delete_after(told.today, 1)
    rows = tuple(
        KeepRow(entry.case.contact, entry.case.name, _reason(entry, told), end)
        for entry in told.entries
    )
    return KeepPage(told.year, told.today, told.years, rows, kept if parts else "")


def _reason(entry: Entry, told: KeepList) -> str:
    case = entry.case
    free = formats.day_text(entry.free)
    if entry.free > told.today:
        since = translate("Privacy", "May go from %s") % free
    else:
        since = translate("Privacy", "May go since %s") % free
    if entry.holds:
        return since + _DOT + _duty(entry.holds[0])
    if case.sold:
        why = translate("Privacy", "asked for %s, which is sold") % case.sold
    elif case.ended:
        why = translate("Privacy", "last card ended on %s") % formats.day_text(case.ended)
    else:
        why = translate("Privacy", "last heard of on %s") % formats.day_text(case.last)
    return since + _DOT + why


def _duty(hold: Hold) -> str:
    if hold.duty is None:
        return translate("Privacy", "you wished to keep the data so long")
    return f"{hold.duty.text.text(formats.language())} ({hold.duty.source})"


def _kept(hold: Hold) -> str:
    until = formats.day_text(hold.until)
    return translate("Privacy", "To be kept until %s: %s") % (until, _duty(hold))


def _goes(holdings: Holdings) -> Iterable[str]:
    yield translate("Privacy", "Name, address, birthday and notes")
    counted = (
        (holdings.phones, translate("Privacy", "%n phone number(s)", "", holdings.phones)),
        (holdings.emails, translate("Privacy", "%n e-mail address(es)", "", holdings.emails)),
        (holdings.consents, translate("Privacy", "%n consent(s)", "", holdings.consents)),
        (holdings.identified, translate("Privacy", "The identification")),
        (holdings.merged, translate("Privacy", "%n merged contact(s)", "", holdings.merged)),
        (holdings.cards, translate("Privacy", "Names and notes of %n card(s)", "", holdings.cards)),
        (
            holdings.activities,
            translate("Privacy", "Words of %n talk(s) and note(s)", "", holdings.activities),
        ),
        (holdings.tasks, translate("Privacy", "Words of %n task(s)", "", holdings.tasks)),
        (
            holdings.profiles,
            translate("Privacy", "Places of %n search profile(s)", "", holdings.profiles),
        ),
        (holdings.drafts, translate("Privacy", "%n unfinished typing(s)", "", holdings.drafts)),
        (holdings.changes, translate("Privacy", "Undo of what was done so far")),
    )
    yield from (words for count, words in counted if count)


def _stays(holdings: Holdings) -> Iterable[str]:
    if holdings.steps:
        yield translate("Privacy", "%n step(s) of the histories", "", holdings.steps)
    yield translate("Privacy", "Values, sources, reasons, ratings")
    yield translate("Privacy", "Every number of the analytics")
    if holdings.shared:
        yield translate("Privacy", "%n property(s) others work on", "", holdings.shared)


def still_named(mentions: Collection[Mention]) -> str:
    """Return where the name of somebody who was erased still stands."""
    names = list(dict.fromkeys(mention.name for mention in mentions))
    listed = ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")
    return translate("Privacy", "Erased; the name still stands in: %s") % listed


def _held(backups: Iterable[HeldBackup], days: LocalDays) -> str:
    held = [days.date_of(moment_of(b.at)) for b in backups if b.holds]
    if not held:
        return ""
    shown = list(dict.fromkeys(formats.day_text(day) for day in held))
    listed = ", ".join(shown[:_MOST_DAYS]) + (" …" if len(shown) > _MOST_DAYS else "")
    count = translate("Privacy", "%n backup(s) hold this person", "", len(held))
    return f"{count}: {listed}"
