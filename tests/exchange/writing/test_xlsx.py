import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from kanban_app.domain.card import CardFields, Contact, Outcome, Source, WaitingOn
from kanban_app.domain.journey import JourneyTemplate, StageTemplate
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import Snapshot
from kanban_app.exchange.writing.cells import LONGEST_CELL, cell_text, sheet_name
from kanban_app.exchange.writing.daybook_texts import (
    ActivityHeadings,
    ContactHeadings,
    DaybookTexts,
    PropertyHeadings,
    TaskHeadings,
)
from kanban_app.exchange.writing.metrics import StageMetrics
from kanban_app.exchange.writing.workbook_texts import CardHeadings, MetricHeadings, WorkbookTexts
from kanban_app.exchange.writing.xlsx import write_workbook
from tests.exchange.writing.daybooks import a_daybook
from tests.exchange.writing.snapshots import BUYER, NOW, OWNER, a_card, a_snapshot, any_text

BERLIN = ZoneInfo("Europe/Berlin")
TEXTS = WorkbookTexts(
    language="de",
    cards_sheet="Karten",
    cards=CardHeadings(*(n.capitalize() for n in CardHeadings.__dataclass_fields__)),
    metrics=MetricHeadings(*(n.capitalize() for n in MetricHeadings.__dataclass_fields__)),
    outcomes={outcome: f"<{outcome}>" for outcome in Outcome},
    sources={source: f"<{source}>" for source in Source},
    waiting={party: f"<{party}>" for party in WaitingOn},
    periods=tuple(f"KW {n}" for n in range(18, 30)),
    too_few="noch zu wenige",
    throughput_title="Durchsatz je Spalte",
    conversion_title="Conversion je Spalte",
    daybook=DaybookTexts(
        ("Kontakte", "Objekte", "Aufgaben", "Aktivitäten"),
        *(
            heads(*(n.capitalize() for n in heads.__dataclass_fields__))
            for heads in (ContactHeadings, PropertyHeadings, TaskHeadings, ActivityHeadings)
        ),
        *[str.upper] * 5,
        open="offen",
        done="erledigt",
        dropped="entfallen",
        yes="ja",
    ),
)
METRICS = (
    StageMetrics(
        "Eigentümer", "Sensi\u00adbilisierung", 9, 13_602_000, 680_100, (0, 1, 2, 1) * 3,
        30, 9, 13, 8, (0.17, 0.48), 41.0, 80.5,
    ),
    StageMetrics(
        "Eigentümer", "Erwerb", 6, 9_846_000, 3_446_100, (0,) * 12, 4, 1, 1, 2, (0.05, 0.7),
        None, None, "#1F6FB2",
    ),
    StageMetrics("Käufer", "Fit", 2, 0, 0, (1,) * 12, 6, 3, 2, 1, (0.2, 0.8), 16.0, 20.0),
)  # fmt: skip


def workbook(snapshot: Snapshot, **more: str) -> bytes:
    return write_workbook(snapshot, METRICS, TEXTS, BERLIN, **more)


def sheet(data: bytes, name: str) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return book.get_sheet_by_name(name).to_python()


def parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def with_fields(**more: object) -> Snapshot:
    return a_snapshot(a_card(fields=replace(CardFields("Titel", Contact("Müller, Eva")), **more)))


def test_cells_have_real_types():
    snapshot = with_fields(value_cents=1_947_050, expected_close=date(2026, 9, 1), tags=("a", "b"))
    head, row = sheet(workbook(snapshot), "Karten")
    cells = dict(zip(head, row, strict=True))
    assert cells["Value"] == 19_470.5
    assert cells["Created"] == datetime.fromisoformat("2026-07-15T11:00")
    assert cells["Expected_close"] == date(2026, 9, 1)
    assert cells["Person"] == "Müller, Eva"
    assert cells["Tags"] == "a, b"
    assert (cells["Stage"], cells["Journey"]) == ("Sensibilisierung", "Eigentümer")
    assert (cells["Outcome"], cells["Source"]) == ("<open>", "<other>")
    assert cells["Waiting_on"] == ""


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 171", "-5", "@SUM(1)", "http://example.org", "0761", "TRUE"]
)
def test_text_stays_text(text):
    data = workbook(with_fields(title=text, notes=text))
    head, row = sheet(data, "Karten")
    assert row[head.index("Title")] == text
    assert row[head.index("Notes")] == text
    cards = parts(data)["xl/worksheets/sheet1.xml"]
    assert "<f>" not in cards
    assert "hyperlink" not in cards
    assert 'quotePrefix="1"' in parts(data)["xl/styles.xml"]


