"""Two maps: columns that belong together, rows that can differ, cells that do."""

from kanban_app.domain.ids import JourneyId
from kanban_app.domain.map_compare import (
    Pair,
    compared_lanes,
    differs,
    is_nothing,
    pairs_of,
    sides,
)
from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Experience, Point, Quote
from tests.ui.maps.paper_sheets import a_column, a_sheet, items, own_lane


def keys(pairs: tuple[Pair, ...]) -> list[tuple[str, str]]:
    return [tuple(c.key if c else "-" for c in pair) for pair in pairs]


def sheet_of(*names: str):
    return a_sheet(columns=tuple(a_column(n, key=key) for n, key in enumerate(names)))


def test_stages_of_the_same_key_belong_together_and_others_by_place():
    first = sheet_of("awareness", "staging", "marketing", "sale")
    second = sheet_of("awareness", "search", "sale", "care")
    assert keys(pairs_of(first, second)) == [
        ("awareness", "awareness"), ("staging", "search"), ("marketing", "-"), ("sale", "sale"),
        ("-", "care"),
    ]  # fmt: skip


def test_every_stage_of_both_is_there_once_and_in_order():
    first, second = sheet_of(*"abcdef"), sheet_of(*"xbdyfz")
    one, two = sides(pairs_of(first, second), first, second)
    assert len(one.columns) == len(two.columns)
    for side, sheet in ((one, first), (two, second)):
        assert [c for c in side.columns if not is_nothing(c)] == list(sheet.columns)


def test_two_days_of_one_journey_compare_only_what_is_measured():
    lanes = [lane.key for lane in compared_lanes(a_sheet(), a_sheet())]
    assert lanes == ["experience", "quotes", "metrics_out", "metrics_in"]


def test_two_journeys_compare_all_rows_shown_and_own_ones_of_both():
    first = a_sheet(lanes=(Lane(LaneKey.IDEAS, hidden=True), Lane(LaneKey.QUESTION)))
    second = a_sheet(journey=JourneyId(2), lanes=(own_lane("Wagnis"),))
    assert [lane.key for lane in compared_lanes(first, second)] == ["question", "own_1"]


def test_texts_differ_by_their_words_and_metrics_by_value():
    column = a_column()
    text, metric = Lane(LaneKey.TOUCHPOINTS), Lane(LaneKey.METRICS_OUT)
    first, *others = column.measures[LaneKey.METRICS_OUT]
    assert first.value is not None
    other = a_column(
        cells={**column.cells, LaneKey.TOUCHPOINTS: items("Telefon", "Brief")},
        measures={LaneKey.METRICS_OUT: (first._replace(value=first.value + 0.02), *others)},
    )
    assert not differs(Pair(column, column), text)
    assert not differs(Pair(column, column), metric)
    assert differs(Pair(column, other), text)
    assert differs(Pair(column, other), metric)
    assert not differs(Pair(column, other), Lane(LaneKey.SUPPORTING))


def test_what_reads_the_same_does_not_differ():
    column, metric = a_column(), Lane(LaneKey.METRICS_OUT)
    first, *others = column.measures[LaneKey.METRICS_OUT]
    assert first.value is not None
    near = first._replace(value=first.value + 0.001, n=37)
    told = Experience(emotion=Point(0.51, 9))
    again = Experience(emotion=Point(0.49, 14))

    other = a_column(measures={LaneKey.METRICS_OUT: (near, *others)})
    assert not differs(Pair(column, other), metric)
    one, two = (column._replace(experience=each) for each in (told, again))
    assert not differs(Pair(one, two), Lane(LaneKey.EXPERIENCE))


def test_a_target_alone_is_no_difference_of_what_was_measured():
    column = a_column()
    measures = tuple(m._replace(target=1.0) for m in column.measures[LaneKey.METRICS_OUT])
    other = a_column(measures={LaneKey.METRICS_OUT: measures})
    assert not differs(Pair(column, other), Lane(LaneKey.METRICS_OUT))


def test_a_stage_without_counterpart_differs_wherever_it_says_something():
    pair = Pair(a_column(), None)
    assert differs(pair, Lane(LaneKey.QUESTION))
    assert not differs(pair, Lane(LaneKey.RESOURCES))


def test_quotes_differ_by_words_not_by_who_said_them():
    named, nameless = (a_column(quotes=(Quote("Gut.", who, 1),)) for who in ("Lenz", ""))
    assert not differs(Pair(named, nameless), Lane(LaneKey.QUOTES))
