"""A text of a template is one for both languages, or one in each; typing anew keeps the other."""

from kanban_app.domain.journey import Names
from kanban_app.domain.template_texts import lines_retold, retold, text_of, texts_of, told

BOTH = Names("Verkauft ihr Haus", "Sells her house")


def test_plain_and_told_twice_are_read_and_written_back_as_they_were():
    for entry in ("Telefon", {"de": "Verkauft ihr Haus", "en": "Sells her house"}, {"en": "Only"}):
        assert told(text_of(entry)) == entry
    assert texts_of(["a", "", 7, {"de": "b"}]) == (Names("a", "a"), Names("b", ""))
    assert texts_of("no list") == ()


def test_what_is_typed_in_one_language_leaves_the_other_alone():
    assert retold(BOTH, "Vermietet ihr Haus", "de") == Names("Vermietet ihr Haus", BOTH.en)
    assert retold(BOTH, "Rents it out", "en") == Names(BOTH.de, "Rents it out")
    assert retold(BOTH, " Sells her house ", "en") == BOTH


def test_a_text_without_another_wording_is_the_same_in_both():
    assert retold(Names("Telefon", "Telefon"), "Anruf", "de") == Names("Anruf", "Anruf")
    assert retold(Names("", ""), "Phone", "en") == Names("Phone", "Phone")
    assert retold(Names("Nur deutsch", ""), "English", "en") == Names("English", "English")


def test_lines_that_stayed_keep_both_languages():
    lines = lines_retold((BOTH, Names("a", "a")), ["neu", "", "Verkauft ihr Haus"], "de")
    assert lines == (Names("neu", "neu"), BOTH)
