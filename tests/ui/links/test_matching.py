"""Matching on the properties screen: who fits, why, and what is done about it, over a store."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.ids import CardId
from kanban_app.domain.match_advice import Way
from kanban_app.ui.deals.match_refuse import RefuseSheet
from kanban_app.ui.links.fresh_matches import FRESH
from kanban_app.ui.links.matching import PROFILES, MatchingLink
from kanban_app.ui.links.properties import PropertiesLink
from kanban_app.ui.properties.bar import RUNNING
from kanban_app.ui.property_words import word
from tests.domain import match_cases as case
from tests.ui.links.rooms import Room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def a_buyer(room: Room, name: str, profile) -> CardId:
    stage = room.small.stage("awareness", "buyer")
    room.do(lambda: room.desk.board.add(stage.id, CardFields(contact=Contact(name))))
    card = room.small.store.column(stage.id)[0][0]
    room.do(lambda: room.desk.matching.save_profile(card, profile))
    return card


@pytest.fixture
def link(room: Room, qtbot) -> MatchingLink:
    room.desk.properties.add(case.SULZ, "de")
    room.desk.properties.add(case.VENLOER, "de")
    for name, profile in (("Okafor", case.OKAFOR), ("Brandt", case.BRANDT), ("Kaya", case.KAYA)):
        a_buyer(room, name, profile)
    screen = PropertiesLink(room.shell, room.desk, room.worker)
    made = MatchingLink(room.shell, room.desk, room.worker, screen.screen)
    room.show(qtbot)
    screen.open()
    return made


def listed(link):
    return [(line.score, line.name) for line in link.buyers.list.model.lines]


def venloer(room):
    return room.desk.matching.offered()[0].id


def test_the_best_buyer_is_shown_first_and_the_excluded_with_their_must(link):
    assert listed(link) == [
        ("100", "Brandt"),
        ("84", "Okafor"),
        ("", "Excluded by a must (1)"),
        ("–", "Kaya"),
    ]
    assert link.buyers.list.model.lines[3].detail.startswith("Must: Price up to")
    assert link.buyers.pane.score.text() == "100"
    assert "Brandt" in link.buyers.pane.title.text()


def test_the_property_list_counts_who_fits(room, link):
    fits = link._screen.list.model.fits
    assert [fits[detail.id] for detail in room.desk.matching.offered()] == [2, 2]


def test_the_keys_walk_and_the_explanation_follows(qtbot, link):
    link.buyers.setFocus()
    qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_Down)
    assert link.buyers.pane.score.text() == "84"
    rows = link.buyers.pane.table.accessibleDescription()
    assert "21 of 30 points" in rows
    assert "84 → 93" in link.buyers.pane.advice.accessibleDescription()
    assert "of 3 profiles" in link.buyers.pane.demand_of.text()
    qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_Down)
    # The heading of a section is walked past.
    assert link.buyers.list.current.name == "Kaya"
    assert link.buyers.pane.sentence.text().startswith("Must: ")


def test_a_reason_takes_a_buyer_out_and_the_key_brings_him_back(qtbot, room, link):
    qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_X)
    sheet = room.shell.window.findChild(RefuseSheet)
    assert not sheet.keep.isEnabled()
    qtbot.keyClicks(sheet.reason, "Zu laut")
    sheet.keep.click()
    assert listed(link)[0] == ("84", "Okafor")
    assert (link.buyers.list.model.lines[-1].name, link.buyers.list.model.lines[-1].detail) == (
        "Brandt",
        "Zu laut",
    )
    link.buyers.list.choose(link.buyers.list.model.lines[-1])
    assert link.buyers.pane.refuse.text() == "Fits after all"
    qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_X)
    assert listed(link)[0] == ("100", "Brandt")


def test_a_changed_profile_moves_its_line(room, link):
    card = link.buyers.list.model.lines[0].fit.seeking.profile.card
    room.do(lambda: room.desk.matching.save_profile(card, replace(case.BRANDT, rooms_min=4)))
    assert listed(link)[:2] == [("84", "Okafor"), ("79", "Brandt")]
    # The one that was chosen stays chosen.
    assert link.buyers.pane.score.text() == "79"
    room.do(room.desk.undo.undo)
    assert listed(link)[0] == ("100", "Brandt")


def test_what_was_explained_is_seen_and_nothing_else(qtbot, room, link):
    seen = {(n.profile, n.property) for n in room.small.store.profiles.notes()}
    assert seen == {link.buyers.fit.pair[:2]}
    link.buyers.setFocus()
    qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_Down)
    about = venloer(room)
    assert not [n for n in room.desk.matching.new_matches() if n.pair.property == about]


def test_behind_another_view_nobody_has_seen_anything(room, link):
    screen = link._screen
    screen.show_view(PROFILES)
    card = a_buyer(room, "Late", case.BRANDT)
    room.do(lambda: room.desk.matching.save_profile(card, replace(case.BRANDT, rooms_min=1)))
    new = {n.name for n in room.desk.matching.new_matches()}
    assert "Late" in new
    assert ("100", "Late") in fresh(link)


def test_enter_opens_the_buyers_card(qtbot, link):
    with qtbot.waitSignal(link.open_requested) as opened:
        qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_Return)
    assert opened.args == [link.buyers.fit.seeking.profile.card]


def test_the_profile_is_asked_for_by_its_key(qtbot, link):
    with qtbot.waitSignal(link.profile_requested) as asked:
        qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_P)
    assert asked.args == [link.buyers.fit.seeking.profile.card]


def test_linking_makes_one_deal_of_both_cards(qtbot, room, link):
    owner = room.add("Marquardt")
    room.do(lambda: room.desk.properties.link(owner, venloer(room), "de"))
    qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_F)
    (deal,) = room.desk.deals.linked(owner)
    assert deal.face.heading == "Brandt"


def test_who_is_linked_is_marked_and_the_key_opens_the_link(qtbot, room, link):
    owner = room.add("Marquardt")
    room.do(lambda: room.desk.properties.link(owner, venloer(room), "de"))
    assert link.buyers.pane.link.text() == "Link"
    qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_F)
    line = link.buyers.list.current
    assert (line.name, line.detail, line.linked) == ("Brandt", "linked", True)
    assert link.buyers.pane.sentence.text().startswith("linked")
    assert link.buyers.pane.link.text() == "Open the link"
    with qtbot.waitSignal(link.open_requested) as opened:
        qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_F)
    assert opened.args == [line.fit.seeking.profile.card]
    # From the side of the profile as well, and no longer after undo.
    link._screen.show_view(PROFILES)
    assert link.profiles.matches.list.model.lines[0].detail == "linked"
    link._screen.show_view(RUNNING)
    room.do(room.desk.undo.undo)
    assert not link.buyers.list.current.linked
    assert link.buyers.pane.link.text() == "Link"


def test_what_is_planned_to_ask_is_said_until_it_is_done(qtbot, room, link):
    link.buyers.list.choose(link.buyers.list.model.lines[1])
    rows = link.buyers.pane.advice.rows
    row = next(r for r in rows if r.advice and r.advice.way is Way.BUYER)
    card = link.buyers.fit.seeking.profile.card
    row.note.click()
    title = f"Ask: also pay 489.000\u00a0€? ({case.VENLOER.line})"
    (task,) = [t for t in room.desk.tasks.open_of_card(card) if t.fields.title == title]
    shown = [r.planned.text() for r in rows if r.isVisibleTo(link.buyers.pane)]
    assert shown.count("Task planned") == 1
    assert (row.planned.text(), row.note.isVisibleTo(row)) == ("Task planned", False)
    room.do(lambda: room.desk.tasks.drop([task.id]))
    assert row.note.isVisibleTo(row)
    assert not row.planned.isVisibleTo(row)


def test_after_a_refusal_the_next_candidate_is_chosen(qtbot, room, link):
    def refuse(row):
        link.buyers.list.choose(link.buyers.list.model.lines[row])
        profile, about, _ = link.buyers.fit.pair
        room.do(lambda: room.desk.matching.refuse(profile, about, "Zu laut"))

    refuse(0)
    assert link.buyers.list.current.name == "Okafor"
    # He was the last of the first group: the next one stands under a heading.
    refuse(0)
    assert link.buyers.list.current.name == "Kaya"
    refuse(1)
    # Nobody is left: the place stays.
    assert link.buyers.list.current.name == "Kaya"


def test_every_profile_stands_with_its_properties(qtbot, link):
    link._screen.show_view(PROFILES)
    profiles = link.profiles.list
    assert [(line.score, line.name) for line in profiles.model.lines] == [
        ("2", "Brandt"),
        ("1", "Kaya"),
        ("1", "Okafor"),
    ]
    matches = link.profiles.matches
    assert [(line.score, line.name) for line in matches.list.model.lines] == [
        ("100", case.VENLOER.line),
        ("79", case.SULZ.line),
    ]
    qtbot.keyClick(profiles.view, Qt.Key.Key_Down)
    assert matches.list.model.lines[0].name == case.SULZ.line
    assert matches.pane.score.text() == "100"
    assert word(case.SULZ.status) in matches.list.model.lines[0].detail


def test_without_profiles_it_says_where_they_come_from(room, qtbot):
    room.desk.properties.add(case.VENLOER, "de")
    screen = PropertiesLink(room.shell, room.desk, room.worker)
    made = MatchingLink(room.shell, room.desk, room.worker, screen.screen)
    room.show(qtbot)
    screen.open()
    assert screen.screen.tabs is not None
    assert made.buyers.list.empty.isVisibleTo(made.buyers)
    assert "buyer" in made.buyers.list.empty.text()


def test_advice_is_planned_with_whom_it_asks(qtbot, room, link):
    owner = room.add("Marquardt")
    room.do(lambda: room.desk.properties.link(owner, venloer(room), "de"))
    qtbot.keyClick(link.buyers.list.view, Qt.Key.Key_Down)
    buyer = link.buyers.fit.seeking.profile.card
    # The buyer's card is about the property as well: the owner is asked all the same.
    room.do(lambda: room.desk.deals.link(buyer, owner))
    rows = link.buyers.pane.advice.rows
    assert [row.note.text() for row in rows[:3]] == ["Ask", "Ask", "Ask"]
    rows[0].note.click()
    rows[2].note.click()
    (to_owner,) = [t.fields for t in room.desk.tasks.open_of_card(owner) if not t.fields.rule]
    (to_buyer,) = [t.fields for t in room.desk.tasks.open_of_card(buyer) if not t.fields.rule]
    assert to_owner.title == "Ask: also for 475.000\u00a0€? (Okafor)"
    assert to_buyer.title == f"Ask: also without Lift? ({case.VENLOER.line})"
    assert to_owner.due == room.days.date_of(room.small.clock())
    room.do(room.desk.undo.undo)
    assert not [t for t in room.desk.tasks.open_of_card(buyer) if not t.fields.rule]


def held(link) -> int:
    return link._screen.bar._held[FRESH]


def fresh(link) -> list[tuple[str, str]]:
    lines = link.fresh.view.list.model.lines
    return [(line.score, line.name) for line in lines if line.fit]


# As worked by hand in tests/domain/test_matching_by_hand.py.
NEW = [("100", "Kaya"), ("79", "Brandt"), ("84", "Okafor")]


def test_new_matches_are_listed_until_they_were_looked_at(room, link):
    screen = link._screen
    assert held(link) == 3
    assert fresh(link) == NEW
    heading = link.fresh.view.list.model.lines[0]
    assert heading.name == "ETW Sülzgürtel 66 · Köln-Sülz · 312.000\u00a0€"
    screen.show_view(FRESH)
    # What is explained has been looked at; it stays as long as it is in view.
    assert link.fresh.view.pane.score.text() == "100"
    assert held(link) == 2
    link.refresh()
    assert fresh(link) == NEW
    screen.show_view("running")
    # The property with the best match comes first.
    assert fresh(link) == [("84", "Okafor"), ("79", "Brandt")]
    assert held(link) == 2


def test_all_new_matches_are_seen_at_once(room, link):
    link.fresh.view.all_seen.click()
    assert fresh(link) == []
    assert link.fresh.view.all_seen.isHidden()
    assert room.desk.matching.new_matches() == []


def test_a_property_that_was_deleted_while_it_is_asked_for_is_no_error(room, link):
    refused = []
    room.shell.presenter.refused.connect(refused.append)
    # The list still shows it: it is read again only now.
    room.desk.properties.delete(link._screen.chosen, "de")
    link.refresh()
    assert refused == []
