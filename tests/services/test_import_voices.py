"""Importing ratings and answers into a real store file: whose they are, once and undone."""

from dataclasses import replace

import pytest

from kanban_app.domain.card import Contact
from kanban_app.domain.errors import ImportProblem
from kanban_app.exchange.reading.headers import TableKind
from kanban_app.services.import_plan import CancelledError, Duplicates, ImportChoices
from tests.builders import DATA, Desk, a_desk

HEAD = "Name;Phase;Datum;Gefühl;Zitat;Punkte;Skala"
VOICES = ImportChoices(kind=TableKind.VOICES)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def known(desk: Desk, name: str, *, journey="owner", stage="awareness", email="", ref="") -> int:
    contact = Contact(name, (), (email,) if email else ())
    card = desk.add(name, stage, journey, contact=contact)
    if ref:
        with desk.store._engine.begin() as connection:
            connection.exec_driver_sql("UPDATE card SET ref = ? WHERE id = ?", (ref, card))
    return card


def plan(desk: Desk, *rows: str, head: str = HEAD):
    return desk.uses.importing.plan("s.csv", "\n".join((head, *rows)).encode(), VOICES)


def bring(desk: Desk, *rows: str, head: str = HEAD):
    return desk.uses.importing.run(plan(desk, *rows, head=head), Duplicates.SKIP)


def told(found) -> list[tuple[int, str]]:
    return [(p.row, str(p)) for p in found.problems]


def voices(desk: Desk):
    return desk.uses.voices.voices()


def test_the_sample_file_is_read_row_by_row(desk):
    known(desk, "Graf, Otto", stage="acquisition", ref="K-1")
    known(desk, "Müller, Eva", stage="staging")
    known(desk, "Weber, Anna", journey="buyer", email="anna.weber@example.org")
    data = (DATA / "voices" / "kundenstimmen.csv").read_bytes()
    found = desk.uses.importing.plan("kundenstimmen.csv", data, ImportChoices())
    assert found.kind is TableKind.VOICES
    shown = {
        row: (fate.name, fate.stage.de.replace("\u00ad", "") if fate.stage else "")
        for row, fate in found.voice_fates.items()
    }
    assert shown == {
        2: ("Graf, Otto", "Erwerb"),
        3: ("Müller, Eva", "Staging"),
        4: ("Weber, Anna", ""),
        5: ("Weber, Anna", "Sensibilisierung"),
    }
    assert [row for row, _ in told(found)] == list(range(6, 15))
    report = desk.uses.importing.run(found, Duplicates.SKIP)
    assert report.added == 4
    # Earliest first: 3 and 17 February, then the 20th at midnight and in the afternoon.
    heard = voices(desk)
    assert [(v.emotion, v.quote, v.score, v.scale) for v in heard] == [
        (1, "Sehr ehrlich; gut erklärt.", 9, "0-10"),
        (-2, "Viel Papier.", None, ""),
        (None, "", 4, "1-5"),
        (1, "Nette Antwort.", None, ""),
    ]
    keys = {s.id: s.key for j in desk.store.journeys() for s in j.stages}
    assert [keys[v.stage] for v in heard] == ["acquisition", "staging", "awareness", "awareness"]
    assert [v.touchpoint for v in heard] == ["Ortstermin", "Unterlagenliste", "Anruf", ""]
    assert heard[0].sentiment == 1


def test_one_undo_takes_all_of_it_back_and_it_can_come_again(desk):
    known(desk, "Müller, Eva")
    rows = ("Müller, Eva;Erwerb;03.02.2026;1;Gut;;", "Müller, Eva;Erwerb;04.02.2026;2;;;")
    assert bring(desk, *rows).added == 2
    desk.undo.undo()
    assert voices(desk) == []
    assert bring(desk, *rows).added == 2
    assert len(voices(desk)) == 2


def test_importing_twice_adds_nothing(desk):
    known(desk, "Müller, Eva")
    rows = ("Müller, Eva;Erwerb;03.02.2026;1;Gut;8;0-10", "Müller, Eva;;03.02.2026;1;Gut;;")
    bring(desk, *rows)
    again = plan(desk, *rows, "Müller, Eva;Erwerb;05.02.2026;1;Gut;8;0-10")
    assert (len(again.voices), again.same) == (1, 2)
    assert [fate.same for fate in again.voice_fates.values()] == [True, True, False]
    report = desk.uses.importing.run(plan(desk, *rows), Duplicates.SKIP)
    assert (report.added, report.same, report.changes.op) == (0, 2, None)
    assert len(voices(desk)) == 2


