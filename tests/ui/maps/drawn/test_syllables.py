"""Wide words are broken before a syllable; what is no word gets no hyphen."""

import pytest

from kanban_app.ui.maps.drawn.runs import entry, lines_of
from kanban_app.ui.maps.drawn.syllables import cut_of, is_word
from kanban_app.ui.theme import LIGHT


@pytest.mark.parametrize(
    ("word", "most", "told"),
    [
        ("Angebotsmappe", 10, "Angebots"),
        ("Bewertungstermine", 14, "Bewertungster"),
        ("Behördenauskünfte", 16, "Behördenauskünf"),
        ("besprechen", 7, "besp"),
        ("Bewertungsportal,", 16, "Bewertungspor"),
        ("Schrank", 4, "Schr"),
        ("Portal-Eigentümerlead", 14, "Portal-"),
    ],
)
def test_a_syllable_begins_behind_the_cut(word, most, told):
    assert word[: cut_of(word, most)] == told


def test_only_words_get_a_hyphen():
    assert is_word("Grundbuchauszug,")
    assert not is_word("www.example.org")
    assert not is_word("15.660,00")


def test_a_word_too_wide_for_its_line_is_hyphened_and_all_of_it_is_shown(qapp):
    lines = [line.pieces[0].run.text for line in lines_of((entry("Angebotsmappe"),), 70, LIGHT)]
    assert len(lines) == 2
    assert lines[0].endswith("-")
    assert lines[0].removesuffix("-") + lines[1] == "Angebotsmappe"


def test_an_address_too_wide_for_its_line_is_broken_without_a_sign_of_its_own(qapp):
    address = "www.makler-in-freiburg.example/haus"
    lines = [line.pieces[0].run.text for line in lines_of((entry(address),), 80, LIGHT)]
    assert "".join(lines) == address
