"""Whatever takes the keyboard has a name for who cannot see it, and lets the keyboard go again."""

import gc
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from kanban_app.domain.contact import Channel, Consent, ContactFields
from kanban_app.domain.property import PropertyFields
from kanban_app.ui.links.session import Session
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import CONTACTS, PROPERTIES, TODAY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
_STOP = Qt.FocusPolicy.TabFocus
_CONSENT = Consent(Channel.PHONE, date(2026, 1, 1))


@pytest.fixture
def session(room, qtbot, german):
    room.card = room.add("Okafor, Ada")
    anna = ContactFields(name="Anna", phones=("+49221471110",), consents=(_CONSENT,))
    room.anna = room.desk.contacts.add(anna).contact
    room.do(lambda: room.desk.properties.add(PropertyFields(street="Parkweg 2"), "de").changes)
    made = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    room.show(qtbot)
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    return made


def nameless(root: QWidget) -> list[str]:
    """Return the kinds of widgets that the Tab key reaches and nothing names."""
    stops = [
        part
        for part in root.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() & _STOP and part.focusProxy() is None
    ]
    assert stops
    words = [p.text() if isinstance(p, QAbstractButton) else "" for p in stops]
    return [
        f"{type(part).__name__} in {type(part.parent()).__name__}"
        for part, text in zip(stops, words, strict=True)
        if not part.accessibleName() and not text
    ]


def test_the_screens_name_what_they_have(room, session):
    window = room.shell.window
    session.screens.open(TODAY)
    assert nameless(window.stage_area) == []
    session.screens.open_contact(room.anna)
    assert nameless(window.stage_area) == []
    session.screens.open(PROPERTIES)
    session.screens.screen(PROPERTIES).screen.show_tab("object")
    assert nameless(window.stage_area) == []
    # The store is closed before the window.
    session.screens.screen(CONTACTS).screen.detail.forget()


def test_the_card_and_its_forms_name_what_they_have(room, session):
    session.inspector.open(room.card)
    session.parts.timeline.complete_next()
    session.parts.timeline.begin("viewing")
    assert nameless(session.inspector.panel) == []


def test_the_sheet_of_a_search_profile_names_what_it_has(room, session):
    session.parts.profiles.edit(room.card)
    (sheet,) = (d for d in room.shell.window.findChildren(QDialog) if d.isVisible())
    assert nameless(sheet) == []
    sheet.reject()


def test_shift_tab_leaves_the_form_of_a_property_backwards(session, qtbot):
    session.screens.open(PROPERTIES)
    link = session.screens.screen(PROPERTIES)
    link.screen.show_tab("object")
    link.form.editor.setFocus()
    assert QApplication.focusWidget() is link.form.editor.object.kind
    passed: list[QWidget] = []
    while not link.screen.list.view.hasFocus():
        focus = QApplication.focusWidget()
        assert focus not in passed
        passed.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)


def test_the_palette_goes_away_though_what_had_the_keyboard_is_gone(room, session):
    session.inspector.open(room.card)
    steps = session.parts.timeline.steps
    steps.rows[0].done.setFocus()
    session.palette.open()
    room.do(lambda: room.desk.tasks.drop([steps.rows[0].line.task]))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    session.palette.palette.dismiss()
    assert session.palette.palette.isHidden()
