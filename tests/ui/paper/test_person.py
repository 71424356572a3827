"""The letter with everything about one person: words a client understands, nothing left out."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.contact import Channel, Consent, ContactFields, Identity, Role
from kanban_app.domain.origin import Origin
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    PropertyFields,
    PropertyKind,
    Publication,
)
from kanban_app.domain.task import TaskFields
from kanban_app.services.criteria import Said
from kanban_app.ui import formats
from kanban_app.ui.paper.letter import WIDTH, Letter, wrap
from kanban_app.ui.paper.person import person_letter, person_pdf
from kanban_app.ui.theme import SIZE_M
from kanban_app.ui.widgets.strokes import INK, style
from tests.builders import DAYS, a_desk
from tests.services.test_restoring_daybooks import busy

UID, KEY = (
    re.compile(r"[0-9a-f]{32}"),
    re.compile(r"\b[a-z]+(_[a-z0-9]+)+\b|\b[a-z_]+\.[a-z]+_[a-z_]+\b"),
)
# Runs the letter where the program does, on the database thread, and ends.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from kanban_app.ui.export.person import person_file
from kanban_app.ui.loop import DatabaseThread, run
from tests.builders import DAYS, a_desk

app, worker = QApplication(["x"]), DatabaseThread()

async def write():
    handout = desk.privacy.handout(desk.contacts.of_card(desk.add("Müller, Eva")))
    for ending in ("pdf", "json"):
        print(len(await worker.run(person_file, ending, handout, DAYS)) > 1000)

with a_desk(Path(sys.argv[1])) as desk:
    run(app, write())
    worker.close()
"""


@pytest.fixture
def desk(tmp_path, qapp):
    with a_desk(tmp_path / "board.sqlite") as made:
        formats.set_language("en")
        yield made


def rows(letter):
    """Return the rows of a letter, each with its words from left to right."""
    found = [tuple(span.text for span in line.spans) for page in letter.pages() for line in page]
    return [row for row in found if row]


def lines(letter):
    return [" ".join(row) for row in rows(letter)]


def test_a_text_of_eight_figures_is_no_day(desk):
    card, contact = a_seller(desk)
    desk.criteria.say(card, Said({}, {"motive": "20310203", "valuation_high": "20260716"}))
    shown = " ".join(lines(the_letter(desk, contact)))
    assert "20310203" in shown
    assert "€202,607.16" in shown
    assert "03/02/2031" not in shown


def the_letter(desk, contact):
    return person_letter(desk.privacy.handout(contact), DAYS)


def a_seller(desk):
    card = desk.add("Marx, Julia", object_line="EFH 149 m²", notes="Schlüssel beim Nachbarn")
    contact = desk.contacts.of_card(card)
    known = desk.contacts.detail(contact).fields
    desk.contacts.edit(
        contact,
        replace(
            known, salutation="Frau", first_name="Julia", last_name="Marx", street="Gasse 7",
            postcode="79110", city="Freiburg", roles=(Role.OWNER, Role.BUYER), language="de",
            channel=Channel.EMAIL, phones=("069 90009317",), emails=("julia@example.org",),
            birthday=date(1961, 5, 4), identity=Identity("Personalausweis", "L67582387"),
            consents=(Consent(Channel.PHONE, date(2026, 1, 2), "Ja, gern.", "Formular"),),
        ),
    )  # fmt: skip
    values = {"valuation_high": "38000000", "early_start_requested": "no", "motive": "Erbe"}
    desk.criteria.say(card, Said({"awareness.motive": True}, values))
    desk.activities.add(
        ActivityFields(
            ActivityKind.CALL, desk.clock(), 10, Direction.OUTGOING, "Nachgefasst", "Ruft zurück",
            card=card, quote="Gern im Mai.", stage=desk.stage("awareness").id,
            touchpoint="Telefon", usability=2, emotion=-1, solving=0,
        )
    )  # fmt: skip
    desk.tasks.add(TaskFields("Unterlagen schicken", date(2026, 7, 20), card=card))
    commission = Commission(CommissionModel.SPLIT_656C, 3_570, 3_570)
    home = PropertyFields(
        line="EFH 149 m²", place="Freiburg", kind=PropertyKind.DETACHED, price_cents=49_500_000,
        owner=contact, commission=commission,
        publications=(Publication("portal_is24", date(2026, 7, 1)),),
    )  # fmt: skip
    desk.properties.add(home, "en")
    return card, contact


def test_the_first_page_says_who_what_why_how_long_and_to_whom(desk):
    _, contact = a_seller(desk)
    first = [" ".join(s.text for s in line.spans) for line in the_letter(desk, contact).pages()[0]]
    told = "\n".join(first)
    assert first[0] == "Your stored data"
    assert "Frau Julia Marx Controller: name, address and contact of the broker" in told
    assert "Information under Art. 15 GDPR, as of 15/07/2026" in told
    assert "JSON" in told
    for label in ("Whose data", "Which data", "What for", "How long", "To whom", "Where from"):
        assert any(line.startswith(label) for line in first)
    assert "What for Selling your property" in told
    assert "How long As long as one of your cases is open" in told
    assert "until 15/07/2031: Consent to sales calls" in told
    assert "To whom Portals that showed your property: ImmoScout24" in told


