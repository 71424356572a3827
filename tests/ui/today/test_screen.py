"""Today answers to single keys for the row that has the keyboard, and to the mouse."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kanban_app.ui.theme import UNIT
from kanban_app.ui.today.row_paint import ROW, paint_row
from kanban_app.ui.today.screen import Asked, TodayScreen
from kanban_app.ui.today.values import (
    Appointment,
    Do,
    Key,
    Row,
    Section,
    StageMark,
    SuggestionWords,
    TodayWords,
)

STAGE = StageMark("Erwerb", "#1F6FB2")


def task(number: int, title: str = "Anrufen") -> Row:
    return Row(Key("task", number), title, "Müller", due="heute", stage=STAGE)


def card(number: int) -> Row:
    return Row(Key("card", number), "Fuchs, Eva", "ETW", icon="minus", stage=STAGE)


def words(tasks=(), cards=(), suggestions=(), appointments=()) -> TodayWords:
    left = [Section("today", "Heute", list(tasks), len(tasks), empty="Nichts zu tun.")]
    right = [Section("idle", "Ohne Schritt", list(cards), len(cards), empty="Alles geplant.")]
    return TodayWords("Mittwoch", suggestions, "zu wenig", left, right, appointments, (), 540)


@pytest.fixture
def screen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = TodayScreen(window)
    column = QVBoxLayout(window)
    column.addWidget(made.header)
    column.addWidget(made)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


@pytest.fixture
def asked(screen):
    heard: list[Asked] = []
    screen.asked.connect(heard.append)
    return heard


@pytest.mark.parametrize(
    ("key", "modifier", "do"),
    [
        (Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, Do.DONE),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, Do.TOMORROW),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, Do.NEXT_WEEK),
        (Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier, Do.ON_DAY),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, Do.CALL),
        (Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier, Do.APPOINTMENT),
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, Do.NEXT_STEP),
        (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, Do.PARK),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, Do.OPEN),
    ],
)
def test_one_key_asks_for_one_thing(screen, asked, qtbot, key, modifier, do):
    screen.show_words(words([task(1), task(2)]))
    screen.take_keys()
    qtbot.keyClick(screen.left, Qt.Key.Key_Down)
    qtbot.keyClick(screen.left, key, modifier)
    assert asked == [Asked(do, Key("task", 2))]


def test_a_card_cannot_be_done_or_postponed(screen, asked, qtbot):
    screen.show_words(words(cards=[card(7)]))
    screen.take_keys()
    qtbot.keyClick(screen.right, Qt.Key.Key_E)
    qtbot.keyClick(screen.right, Qt.Key.Key_V)
    assert asked == []
    qtbot.keyClick(screen.right, Qt.Key.Key_A)
    assert asked == [Asked(Do.CALL, Key("card", 7))]


def test_a_click_on_the_circle_is_done(screen, asked, qtbot):
    screen.show_words(words([task(1), task(2)]))
    index = screen.left.model().index(2, 0)
    at = screen.left.visualRect(index).topLeft() + QPoint(20, 22)
    qtbot.mouseClick(screen.left.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [Asked(Do.DONE, Key("task", 2))]


def test_a_click_beside_the_circle_only_chooses(screen, asked, qtbot):
    screen.show_words(words([task(1), task(2)]))
    index = screen.left.model().index(2, 0)
    at = screen.left.visualRect(index).topLeft() + QPoint(120, 22)
    qtbot.mouseClick(screen.left.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == []
    assert screen.left.current == Key("task", 2)


def test_the_row_that_takes_the_place_of_a_done_one_is_chosen(screen):
    screen.show_words(words([task(1), task(2), task(3)]))
    screen.take_keys()
    screen.left.choose(Key("task", 2))
    screen.show_words(words([task(1), task(3)]))
    assert screen.left.current == Key("task", 3)


def test_without_tasks_the_keyboard_goes_to_the_cards(screen):
    screen.show_words(words(cards=[card(7)]))
    screen.take_keys()
    assert screen.right.hasFocus()
    assert screen.current == Key("card", 7)


def test_a_number_chooses_a_suggestion_and_a_letter_acts_on_it(screen, asked, qtbot):
    two = [
        SuggestionWords(Key("card", 4), "Hagemann", "+3.480 €", STAGE, "Warum."),
        SuggestionWords(Key("card", 5), "Okafor", "+2.610 €", STAGE, "Darum."),
    ]
    screen.show_words(words([task(1)], suggestions=two))
    screen.take_keys()
    qtbot.keyClick(screen.left, Qt.Key.Key_2)
    assert screen.suggestions.hasFocus()
    qtbot.waitUntil(lambda: screen.current == Key("card", 5))
    qtbot.keyClick(screen.suggestions, Qt.Key.Key_A)
    assert asked == [Asked(Do.CALL, Key("card", 5))]
    qtbot.keyClick(screen.left, Qt.Key.Key_3)
    assert screen.suggestions.current.key == Key("card", 5), "there is no third"


def test_the_bar_offers_what_the_chosen_row_can(screen, qtbot):
    screen.show_words(words([task(1, "Nachfassen")], [card(7)]))
    screen.take_keys()
    qtbot.waitUntil(lambda: "done" in [b.text() for b in screen.bar.buttons])
    screen.right.setFocus()
    qtbot.waitUntil(lambda: "done" not in [b.text() for b in screen.bar.buttons])


def test_appointments_that_overlap_stand_side_by_side(screen):
    two = [
        Appointment(Key("task", 1), 780, 45, "Besichtigung", "", STAGE),
        Appointment(Key("task", 2), 800, 45, "Anruf", "", STAGE),
        Appointment(Key("task", 3), 900, 30, "Notar", "", STAGE),
    ]
    screen.show_words(words(appointments=two))
    first, second, third = (area for area, _ in screen.day.calendar.areas())
    assert first.right() < second.left()
    assert third.width() > 1.8 * first.width()


def test_a_narrow_window_stacks_the_lists_and_drops_the_day(screen, qtbot):
    screen.show_words(words([task(1)], [card(7)]))
    screen.window().resize(600, 700)
    parts = (screen.left, screen.right)
    qtbot.waitUntil(lambda: len({part.mapTo(screen, QPoint()).x() for part in parts}) == 1)
    assert not screen.day.isVisible()


def painted(row: Row, width: int, keys: tuple[str, ...]) -> QImage:
    image = QImage(width, ROW, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_row(painter, QRectF(0, 0, width, ROW), row, chosen=True, wide=False, keys=keys)
    painter.end()
    return image


def test_the_keys_of_a_row_never_take_the_room_of_its_title():
    keys, row = ("E", "erledigt", "A", "Anruf"), task(1, "Entscheidung nachfassen")
    assert painted(row, 420, keys) == painted(row, 420, ())
    assert painted(row, 640, keys) != painted(row, 640, ())


def test_a_suggestion_that_is_done_with_leaves_nobody_chosen(screen, asked, qtbot):
    one, two, three = (
        SuggestionWords(Key("card", n), f"Nr. {n}", "+1 €", STAGE, "Darum.") for n in (1, 2, 3)
    )
    screen.show_words(words([task(1)], suggestions=[one, two]))
    screen.take_keys()
    qtbot.keyClick(screen.left, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: screen.current == Key("card", 2))
    screen.show_words(words([task(1)], suggestions=[one, three]))
    qtbot.keyClick(screen.suggestions, Qt.Key.Key_A)
    assert asked == [], "a key must not hit somebody else than was chosen"


def test_a_sentence_gets_the_lines_it_needs(screen):
    long = (
        "Letzter Kontakt vor 18 Tagen; mit einem Kontakt binnen 11 Tagen gingen 41 von 63 weiter."
    )
    one = SuggestionWords(Key("card", 1), "Nr. 1", "+1 €", STAGE, long)
    screen.show_words(words(suggestions=[one, one, one]))
    wide = screen.suggestions.sizeHint().height()
    assert screen.suggestions.heightForWidth(420) > wide


def test_suggestions_take_no_more_height_than_their_sentences_when_the_day_goes(screen, qtbot):
    long = "Seit 26 Tagen in dieser Phase kein Kontakt; mit einem Kontakt gingen 44 von 67 weiter."
    one = SuggestionWords(Key("card", 1), "Nr. 1", "+1 €", STAGE, long)
    screen.show_words(words([task(1)], suggestions=[one, one, one]))
    # Just before the appointments go, the sentences are narrowest.
    for width in range(1280, 900, -20):
        screen.window().resize(width, 720)
        qtbot.wait(1)
    suggestions = screen.suggestions
    qtbot.waitUntil(lambda: not screen.day.isVisible())
    qtbot.waitUntil(lambda: suggestions.height() == suggestions.heightForWidth(suggestions.width()))
    assert suggestions.y() == 3 * UNIT
    assert screen.left.mapTo(screen, QPoint()).y() == suggestions.geometry().bottom() + 3 * UNIT + 2


def test_a_task_without_a_card_has_only_the_keys_that_act(screen, asked, qtbot):
    about_nobody = task(2)._replace(card=False)
    screen.show_words(words([task(1), about_nobody]))
    screen.take_keys()
    assert screen.left.keys_of(task(1)) == ("E", "done", "A", "call")
    assert screen.left.keys_of(about_nobody) == ("E", "done")
    screen.left.choose(Key("task", 2))
    wanted = ["done", "tomorrow", "next week", "on …"]
    qtbot.waitUntil(lambda: [b.text() for b in screen.bar.buttons] == wanted)
    for key in (Qt.Key.Key_A, Qt.Key.Key_M, Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_P):
        qtbot.keyClick(screen.left, key)
    assert asked == []
    qtbot.keyClick(screen.left, Qt.Key.Key_V)
    assert asked == [Asked(Do.ON_DAY, Key("task", 2))]


def test_an_appointment_without_a_card_cannot_be_called(screen, asked, qtbot):
    meeting = Appointment(Key("task", 3), 600, 60, "Steuerberater", "10:00", card=False)
    screen.show_words(words(appointments=[meeting]))
    at = next(area for area, _ in screen.day.calendar.areas()).center().toPoint()
    qtbot.mouseClick(screen.day.calendar, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: len(screen.bar.buttons) == 4)
    qtbot.keyClick(screen.day.calendar, Qt.Key.Key_A)
    assert asked == []


def test_every_key_of_a_task_is_on_the_bar_beside_an_open_card(screen, qtbot):
    screen.show_words(words([task(1, "Entscheidung nachfassen")]))
    screen.take_keys()
    screen.window().resize(870, 720)
    qtbot.waitUntil(lambda: len(screen.bar.buttons) == 10)
    qtbot.waitUntil(lambda: all(button.isVisible() for button in screen.bar.buttons))
    screen.window().resize(500, 720)
    qtbot.waitUntil(lambda: not screen.bar.buttons[-1].isVisible())
    assert screen.bar.buttons[0].isVisible()


def test_without_room_for_the_appointments_the_next_one_is_said(screen, qtbot):
    blocks = [
        Appointment(Key("task", 1), 480, 30, "Vorbei", "", STAGE),
        Appointment(Key("task", 2), 780, 45, "Besichtigung", "", STAGE),
        Appointment(Key("task", 3), 600, 30, "Notar", "", STAGE),
    ]
    screen.show_words(words([task(1)], appointments=blocks))
    assert screen.header._day.text() == "Mittwoch"
    screen.window().resize(900, 720)
    said = "Mittwoch · next appointment: 10:00 Notar"
    qtbot.waitUntil(lambda: screen.header._day.text() == said)
    screen.show_words(words([task(1)], appointments=blocks[:1]))
    assert screen.header._day.text() == "Mittwoch"


def test_ctrl_n_asks_for_a_lead_and_n_for_the_next_step(screen, asked, qtbot):
    leads = []
    screen.header.lead_wanted.connect(lambda: leads.append(True))
    screen.show_words(words([task(1)]))
    screen.take_keys()
    qtbot.keyClick(screen.left, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert (leads, asked) == ([True], [])
    qtbot.keyClick(screen.left, Qt.Key.Key_N)
    assert [a.do for a in asked] == [Do.NEXT_STEP]
