"""How a table shares the width of a page among its columns."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kanban_app.ui.paper.table import Head, Row, table_of
from kanban_app.ui.theme import SIZE_S
from kanban_app.ui.widgets.strokes import INK, style

HEADS = (Head("Person", soft=True), Head("Ort", soft=True), Head("Wert", right=True))
ROOM = 600.0
words = st.text("abcdefgh ", min_size=1, max_size=200)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(words, words), min_size=1, max_size=5))
def test_a_table_fills_the_page_exactly_and_never_shortens_figures(qapp, texts):
    rows = [Row((person, place, "1.947.000 €")) for person, place in texts]
    table = table_of(HEADS, rows, ROOM)
    assert abs(sum(table.widths) + 2 * 16 - ROOM) < 0.01
    assert table.widths[2] >= style(SIZE_S, INK.text).width("1.947.000 €")


def test_a_short_column_keeps_its_words_when_a_long_one_gives_way(qapp):
    rows = [Row(("x" * 300, "Freiburg", "1 €"))]
    table = table_of(HEADS, rows, ROOM)
    assert table.widths[1] >= style(SIZE_S, INK.text).width("Freiburg")


def test_a_table_without_rows_has_a_head(qapp):
    assert len(table_of(HEADS, [], ROOM).widths) == 3
