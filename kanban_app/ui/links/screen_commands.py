"""What the screens beside the board can be told to do by name."""

from collections.abc import Iterable
from functools import partial

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.ui.links.commands import Command
from kanban_app.ui.links.contacts import ContactsLink
from kanban_app.ui.links.matching import PROFILES
from kanban_app.ui.links.new_task import NewTask
from kanban_app.ui.links.properties import PropertiesLink
from kanban_app.ui.links.screens import Screens
from kanban_app.ui.shell import CONTACTS
from kanban_app.ui.shell import PROPERTIES as PROPERTY_SCREEN


def screen_commands(screens: Screens, new_task: NewTask) -> Iterable[Command]:
    """Return what begins something new, and what is looked at on a screen of its own."""
    if CONTACTS in screens.offered:
        yield Command(
            "new_contact", "person-add", QT_TRANSLATE_NOOP("commands", "New contact"),
            partial(_new_contact, screens), changes=True,
        )  # fmt: skip
    if PROPERTY_SCREEN in screens.offered:
        yield Command(
            "new_property", "house", QT_TRANSLATE_NOOP("commands", "New property"),
            partial(_new_property, screens), changes=True,
        )  # fmt: skip
    yield Command(
        "new_task", "check-circle", QT_TRANSLATE_NOOP("commands", "New task"), new_task.ask,
        changes=True,
    )  # fmt: skip
    if CONTACTS in screens.offered:
        yield Command(
            "duplicates", "merge", QT_TRANSLATE_NOOP("commands", "Compare duplicates"),
            partial(_compare, screens), changes=True,
        )  # fmt: skip
    if PROPERTY_SCREEN in screens.offered:
        yield Command(
            "profiles", "users", QT_TRANSLATE_NOOP("commands", "Search profiles"),
            partial(_show_profiles, screens), changes=True,
        )  # fmt: skip


def _new_contact(screens: Screens) -> None:
    contacts = _contacts(screens)
    contacts.open()
    contacts.new()


def _compare(screens: Screens) -> None:
    _contacts(screens).compare()


def _new_property(screens: Screens) -> None:
    properties = _properties(screens)
    properties.open()
    properties.new()


def _show_profiles(screens: Screens) -> None:
    properties = _properties(screens)
    properties.open()
    properties.screen.show_view(PROFILES)


def _contacts(screens: Screens) -> ContactsLink:
    screen = screens.screen(CONTACTS)
    assert isinstance(screen, ContactsLink)
    return screen


def _properties(screens: Screens) -> PropertiesLink:
    screen = screens.screen(PROPERTY_SCREEN)
    assert isinstance(screen, PropertiesLink)
    return screen
