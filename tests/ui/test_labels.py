"""What a client typed is shown letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextDocument

from kanban_app.ui import theme
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.theme import DARK, LIGHT, Mode

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PRINTABLE = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1)


def has_ink(label: PlainLabel, colour: str) -> bool:
    image, wanted = label.grab().toImage(), QColor(colour)
    return any(
        image.pixelColor(x, y) == wanted
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.fixture(autouse=True)
def light(qapp):
    theme.apply(qapp, Mode.LIGHT)
    yield
    theme.apply(qapp, Mode.LIGHT)


def test_markup_is_shown_and_not_obeyed(qtbot):
    label = PlainLabel("<h1>M</h1>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() > PlainLabel("M").sizeHint().width() * 3


@given(PRINTABLE)
def test_a_tooltip_reads_exactly_as_typed(text: str):
    tip = plain_tooltip(text)
    assert tip.startswith("<qt>")  # else Qt would guess
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == text


def test_a_tooltip_keeps_its_lines_and_an_empty_one_stays_empty():
    document = QTextDocument()
    document.setHtml(plain_tooltip("one\ntwo"))
    assert document.toPlainText() == "one\ntwo"
    assert plain_tooltip("") == ""


def test_the_tone_follows_the_theme(qapp, qtbot):
    label = PlainLabel("████", tone="bad")
    qtbot.addWidget(label)
    assert has_ink(label, LIGHT.bad)
    theme.apply(qapp, Mode.DARK)
    assert has_ink(label, DARK.bad)


def test_another_tone_can_be_set(qtbot):
    label = PlainLabel("████", elide=True)
    qtbot.addWidget(label)
    label.set_tone("good")
    assert has_ink(label, LIGHT.good)


def test_a_label_too_narrow_tells_everything_in_its_tooltip(qtbot):
    label = PlainLabel("Eigentümer & <Erben>", elide=True)
    qtbot.addWidget(label)
    label.setFixedWidth(40)
    label.grab()
    assert label.toolTip() == plain_tooltip("Eigentümer & <Erben>")
    label.setFixedWidth(400)
    label.grab()
    assert label.toolTip() == ""


def test_a_tooltip_given_by_others_stays(qtbot):
    label = PlainLabel("Eigentümer und Erben", elide=True)
    qtbot.addWidget(label)
    label.setToolTip("definition")
    label.setFixedWidth(30)
    label.grab()
    assert label.toolTip() == "definition"


def test_an_elided_label_may_become_narrow(qtbot):
    label = PlainLabel("A very long line of words", elide=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 4
