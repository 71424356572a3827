"""Personas are read from a template, written back without loss, and refused with a reason."""

import base64

import pytest

from kanban_app.domain.errors import DomainError
from kanban_app.domain.journey import Names
from kanban_app.domain.persona import (
    Persona,
    checked_persona,
    initials,
    personas_of,
    png_of,
    with_personas,
)

PNG = b"\x89PNG\r\n\x1a\nnot a whole one"
REST = {
    "feeds": [{"from": "after_sales"}],
    "personas": [
        {
            "key": "helga",
            "name": "Helga Brandt, 71",
            "line": {"de": "Witwe, zieht zur Tochter", "en": "Widow, moves to her daughter"},
            "goals": ["Ruhe", {"de": "Fairer Preis", "en": "Fair price"}],
            "pains": ["Papiere"],
            "quote": "Bitte nur einer, der alles macht.",
            "picture": base64.b64encode(PNG).decode(),
            "age": 71,
        },
        {"name": "Familie Lenz"},
        {"key": "nobody"},
        "no table",
    ],
}


def test_a_template_tells_its_personas_and_keeps_what_else_it_says():
    helga, lenz = personas_of(REST)
    assert helga.line.en == "Widow, moves to her daughter"
    assert helga.goals == (Names("Ruhe", "Ruhe"), Names("Fairer Preis", "Fair price"))
    assert (lenz.key, lenz.name) == ("familie_lenz", "Familie Lenz")
    assert png_of(helga) == PNG
    again = with_personas(REST, [helga])
    assert again == {"feeds": REST["feeds"], "personas": REST["personas"][:1]}


def test_two_personas_of_one_key_are_both_kept_and_none_is_called_nobody():
    people = [{"key": "a", "name": "Eva"}, {"key": "a", "name": "Jo"}, {"key": "-", "name": "Al"}]
    found = personas_of({"personas": people})
    assert [(p.key, p.name) for p in found] == [("a", "Eva"), ("a_2", "Jo"), ("al", "Al")]
    # What is written comes before what is made of a name.
    assert [p.key for p in personas_of({"personas": [{"name": "A"}, people[0]]})] == ["a_2", "a"]
    # And once written they are the same again.
    assert personas_of(with_personas({}, found)) == found


def test_a_journey_without_personas_says_nothing_of_them():
    assert personas_of({}) == ()
    assert with_personas(REST, []) == {"feeds": REST["feeds"]}


def test_a_persona_needs_a_name_and_a_picture_that_is_one():
    with pytest.raises(DomainError, match="name"):
        checked_persona(Persona("a", "  "))
    with pytest.raises(DomainError, match="80"):
        checked_persona(Persona("a", "x" * 81))
    for picture in ("no base64!", base64.b64encode(b"GIF89a").decode()):
        with pytest.raises(DomainError, match="picture"):
            checked_persona(Persona("a", "Eva", picture=picture))
    assert checked_persona(Persona("a", " Eva ")).name == "Eva"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Helga Brandt, 71", "HB"), ("Familie Lenz", "FL"), ("Eva", "E"), ("71", ""), ("", "")],
)
def test_without_a_picture_two_letters_stand_for_it(name, letters):
    assert initials(name) == letters
