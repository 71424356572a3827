"""The inspector beside the board: one card, or what several selected ones are worth."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.ui.links.inspector import InspectorLink
from tests.ui.links.rooms import a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        for name in ("C", "B", "A"):
            made.small.add(name, value_cents=1_000_000)
        made.load()
        yield made


@pytest.fixture
def link(room, qtbot):
    made = InspectorLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    return made


def card(room, name):
    stage = room.small.stage("awareness").id
    cards = room.shell.presenter.board.contents.cards(stage)
    return next(c.id for c in cards if c.heading == name)


def select(room, *names):
    room.shell.window.board.select([card(room, name) for name in names])


def test_several_selected_cards_are_counted_and_summed_up(room, link):
    link.open(card(room, "A"))
    select(room, "A", "B")
    assert link.panel.many.isVisible()
    assert link.panel.many._title.text().startswith("2 ")
    assert "20" in link.panel.many._sum.text()


def test_with_one_card_left_that_card_is_shown(room, link):
    link.open(card(room, "A"))
    select(room, "A", "B", "C")
    select(room, "C")
    assert link.panel.card_id == card(room, "C")
    assert not link.panel.many.isVisible()


def test_with_nothing_selected_the_card_from_before_is_back(room, link):
    link.open(card(room, "A"))
    select(room, "B", "C")
    select(room)
    assert link.panel.card_id == card(room, "A")


def test_what_was_being_typed_is_stored_before_the_sum_is_shown(room, link, qtbot):
    a, b = card(room, "A"), card(room, "B")
    link.open(a)
    title = link.panel.form.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Typed")
    room.shell.window.board.select([a, b])
    assert link.panel.many.isVisible()
    assert room.desk.board.detail(a).fields.title == "Typed"


def test_a_closed_inspector_stays_closed(room, link):
    select(room, "A", "B")
    assert link.panel.isHidden()
    link.open(card(room, "A"))
    link.close()
    select(room, "B", "C")
    assert link.panel.isHidden()


def test_selecting_one_card_alone_changes_nothing(room, link):
    link.open(card(room, "A"))
    select(room, "B")
    assert link.panel.card_id == card(room, "A")


def test_the_sum_follows_what_becomes_of_the_cards(room, link):
    link.open(card(room, "A"))
    select(room, "A", "B", "C")
    gone = card(room, "C")
    apply(room, lambda: room.desk.board.delete((gone,)))
    assert link.panel.many._title.text().startswith("2 ")
    a = card(room, "A")
    detail = room.desk.board.detail(a)
    dearer = replace(detail.fields, value_cents=5_000_000)
    apply(room, lambda: room.desk.board.edit(a, dearer))
    assert "60" in link.panel.many._sum.text()


def test_a_resting_card_that_is_selected_counts_too(room, link):
    link.open(card(room, "A"))
    b = card(room, "B")
    apply(room, lambda: room.desk.board.park((b,), date(2030, 1, 1)))
    select(room, "A", "B")
    assert "20" in link.panel.many._sum.text()


def test_the_sum_can_be_put_away_like_a_card(room, link):
    link.open(card(room, "A"))
    select(room, "A", "B")
    link.panel.many.close_button.click()
    assert link.panel.isHidden()
    select(room, "C")
    assert link.panel.isHidden()


def apply(room, work):
    async def whole():
        await room.shell.presenter.apply(work)

    finish(whole())
