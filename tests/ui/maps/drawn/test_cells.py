"""What stands in one cell of the map."""

from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Measure, Quote
from kanban_app.ui.maps.drawn.cells import cell
from tests.ui.maps.sheets import a_column, a_sheet


def quoted(*texts: str) -> list[str]:
    quotes = tuple(Quote(text, "Lenz", 1) for text in texts)
    entries = cell(a_sheet(), Lane(LaneKey.QUOTES), a_column(1, "Start", quotes=quotes))
    return ["".join(run.text for runs in e.parts for run in runs) for e in entries]


def test_the_same_words_stand_in_a_cell_once_and_the_others_are_counted(qapp):
    told = quoted("Danke!", "Zu laut.", "danke! ", "Endlich.", "Schade.")
    assert [text.partition("”")[0] for text in told] == ["“Danke!", "“Zu laut.", "“Endlich."]
    assert told[-1].endswith("+2")


def test_where_room_is_short_metrics_with_a_target_come_first(qapp):
    measures = (Measure("arrivals", value=4.0, known=True), Measure("nps", target=50.0, known=True))
    column = a_column(1, "Start", measures={LaneKey.METRICS_OUT: measures})
    lane = Lane(LaneKey.METRICS_OUT)
    tight, wide = (cell(a_sheet(), lane, column, compact=compact) for compact in (True, False))
    assert [e.parts[0][0].text for e in tight] == [e.parts[0][0].text for e in wide][::-1]
