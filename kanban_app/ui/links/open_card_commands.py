"""What can be told to be done with the card that is open, by name."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kanban_app.domain.deal import Side
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.ui.inspector.inspector import Inspector
from kanban_app.ui.links.card_parts import CardParts
from kanban_app.ui.links.commands import Command
from kanban_app.ui.links.deals import BRING_KEY
from kanban_app.ui.links.panes import KEY as PANE_KEY
from kanban_app.ui.links.panes import Panes

_LINK = {
    Side.OWNER: QT_TRANSLATE_NOOP("commands", "Open card: link a buyer …"),
    Side.BUYER: QT_TRANSLATE_NOOP("commands", "Open card: link an owner …"),
}


def open_card_commands(parts: CardParts, panel: Inspector, panes: Panes) -> Iterable[Command]:
    """Return what the sections of the open card have buttons and fields for; none without one."""
    if not panel.isVisible() or panel.card_id is None:
        return
    yield Command(
        "card.enter", "keys", QT_TRANSLATE_NOOP("commands", "Open card: into its fields"),
        panes.enter_card, PANE_KEY,
    )  # fmt: skip
    voice = parts.timeline.timeline.voice
    if voice.isVisible():
        name = QT_TRANSLATE_NOOP("commands", "Open card: how was it? …")
        yield Command("card.voice", "star", name, voice.click, changes=True)
    yield from _linked(parts)
    yield from _property(parts)
    yield from _fields(parts, panel)


def _linked(parts: CardParts) -> Iterable[Command]:
    section, side = parts.deals.section, parts.deals.side
    if side is not None and section.link.isVisible():
        yield Command("card.link", "link", _LINK[side], section.link.click, changes=True)
    if section.bring.isVisible():
        yield Command(
            "card.bring", "arrow-right",
            QT_TRANSLATE_NOOP("commands", "Open card: bring the other card of the deal along"),
            section.bring.click, BRING_KEY, changes=True,
        )  # fmt: skip
    if section.origin.isVisible():
        name = QT_TRANSLATE_NOOP("commands", "Open card: who brought it …")
        yield Command("card.origin", "share", name, section.origin.click, changes=True)
    menu = section.lead.menu()
    for place, lead in enumerate(menu.actions()):
        yield Command(
            f"card.lead.{place}", "person-add",
            QT_TRANSLATE_NOOP("commands", "Open card: new lead from this client: %s"),
            lead.trigger, changes=True, filling=lead.text().replace("&&", "&"),
        )  # fmt: skip
    ways = parts.contact.ways
    if ways.open.isVisible():
        name = QT_TRANSLATE_NOOP("commands", "Open card: its contact")
        yield Command("card.contact", "users", name, ways.open.click)
    if ways.other.isVisible():
        name = QT_TRANSLATE_NOOP("commands", "Open card: another contact …")
        yield Command("card.other_contact", "swap", name, ways.other.click, changes=True)


def _property(parts: CardParts) -> Iterable[Command]:
    section = parts.about.section
    for key, picture, name, button in (
        ("card.property", "house", QT_TRANSLATE_NOOP("commands", "Open card: link a property …"),
         section.link),
        ("card.new_property", "house",
         QT_TRANSLATE_NOOP("commands", "Open card: create its property"), section.new),
        ("card.open_property", "house", QT_TRANSLATE_NOOP("commands", "Open card: its property"),
         section.open),
        ("card.unlink_property", "close",
         QT_TRANSLATE_NOOP("commands", "Open card: unlink the property"), section.unlink),
    ):  # fmt: skip
        if button.isVisible():
            yield Command(key, picture, name, button.click, changes=True)


def _fields(parts: CardParts, panel: Inspector) -> Iterable[Command]:
    criteria, profile = parts.criteria.section, parts.profiles.section
    if profile.edit.isVisible():
        yield Command(
            "card.profile", "users", QT_TRANSLATE_NOOP("commands", "Open card: search profile …"),
            profile.edit.click, changes=True,
        )  # fmt: skip
    for key, picture, name, rows in (
        ("card.checklist", "check-circle",
         QT_TRANSLATE_NOOP("commands", "Open card: checklist of the stage"),
         [part for row in criteria.rows for part in (row.box, row.chevron)]),
        ("card.milestone", "seal", QT_TRANSLATE_NOOP("commands", "Open card: milestones"),
         [row.field.line for row in criteria.milestones]),
        ("card.waiting", "hourglass", QT_TRANSLATE_NOOP("commands", "Open card: waiting for …"),
         [panel.form.waiting_on]),
    ):  # fmt: skip
        fields = [part for part in rows if part.isVisible() and part.isEnabled()]
        if fields:
            yield Command(key, picture, name, partial(_go_to, panel, fields[0]), changes=True)


def _go_to(panel: Inspector, field: QWidget) -> None:
    """Give a field of the card the keyboard, in sight."""
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    panel.bring_into_sight(field)
