"""What the broker brings in and takes out, through the dialogs, with a real store."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.card_filter import CardFilter
from kanban_app.domain.contact import ContactFields
from kanban_app.services.moves import Drop
from kanban_app.ui import aio
from kanban_app.ui.shell import CONTACTS
from kanban_app.ui.transfer.export_dialog import ALL, FORMATS, SHOWN, ExportWish
from kanban_app.ui.transfer.preview import ADD, HISTORY
from kanban_app.ui.transfer.preview import CONTACTS as CONTACTS_KIND
from tests.builders import DATA
from tests.ui.links.transfer_program import Program, until

CARDS = "Titel;Name;Phase;Wert;Anmerkung\n" + "".join(
    f"Haus {n};Meier {n};Sensibilisierung;{n}000;x{n}\n" for n in range(1, 6)
)
STEPS = "card;at;to_stage\nH-1;2026-01-05 09:00;awareness\nH-1;2026-02-05 09:00;acquisition\n"


@pytest.fixture
def program(tmp_path):
    made = Program(tmp_path)
    yield made
    made.close()


async def previewed(program, path):
    program.link.start_import(path)
    run = program.link.importing
    await until(run.dialog.confirm.isVisible)
    return run.dialog


def shown(dialog):
    return dialog._preview


async def finished(dialog):
    dialog.confirm.click()
    await until(dialog.close_button.isVisible)


def test_a_file_is_previewed_imported_and_taken_back(program):
    async def story(p):
        dialog = await previewed(p, p.file("cards.csv", CARDS))
        assert (shown(dialog).new, shown(dialog).kind) == (5, "cards")
        assert p.titles() == []
        await finished(dialog)
        assert sorted(p.titles()) == [f"Meier {n}" for n in range(1, 6)]
        dialog.undo.click()
        await until(lambda: p.titles() == [])

    program.run(story)


def test_a_column_that_is_taken_out_is_not_imported(program):
    async def story(p):
        dialog = await previewed(p, p.file("cards.csv", CARDS))
        box = dialog.preview_page.mapping.box("notes")
        box.setCurrentIndex(0)
        box.activated.emit(0)
        await until(lambda: "notes" not in shown(dialog).mapping)
        await finished(dialog)
        cards = p.store.snapshot(p.clock()).cards
        assert {c.fields.notes for c in cards} == {""}

    program.run(story)


PEOPLE = (
    "Name;Telefon;E-Mail;Straße;PLZ;Ort\n"
    "Müller, Jürgen;0171 3456789;j.mueller@web.de;Talstr. 5;79252;Stegen\n"
    "Mueller Jürgen;+49 171 3456789;;Talstraße 5;79252;Stegen\n"
    "Meier, Eva;0761 123456;kaputt@@;;;Ulm\n"
    ";0761 4711;;;;\n"
    "Probe, Ida;0731 471100;;;;Ulm\n"
)


BAD_MAIL = "“kaputt@@” (column E-Mail) is no e-mail address and goes into the notes."


def people(program):
    return {line.name: line for line in program.desk.contacts.lines()}


def test_an_address_list_dropped_on_the_contacts_becomes_contacts_and_is_taken_back(program):
    async def story(p):
        p.desk.contacts.add(ContactFields(name="Meier, Eva", phones=("0761/123456",)))
        p.desk.contacts.add(ContactFields(name="Probe, Ida", phones=("0731 471100",), city="Ulm"))
        p.window.add_screen(CONTACTS, QWidget(), QWidget())
        p.window.show_screen(CONTACTS)
        dialog = await previewed(p, p.file("liste.csv", PEOPLE))
        page = dialog.preview_page
        assert (shown(dialog).kind, page.kind.currentText()) == ("contacts", "Contacts")
        assert page._counts.text() == "1 new contact(s) · 1 here already, complete"
        assert shown(dialog).fates == (
            "new contact", "one with Müller, Jürgen", "completes Meier, Eva", "left out",
            "known: Probe, Ida",
        )  # fmt: skip
        assert [(r.row, r.text) for r in (*shown(dialog).problems, *shown(dialog).notices)] == [
            (5, "The row has neither a name nor a company."),
            (3, "Is the same person as Müller, Jürgen in row 2; both become one contact."),
            (4, f"Meier, Eva: {BAD_MAIL}"),
        ]  # fmt: skip
        await finished(dialog)
        assert dialog._summary.text() == (
            "1 contact(s) imported · 1 completed · 1 here already, complete"
        )
        assert dialog._problem_title.text() == "1 row(s) left out · 2 note(s)"
        assert people(p)["Müller, Jürgen"].street == "Talstr. 5"
        assert (people(p)["Meier, Eva"].city, people(p)["Meier, Eva"].last) == ("Ulm", 0)
        after = p.store.snapshot(p.clock())
        assert (after.cards, after.events, after.daybook.properties) == ((), (), ())
        dialog.undo.click()
        await until(lambda: set(people(p)) == {"Meier, Eva", "Probe, Ida"})
        assert people(p)["Meier, Eva"].city == ""
        await p.shell.presenter.apply(p.desk.undo.redo)
        assert set(people(p)) == {"Meier, Eva", "Müller, Jürgen", "Probe, Ida"}

    program.run(story)


def test_the_board_reads_a_list_as_cards_and_can_be_told_that_it_is_people(program):
    async def story(p):
        dialog = await previewed(p, p.file("liste.csv", PEOPLE))
        assert shown(dialog).kind == "cards"
        kind = dialog.preview_page.kind
        kind.setCurrentIndex(kind.findData(CONTACTS_KIND))
        kind.activated.emit(kind.currentIndex())
        await until(lambda: shown(dialog).kind == CONTACTS_KIND)
        assert dialog.confirm.text() == "Import 3 contact(s)"
        box = dialog.preview_page.mapping.box("phone_2")
        box.setCurrentIndex(box.findData("Telefon"))
        box.activated.emit(box.currentIndex())
        await until(lambda: shown(dialog).mapping.get("phone_2") == "Telefon")
        await finished(dialog)
        assert people(p)["Meier, Eva"].phones == ("0761 123456",)
        assert p.titles() == []

    program.run(story)


def test_a_history_brought_to_the_contacts_stays_a_history(program):
    async def story(p):
        p.window.add_screen(CONTACTS, QWidget(), QWidget())
        p.window.show_screen(CONTACTS)
        dialog = await previewed(p, p.file("steps.csv", STEPS))
        assert shown(dialog).kind == HISTORY

    program.run(story)


VOICES = (
    "Name;Phase;Datum;Gefühl;Zitat;Punkte;Skala\n"
    "Meier, Eva;Erwerb;03.02.2026;1;Gut erklärt;9;0-10\n"
    "Niemand;Erwerb;03.02.2026;1;;;\n"
    "Meier, Eva;Erwerb;04.02.2026;;;12;0-10\n"
)


def test_ratings_say_whose_they_are_come_once_and_go_with_one_undo(program):
    async def story(p):
        stage = p.desk.journeys.find("owner").stages[0].id
        p.desk.board.add(stage, CardFields(contact=Contact("Meier, Eva")))
        path = p.file("stimmen.csv", VOICES)
        dialog = await previewed(p, path)
        page = dialog.preview_page
        assert page.kind.currentText() == "Ratings, quotes and answers"
        assert page.journey.isHidden()
        assert page._counts.text() == "1 new answer(s)"
        assert dialog.confirm.text() == "Import 1 answer(s)"
        assert shown(dialog).fates == ("Meier, Eva · Erwerb", "left out", "left out")
        assert [r.row for r in shown(dialog).problems] == [3, 4]
        await finished(dialog)
        assert dialog._summary.text() == "1 answer(s) imported"
        assert [v.quote for v in p.desk.voices.voices()] == ["Gut erklärt"]
        dialog.close_button.click()
        again = await previewed(p, path)
        assert shown(again).fates[0] == "here already: Meier, Eva · Erwerb"
        assert again.preview_page._counts.text() == "0 new answer(s) · 1 here already"
        assert not again.confirm.isEnabled()
        again.cancel.click()
        await p.shell.presenter.apply(p.desk.undo.undo, turned=True, undone=True)
        assert p.desk.voices.voices() == []

    program.run(story)


def test_an_address_book_says_itself_that_it_holds_people(program):
    async def story(p):
        p.link.start_import(DATA / "contacts" / "google_contacts.csv")
        dialog = p.link.importing.dialog
        await until(dialog.confirm.isVisible)
        assert (shown(dialog).kind, shown(dialog).format_name) == ("contacts", "Google Contacts")
        kind = dialog.preview_page.kind
        kind.setCurrentIndex(kind.findData("cards"))
        kind.activated.emit(kind.currentIndex())
        await until(lambda: shown(dialog).kind == "cards")
        assert shown(dialog).new == 2

    program.run(story)


def test_a_history_without_its_columns_says_so_and_can_still_be_mapped(program):
    async def story(p):
        dialog = await previewed(p, p.file("odd.csv", STEPS.replace("at;", "wann;")))
        kind = dialog.preview_page.kind
        kind.setCurrentIndex(kind.findData(HISTORY))
        kind.activated.emit(kind.currentIndex())
        await until(lambda: shown(dialog).kind == HISTORY)
        assert [p.row for p in shown(dialog).problems] == [0]
        assert shown(dialog).missing == ("Moment", "To stage")
        assert shown(dialog).problems[0].text.endswith("each of: Moment, To stage.")
        assert not dialog.confirm.isEnabled()
        for key, column in (("at", "wann"), ("to_stage", "to_stage")):
            box = dialog.preview_page.mapping.box(key)
            box.setCurrentIndex(box.findData(column))
            box.activated.emit(box.currentIndex())
            await until(lambda k=key, c=column: shown(dialog).mapping.get(k) == c)
        assert shown(dialog).new == 1

    program.run(story)


def test_a_history_of_a_known_program_becomes_a_card_with_its_steps(program):
    async def story(p):
        dialog = await previewed(p, p.file("steps.csv", STEPS))
        assert shown(dialog).kind == HISTORY
        await finished(dialog)
        assert len(p.store.snapshot(p.clock()).events) == 2

    program.run(story)


LOG = "case,activity,time,lifecycle\n" + "".join(
    f"{case},{activity},2026-0{month}-0{case} 09:00,{lifecycle}\n"
    for case in (1, 2)
    for month, activity in enumerate(("Erstgespräch", "Blutbild", "Akquise", "Abschied"), 1)
    for lifecycle in ("start", "complete")
)


def decide(dialog, word, target):
    box = dialog.preview_page.stages.box(word)
    box.setCurrentIndex(box.findData(target))
    box.activated.emit(box.currentIndex())


def test_words_that_are_no_stages_are_given_their_meaning_in_the_dialog(program):
    async def story(p):
        dialog = await previewed(p, p.file("log.csv", LOG))
        assert shown(dialog).undecided == 4
        assert not dialog.confirm.isEnabled()
        meant = {"Erstgespräch": "awareness", "Blutbild": "", "Akquise": "transaction"}
        for word, target in {**meant, "Abschied": "ARCHIVED"}.items():
            decide(dialog, word, target)
            await until(lambda w=word, t=target: shown(dialog).renamings.get(w) == t)
        assert (shown(dialog).new, shown(dialog).problems) == (2, ())
        await finished(dialog)
        events = p.store.snapshot(p.clock()).events
        # The completion of the last stage before the win is the win.
        assert [str(e.kind) for e in events if e.card == 1] == ["create", "move", "close", "close"]

    program.run(story)


def test_a_file_imported_again_is_said_to_be_here_already(program):
    async def story(p):
        path = p.file("steps.csv", STEPS)
        dialog = await previewed(p, path)
        await finished(dialog)
        dialog.close_button.click()
        await until(lambda: not p.link.importing.open)
        again = await previewed(p, path)
        assert (shown(again).new, shown(again).known) == (0, 0)
        assert len(shown(again).notices) == 1
        assert not again.confirm.isEnabled()

    program.run(story)


def test_another_journey_has_other_meanings(program):
    async def story(p):
        dialog = await previewed(p, p.file("log.csv", LOG))
        decide(dialog, "Akquise", "acquisition")
        await until(lambda: shown(dialog).undecided == 3)
        box = dialog.preview_page.journey
        box.setCurrentIndex(box.findData("buyer"))
        box.activated.emit(box.currentIndex())
        await until(lambda: shown(dialog).journey == "buyer")
        assert shown(dialog).undecided == 4

    program.run(story)


def test_duplicates_are_left_out_unless_the_broker_wants_them(program):
    async def story(p):
        text = "Name;Telefon;Objekt\nMüller, Eva;0761 123456;EFH Au\n"
        for expected, wanted in ((1, None), (1, None), (2, ADD)):
            path = p.file("twice.csv", text)
            p.link.start_import(path)
            dialog = p.link.importing.dialog
            await until(lambda d=dialog: shown(d) is not None)
            if wanted:
                box = dialog.preview_page.duplicates
                box.setCurrentIndex(box.findData(wanted))
                box.activated.emit(box.currentIndex())
            if dialog.confirm.isEnabled():
                await finished(dialog)
                dialog.close_button.click()
            else:
                dialog.cancel.click()
            await until(lambda: not p.link.importing.open)
            assert len(p.titles()) == expected

    program.run(story)


def test_the_same_list_again_offers_no_undo_of_something_else(program):
    async def story(p):
        path = p.file("leads.csv", "ID;Name;Telefon\nA-1;Müller, Eva;0761 123456\n")
        for undoable in (True, False):
            dialog = await previewed(p, path)
            assert dialog.confirm.isEnabled()
            await finished(dialog)
            assert dialog.undo.isVisible() is undoable
            dialog.close_button.click()
            await until(lambda: not p.link.importing.open)
        assert p.titles() == ["Müller, Eva"]

    program.run(story)


def test_closing_the_dialog_while_it_imports_leaves_nothing(program):
    async def story(p):
        dialog = await previewed(p, p.file("cards.csv", CARDS))
        run = p.link.importing
        dialog.confirm.click()
        dialog.reject()
        await until(lambda: not p.outbox.waiting)
        assert (p.titles(), run.open, p.refused) == ([], False, [])

    program.run(story)


@pytest.mark.parametrize("name", ["missing.csv", "empty.csv", "broken.json"])
def test_a_file_that_cannot_be_read_is_explained_in_the_dialog(program, name):
    async def story(p):
        path = p.folder / name
        if name != "missing.csv":
            p.file(name, "" if name == "empty.csv" else "{")
        p.link.start_import(path)
        dialog = p.link.importing.dialog
        await until(dialog.close_button.isVisible)
        assert dialog.failed.text()
        assert p.refused == []

    program.run(story)


def test_a_complete_export_makes_an_empty_board_equal(program, tmp_path):
    told = {}

    async def export(p):
        await p.link._fill()
        told["titles"] = sorted(p.titles())
        await written(p, "json", tmp_path / "all.json", ALL)

    async def restore(p):
        dialog = await previewed(p, tmp_path / "all.json")
        assert not dialog.preview_page.kind.isEnabled()
        await finished(dialog)
        assert sorted(p.titles()) == told["titles"]

    program.run(export)
    (tmp_path / "other").mkdir()
    other = Program(tmp_path / "other")
    try:
        other.run(restore)
    finally:
        other.close()


async def written(p, wanted, path, scope, journey=""):
    p.link.start_export()
    run = p.link.exporting
    run.dialog.wanted.emit(ExportWish(wanted, scope, journey, str(path)))
    await until(run.dialog.close_button.isVisible)
    run.dialog.close_button.click()
    await until(lambda: not run.open)
    return path.read_bytes()


MAGIC = {
    "csv": b"\xef\xbb\xbf", "xlsx": b"PK", "json": b"{", "pdf": b"%PDF",
    "png": b"\x89PNG", "svg": b"<?xml",
}  # fmt: skip


def test_every_format_is_written(program):
    async def story(p):
        await p.link._fill()
        for wanted in FORMATS:
            content = await written(p, wanted, p.folder / f"out.{wanted}", ALL)
            assert content.startswith(MAGIC[wanted]), wanted

    program.run(story)


async def apply(p, work):
    await p.shell.presenter.apply(work)


def test_what_is_saved_is_exported_while_the_disk_takes_no_changes(program):
    async def story(p):
        stage = p.desk.live.journeys()[0].stages[0]
        await p.shell.presenter.add(stage.id, CardFields(contact=Contact("Meier")))
        connection = p.store._opened.connection
        await p.worker.run(connection.execute, "PRAGMA query_only=ON")
        troubles = []
        p.outbox.troubled.connect(troubles.append)
        move = Drop((p.store.column(stage.id)[0][0],), p.desk.live.journeys()[0].stages[1].id)
        aio.spawn(apply(p, lambda: p.desk.board.move(move)))
        await until(lambda: bool(troubles))
        told = json.loads(await written(p, "json", p.folder / "all.json", ALL))
        assert [c["contact"]["name"] for c in told["cards"]] == ["Meier"]
        await p.worker.run(connection.execute, "PRAGMA query_only=OFF")
        p.outbox.try_again()
        await until(lambda: not p.outbox.waiting)
        assert p.store.column(move.stage)

    program.run(story)


def test_as_shown_means_the_cards_that_pass_the_filter(program):
    async def story(p):
        stage = p.desk.live.journeys()[0].stages[0]
        for name in ("Meier", "Schulze"):
            await p.shell.presenter.add(stage.id, CardFields(contact=Contact(name)))
        p.shell.presenter.set_filter(CardFilter(text="schul"))
        told = {
            scope: json.loads(await written(p, "json", p.folder / f"{scope}.json", scope))
            for scope in (SHOWN, ALL)
        }
        assert [len(told[s]["cards"]) for s in (SHOWN, ALL)] == [1, 2]

    program.run(story)


def test_a_folder_that_cannot_be_written_is_explained_and_asked_again(program):
    async def story(p):
        p.link.start_export()
        dialog = p.link.exporting.dialog
        target = p.folder / "no folder" / "x.csv"
        dialog.wanted.emit(ExportWish("csv", ALL, "", str(target)))
        await until(lambda: bool(dialog.failed.text()))
        assert dialog.export.isVisible()
        dialog.reject()

    program.run(story)


def test_a_cancelled_export_writes_no_file(program):
    async def story(p):
        p.link.start_export()
        dialog = p.link.exporting.dialog
        dialog.wanted.emit(ExportWish("pdf", ALL, "", str(p.folder / "x.pdf")))
        dialog.reject()

    program.run(story)
    assert not list(program.folder.glob("x.pdf*"))


def dropped(over, path):
    """Drag a file over a widget and drop it there, as the desktop does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(20, 20), *how, none)
    entering.ignore()
    QApplication.sendEvent(over, entering)
    if entering.isAccepted():
        QApplication.sendEvent(over, QDropEvent(QPointF(20, 20), *how, none))


@pytest.mark.parametrize(("name", "taken"), [("a.csv", True), ("a.JSON", True), ("a.png", False)])
def test_only_files_we_can_read_may_be_dropped(program, name, taken):
    async def story(p):
        dropped(p.window.board.columns[0], p.file(name, CARDS))
        assert (p.link.importing is not None) is taken
        if taken:
            p.link.importing.dialog.reject()

    program.run(story)


def test_a_second_file_waits_for_the_first_dialog(program):
    async def story(p):
        dialog = await previewed(p, p.file("cards.csv", CARDS))
        p.link.start_export()
        p.link.start_import(p.file("other.csv", CARDS))
        assert p.link.exporting is None
        assert p.link.importing.dialog is dialog
        dialog.reject()

    program.run(story)
