"""An import shows what it would do, takes corrections, and tells what came of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel

from kanban_app.ui.transfer.import_dialog import ImportDialog
from kanban_app.ui.transfer.preview import (
    ADD,
    CONTACTS,
    HISTORY,
    LEAVE_OUT,
    SKIP,
    UPDATE,
    ImportPreview,
    ImportResult,
    ImportWish,
    RowProblem,
    StageMeaning,
    grouped,
    imported_count,
    updated_count,
    wish_of,
)
from kanban_app.ui.widgets.choices import Choice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COLUMNS = ("Name", "Ort", "Wert")
PROBLEMS = (RowProblem(14, "x <b>ist</b> kein Betrag"), RowProblem(0, "Datei abgeschnitten"))
PREVIEW = ImportPreview(
    path="/home/a/Kontakte & <b>Ablage</b>.csv",
    format_name="Pipedrive",
    kind="cards",
    columns=COLUMNS,
    mapping={"person": "Name", "place": "Ort"},
    fields=(("title", "Titel"), ("person", "Name"), ("place", "Ort"), ("value", "Provision")),
    samples=tuple((f"Müller <i>{n}</i>", "Ulm\nDonau", "1.000") for n in range(30)),
    new=231,
    duplicates=12,
    known=4,
    problems=PROBLEMS,
    journeys=(Choice("owner", "Eigentümer"), Choice("buyer", "Käufer")),
    journey="buyer",
)


@pytest.fixture
def dialog(host) -> ImportDialog:
    made = ImportDialog(PREVIEW.path, host)
    made.open()
    made.activateWindow()
    return made


def choose(box, key: str) -> None:
    index = box.findData(key)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_the_dialog_begins_by_reading_and_shows_the_path(dialog):
    assert dialog.progress.isVisible()
    assert dialog._path.text() == PREVIEW.path
    assert dialog.confirm.isHidden()


def test_the_preview_shows_format_counts_and_journey(dialog):
    dialog.show_preview(PREVIEW)
    assert dialog._format.text() == "Recognised: Pipedrive"
    assert dialog.confirm.text() == "Import 231 card(s), update 4"
    assert dialog.preview_page.journey.currentText() == "Käufer"
    assert dialog.preview_page.tabs._buttons()[2].choice.held == 2


def test_the_first_twenty_records_are_shown_by_our_fields_and_plain(dialog):
    dialog.show_preview(PREVIEW)
    table = dialog.preview_page.records
    assert (table.rowCount(), table.columnCount()) == (20, 2)
    assert [table.horizontalHeaderItem(n).text() for n in range(2)] == ["Name", "Ort"]
    assert table.item(0, 0).text() == "Müller <i>0</i>"
    assert table.item(0, 1).text() == "Ulm Donau"


def test_another_column_is_asked_for_with_the_whole_mapping(dialog, qtbot):
    dialog.show_preview(PREVIEW)
    with qtbot.waitSignal(dialog.mapping_changed) as changed:
        choose(dialog.preview_page.mapping.box("value"), "Wert")
    wish = changed.args[0]
    assert wish.mapping == {"person": "Name", "place": "Ort", "value": "Wert"}
    assert (wish.kind, wish.journey) == ("cards", "buyer")


def test_a_column_serves_one_field_only(dialog, qtbot):
    dialog.show_preview(PREVIEW)
    with qtbot.waitSignal(dialog.mapping_changed) as changed:
        choose(dialog.preview_page.mapping.box("title"), "Name")
    assert changed.args[0].mapping == {"person": "", "place": "Ort", "title": "Name"}


def test_a_field_taken_out_stays_out_with_the_next_preview(dialog, qtbot):
    dialog.show_preview(PREVIEW)
    choose(dialog.preview_page.mapping.box("place"), "")
    dialog.show_preview(replace(PREVIEW, mapping={"person": "Name"}))
    assert dialog.preview_page.wish.mapping["place"] == ""
    with qtbot.waitSignal(dialog.mapping_changed) as changed:
        choose(dialog.preview_page.mapping.box("value"), "Wert")
    assert changed.args[0].mapping == {"person": "Name", "place": "", "value": "Wert"}


def test_fields_that_are_read_come_first_and_then_stay_where_they_are(dialog):
    dialog.show_preview(PREVIEW)
    table = dialog.preview_page.mapping

    def labels() -> list[str]:
        return [table.item(n, 0).text() for n in range(4)]

    before = labels()
    assert before == ["Name", "Ort", "Titel", "Provision"]
    dialog.show_preview(replace(PREVIEW, mapping={"value": "Wert"}))
    assert labels() == before
    assert table.item(3, 2).text() == "1.000"


MEANT = replace(
    PREVIEW,
    kind=HISTORY,
    meanings=(StageMeaning("Blutbild", 1200), StageMeaning("Verkauft", 3, "WON")),
    stages=(Choice("staging", "Staging"), Choice("marketing", "Marketing")),
    ends=(Choice("WON", "Gewonnen"),),
)


def tab_keys(dialog) -> list[str]:
    return [b.choice.key for b in dialog.preview_page.tabs._buttons()]


def test_words_for_stages_are_asked_about_only_where_the_journey_lacks_them(dialog):
    dialog.show_preview(PREVIEW)
    assert tab_keys(dialog) == ["columns", "records", "problems"]
    dialog.show_preview(MEANT)
    assert tab_keys(dialog) == ["columns", "stages", "records", "problems"]
    assert dialog.preview_page.tabs._buttons()[1].choice.held == 1


def test_every_word_shows_its_rows_and_what_it_is_read_as(dialog):
    dialog.show_preview(MEANT)
    table = dialog.preview_page.stages
    assert [table.item(n, 1).text() for n in range(2)] == ["1.200", "3"]
    assert [table.box(w).currentText() for w in ("Blutbild", "Verkauft")] == ["", "Gewonnen"]
    assert [b.accessibleName() for b in table.boxes] == ["Blutbild", "Verkauft"]


def test_a_word_is_given_its_stage_and_the_others_keep_theirs(dialog, qtbot):
    dialog.show_preview(MEANT)
    with qtbot.waitSignal(dialog.mapping_changed) as changed:
        choose(dialog.preview_page.stages.box("Blutbild"), "staging")
    assert changed.args[0].renamings == {"Blutbild": "staging", "Verkauft": "WON"}
    with qtbot.waitSignal(dialog.mapping_changed) as changed:
        choose(dialog.preview_page.stages.box("Verkauft"), LEAVE_OUT)
    assert changed.args[0].renamings == {"Blutbild": "staging", "Verkauft": LEAVE_OUT}


def test_tab_walks_from_the_tabs_through_the_words_to_the_buttons(dialog, qtbot):
    dialog.show_preview(MEANT)
    tab = dialog.preview_page.tabs._buttons()[1]
    tab.click()
    tab.setFocus()
    passed = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    table = dialog.preview_page.stages
    assert passed == [*table.boxes, dialog.preview_page.duplicates]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.cancel


def test_the_words_in_sight_give_way_when_the_columns_have_none(dialog):
    dialog.show_preview(MEANT)
    dialog.preview_page.tabs._buttons()[1].click()
    assert dialog.preview_page.stages.isVisible()
    dialog.show_preview(PREVIEW)
    assert dialog.preview_page.mapping.isVisible()


def test_what_a_row_is_and_the_journey_can_be_corrected(dialog, qtbot):
    dialog.show_preview(PREVIEW)
    with qtbot.waitSignal(dialog.mapping_changed) as changed:
        choose(dialog.preview_page.journey, "owner")
    assert changed.args[0].journey == "owner"
    assert changed.args[0].mapping == PREVIEW.mapping
    with qtbot.waitSignal(dialog.mapping_changed) as changed:
        choose(dialog.preview_page.kind, HISTORY)
    # Columns mean something else in a history; they are recognised anew.
    assert changed.args[0] == ImportWish(HISTORY, "owner")


@pytest.mark.parametrize(
    ("choice", "promise"),
    [
        (SKIP, "Import 231 card(s), update 4"),
        (UPDATE, "Import 231 card(s), update 16"),
        (ADD, "Import 243 card(s), update 4"),
    ],
)
def test_duplicates_are_decided_before_the_import(dialog, qtbot, choice, promise):
    dialog.show_preview(PREVIEW)
    choose(dialog.preview_page.duplicates, choice)
    assert dialog.confirm.text() == promise
    with qtbot.waitSignal(dialog.import_confirmed) as confirmed:
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert confirmed.args[0] == wish_of(PREVIEW, choice)


def test_without_duplicates_nothing_is_asked_and_without_cards_nothing_is_offered(dialog):
    dialog.show_preview(replace(PREVIEW, duplicates=0, new=0, known=0))
    assert dialog.preview_page.duplicates.isHidden()
    assert not dialog.confirm.isEnabled()


PEOPLE = replace(
    PREVIEW,
    kind=CONTACTS,
    new=16,
    duplicates=3,
    known=0,
    same=2,
    fates=tuple("new contact" if n else "completes <i>Eva</i>" for n in range(30)),
)


def test_an_address_list_asks_for_no_journey_and_completes_who_is_here(dialog, qtbot):
    dialog.show_preview(PREVIEW)
    dialog.show_preview(PEOPLE)
    page = dialog.preview_page
    assert page.journey.isHidden()
    assert page._counts.text() == "16 new contact(s) · 2 here already, complete"
    assert page._duplicate_label.text() == "3 contact(s) here already lack something:"
    assert [page.duplicates.itemText(n) for n in range(page.duplicates.count())] == [
        "Add what they lack",
        "Leave them as they are",
    ]
    assert dialog.confirm.text() == "Import 16 contact(s), complete 3"
    choose(page.duplicates, SKIP)
    assert dialog.confirm.text() == "Import 16 contact(s)"
    with qtbot.waitSignal(dialog.import_confirmed) as confirmed:
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert (confirmed.args[0].kind, confirmed.args[0].duplicates) == (CONTACTS, SKIP)


def test_what_happens_to_doubles_is_decided_anew_for_rows_of_another_kind(dialog, qtbot):
    dialog.show_preview(PREVIEW)
    choose(dialog.preview_page.duplicates, ADD)
    with qtbot.waitSignal(dialog.mapping_changed) as changed:
        choose(dialog.preview_page.kind, CONTACTS)
    assert (changed.args[0].kind, changed.args[0].duplicates) == (CONTACTS, UPDATE)
    dialog.show_preview(PEOPLE)
    choose(dialog.preview_page.duplicates, SKIP)
    dialog.show_preview(PEOPLE)
    assert dialog.preview_page.wish.duplicates == SKIP
    with qtbot.waitSignal(dialog.mapping_changed) as changed:
        choose(dialog.preview_page.kind, "cards")
    assert changed.args[0].duplicates == SKIP
    dialog.show_preview(PREVIEW)
    assert not dialog.preview_page.journey.isHidden()


def test_the_first_records_say_what_becomes_of_them(dialog):
    dialog.show_preview(PEOPLE)
    table = dialog.preview_page.records
    assert table.horizontalHeaderItem(0).text() == "Becomes"
    assert [table.item(n, 0).text() for n in range(2)] == ["completes <i>Eva</i>", "new contact"]
    assert "&lt;i&gt;Eva&lt;/i&gt;" in table.item(0, 0).toolTip()


def test_an_address_list_tells_how_many_people_came_of_it(dialog):
    dialog.show_preview(PEOPLE)
    dialog.begin_import()
    result = ImportResult(16, 3, 0, PROBLEMS, (), kind=CONTACTS, same=2)
    dialog.show_result(result)
    assert (
        dialog._summary.text() == "16 contact(s) imported · 3 completed · 2 here already, complete"
    )
    assert dialog._problem_title.text() == "2 row(s) left out"


def test_a_list_of_people_who_are_all_here_is_nothing_to_import(dialog):
    dialog.show_preview(replace(PEOPLE, new=0, duplicates=0))
    assert not dialog.confirm.isEnabled()
    assert dialog.preview_page.tabs._buttons()[1].choice.text == "First records"


def test_problems_are_listed_by_row_and_can_be_copied(dialog, qtbot):
    dialog.show_preview(PREVIEW)
    dialog.preview_page.tabs._buttons()[2].click()
    problems = dialog.preview_page.problems
    expected = "Row 14: x <b>ist</b> kein Betrag\nDatei abgeschnitten"
    assert problems.text.toPlainText() == expected
    qtbot.mouseClick(problems.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == expected


def test_thousands_of_problems_stay_readable(dialog):
    many = tuple(RowProblem(n, f"kaputt: {n}") for n in range(1, 5001))
    dialog.show_preview(replace(PREVIEW, problems=many))
    assert dialog.preview_page.problems.text.blockCount() == 1001


MIXED = (
    RowProblem(0, "Datei abgeschnitten"),
    RowProblem(3, "kein Betrag"),
    RowProblem(5, "kein Datum"),
    RowProblem(7, "kein Betrag"),
    RowProblem(12, "kein Betrag"),
    *(RowProblem(n, "kein Betrag") for n in range(100, 140)),
    RowProblem(200, "keine Phase"),
    RowProblem(201, "keine Phase"),
)


def test_rows_with_the_same_reason_are_one_line(dialog):
    dialog.show_preview(replace(PREVIEW, problems=MIXED))
    assert dialog.preview_page.problems.text.toPlainText().split("\n") == [
        "Datei abgeschnitten",
        "Rows 3, 7, 12 and 40 more: kein Betrag",
        "Row 5: kein Datum",
        "Rows 200, 201: keine Phase",
    ]


def test_every_row_can_be_shown_and_is_copied_anyway(dialog, qtbot):
    dialog.show_preview(replace(PREVIEW, problems=MIXED))
    dialog.preview_page.tabs._buttons()[2].click()
    problems = dialog.preview_page.problems
    qtbot.mouseClick(problems.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().split("\n")
    assert (len(copied), copied[4]) == (len(MIXED), "Row 12: kein Betrag")
    qtbot.mouseClick(problems.expand, Qt.MouseButton.LeftButton)
    assert problems.text.toPlainText().split("\n") == copied
    qtbot.mouseClick(problems.expand, Qt.MouseButton.LeftButton)
    assert problems.text.blockCount() == 4


def test_problems_that_all_differ_need_no_way_to_every_row(dialog):
    dialog.show_preview(PREVIEW)
    assert dialog.preview_page.problems.expand.isHidden()


@given(st.lists(st.builds(RowProblem, st.integers(0, 9), st.sampled_from("abc"))))
def test_grouping_loses_and_invents_no_row(problems):
    told = sorted((row, g.text) for g in grouped(problems) for row in g.rows)
    assert told == sorted((p.row, p.text) for p in problems if p.row)
    assert {g.text for g in grouped(problems)} == {p.text for p in problems}


def test_a_running_import_shows_progress_and_can_be_cancelled_once(dialog, qtbot):
    dialog.show_preview(PREVIEW)
    dialog.begin_import()
    dialog.show_progress(1200, 5000)
    assert (dialog.progress.bar.value(), dialog.progress.bar.maximum()) == (1200, 5000)
    assert dialog.progress._count.text() == "1.200 of 5.000"
    spy = QSignalSpy(dialog.cancelled)
    qtbot.mouseClick(dialog.progress.cancel, Qt.MouseButton.LeftButton)
    assert spy.count() == 1
    assert not dialog.isVisible()


def test_escape_cancels_while_nothing_is_written_but_not_afterwards(host, qtbot):
    for finish, told in ((False, 1), (True, 0)):
        dialog = ImportDialog("x.csv", host)
        dialog.open()
        dialog.show_preview(PREVIEW)
        if finish:
            dialog.show_result(ImportResult(1))
        spy = QSignalSpy(dialog.cancelled)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert spy.count() == told


def test_the_result_is_told_and_can_be_undone(dialog, qtbot):
    dialog.show_preview(PREVIEW)
    dialog.begin_import()
    dialog.show_result(ImportResult(231, 4, 12, PROBLEMS))
    words = dialog._summary.text()
    assert "231" in words
    assert "4 updated" in words
    assert "12" in words
    assert dialog.problems.isVisible()
    with qtbot.waitSignal(dialog.undo_requested):
        qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_a_result_without_a_change_offers_no_undo_of_something_else(dialog):
    dialog.show_result(ImportResult(0, 4, can_undo=False))
    assert dialog.undo.isHidden()


def test_a_clean_result_closes_with_enter(dialog, qtbot):
    dialog.show_result(ImportResult(3))
    assert dialog.problems.isHidden()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_file_that_cannot_be_read_is_explained(dialog, qtbot):
    dialog.show_problem("<b>binary</b>")
    assert dialog.failed.isVisible()
    assert dialog.confirm.isHidden()
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_nothing_foreign_is_shown_as_markup(dialog):
    dialog.show_preview(PREVIEW)
    QApplication.processEvents()
    used = {label.textFormat() for label in dialog.findChildren(QLabel)}
    assert used == {Qt.TextFormat.PlainText}
    assert "<b>" not in dialog._path.toolTip().replace("&lt;b&gt;", "")


@given(
    st.dictionaries(st.sampled_from("abc"), st.sampled_from(["", *COLUMNS])),
    st.sampled_from("abcd"),
    st.sampled_from(["", *COLUMNS]),
)
def test_after_a_choice_the_column_belongs_to_its_field_alone(mapping, key, column):
    wish = ImportWish("cards", "", mapping).with_column(key, column)
    assert wish.mapping[key] == column
    if column:
        assert [k for k, c in wish.mapping.items() if c == column] == [key]


def test_counts_follow_what_happens_to_duplicates():
    assert [imported_count(PREVIEW, c) for c in (SKIP, UPDATE, ADD)] == [231, 231, 243]
    assert [updated_count(PREVIEW, c) for c in (SKIP, UPDATE, ADD)] == [4, 16, 4]


@pytest.mark.parametrize(
    ("new", "known", "promise"),
    [
        (2, 0, "Import 2 card(s)"),
        (0, 3, "Update 3 card(s)"),
        (2, 3, "Import 2 card(s), update 3"),
        (0, 0, "Nothing to import"),
    ],
)
def test_the_button_says_what_will_happen(dialog, new, known, promise):
    dialog.show_preview(replace(PREVIEW, new=new, known=known))
    assert (dialog.confirm.text(), dialog.confirm.isEnabled()) == (promise, new + known > 0)


UNKNOWN = replace(
    PREVIEW, format_name="", mapping={}, new=0, known=0, duplicates=0,
    problems=(RowProblem(0, "Keine Spalte"),),
)  # fmt: skip


def test_a_file_without_a_known_column_says_so_and_shows_its_bare_rows(dialog):
    dialog.show_preview(UNKNOWN)
    assert dialog._format.text() == "No column recognised – please assign them"
    assert dialog.preview_page._problem.text() == "Keine Spalte"
    table = dialog.preview_page.records
    assert [table.horizontalHeaderItem(n).text() for n in range(3)] == list(COLUMNS)
    assert table.item(1, 0).text() == "Müller <i>1</i>"
    assert dialog.preview_page.tabs._buttons()[1].choice.text == "Rows of the file"


def test_the_fields_a_history_lacks_are_named_at_the_top(dialog):
    dialog.show_preview(replace(UNKNOWN, mapping={"at": "Ort"}, missing=("Karte", "Phase")))
    assert dialog._format.text() == "Still to be assigned: Karte, Phase"


@pytest.mark.parametrize(
    ("problems", "told"),
    [
        ((RowProblem(2, "kein Betrag"), RowProblem(3, "kein Betrag")), "2 row(s) left out: "),
        ((RowProblem(2, "x"), *(RowProblem(n, "kein Betrag") for n in (3, 4))),
         "3 row(s) left out, mostly: "),
    ],
)  # fmt: skip
def test_the_reason_of_most_rows_is_seen_without_looking_for_it(dialog, problems, told):
    dialog.show_preview(replace(PREVIEW, problems=problems))
    assert dialog.preview_page._problem.text() == f"{told}kein Betrag"
    assert dialog.preview_page._problem.isVisible()
    dialog.show_preview(replace(PREVIEW, problems=()))
    assert not dialog.preview_page._problem.isVisible()
