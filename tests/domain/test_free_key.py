"""Keys of what is new in a template."""

from kanban_app.domain.free_key import free_key


def test_a_key_is_made_of_the_letters_of_a_name():
    assert free_key("Jörg Weiß, 40", (), "persona") == "joerg_weiss_40"
    assert free_key("!", (), "persona") == "persona"


def test_a_key_that_is_taken_gets_a_number():
    assert free_key("Eva", {"EVA", "eva_2"}, "persona") == "eva_3"


def test_a_key_has_an_end():
    assert free_key("x" * 50, (), "step") == "x" * 40
