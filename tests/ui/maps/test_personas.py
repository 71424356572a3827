"""Personas are made, told and shown; pictures are kept small."""

import base64

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QWidget

from kanban_app.domain.journey import Names
from kanban_app.domain.persona import NOBODY, Persona, checked_persona, png_of
from kanban_app.ui import formats
from kanban_app.ui.maps.personas.form import PersonaForm
from kanban_app.ui.maps.personas.picture import kept
from kanban_app.ui.maps.personas.requests import PersonaChosen, PersonaMoved, Shown
from kanban_app.ui.maps.personas.sheet import PersonasSheet
from kanban_app.ui.maps.personas.strip import PersonaStrip

HELGA = Persona(
    "helga",
    "Helga Brandt, 71",
    Names("Witwe", "Widow"),
    (Names("Ruhe", "Peace"), Names("Preis", "Price")),
    (),
    Names("Danke", "Thanks"),
)
POHL = Persona("pohl", "Geschwister Pohl")
BOTH = (Shown(HELGA, 12), Shown(POHL, 0))


@pytest.fixture(autouse=True)
def english():
    before = formats.language()
    formats.set_language("en")
    yield
    formats.set_language(before)


def an_image(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    return image


def size_of(picture: str) -> tuple[int, int]:
    image = QImage.fromData(base64.b64decode(picture))
    return image.width(), image.height()


def test_a_picture_is_kept_as_a_square_of_at_most_256_px():
    assert size_of(kept(an_image(1200, 800))) == (256, 256)
    assert size_of(kept(an_image(90, 120))) == (90, 90)
    assert kept(QImage()) == ""


def test_even_a_picture_that_is_all_noise_can_be_kept():
    noise = QImage(256, 256, QImage.Format.Format_RGB32)
    for y in range(256):
        for x in range(256):
            noise.setPixel(x, y, (x * 7919 + y * 104729 + x * y * 31) & 0xFFFFFF)
    persona = Persona("a", "Eva", picture=kept(noise))
    assert checked_persona(persona).picture
    assert png_of(persona)


def test_the_strip_says_whose_journey_it_is_and_how_many_cards_tell_it(qtbot):
    strip = PersonaStrip()
    qtbot.addWidget(strip)
    strip.show_personas(BOTH, "")
    assert strip.name.text() == "All clients"
    strip.show_personas(BOTH, "helga")
    assert (strip.name.text(), strip.line.text()) == ("Helga Brandt, 71", "Widow · 12 card(s)")
    strip.show_personas(BOTH, NOBODY)
    assert strip.name.text() == "Cards without a persona"


def test_the_strip_says_what_a_persona_wants_fears_and_says(qtbot):
    strip = PersonaStrip()
    qtbot.addWidget(strip)
    pains = (Names("Treppen", "Stairs"),)
    strip.show_personas((Shown(HELGA._replace(pains=pains), 12), Shown(POHL, 0)), "helga")
    assert strip.goals.text() == "Goals: Peace · Price"
    assert strip.pains.text() == "Pains: Stairs"
    assert strip.quote.text() == "“Thanks”"
    for part in ("Widow", "Peace", "Stairs", "Thanks"):
        assert part in strip.line.toolTip()
        assert part in strip.choice.accessibleDescription()
    # Who has said nothing has no empty words there.
    for key in ("pohl", ""):
        strip.show_personas(BOTH, key)
        assert strip.goals.isHidden()
        assert strip.quote.isHidden()
        assert strip.line.toolTip() == ""


def test_the_button_of_the_strip_stays_where_it_is_whatever_the_name(qtbot):
    strip = PersonaStrip()
    qtbot.addWidget(strip)
    strip.resize(900, 47)
    strip.show_personas(BOTH, "helga")
    strip.show()
    qtbot.waitExposed(strip)
    places = []
    for key in ("helga", "pohl", ""):
        strip.show_personas(BOTH, key)
        strip.layout().activate()
        places.append(strip.choice.x())
    assert len(set(places)) == 1


def test_the_strip_asks_for_another_persona_or_the_sheet(qtbot):
    strip = PersonaStrip()
    qtbot.addWidget(strip)
    strip.show_personas(BOTH, "helga")
    actions = strip.choice.menu().actions()
    assert [a.text() for a in actions] == [
        "All clients",
        "Helga Brandt, 71 · 12 card(s)",
        "Geschwister Pohl · 0 card(s)",
        "Cards without a persona",
        "Edit personas …",
    ]
    with qtbot.waitSignal(strip.chosen) as told:
        actions[2].trigger()
    assert told.args == [PersonaChosen("pohl")]
    with qtbot.waitSignal(strip.edit_wanted), qtbot.assertNotEmitted(strip.chosen):
        actions[-1].trigger()
    assert strip.active == "helga"


def test_a_journey_without_personas_says_what_they_are_good_for(qtbot):
    strip = PersonaStrip()
    qtbot.addWidget(strip)
    strip.show_personas((), "")
    assert "face" in strip.line.text()
    assert [a.text() for a in strip.choice.menu().actions()] == ["All clients", "Edit personas …"]


def test_what_is_typed_in_english_leaves_the_german_alone(qtbot):
    form = PersonaForm()
    qtbot.addWidget(form)
    form.show_persona(HELGA)
    assert form.goals.value == "Peace\nPrice"
    form.line.setText("Widow of a teacher")
    form.goals.setPlainText("Price\nNo hurry")
    with qtbot.waitSignal(form.typed) as told:
        form.line.finished.emit()
    typed = told.args[0].persona
    assert typed.line == Names("Witwe", "Widow of a teacher")
    assert typed.goals == (Names("Preis", "Price"), Names("No hurry", "No hurry"))
    assert (typed.key, typed.quote) == ("helga", HELGA.quote)


def test_a_field_that_was_only_visited_tells_nothing(qtbot):
    form = PersonaForm()
    qtbot.addWidget(form)
    form.show_persona(HELGA)
    with qtbot.assertNotEmitted(form.typed):
        form.line.finished.emit()


def test_a_picture_is_pasted_refused_and_removed(qtbot):
    form = PersonaForm()
    qtbot.addWidget(form)
    form.show_persona(HELGA)
    QGuiApplication.clipboard().setText("no picture")
    with qtbot.assertNotEmitted(form.typed):
        form.paste.click()
    assert "PNG" in form.error.text()
    QGuiApplication.clipboard().setImage(an_image(300, 300))
    with qtbot.waitSignal(form.typed) as told:
        form.paste.click()
    assert size_of(told.args[0].persona.picture) == (256, 256)
    with qtbot.waitSignal(form.typed) as told:
        form.remove.click()
    assert told.args[0].persona.picture == ""


def a_sheet(qtbot, host: QWidget) -> PersonasSheet:
    sheet = PersonasSheet("Owner", host)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(sheet)
    return sheet


def test_a_new_persona_waits_for_its_name(qtbot, host):
    sheet = a_sheet(qtbot, host)
    sheet.show_personas(BOTH)
    sheet.begin_new()
    assert sheet.form.name.value == ""
    sheet.form.line.setText("Doctor")
    with qtbot.assertNotEmitted(sheet.typed):
        sheet.form.line.finished.emit()
    sheet.form.name.setText("Dr. Vogt")
    with qtbot.waitSignal(sheet.typed) as told:
        sheet.form.name.finished.emit()
    typed = told.args[0].persona
    assert (typed.key, typed.name, typed.line.en) == ("dr_vogt", "Dr. Vogt", "Doctor")
    # Stored, it is the one that is shown.
    sheet.show_personas((*BOTH, Shown(typed, 0)))
    assert sheet.list.key == "dr_vogt"


def test_a_new_persona_without_a_name_is_not_lost_with_the_sheet_or_another_one(qtbot, host):
    sheet = a_sheet(qtbot, host)
    sheet.show_personas(BOTH)
    sheet.begin_new()
    sheet.form.line.setText("Doctor")
    sheet.list.setCurrentRow(0)
    sheet.list.setCurrentRow(1)
    assert sheet.form.line.value == ""
    sheet.add.click()
    assert sheet.form.line.value == "Doctor"
    sheet.open()
    sheet.accept()
    assert sheet.isVisible()
    assert "name" in sheet.form.error.text()
    sheet.reject()
    assert not sheet.isVisible()


def test_a_name_that_was_taken_away_comes_back_with_what_was_typed_beside_it(qtbot):
    form = PersonaForm()
    qtbot.addWidget(form)
    form.show_persona(HELGA)
    form.name.clear()
    form.line.setText("Widow of a teacher")
    with qtbot.waitSignal(form.typed) as told:
        form.commit()
    assert told.args[0].persona.name == form.name.value == "Helga Brandt, 71"


def test_news_of_the_persona_leave_alone_what_is_typed_since(qtbot):
    form = PersonaForm()
    qtbot.addWidget(form)
    form.show_persona(POHL)
    form.line.setText("Heirs")
    form.commit()
    # The line was told; the goals are being typed as the answer comes.
    form.goals.setPlainText("Peace\n")
    form.goals.moveCursor(QTextCursor.MoveOperation.End)
    stored = POHL._replace(line=Names("Heirs", "Heirs"), quote=Names("Danke", "Thanks"))
    form.show_persona(stored)
    assert (form.line.value, form.quote.value) == ("Heirs", "Thanks")
    assert form.goals.toPlainText() == "Peace\n"
    assert form.goals.textCursor().position() == 6
    # What is stored of an earlier moment takes nothing back either.
    form.commit()
    form.pains.setPlainText("Stairs")
    form.show_persona(stored)
    assert (form.goals.toPlainText(), form.pains.toPlainText()) == ("Peace\n", "Stairs")


def test_the_sheet_keeps_to_the_persona_it_shows_while_others_change(qtbot, host):
    sheet = a_sheet(qtbot, host)
    sheet.show_personas(BOTH)
    sheet.list.setCurrentRow(1)
    assert sheet.form.name.value == "Geschwister Pohl"
    sheet.show_personas(BOTH[::-1])
    assert sheet.list.key == "pohl"
    sheet.show_personas(BOTH[:1])
    assert sheet.list.key == "helga"
    sheet.show_personas(())
    assert not sheet.nothing.isHidden()
    assert sheet.form.isHidden()


def test_personas_are_moved_with_the_keyboard(qtbot, host):
    sheet = a_sheet(qtbot, host)
    sheet.show_personas(BOTH)
    alt = Qt.KeyboardModifier.AltModifier
    with qtbot.waitSignal(sheet.moved) as told:
        qtbot.keyClick(sheet.list, Qt.Key.Key_Down, alt)
    assert told.args == [PersonaMoved("helga", 1)]
    with qtbot.assertNotEmitted(sheet.moved):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Up, alt)


def test_what_becomes_of_the_cards_is_said_before_a_persona_is_deleted(qtbot, host):
    sheet = a_sheet(qtbot, host)
    sheet.show_personas(BOTH)
    assert "12 card(s)" in sheet.delete.toolTip()
    with qtbot.waitSignal(sheet.deleted) as told:
        sheet.delete.click()
    assert told.args[0].key == "helga"