@given(any_text)
@settings(max_examples=30)
def test_any_text_comes_back_but_for_what_a_cell_cannot_hold(text):
    head, row = sheet(workbook(with_fields(notes=text)), "Karten")
    # Calamine, like Excel, takes a line end of Windows for one of its own.
    assert row[head.index("Notes")] == cell_text(text)


def test_control_characters_are_left_out_of_cells():
    assert cell_text("a\0b\x07c\td\r\ne\ud83cf\uffff") == "abc\td\nef"


@given(
    st.text(st.sampled_from("a🏡"), max_size=10), st.integers(LONGEST_CELL - 20, LONGEST_CELL + 20)
)
@settings(max_examples=30)
def test_no_cell_is_longer_than_excel_takes(tail, length):
    text = cell_text("x" * length + tail)
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert text.endswith("…") or text == "x" * length + tail


def test_a_long_note_is_cut_and_says_so():
    head, row = sheet(workbook(with_fields(notes="ä" * 60_000)), "Karten")
    note = row[head.index("Notes")]
    assert len(note) == LONGEST_CELL
    assert note.endswith("…")


def test_dates_excel_does_not_know_are_left_empty():
    ancient = Moment(-5_000_000_000_000_000)
    card = a_card(created=ancient, parked_until=date(1850, 1, 1))
    head, row = sheet(workbook(a_snapshot(card)), "Karten")
    assert row[head.index("Created")] == row[head.index("Parked_until")] == ""


def test_the_head_is_frozen_and_filtered():
    cards = parts(workbook(with_fields()))["xl/worksheets/sheet1.xml"]
    assert 'state="frozen"' in cards
    assert '<autoFilter ref="A1:AA2"/>' in cards


def test_every_journey_has_a_sheet_of_numbers():
    data = workbook(with_fields())
    names = CalamineWorkbook.from_filelike(BytesIO(data)).sheet_names
    assert names == ["Karten", "Eigentümer", "Käufer"]
    rows = sheet(data, "Eigentümer")
    assert rows[1][:14] == [
        "Sensibilisierung", 9, 136_020, 6_801, 12, 30, 9, 13, 8, 0.3, 0.17, 0.48, 41, 80.5,
    ]  # fmt: skip
    assert rows[2][9:12] == ["noch zu wenige", "", ""]
    assert rows[4][:4] == ["Throughput", "KW 18", "KW 19", "KW 20"]
    assert rows[5][:5] == ["Sensibilisierung", 0, 1, 2, 1]


def test_every_sheet_of_numbers_has_two_native_charts():
    found = parts(workbook(with_fields()))
    charts = [text for name, text in found.items() if name.startswith("xl/charts/chart")]
    assert len(charts) == 4
    first = found["xl/charts/chart1.xml"]
    assert "Durchsatz je Spalte" in first
    assert Counter(re.findall("<c:ser>", first)) == {"<c:ser>": 12}
    assert "<c:errBars>" in found["xl/charts/chart2.xml"]
    assert "1F6FB2" in first


def test_the_same_pipeline_makes_the_same_file():
    def texts() -> dict[str, str]:
        return parts(workbook(with_fields()))

    assert texts() == texts()
    assert "2026-07-15T09:00:00Z" in texts()["docProps/core.xml"]


def test_one_journey_can_be_chosen():
    cards = (a_card(1), a_card(2, journey_id=BUYER.id, stage_id=BUYER.stages[0].id))
    rows = sheet(workbook(a_snapshot(*cards), journey_key="buyer"), "Karten")
    assert [row[0] for row in rows[1:]] == ["D2"]


def test_an_empty_pipeline_is_a_workbook_too():
    data = write_workbook(a_snapshot(), (), TEXTS, BERLIN)
    assert sheet(data, "Karten")[0][0] == "Ref"


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Eigentümer", "Eigentümer"),
        ("a[b]:*?/\\c", "a b      c"),
        ("", "Sheet"),
        ("'quoted'", "quoted"),
        ("History", "History (2)"),
        ("x" * 40, "x" * 31),
    ],
)
def test_sheets_have_names_excel_takes(wanted, name):
    assert sheet_name(wanted, set()) == name


def test_two_sheets_never_have_the_same_name():
    taken: set[str] = set()
    assert [sheet_name(n, taken) for n in ("Karten", "KARTEN", "y" * 31, "y" * 40)] == [
        "Karten", "KARTEN (2)", "y" * 31, "y" * 27 + " (2)",
    ]  # fmt: skip


