"""Texts that must not cover each other settle on the cheapest set of places."""

from kanban_app.ui.wheel.label_search import Choice, Edges, settle

LEFT, RIGHT, FAR = Edges(0, 0, 10, 10), Edges(8, 0, 18, 10), Edges(40, 0, 50, 10)


def told(found: tuple[Choice[str] | None, ...]) -> list[str | None]:
    return [choice.what if choice is not None else None for choice in found]


def test_a_text_gives_way_where_that_is_cheaper_than_covering_another():
    one = [Choice(0.0, LEFT, "here")]
    other = [Choice(0.0, RIGHT, "near"), Choice(30.0, FAR, "far")]
    assert told(settle([one, other], [[0, 1], [1, 0]])) == ["here", "far"]


def test_the_order_that_ends_cheapest_wins():
    # Whoever comes first takes the left; only the second text has another cheap place.
    one = [Choice(0.0, LEFT, "left"), Choice(90.0, FAR, "far")]
    other = [Choice(0.0, LEFT, "left"), Choice(5.0, RIGHT.grown(-3, 0), "right")]
    assert told(settle([one, other], [[1, 0]])) == ["far", "left"]
    assert told(settle([one, other], [[1, 0], [0, 1]])) == ["left", "right"]


def test_nobody_says_more_than_needed_at_the_cost_of_another():
    wordy, short = Edges(0, 0, 30, 10), Edges(0, 0, 10, 10)
    one = [Choice(0.0, wordy, "wordy", extra=True), Choice(20.0, short, "short")]
    other = [Choice(0.0, Edges(15, 0, 25, 10), "beside"), Choice(100.0, FAR, "bare")]
    assert told(settle([one, other], [[0, 1]])) == ["short", "beside"]


def test_a_text_without_a_place_is_left_away():
    assert told(settle([[], [Choice(0.0, FAR, "far")]], [[0, 1]])) == [None, "far"]
