"""What a template says for the map is refused with its line where no map could show it."""

import pytest

from kanban_app.domain.errors import ImportProblem
from kanban_app.exchange.reading.journey_toml import read_journey

JOURNEY = '[journey]\nkey = "rent"\nname = "Vermietung"\n'
STAGE = '[[stage]]\nkey = "asked"\nname = "Anfrage"\n'
DEEP = (
    '[[stage.steps]]\nkey = "a"\nname = "A"\n'
    '[[stage.steps.steps]]\nkey = "b"\nname = "B"\nideas = 7'
)


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ('lanes = [\n{ key = "a" },\n{ key = "A" },\n]', 6),
        ('personas = [\n{ key = "a" },\n{ name = "Helga" },\n]', 6),
        ('personas = [\n{ key = "a", picture = "not base64" },\n]', 5),
        ('personas = [\n{ key = "a", goals = [1] },\n]', 5),
        ("personas = 5", 4),
        ('personas = [\n{ key = "a" },\n{ key = "-" },\n]', 6),
    ],
)
def test_of_the_journey(more, line):
    with pytest.raises(ImportProblem, match=f"^Line {line}: "):
        read_journey((JOURNEY + more + "\n" + STAGE).encode())


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("touchpoints = [1]", 7),
        ('ideas = { de = "Film" }', 7),
        ('targets = { conversion = "viel" }', 7),
        ("targets = { conversion = 1" + "0" * 400 + " }", 7),
        ("plan = { emotion = 3 }", 7),
        ("plan = { touchpoints = { Anruf = { solving = -3 } } }", 7),
        ('improvements = [\n{ de = "A", effort = 5 },\n{ de = "B", effect = 6 },\n]', 9),
        ('improvements = [\n{ de = "A", metric = ["x"] },\n]', 8),
        ('steps = [\n{ key = "a", name = "A" },\n{ key = "a", name = "B" },\n]', 9),
        ('steps = [\n{ key = "a" },\n]', 8),
        (DEEP, 13),
    ],
)
def test_of_a_stage_and_the_stages_within_it(more, line):
    with pytest.raises(ImportProblem, match=f"^Line {line}: "):
        read_journey((JOURNEY + STAGE + more + "\n").encode())