def test_everything_is_told_in_words(desk):
    card, contact = a_seller(desk)
    told = lines(the_letter(desk, contact))
    for line in (
        "Roles Owner, Buyer",
        "Preferred way E-mail",
        "Address Gasse 7, 79110 Freiburg",
        "Language Deutsch",
        "Birthday 04/05/1961",
        "02/01/2026 Phone · until 2031",
        "Formular · last used on 15/07/2026 · wording: “Ja, gern.”",
        "15/07/2026 Begun in stage “Awareness”",
        "Property EFH 149 m² Freiburg-Rieselfeld",
        "15/07/2026 Motive and time horizon noted",
        "20/07/2026 Unterlagen schicken · open",
        "Kind Detached house State in preparation",
        "Price €495,000 Commission model Equal halves (§ 656c)",
        "The owner pays 3.57% The buyer pays 3.57%",
    ):
        assert [said for said in told if line in said] == [line], line
    whole = " ".join(told)
    assert "“Gern im Mai.” · Ruft zurück · found ease of use +2, feeling" in whole
    assert "problem solved 0 (-2 to +2) · about the stage Awareness · Phone" in whole
    assert "Value up to €380,000 Early start requested no" in " ".join(told)
    assert any(
        re.fullmatch(r"15/07/2026, \d\d:\d\d Phone call · to you · Nachgefasst · 10.min", t)
        for t in told
    )
    assert desk.store.states([card])


def test_a_client_of_two_cases_reads_few_pages(desk):
    _, contact = a_seller(desk)
    desk.contacts.link_card(desk.add("Marx, J.", journey="buyer"), contact)
    assert 2 <= len(the_letter(desk, contact).pages()) <= 4


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_identity_no_key_and_no_lost_time_is_in_a_letter(desk, seed, language):
    formats.set_language(language)
    busy(desk, Random(seed))
    for line in desk.contacts.lines():
        told = "\n".join(lines(the_letter(desk, line.id)))
        assert not UID.search(told)
        assert not KEY.search(told), KEY.search(told)
        assert not re.search(r"01.01.1970", told)


def test_who_recommended_the_person_is_not_named(desk):
    tipster = desk.contacts.add(ContactFields(name="Wehrle, Hannelore")).contact
    card, contact = a_seller(desk)
    desk.origins.assign(card, Origin(None, tipster))
    told = " ".join(lines(the_letter(desk, contact)))
    assert "recommended by another person" in told
    assert "Wehrle" not in told


def test_a_word_wider_than_its_column_is_broken_and_nothing_of_it_is_lost(qapp):
    face = style(SIZE_M, INK.text)
    told = wrap("kurz " + "x" * 500 + " ende", face, 200)
    assert "".join(told).replace(" ", "") == "kurz" + "x" * 500 + "ende"
    assert all(face.width(line) <= 200 for line in told)


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(qapp):
    for before in range(40, 60):
        letter = Letter()
        for number in range(before):
            letter.pair("n", str(number))
        letter.heading("Part")
        letter.pair("first", "of the part")
        page = next(
            p for p in letter.pages() if any(s.text == "Part" for ln in p for s in ln.spans)
        )
        assert any(s.text == "of the part" for ln in page for s in ln.spans)


def test_a_long_note_goes_on_over_pages(qapp):
    letter, words = Letter(), " ".join(f"w{i}" for i in range(4_000))
    letter.pair("Notes", words)
    pages = letter.pages()
    assert len(pages) > 1
    said = " ".join(line.spans[-1].text for page in pages for line in page if line.spans)
    assert said == words
    assert all(span.left < WIDTH for page in pages for line in page for span in line.spans)


def test_the_pdf_is_one_of_as_many_pages(desk):
    _, contact = a_seller(desk)
    pdf = person_pdf(desk.privacy.handout(contact), DAYS)
    assert pdf.startswith(b"%PDF")
    pages = len(re.findall(rb"/Type /Page\b", pdf))
    assert pages == len(the_letter(desk, contact).pages())


def test_written_on_the_database_thread_the_program_ends_without_a_word(tmp_path):
    done = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", PROGRAM, str(tmp_path / "board.sqlite")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("True\nTrue\n", "", 0)


def test_what_is_short_stands_in_twos_and_no_label_is_broken(qapp):
    letter = Letter()
    letter.grid(
        [("a", "1"), ("b", "2"), ("c", ""), ("Finanzierungsnachweis", "3"), ("d", "x " * 60)]
    )
    first, second, *long = lines(letter)
    assert (first, second) == ("a 1 b 2", "Finanzierungsnachweis 3")
    assert long[0].startswith("d x x")
    assert len(long) > 1


def test_of_a_new_client_no_period_is_told_but_the_open_case(desk):
    contact = desk.contacts.of_card(desk.add("Neu, Nora"))
    first = lines(the_letter(desk, contact))
    at = first.index("How long As long as one of your cases is open.")
    assert first[at + 1].startswith("No period keeps your data")


def test_of_an_erased_person_a_letter_says_only_that(desk):
    _, contact = a_seller(desk)
    desk.privacy.erase(contact, properties=True, backups=False)
    told = " ".join(lines(the_letter(desk, contact)))
    assert "Erased 15/07/2026" in told
    assert not re.search("Marx|Julia|Gasse|90009317|Formular|Nachgefasst", told)
