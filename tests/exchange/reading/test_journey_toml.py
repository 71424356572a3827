"""Journey templates: the shipped ones, short ones and broken ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.journey import JourneyTemplate, Names, StageKind
from kanban_app.exchange.reading.journey_toml import DEFAULT_LOSS_REASONS, read_journey
from tests.builders import template
from tests.exchange.reading.samples import sample

SHORT = """
[journey]
key = "rent"
name = "Vermietung"

[[stage]]
key = "new"
name = "Neu"

[[stage]]
key = "signed"
name = { de = "Unterschrieben" }
"""


def read_or_problem(text: str) -> JourneyTemplate | ImportProblem:
    try:
        return read_journey(text.encode())
    except ImportProblem as problem:
        return problem


def lines_before(text: str) -> int:
    return text.count("\n") + 1


@pytest.mark.parametrize(
    ("key", "stages", "commitment", "won"),
    [
        ("owner", 6, "acquisition", "transaction"),
        ("buyer", 6, "low_commitment", "transaction"),
        ("lifecycle", 7, "consideration", "sales"),
    ],
)
def test_the_shipped_journeys_load_whole(key, stages, commitment, won):
    journey = read_journey(template(key))
    assert (journey.key, len(journey.stages)) == (key, stages)
    assert (journey.commitment_stage, journey.won_when_leaving) == (commitment, won)
    assert any(not r.counts_as_loss for r in journey.loss_reasons)
    assert all(s.name.de and s.name.en and s.question.de for s in journey.stages)
    assert {"exit", "tasks", "touchpoints"} <= journey.stages[0].rest.keys()
    assert {"milestones", "feeds", "card_kind"} <= journey.rest.keys()


@pytest.mark.parametrize("key", ["owner", "buyer", "lifecycle"])
def test_the_shipped_maps_are_worded_in_both_languages(key):
    lanes = (
        "supporting", "customer_does", "touchpoints", "voc", "resources", "goals", "challenges",
        "improvements",
    )  # fmt: skip
    rests = [stage.rest for stage in read_journey(template(key)).stages]
    assert all(set(lanes) <= rest.keys() for rest in rests)
    steps = [step for rest in rests for step in rest.get("steps", ())]
    for level in (*rests, *steps):
        for items in (level[lane] for lane in lanes if lane in level):
            assert items
            for text in ("de", "en"):
                worded = [item[text] for item in items]
                assert all(worded)
                assert len(set(worded)) == len(items)


def test_everything_a_template_says_is_kept():
    reasons = read_journey(template("buyer")).rest["loss_reasons"]
    assert isinstance(reasons, list)
    assert any("keeps_profile" in r for r in reasons)
    assert "loss_reasons" not in read_journey(template("owner")).rest
    kept = read_journey((SHORT + "[mine]\nx = 1\n").encode()).rest
    assert kept == {"file": {"mine": {"x": 1}}}


def test_the_worked_example_takes_its_defaults():
    journey = read_journey(sample("three_stages.toml"))
    assert journey.name == Names("Drei Stufen", "Three stages")
    assert [(s.key, s.probability) for s in journey.stages] == [
        ("S1", 0.1),
        ("S2", 0.4),
        ("S3", 0.7),
    ]
    assert (journey.commitment_stage, journey.won_when_leaving) == ("S1", "S3")
    assert journey.loss_reasons == DEFAULT_LOSS_REASONS


def test_keys_and_names_are_enough():
    journey = read_journey(SHORT.encode())
    assert journey.name == Names("Vermietung", "Vermietung")
    assert (journey.commitment_stage, journey.won_when_leaving) == ("new", "signed")
    assert journey.stages[0].kind is StageKind.ACTIVE
    assert journey.stages[1].name.text("en") == "Unterschrieben"
    assert (journey.lobe, journey.goal, dict(journey.rest)) == ("single", Names("", ""), {})


def test_every_default_reason_has_both_languages_and_spam_is_no_loss():
    assert all(r.name.de and r.name.en for r in DEFAULT_LOSS_REASONS)
    assert [r.key for r in DEFAULT_LOSS_REASONS if not r.counts_as_loss] == ["not_a_lead"]


def test_positions_order_the_stages():
    text = SHORT.replace('"new"', '"new"\nposition = 2').replace(
        '"signed"', '"signed"\nposition = 1'
    )
    journey = read_journey(text.encode())
    assert [s.key for s in journey.stages] == ["signed", "new"]
    assert journey.commitment_stage == "signed"


SECOND = '[[stage]]\nkey = "signed"\nname = { de = "Unterschrieben" }\n'


@pytest.mark.parametrize(
    ("old", "new", "mark"),
    [
        ('key = "rent"', 'key = "re nt"', 'key = "re nt"'),
        ('key = "rent"\n', "", "[journey]"),
        ('name = "Vermietung"\n', "", "[journey]"),
        ('name = "Vermietung"', "name = 5", "name = 5"),
        ("[journey]", "[journeys]", ""),
        ("[journey]", "schema_version = 9\n[journey]", "schema_version"),
        ('key = "signed"', 'key = "NEW"', 'key = "NEW"'),
        ('key = "signed"\n', "", "[[stage]]\nname"),
        ('name = { de = "Unterschrieben" }', "name = {}", "name = {}"),
        (SECOND, SECOND + "probability = 1.01\n", "probability"),
        (SECOND, SECOND + "probability = -0.1\n", "probability"),
        (SECOND, SECOND + "probability = nan\n", "probability"),
        (SECOND, SECOND + "probability = true\n", "probability"),
        (SECOND, SECOND + 'colour = "red"\n', "colour"),
        (SECOND, SECOND + "wip_limit = -1\n", "wip_limit"),
        (SECOND, SECOND + "wip_limit = 1.5\n", "wip_limit"),
        (SECOND, SECOND + "dwell_target_days = -1\n", "dwell_target_days"),
        (SECOND, SECOND + 'kind = "lazy"\n', "kind ="),
        (SECOND, SECOND + 'counts_as_wip = "yes"\n', "counts_as_wip"),
        (SECOND, SECOND + "position = 1\n", "position"),
        ('key = "rent"', 'key = "rent"\nlobe = "top"', "lobe"),
        ('key = "rent"', 'key = "rent"\ncommitment_stage = "old"', "commitment_stage"),
        ('key = "rent"', 'key = "rent"\nwon_when_leaving = "old"', "won_when_leaving"),
        ('key = "rent"', 'key = "rent"\nloss_reasons = 5', "loss_reasons"),
        ('key = "rent"', 'key = "rent"\nloss_reasons = [\n{ key = "a" },\n]', '{ key = "a"'),
        (
            'key = "rent"',
            'key = "rent"\nloss_reasons = [\n{key="a",de="A"},\n{key="a",de="B"},\n]',
            '{key="a",de="B"',
        ),
        (SECOND, SECOND + "x = [1,\n", None),
        (SECOND, SECOND + 'colour = "#000000"\ncolour = "#000001"\n', 'colour = "#000001"'),
        (SECOND, SECOND + "wip_limit = = 3\n", "wip_limit"),
    ],
)  # fmt: skip
def test_every_error_names_its_line(old, new, mark):
    assert old in SHORT
    text = SHORT.replace(old, new)
    line = lines_before(text if mark is None else text[: text.index(mark)])
    with pytest.raises(ImportProblem) as caught:
        read_journey(text.encode())
    found = caught.value.arguments[0]
    assert isinstance(found, int)
    assert abs(found - line) <= (1 if mark and mark.startswith('colour = "#000001') else 0)
    assert caught.value.row == found
    assert str(caught.value).startswith(f"Line {found}: ")


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\x01", b"x=" + b"[" * 5000, b"x = 1" + b"0" * 6000, b" " * 8_400_000, b"[[stage]]"],
)
def test_hostile_files_are_refused_with_a_line(data):
    with pytest.raises(ImportProblem, match="Line 1: "):
        read_journey(data)


def test_too_many_stages_are_refused():
    many = "".join(f'[[stage]]\nkey = "s{n}"\nname = "S"\n' for n in range(61))
    with pytest.raises(ImportProblem, match="between 1 and 60"):
        read_journey(('[journey]\nkey = "a"\nname = "A"\n' + many).encode())


@settings(deadline=None)
@given(
    st.integers(0, len(SHORT)),
    st.integers(0, 30),
    st.text(st.sampled_from('[]{}="\n#a1.-'), max_size=8),
)
def test_any_mutation_is_a_journey_or_an_import_problem_with_a_line(start, length, put):
    text = SHORT[:start] + put + SHORT[start + length :]
    result = read_or_problem(text)
    if isinstance(result, ImportProblem):
        assert result.arguments[0] == result.row
        assert 1 <= result.row <= lines_before(text)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ('key = "b", anchor = "sometimes", de = "B"', "anchor must be enter"),
        ('key = "b", anchor = "enter", due = "tomorrow", de = "B"', "due must be a duration"),
        ('key = "a", anchor = "enter", de = "B"', "the key a is used twice"),
        ('key = "b", anchor = "enter"', "a task needs a title"),
    ],
)
def test_a_task_that_could_not_be_planned_is_refused_with_its_line(rule, said):
    good = 'key = "a", anchor = "enter", de = "A"'
    text = f"{SHORT}tasks = [\n  {{ {good} }},\n  {{ {rule} }},\n]\n"
    problem = read_or_problem(text)
    assert isinstance(problem, ImportProblem)
    assert problem.row == text[: text.index(rule)].count("\n") + 1
    assert said in str(problem)


def test_tasks_that_are_no_list_are_refused():
    problem = read_or_problem(f"{SHORT}tasks = 5\n")
    assert isinstance(problem, ImportProblem)
    assert problem.row == SHORT.count("\n") + 1