def with_daybook() -> Snapshot:
    return a_snapshot(a_card(1), a_card(2), daybook=a_daybook(NOW))


def row_of(data: bytes, name: str, number: int = 1) -> dict[str, object]:
    rows = sheet(data, name)
    return dict(zip(rows[0], rows[number], strict=True))


def test_people_properties_and_work_have_sheets_of_their_own():
    data = workbook(with_daybook())
    names = CalamineWorkbook.from_filelike(BytesIO(data)).sheet_names
    assert names[:5] == ["Karten", "Kontakte", "Objekte", "Aufgaben", "Aktivitäten"]
    eva = row_of(data, "Kontakte")
    assert (eva["Name"], eva["Roles"], eva["Phones"]) == ("Müller, Eva", "OWNER", "0761 1")
    assert (eva["Birthday"], eva["Cards"]) == (date(2026, 7, 20), 1)
    house = row_of(data, "Objekte")
    assert (house["Price"], house["Owner"], house["Cards"]) == (649_000, "Müller, Eva", 1)
    assert (house["Status"], house["Mandate"]) == ("PREPARING", "EXCLUSIVE")
    call, letter = row_of(data, "Aufgaben"), row_of(data, "Aufgaben", 2)
    assert (call["Due"], call["Time"], call["State"]) == (date(2026, 7, 20), "09:30", "offen")
    assert (call["Card"], letter["Contact"], letter["State"]) == (
        "EFH Denzlingen", "Öztürk, Ada", "erledigt",
    )  # fmt: skip
    talk = row_of(data, "Aktivitäten")
    assert (talk["Kind"], talk["Property"]) == ("CALL", "EFH")
    answer = row_of(data, "Aktivitäten", 2)
    assert (answer["Stage"], answer["Touchpoint"], answer["Quote"], answer["Mood"]) == (
        OWNER.stages[0].name.de, "Telefon", "Gut erklärt", 1,
    )  # fmt: skip
    assert (answer["Usability"], answer["Emotion"], answer["Solving"]) == (2, 0, -1)
    assert (answer["Score"], answer["Scale"]) == (4, "1-5")


@pytest.mark.parametrize(("language", "said"), [("de", "Telefon"), ("en", "Phone")])
def test_a_touchpoint_is_called_as_the_map_calls_it_in_the_language_of_the_book(language, said):
    first = StageTemplate(
        OWNER.stages[0].key,
        OWNER.stages[0].name,
        rest={"touchpoints": [{"de": "Telefon", "en": "Phone"}]},
    )
    owner = JourneyTemplate(OWNER.key, OWNER.name, (first,), first.key, first.key)
    snapshot = with_daybook()._replace(templates={OWNER.key: owner})
    book = replace(TEXTS, daybook=replace(TEXTS.daybook, language=language))
    data = write_workbook(snapshot, METRICS, book, BERLIN)
    assert row_of(data, "Aktivitäten", 2)["Touchpoint"] == said


def test_a_card_says_its_next_step_and_its_milestones():
    card = row_of(workbook(with_daybook()), "Karten")
    assert (card["Next_step"], card["Due"]) == ("Anrufen", date(2026, 7, 20))
    assert card["Milestones"] == "mandate 2026-07-20"


@pytest.mark.parametrize("text", ["=1+1", "+49 171", "@SUM(1)", "http://example.org"])
def test_texts_of_people_and_tasks_stay_texts(text):
    daybook = a_daybook(NOW)
    eva, task = daybook.contacts[0], daybook.tasks[0]
    daybook = daybook._replace(
        contacts=(eva._replace(fields=replace(eva.fields, name=text)), *daybook.contacts[1:]),
        tasks=(task._replace(fields=replace(task.fields, title=text)),),
    )
    data = workbook(a_snapshot(a_card(1), a_card(2), daybook=daybook))
    assert row_of(data, "Kontakte")["Name"] == row_of(data, "Aufgaben")["Title"] == text
    assert row_of(data, "Karten")["Next_step"] == text
    assert not any("<f>" in part or "hyperlink" in part for part in parts(data).values())


def test_a_workbook_of_one_journey_names_only_whom_its_cards_know():
    names = CalamineWorkbook.from_filelike(
        BytesIO(workbook(with_daybook(), journey_key="buyer"))
    ).sheet_names
    assert "Kontakte" not in names