def test_a_row_twice_in_the_file_counts_once(desk):
    known(desk, "Müller, Eva")
    row = "Müller, Eva;Erwerb;03.02.2026;1;Gut;;"
    assert bring(desk, row, row).added == 1


def test_a_card_is_found_by_key_address_or_name_in_either_order(desk):
    graf = known(desk, "Graf, Otto", ref="K-1", email="o@example.org")
    head = "Referenz;E-Mail;Name;Datum;Zitat"
    bring(
        desk, "K-1;;;01.02.2026;Schlüssel", ";O@Example.org;;02.02.2026;Adresse",
        ";;otto graf;03.02.2026;Name", head=head,
    )  # fmt: skip
    assert [(v.card, v.quote) for v in voices(desk)] == [
        (graf, "Schlüssel"), (graf, "Adresse"), (graf, "Name"),
    ]  # fmt: skip


def test_of_several_cards_journey_and_stage_say_which_is_meant(desk):
    owner = known(desk, "Graf, Otto")
    buyer = known(desk, "Graf, Otto", journey="buyer")
    head = "Name;Reise;Phase;Datum;Zitat"
    found = plan(
        desk, "Graf, Otto;Käufer;;01.02.2026;eins", "Graf, Otto;;Staging;02.02.2026;zwei",
        "Graf, Otto;;;03.02.2026;drei", head=head,
    )  # fmt: skip
    assert [(f.card, f.quote) for f in found.voices] == [(buyer, "eins"), (owner, "zwei")]
    ((row, reason),) = told(found)
    assert row == 4
    assert "Graf, Otto has 2 cards" in reason


def test_unknown_rows_are_told_with_line_and_reason(desk):
    known(desk, "Müller, Eva")
    found = plan(
        desk,
        "Niemand;Erwerb;03.02.2026;1;;;",
        "Müller, Eva;Verlobung;03.02.2026;1;;;",
        "Müller, Eva;Erwerb;03.02.2026;;;11;",
        "Müller, Eva;;03.02.2026;;;4;",
    )
    assert [row for row, _ in told(found)] == [2, 3, 4, 5]
    reasons = " ".join(reason for _, reason in told(found))
    for words in ("No card is that of Niemand", "has no stage Verlobung", "scale 0-10", "which"):
        assert words in reasons
    with pytest.raises(ImportProblem, match="nothing to import"):
        desk.uses.importing.run(found, Duplicates.SKIP)


def test_an_answer_says_which_question_it_is_of_where_the_scale_fits(desk):
    card = known(desk, "Müller, Eva")
    bring(desk, "Müller, Eva;Erwerb;03.02.2026;;;8;", "Müller, Eva;Erwerb;04.02.2026;;;4;1-5")
    later, first = (a.fields for a in desk.activities.of_card(card))
    assert first.subject.startswith("Wie überzeugend")
    assert (first.outcome, first.scale) == ("8/10", "0-10")
    assert (later.subject, later.outcome, later.scale) == ("", "4/5", "1-5")


def test_a_touchpoint_is_called_what_the_map_calls_it(desk):
    known(desk, "Müller, Eva")
    head = "Name;Phase;Datum;Kontaktpunkt;Gefühl"
    bring(
        desk, "Müller, Eva;Erwerb;03.02.2026;ORTSTERMIN;1", "Müller, Eva;Erwerb;04.02.2026;Zaun;1",
        head=head,
    )  # fmt: skip
    assert [v.touchpoint for v in voices(desk)] == ["Ortstermin", "Zaun"]


def test_a_touchpoint_in_the_other_language_is_the_same_and_known_again(desk):
    card = known(desk, "Müller, Eva", stage="acquisition")
    head = "Name;Phase;Datum;Kontaktpunkt;Gefühl"
    english = "Müller, Eva;Erwerb;03.02.2026;site visit;1"
    assert bring(desk, english, head=head).added == 1
    assert [v.touchpoint for v in voices(desk)] == ["Ortstermin"]
    assert bring(desk, english, english.replace("site visit", "Ortstermin"), head=head).added == 0
    # So is what was stored in English before the map had both.
    (activity,) = desk.activities.of_card(card)
    desk.activities.edit(activity.id, replace(activity.fields, touchpoint="Site visit"))
    assert bring(desk, english, head=head).added == 0


def test_stopped_in_the_middle_nothing_stays(desk):
    known(desk, "Müller, Eva")
    rows = [f"Müller, Eva;Erwerb;0{day}.02.2026;1;;;" for day in range(1, 5)]
    found = plan(desk, *rows)
    with pytest.raises(CancelledError):
        desk.uses.importing.run(found, Duplicates.SKIP, lambda done, _: done < 2)
    assert voices(desk) == []
