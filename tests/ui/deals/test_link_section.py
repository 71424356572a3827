"""The section of linked cards: rows that open, end and offer, and dialogs that ask."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kanban_app.domain.ids import CardId, ContactId
from kanban_app.ui.deals.link_dialogs import EndDialog, PickDialog, WhyEnded
from kanban_app.ui.deals.link_section import MOST, LinkedSection
from kanban_app.ui.deals.link_values import (
    EndLinked,
    LeadChoice,
    LeadWanted,
    LinkedLine,
    LinkedShown,
    OpenBringer,
    OpenLinked,
    Picked,
    PickRow,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BUSCH = LinkedLine("Busch", "person", CardId(7), "", "Fit · 6.000 €", "#1F6FB2", "End it")


@pytest.fixture
def section(qtbot):
    made = LinkedSection()
    made.resize(350, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_row_opens_its_card_and_ends_its_link(section, qtbot):
    section.show_linked(LinkedShown(cards=(BUSCH,)))
    with qtbot.waitSignal(section.open_requested) as opened:
        section.rows[0].name.click()
    assert opened.args == [OpenLinked(CardId(7))]
    with qtbot.waitSignal(section.end_requested) as ended:
        section.rows[0].end.click()
    assert ended.args == [EndLinked(CardId(7), "Busch")]


def test_a_row_says_all_of_it_to_screen_readers(section):
    section.show_linked(LinkedShown(cards=(BUSCH,)))
    assert section.rows[0].name.accessibleName() == "Busch Fit · 6.000 €"
    assert section.rows[0].end.accessibleName() == "End it"


def test_who_has_no_card_is_named_and_opens_nothing(section):
    section.show_linked(LinkedShown(origin=LinkedLine("Tipp, Tom", "share", None, "Brought by")))
    assert section.rows[0].plain.text() == "Tipp, Tom"
    assert not section.rows[0].name.isVisible()
    assert not section.rows[0].end.isVisible()


def test_a_name_has_all_the_room_there_is(section):
    name = "Maurer, Norbert u. Katharina"
    line = LinkedLine(name, "share", CardId(7), "Brought by")
    section.show_linked(LinkedShown(origin=line))
    QTest.qWait(1)
    link = section.rows[0].name
    assert link.width() == link.sizeHint().width()


def test_a_tipster_is_a_link_to_his_contact_and_not_cut(section, qtbot):
    name = "Wehrle, Hannelore"
    line = LinkedLine(name, "share", None, "Tip from", contact=ContactId(9))
    section.show_linked(LinkedShown(origin=line))
    QTest.qWait(1)
    link = section.rows[0].name
    assert link.isVisible()
    assert link.width() >= link.sizeHint().width()
    with qtbot.waitSignal(section.contact_requested) as opened:
        link.click()
    assert opened.args == [OpenBringer(ContactId(9))]


def test_of_many_buyers_the_first_are_shown_until_all_are_asked_for(section):
    many = tuple(LinkedLine(f"B{i}", "person", CardId(i)) for i in range(MOST + 2))
    section.show_linked(LinkedShown(cards=many))
    assert len(section.rows) == MOST
    section.more.click()
    assert len(section.rows) == MOST + 2
    assert not section.more.isVisible()
    section.show_linked(LinkedShown(cards=many), other_card=True)
    assert len(section.rows) == MOST


def test_what_there_is_nothing_of_is_not_shown(section):
    section.show_linked(LinkedShown())
    hidden = (section.bring, section.more, section.link, section.lead)
    assert not any(part.isVisible() for part in hidden)
    assert section.origin.isVisible()


def test_the_offer_asks_and_is_taken(section, qtbot):
    section.show_linked(LinkedShown(offer="Busch as well?", link="Link a buyer"))
    assert section.bring.isVisible()
    with qtbot.waitSignal(section.bring_requested):
        section.bring.click()
    with qtbot.waitSignal(section.link_requested):
        section.link.click()


def test_a_client_brings_one_of_the_leads_the_template_names(section, qtbot):
    section.show_linked(LinkedShown(leads=(LeadChoice("A & B"), LeadChoice("C"))))
    assert [a.text() for a in section._leads.actions()] == ["A && B", "C"]
    with qtbot.waitSignal(section.lead_requested) as wanted:
        section._leads.actions()[1].trigger()
    assert wanted.args == [LeadWanted(1)]


def test_long_names_never_make_the_panel_wider(section):
    long = LinkedLine("N" * 200, "person", CardId(7), "Brought by", "M" * 200, "#1F6FB2", "x")
    section.show_linked(LinkedShown(cards=(long,), ended=(long,), origin=long))
    assert section.minimumSizeHint().width() <= 340


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def pick(window):
    made = PickDialog("Link a buyer", "", "Link", window)
    made.open()
    return made


def test_words_are_looked_up_and_the_keyboard_picks(pick, qtbot):
    with qtbot.waitSignal(pick.sought):
        QTest.keyClicks(pick.search.focusProxy(), "bu")
    pick.show_found([PickRow("Busch", "EFH"), PickRow("Bucher", "ETW")])
    QTest.keyClick(pick.search.focusProxy(), Qt.Key.Key_Down)
    QTest.keyClick(pick.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(pick.picked) as picked:
        QTest.keyClick(pick.list, Qt.Key.Key_Return)
    assert picked.args == [Picked(1)]


def test_where_nobody_is_found_nobody_can_be_picked(pick):
    pick.show_found([])
    assert not pick.accept_button.isEnabled()
    assert pick.nothing.text()


def test_nobody_is_picked_where_that_is_offered(pick, qtbot):
    assert not pick.nobody.isVisible()
    pick.offer_nobody()
    with qtbot.waitSignal(pick.picked) as picked:
        pick.nobody.click()
    assert picked.args == [Picked(-1)]


def test_a_link_ends_with_or_without_a_reason(window, qtbot):
    dialog = EndDialog("Busch", window)
    dialog.open()
    dialog.why.setText("  Balkon fehlt ")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept_button.click()
    assert chosen.args == [WhyEnded("Balkon fehlt")]


def test_enter_in_the_search_takes_the_first_found(pick, qtbot):
    pick.show_found([PickRow("Wehrle", ""), PickRow("Wehrmann", "")])
    with qtbot.waitSignal(pick.picked) as picked:
        qtbot.keyClick(pick.search.focusProxy(), Qt.Key.Key_Return)
    assert picked.args == [Picked(0)]
    assert not pick.isVisible()


def test_enter_waits_for_what_is_found_with_the_words_typed(pick, qtbot):
    pick.show_found([PickRow("Somebody else", "")])
    qtbot.keyClicks(pick.search.focusProxy(), "wehr")
    told = []
    pick.picked.connect(told.append)
    qtbot.keyClick(pick.search.focusProxy(), Qt.Key.Key_Return)
    assert told == []
    assert pick.isVisible()
    pick.show_found([PickRow("Wehrle", "")])
    assert told == [Picked(0)]


def test_enter_with_nobody_found_takes_nobody_and_stays(pick, qtbot):
    qtbot.keyClicks(pick.search.focusProxy(), "xyz")
    pick.show_found([])
    qtbot.keyClick(pick.search.focusProxy(), Qt.Key.Key_Return)
    assert pick.isVisible()
    assert not pick.accept_button.isEnabled()
