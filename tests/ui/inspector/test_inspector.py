"""Typing is never lost, never saved wrongly, and never overtaken by news of the same card."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel

from kanban_app.domain.card import CardFields, Contact, Outcome, Source, WaitingOn
from kanban_app.domain.ids import CardId
from kanban_app.ui import formats, theme
from kanban_app.ui.inspector.inspector import WIDTH
from kanban_app.ui.inspector.requests import CardRequest, EditRequest
from tests.ui.inspector.builders import a_detail, a_journey, a_stage, show, some_fields

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def typed(qtbot, field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_a_card_that_is_only_looked_at_is_not_edited(panel):
    spy = QSignalSpy(panel.edit_committed)
    show(panel, a_detail())
    assert panel.form.fields() == some_fields()
    assert not panel.pending
    show(panel, a_detail(2, fields=CardFields(title="  two  blanks ")))
    panel.commit()
    assert spy.count() == 0


def test_typing_becomes_a_draft_and_rest_makes_it_an_edit(panel, qtbot):
    show(panel, a_detail())
    with (
        qtbot.waitSignal(panel.draft_changed, timeout=1500) as draft,
        qtbot.waitSignal(panel.edit_committed, timeout=4000) as edit,
    ):
        typed(qtbot, panel.form.place, "Denzlingen")
    assert draft.args == [EditRequest(CardId(1), some_fields(place="Denzlingen"))]
    assert edit.args == draft.args


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_enter_and_leaving_a_line_tell_the_edit_once(panel, qtbot, key):
    show(panel, a_detail())
    spy = QSignalSpy(panel.edit_committed)
    typed(qtbot, panel.form.name, "  Anna   Beck ")
    qtbot.keyClick(panel.form.name, key)
    assert spy.count() == 1
    assert spy.at(0)[0].fields.contact.name == "Anna Beck"


def test_leaving_the_notes_tells_the_edit(panel, qtbot):
    show(panel, a_detail())
    panel.form.notes.setFocus()
    panel.form.notes.setPlainText("<i>neu</i>")
    with qtbot.waitSignal(panel.edit_committed) as edit:
        panel.form.name.setFocus()
    assert edit.args[0].fields.notes == "<i>neu</i>"


def test_another_card_is_shown_only_after_the_edit_of_the_first(panel, qtbot):
    show(panel, a_detail(1))
    typed(qtbot, panel.form.title, "Neu")
    with qtbot.waitSignal(panel.edit_committed) as edit:
        show(panel, a_detail(2))
    assert edit.args[0] == EditRequest(CardId(1), some_fields(title="Neu"))
    assert panel.form.fields() == some_fields()
    assert panel.card_id == CardId(2)


def test_closing_and_hiding_tell_the_edit_first(panel, qtbot):
    show(panel, a_detail())
    told = []
    panel.edit_committed.connect(lambda _: told.append("edit"))
    panel.close_requested.connect(lambda: told.append("close"))
    typed(qtbot, panel.form.title, "Neu")
    qtbot.keyClick(panel.form.title, Qt.Key.Key_Escape)
    assert told == ["edit", "close"]
    typed(qtbot, panel.form.title, "Neuer")
    panel.hide()
    assert told == ["edit", "close", "edit"]


def test_news_of_the_same_card_leave_the_typing_alone(panel, qtbot):
    show(panel, a_detail())
    typed(qtbot, panel.form.title, "Halb getippt")
    panel.form.title.setCursorPosition(4)
    show(panel, a_detail(fields=some_fields(place="Staufen", value_cents=100)))
    assert panel.form.title.text() == "Halb getippt"
    assert panel.form.title.cursorPosition() == 4
    with qtbot.waitSignal(panel.edit_committed) as edit:
        panel.commit()
    assert edit.args[0].fields == some_fields(
        title="Halb getippt", place="Staufen", value_cents=100
    )


def test_the_answer_to_an_edit_does_not_move_the_cursor(panel, qtbot):
    show(panel, a_detail())
    typed(qtbot, panel.form.title, "Neu ")
    panel.commit()
    show(panel, a_detail(fields=panel.form.fields()))
    assert panel.form.title.text() == "Neu "
    assert not panel.pending


def test_an_undo_of_the_same_card_is_shown(panel, qtbot):
    show(panel, a_detail())
    typed(qtbot, panel.form.title, "Neu")
    panel.edit_committed.connect(panel.settle)
    panel.commit()
    show(panel, a_detail())
    assert panel.form.title.text() == "EFH"
    assert not panel.pending


def test_news_from_before_an_edit_was_stored_do_not_take_it_out_of_the_fields(panel, qtbot):
    show(panel, a_detail())
    typed(qtbot, panel.form.title, "Neu")
    panel.commit()
    show(panel, a_detail(fields=some_fields(place="Staufen")))
    assert panel.form.fields() == some_fields(title="Neu", place="Staufen")


def test_a_refused_edit_stays_in_its_fields_says_so_and_is_told_again(panel, qtbot):
    show(panel, a_detail())
    typed(qtbot, panel.form.title, "Neu")
    with qtbot.waitSignal(panel.edit_committed) as edit:
        panel.commit()
    panel.take_back(edit.args[0])
    assert panel.pending
    assert panel.hint.isVisible()
    show(panel, a_detail(fields=some_fields(place="Staufen")))
    assert panel.form.title.text() == "Neu"
    with qtbot.waitSignal(panel.edit_committed) as again:
        panel.commit()
    assert again.args[0].fields == some_fields(title="Neu", place="Staufen")
    assert not panel.hint.isVisible()


def test_a_refused_edit_that_was_typed_over_meanwhile_waits_for_the_later_answer(panel, qtbot):
    show(panel, a_detail())
    typed(qtbot, panel.form.title, "Neu")
    with qtbot.waitSignal(panel.edit_committed) as edit:
        panel.commit()
    typed(qtbot, panel.form.title, "Neuer")
    panel.commit()
    panel.take_back(edit.args[0])
    assert not panel.pending
    assert not panel.hint.isVisible()


def test_a_line_takes_no_more_than_the_store_keeps(panel, qtbot):
    show(panel, a_detail())
    for line in (panel.form.title, panel.form.phones.lines[0], panel.form.tags.input):
        line.setText("ü" * 399)
        qtbot.keyClicks(line, "123")
        assert line.text() == "ü" * 399 + "12"
        line.clear()
        line.insert("x" * 900)
        assert line.text() == "x" * 800


def test_a_wrong_amount_is_explained_not_saved_and_not_lost(panel, qtbot):
    show(panel, a_detail(1))
    spy = QSignalSpy(panel.edit_committed)
    line = panel.form.money.field.line
    typed(qtbot, line, "19 Tsd.")
    assert panel.form.money.field.error.isVisible()
    assert "19.470,50" in panel.form.money.field.error.text()
    show(panel, a_detail(2))
    assert line.text() == "19.470\u00a0€"
    show(panel, a_detail(1))
    assert line.text() == "19 Tsd."
    assert panel.form.money.field.error.isVisible()
    assert spy.count() == 0


def test_a_wrong_amount_does_not_hold_back_the_other_fields(panel, qtbot):
    show(panel, a_detail())
    typed(qtbot, panel.form.money.field.line, "viel")
    typed(qtbot, panel.form.place, "Ulm")
    with qtbot.waitSignal(panel.edit_committed) as edit:
        panel.commit()
    assert edit.args[0].fields == some_fields(place="Ulm")
    show(panel, a_detail(fields=some_fields(place="Ulm")))
    assert panel.form.money.field.line.text() == "viel"


def test_the_weighted_sum_follows_the_typing(panel, qtbot):
    show(panel, a_detail())
    typed(qtbot, panel.form.money.field.line, "10.000,00")
    assert panel.form.money._weight.text() == "8.000\u00a0€"
    qtbot.keyClick(panel.form.money.field.line, Qt.Key.Key_Return)
    assert panel.form.money.field.line.text() == "10.000\u00a0€"


def test_a_chance_of_ones_own_weighs_and_is_marked_until_it_is_cleared(panel, qtbot):
    show(panel, a_detail())
    money = panel.form.money
    chance = money.chance
    assert (chance.line.text(), chance.line.placeholderText()) == ("", "by stage: 80\u00a0%")
    assert not chance.clear.isVisible()
    assert not chance.mark.isVisible()
    typed(qtbot, chance.line, "62,5")
    assert chance.mark.isVisible()
    assert money._weight.text() == "12.169\u00a0€"
    with qtbot.waitSignal(panel.edit_committed) as edit:
        qtbot.keyClick(chance.line, Qt.Key.Key_Return)
    assert edit.args[0].fields == some_fields(probability=0.625)
    assert chance.line.text() == "62,5\u00a0%"
    show(panel, a_detail(fields=some_fields(probability=0.625), stage_id=1))
    assert chance.mark.text() == "own estimate"
    assert chance.clear.toolTip().endswith("Back to the stage's</qt>")
    with qtbot.waitSignal(panel.edit_committed) as edit:
        qtbot.mouseClick(chance.clear, Qt.MouseButton.LeftButton)
    assert edit.args[0].fields == some_fields()
    assert money._weight.text() == "15.576\u00a0€"
    assert not chance.clear.isVisible()
    assert chance.line.hasFocus()


def test_an_emptied_chance_is_that_of_the_stage_again(panel, qtbot):
    show(panel, a_detail(fields=some_fields(probability=0.6)))
    assert panel.form.fields().probability == 0.6
    panel.form.money.chance.line.selectAll()
    qtbot.keyClick(panel.form.money.chance.line, Qt.Key.Key_Delete)
    assert panel.form.fields().probability is None


@pytest.mark.parametrize("text", ["viel", "101", "-5", "60 % oder so"])
def test_a_wrong_chance_is_explained_not_saved_and_not_lost(panel, qtbot, text):
    mine = some_fields(probability=0.6)
    show(panel, a_detail(1, fields=mine))
    line = panel.form.money.chance.line
    typed(qtbot, line, text)
    assert "60\u00a0%" in panel.form.money.chance.error.text()
    assert panel.form.fields() == mine
    show(panel, a_detail(2))
    assert (line.text(), panel.form.money.chance.value) == ("", None)
    show(panel, a_detail(1, fields=mine))
    assert line.text() == text[:12]
    assert panel.form.money.chance.error.isVisible()
    assert panel.form.fields() == mine


def test_a_chance_nobody_touched_stays_as_exact_as_it_came(panel, qtbot):
    exact = some_fields(probability=1 / 3)
    show(panel, a_detail(fields=exact))
    assert panel.form.money.chance.line.text() == "33,33\u00a0%"
    panel.form.money.chance.line.setFocus()
    panel.form.name.setFocus()
    assert panel.form.fields() == exact


def test_an_ended_card_has_no_chance_to_type_and_keeps_its_own(panel):
    show(panel, a_detail(outcome=Outcome.LOST, fields=some_fields(probability=0.6)))
    assert not panel.form.money.chance.isVisible()
    assert panel.form.fields().probability == 0.6


def test_phones_get_another_line_and_lose_an_emptied_one(panel, qtbot):
    show(panel, a_detail())
    phones = panel.form.phones
    qtbot.mouseClick(phones._add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(phones.lines[2], "0351 3")
    assert phones.value == ("0351 1", "0351 2", "0351 3")
    phones.lines[0].clear()
    assert phones.value == ("0351 2", "0351 3")
    show(panel, a_detail(2, fields=CardFields()))
    assert len(phones.lines) == 1


def test_tags_are_typed_with_commas_and_taken_away_with_backspace(panel, qtbot):
    show(panel, a_detail())
    tags = panel.form.tags
    tags.input.setFocus()
    qtbot.keyClicks(tags.input, "See,Erbe,Ne")
    assert tags.value == ("Erbe", "Hang", "See", "Ne")
    with qtbot.waitSignal(panel.edit_committed) as edit:
        qtbot.keyClick(tags.input, Qt.Key.Key_Return)
    assert edit.args[0].fields.tags == ("Erbe", "Hang", "See", "Ne")
    qtbot.keyClick(tags.input, Qt.Key.Key_Backspace)
    assert tags.value == ("Erbe", "Hang", "See")
    tags._tags[0].click()
    assert tags.value == ("Hang", "See")


def test_many_tags_break_into_lines_within_the_panel(panel):
    show(panel, a_detail(fields=some_fields(tags=tuple(f"Schlagwort {n}" for n in range(12)))))
    QApplication.processEvents()
    tags = panel.form.tags
    assert tags.height() > 100
    assert all(tag.geometry().right() < tags.width() for tag in tags._tags)


def test_a_choice_is_an_edit_at_once_and_asks_what_for(panel, qtbot):
    show(panel, a_detail(fields=some_fields(waiting_on=WaitingOn.NOBODY, waiting_note="")))
    assert panel.form.waiting_note.isHidden()
    box = panel.form.waiting_on
    box.setCurrentIndex(box.findData(WaitingOn.BANK))
    with qtbot.waitSignal(panel.edit_committed) as edit:
        box.activated.emit(box.currentIndex())
    assert edit.args[0].fields.waiting_on is WaitingOn.BANK
    assert not panel.form.waiting_note.isHidden()


def test_every_source_can_be_chosen_and_is_read_back(panel):
    for source in Source:
        show(panel, a_detail(fields=some_fields(source=source)))
        assert panel.form.fields().source is source


def test_the_expected_close_can_be_cleared(panel, qtbot):
    show(panel, a_detail())
    with qtbot.waitSignal(panel.edit_committed) as edit:
        qtbot.mouseClick(panel.form.close_day._clear, Qt.MouseButton.LeftButton)
    assert edit.args[0].fields.expected_close is None


def test_a_restored_draft_says_so_until_it_is_told_or_dropped(panel, qtbot):
    show(panel, a_detail())
    panel.restore_draft(some_fields(title="Vor dem Absturz"))
    assert panel.hint.isVisible()
    with qtbot.waitSignal(panel.draft_discarded, check_params_cb=lambda r: r.card_id == 1):
        qtbot.mouseClick(panel.hint.drop, Qt.MouseButton.LeftButton)
    assert panel.form.fields() == some_fields()
    assert panel.hint.isHidden()
    panel.restore_draft(some_fields(title="Vor dem Absturz"))
    with qtbot.waitSignal(panel.edit_committed) as edit:
        show(panel, a_detail(2))
    assert edit.args[0].fields.title == "Vor dem Absturz"
    assert panel.hint.isHidden()


def test_a_draft_equal_to_the_card_needs_no_hint(panel):
    show(panel, a_detail())
    panel.restore_draft(some_fields())
    assert panel.hint.isHidden()


def test_markup_in_names_is_shown_letter_by_letter(panel):
    show(panel, a_detail())
    formats_used = {label.textFormat() for label in panel.findChildren(QLabel)}
    assert formats_used == {Qt.TextFormat.PlainText}
    assert panel.header._name.text() == "Müller <b>x</b>"
    assert panel.form.notes.toPlainText().startswith("Zeile 1")


def test_the_heading_follows_the_name_else_the_title(panel, qtbot):
    show(panel, a_detail(fields=CardFields(title="Nur Titel")))
    assert panel.header._name.text() == "Nur Titel"
    typed(qtbot, panel.form.name, "Beck")
    assert panel.header._name.text() == "Beck"
    show(panel, a_detail(2, fields=CardFields()))
    assert panel.header._name.text() == "Without a name"


def test_an_open_card_can_rest_be_lost_and_go_on(panel, qtbot):
    show(panel, a_detail())
    footer = panel.footer
    for button, signal in (
        (footer.park, panel.park_requested),
        (footer.lost, panel.lost_requested),
        (footer.next, panel.next_requested),
    ):
        with qtbot.waitSignal(signal, check_params_cb=lambda r: r == CardRequest(CardId(1))):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert footer.next.text().startswith("To Geringe Leistungsbereitschaft")
    assert footer.width() <= WIDTH


@pytest.mark.parametrize("name", ["Transaktion", "After Sales", "Geringe Leistungsbereitschaft"])
def test_the_next_step_keeps_its_words(panel, qapp, name):
    panel.resize(WIDTH, 720)
    show_before(panel, name)
    qapp.processEvents()
    footer = panel.footer
    assert footer.next.width() >= footer.next.sizeHint().width()
    assert footer.rect().contains(footer.next.geometry())
    assert not footer.next.geometry().intersects(footer.lost.geometry())
    show_before(panel, "Fit")
    qapp.processEvents()
    assert footer.next.y() == footer.lost.y()


def test_a_number_that_is_none_is_doubted_and_kept(panel, qtbot):
    show(panel, a_detail(fields=CardFields(title="EFH")))
    phones = panel.form.phones
    typed(qtbot, phones.lines[0], "abc nonsense")
    assert phones.hint.isHidden()
    with qtbot.waitSignal(panel.edit_committed) as edit:
        qtbot.keyClick(phones.lines[0], Qt.Key.Key_Tab)
    assert phones.hint.isVisible()
    assert phones.lines[0].accessibleDescription() == phones.hint.text()
    assert edit.args[0].fields.contact.phones == ("abc nonsense",)
    typed(qtbot, phones.lines[0], "0761 123456")
    assert phones.hint.isHidden()


def test_an_address_without_an_at_is_doubted_wherever_it_came_from(panel):
    wrong = CardFields(contact=Contact("Beck", emails=("beck@example.org", "beck.example.org")))
    show(panel, a_detail(fields=wrong))
    assert panel.form.emails.hint.isVisible()
    show(panel, a_detail(2, fields=CardFields(title="EFH")))
    assert panel.form.emails.hint.isHidden()


def show_before(panel, name):
    journey = a_journey()._replace(stages=(a_stage(1, "Erwerb"), a_stage(2, name)))
    panel.show_card(a_detail(stage_id=1), journey.stages[0], journey, "14 T.", 1)


def test_an_action_tells_the_typing_first(panel, qtbot):
    show(panel, a_detail())
    told = []
    panel.edit_committed.connect(lambda _: told.append("edit"))
    panel.delete_requested.connect(lambda _: told.append("delete"))
    typed(qtbot, panel.form.place, "Ulm")
    panel.header._delete.trigger()
    assert told == ["edit", "delete"]


def shown(panel) -> set[str]:
    names = ("park", "wake", "lost", "next", "won", "reopen", "reopen_quiet")
    return {n for n in names if not getattr(panel.footer, n).isHidden()}


def test_the_foot_offers_what_the_outcome_allows(panel):
    show(panel, a_detail())
    assert shown(panel) == {"park", "lost", "next"}
    show(panel, a_detail(2, parked_until=date(2026, 9, 1)))
    assert shown(panel) == {"wake", "lost", "next"}
    assert panel.header._state.text() == "Resting until 01.09.2026"
    show(panel, a_detail(3, stage_id=4, outcome=Outcome.WON))
    assert shown(panel) == {"reopen"}
    show(panel, a_detail(4, outcome=Outcome.LOST, loss_reason="price", loss_note="20 zu hoch"))
    assert shown(panel) == {"reopen"}
    assert panel.header._state.text() == "Lost: Preis & Lage – 20 zu hoch"
    show(panel, a_detail(5, stage_id=4))
    assert shown(panel) == {"park", "lost", "won"}


def test_the_menu_offers_what_the_outcome_allows(panel, qtbot):
    show(panel, a_detail())
    header = panel.header
    assert header._won.isVisible()
    assert not header._reopen.isVisible()
    show(panel, a_detail(2, outcome=Outcome.ARCHIVED))
    assert not header._won.isVisible()
    assert not header._archive.isVisible()
    with qtbot.waitSignal(panel.reopen_requested, check_params_cb=lambda r: r.card_id == 2):
        header._reopen.trigger()
    qtbot.mouseClick(header.more, Qt.MouseButton.LeftButton)
    assert header.menu.isVisible()
    header.menu.close()


def test_several_cards_are_counted_and_summed(panel, qtbot):
    show(panel, a_detail())
    typed(qtbot, panel.form.title, "Neu")
    with qtbot.waitSignal(panel.edit_committed):
        panel.show_many(7, 12_345_600)
    assert panel.many._sum.text() == "123.456\u00a0€"
    assert panel.card_id is None
    show(panel, a_detail())
    assert not panel.many.isVisible()


def test_tab_walks_the_fields_in_reading_order(panel):
    show(panel, a_detail())
    form = panel.form
    wanted = [
        form.money.field.line, form.money.chance.line, form.money.chance.clear, form.name,
        form.phones.lines[0], form.phones.lines[1],
        form.emails.lines[0], form.title, form.object_line, form.place, form.source,
        form.tags.input, form.close_day.line, form.waiting_on, form.waiting_note, form.notes,
        panel.footer.park, panel.footer.lost, panel.footer.next,
    ]  # fmt: skip
    chain, widget = [], panel.header.more.nextInFocusChain()
    while widget is not panel.header.more:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    places = [chain.index(field) for field in wanted]
    assert places == sorted(places)


def test_every_field_has_a_name_for_screen_readers(panel):
    show(panel, a_detail())
    form = panel.form
    for field in (
        form.money.field.line, form.money.chance.line, form.money.chance.clear, form.name,
        form.title, form.object_line, form.place, form.source,
        form.close_day.line, form.tags.input, form.waiting_on, form.waiting_note, form.notes,
        *form.phones.lines, *form.emails.lines, panel.header.more, panel.header.close_button,
    ):  # fmt: skip
        assert field.accessibleName()


def test_a_low_window_scrolls_and_keeps_the_foot(panel):
    show(panel, a_detail())
    panel.resize(WIDTH, 560)
    QApplication.processEvents()
    assert panel._area.verticalScrollBar().maximum() > 0
    assert panel._area.horizontalScrollBar().maximum() == 0
    assert panel._area.widget().width() <= panel._area.viewport().width()
    assert panel.footer.geometry().bottom() < 560


def test_another_language_and_theme_keep_the_typing(panel, qtbot, qapp):
    show(panel, a_detail())
    typed(qtbot, panel.form.title, "Neu")
    formats.set_language("en")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    theme.apply(qapp, theme.Mode.DARK)
    assert panel.form.title.text() == "Neu"
    assert panel.form.money.field.line.text() == "€19,470"
    assert panel.form.close_day.line.text() == "30/09/2026"
    assert panel.form.source.value == Source.REFERRAL_OWNER
    assert panel.form.fields() == some_fields(title="Neu")
    assert panel.grab().width() == WIDTH


def test_ctrl_z_never_brings_the_text_of_another_card(panel, qtbot):
    show(panel, a_detail(1))
    for field in (panel.form.title, panel.form.notes):
        field.setFocus()
        qtbot.keyClicks(field, "Neu")
    fields = panel.form.fields()
    show(panel, a_detail(2, fields=fields))
    for field in (panel.form.title, panel.form.notes):
        field.undo()
    assert panel.form.fields() == fields


def test_an_empty_contact_stays_empty(panel):
    show(panel, a_detail(fields=CardFields()))
    assert panel.form.fields() == CardFields(contact=Contact())
