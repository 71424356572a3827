"""The rows of a map: ordered, hidden, added, and never lost."""

import pytest

from kanban_app.domain import map_lanes as rows
from kanban_app.domain.errors import DomainError
from kanban_app.domain.journey import Names
from kanban_app.domain.map_lanes import LaneKey, lanes_of, with_lanes


def keys(lanes: tuple[rows.Lane, ...]) -> list[str]:
    return [str(lane.key) for lane in lanes]


def test_a_journey_that_says_nothing_has_all_rows_in_their_order() -> None:
    assert keys(lanes_of({})) == [str(key) for key in LaneKey]


def test_rows_are_stored_and_read_back_with_order_names_and_what_is_hidden() -> None:
    lanes = rows.shown(lanes_of({}), LaneKey.VOC, hidden=True)
    lanes = rows.added(rows.moved(lanes, LaneKey.HAT, LaneKey.QUESTION), "Recht", "de")

    told = with_lanes({"feeds": [1]}, lanes)

    assert told["feeds"] == [1]
    assert lanes_of(told) == lanes
    assert keys(lanes)[:2] == ["hat", "question"]
    assert lanes[-1].name == Names("Recht", "")


def test_a_row_that_a_template_does_not_speak_of_follows_the_one_before_it() -> None:
    found = keys(lanes_of({"lanes": [{"key": "hat"}, {"key": "question"}]}))

    assert found.index("goal") == found.index("question") + 1
    assert found.index("hat") < found.index("question")
    assert sorted(found) == sorted(map(str, LaneKey))


def test_unknown_rows_and_rows_told_twice_are_left_out() -> None:
    told = {"lanes": [{"key": "what"}, {"key": "hat"}, {"key": "hat", "hidden": True}, "x"]}

    assert keys(lanes_of(told)).count("hat") == 1
    assert "what" not in keys(lanes_of(told))


def test_only_rows_of_ones_own_are_renamed_or_taken_away() -> None:
    lanes = rows.added(lanes_of({}), "Recht", "de")
    own = lanes[-1].key

    assert rows.renamed(lanes, own, "Law", "en")[-1].name == Names("Recht", "Law")
    assert rows.removed(lanes, own) == lanes[:-1]
    with pytest.raises(DomainError, match="Hide it"):
        rows.removed(lanes, LaneKey.HAT)
    with pytest.raises(DomainError, match="needs a name"):
        rows.added(lanes, "  ", "de")
