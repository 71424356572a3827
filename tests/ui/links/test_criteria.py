"""The checklist beside the card and the counts over the columns, through every change."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from kanban_app.services.criteria import Said
from kanban_app.services.moves import Drop
from kanban_app.services.rule_books import RuleBooks
from kanban_app.ui import formats
from kanban_app.ui.links.criteria import CriteriaLink
from kanban_app.ui.links.inspector import InspectorLink
from tests.ui.links.rooms import _ended, a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("de")
        made.card = made.small.add("Sommer", "staging")
        made.other = made.small.add("Winter", "staging")
        made.load()
        yield made


@pytest.fixture
def link(room, qtbot):
    inspector = InspectorLink(room.shell, room.desk, room.worker)
    made = CriteriaLink(room.shell, room.desk, room.worker, inspector)
    made.load()
    room.show(qtbot)
    made.inspector = inspector
    return made


def complete(room, stage: str) -> int | None:
    column = room.shell.window.board.column(room.small.stage(stage).id)
    return column.header.state.complete


def turn(room, *, undo: bool) -> None:
    work = room.desk.undo.undo if undo else room.desk.undo.redo
    finish(_ended(room.shell.presenter.apply(work, turned=True, undone=undo)))


def all_of(room, card) -> Said:
    rules = [s.criterion.rule for s in room.desk.criteria.checklist(card).missing]
    return Said(dict.fromkeys(rules, True))


def row(link, rule: str):
    return next(r for r in link.section.rows if r.rule == rule)


def test_a_mistake_in_an_own_file_is_told(room, link, qtbot):
    own = {"compliance.toml": b"[[rule]]\nkey = 'x y'"}
    link._desk = replace(room.desk, books=RuleBooks(own.get))
    with qtbot.waitSignal(link.told) as told:
        finish(link.begin())
    assert "compliance.toml" in told.args[0].words
    assert "valid_from" in told.args[0].words


def test_the_open_card_shows_what_its_stage_asks_for(room, link):
    link.inspector.open(room.card)
    assert link.section.isVisible()
    assert [r.rule for r in link.section.rows] == [
        "staging.documents", "staging.energy", "staging.media", "staging.approval",
        "staging.match_run",
    ]  # fmt: skip
    assert link.section.asked.heading[1].startswith("0")


def test_the_box_stands_beside_the_first_line_of_its_name(room, link, qtbot):
    room.show(qtbot)
    link.inspector.open(room.card)
    qtbot.waitUntil(lambda: link.section.rows[0].height() > 0)
    for part in link.section.rows:
        name = part._name
        box = part.box.mapTo(part, part.box.rect().center()).y()
        first = name.y() + name.contentsMargins().top() + name.fontMetrics().height() // 2
        assert abs(box - first) <= 1, part.rule


def test_a_tick_is_stored_at_once_and_taken_back_by_undo(room, link):
    link.inspector.open(room.card)
    row(link, "staging.media").box.click()
    assert set(room.small.store.criteria.of_card(room.card)) == {"staging.media"}
    assert row(link, "staging.media").box.isChecked()
    turn(room, undo=True)
    assert not row(link, "staging.media").box.isChecked()
    turn(room, undo=False)
    assert row(link, "staging.media").box.isChecked()
    row(link, "staging.media").box.click()
    assert room.small.store.criteria.of_card(room.card) == {}


def test_a_value_typed_into_an_opened_criterion_meets_it(room, link):
    link.inspector.open(room.card)
    approval = row(link, "staging.approval")
    approval.chevron.click()
    line = approval.fields[0].editor.line
    assert line.isVisible()
    QTest.keyClicks(line, "11.07.2026")
    line.editingFinished.emit()
    assert room.small.store.values.of_card(room.card) == {"approved_on": "2026-07-11"}
    assert approval.box.isChecked()
    assert not approval.box.isEnabled()
    assert approval.opened


def test_the_next_card_is_asked_for_its_own(room, link):
    room.do(lambda: room.desk.criteria.say(room.card, Said({"staging.media": True})))
    link.inspector.open(room.card)
    assert row(link, "staging.media").box.isChecked()
    link.inspector.open(room.other)
    assert not row(link, "staging.media").box.isChecked()


def test_a_column_counts_its_complete_cards_through_every_change(room, link):
    assert (complete(room, "staging"), complete(room, "marketing")) == (0, 0)
    room.do(lambda: room.desk.criteria.say(room.card, all_of(room, room.card)))
    assert complete(room, "staging") == 1
    turn(room, undo=True)
    assert complete(room, "staging") == 0
    turn(room, undo=False)
    assert complete(room, "staging") == 1
    room.shell.presenter.move((room.card,), room.small.stage("marketing").id, None)
    assert (complete(room, "staging"), complete(room, "marketing")) == (0, 0)
    turn(room, undo=True)
    assert complete(room, "staging") == 1
    room.do(lambda: room.desk.board.delete([room.card]))
    assert complete(room, "staging") == 0


def test_a_card_is_complete_on_the_day_that_was_planned_for(room, link):
    rest = {rule: True for rule in all_of(room, room.card).ticks if rule != "staging.approval"}
    said = Said(rest, {"approved_on": "2026-07-16"})
    room.do(lambda: room.desk.criteria.say(room.card, said))
    assert complete(room, "staging") == 0
    room.small.clock.pass_days(1)
    room.shell.day_changed.emit()
    assert complete(room, "staging") == 1


def test_columns_of_a_journey_that_is_shown_later_are_counted(room, link):
    room.shell.presenter.show_journeys(["buyer"])
    stage = room.small.stage("fit", "buyer").id
    assert room.shell.window.board.column(stage).header.state.complete == 0


def test_the_head_of_the_card_says_the_latest_milestone(room, link):
    card = room.small.add("Mandat", "acquisition")
    room.load()
    link.inspector.open(card)
    assert link.inspector.panel.header._reached.isHidden()
    room.shell.presenter.move((card,), room.small.stage("staging").id, None)
    assert link.inspector.panel.header._reached.text() == "Exklusivmandat 15.07.2026 · unconfirmed"


def test_a_milestone_is_confirmed_as_soon_as_something_speaks_for_it(room, link):
    card = room.small.add("Lenz", "acquisition")
    room.load()
    room.shell.presenter.move((card,), room.small.stage("staging").id, None)
    link.inspector.open(card)
    shown = link.inspector.panel.header._reached
    assert shown.text() == "Exklusivmandat 15.07.2026 · unconfirmed"
    room.do(lambda: room.desk.criteria.say(card, Said(values={"contract_signed_on": "2026-07-15"})))
    assert shown.text() == "Exklusivmandat 15.07.2026"
    room.do(room.desk.undo.undo)
    assert shown.text().endswith("unconfirmed")
    room.do(lambda: room.desk.criteria.say(card, Said({"acquisition.text_form": True})))
    assert shown.text() == "Exklusivmandat 15.07.2026"


def test_a_milestone_of_a_day_ahead_is_planned(room, link):
    room.desk.criteria.say(room.card, Said(values={"notary_on": "2026-07-17"}))
    finish(_ended(room.shell.presenter.apply(lambda: bought(room))))
    link.inspector.open(room.card)
    assert "17.07.2026 · planned" in link.inspector.panel.header._reached.text()
    contract = next(r for r in link.section.milestones if r.key == "contract")
    assert contract.label.text().endswith("(planned)")


def bought(room):
    return room.desk.board.move(Drop((room.card,), room.small.stage("after_sales").id))


def test_the_day_of_a_milestone_can_be_typed(room, link):
    link.inspector.open(room.card)
    mandate = next(m for m in link.section.milestones if m.key == "mandate")
    QTest.keyClicks(mandate.field.line, "1.7.26")
    mandate.field.line.editingFinished.emit()
    assert link.inspector.panel.header._reached.text() == "Exklusivmandat 01.07.2026"
    turn(room, undo=True)
    assert mandate.field.line.text() == ""


def test_what_the_law_wants_is_a_badge_until_it_is_there(room, link):
    link.inspector.open(room.card)
    missing = [f.finding.rule.key for f in link.section.findings if not f.finding.met]
    assert "identity_owner" in missing
    identity = next(f for f in link.section.findings if f.finding.rule.key == "identity_owner")
    assert "GwG" in identity.toolTip()
    assert "01.01.2020" in identity.toolTip()
    room.do(lambda: room.desk.criteria.say(room.card, Said({"acquisition.identity": True})))
    missing = [f.finding.rule.key for f in link.section.findings if not f.finding.met]
    assert "identity_owner" not in missing
