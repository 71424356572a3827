"""Delimited text of every dialect, whole and broken."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.errors import ImportProblem
from kanban_app.exchange.reading import table as table_module
from kanban_app.exchange.reading.table import Row, Table, read_table
from tests.exchange.reading.samples import sample, table

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0", min_codepoint=32))


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(delimiter):
    lines = [["Titel", "Ort", "Wert"], ["Haus", "Ulm", "1"], ["Wohnung", "", "2"]]
    found = table("\n".join(delimiter.join(line) for line in lines))
    assert found.delimiter == delimiter
    assert found.rows[1].cells == ("Wohnung", "", "2")


def test_decimal_commas_do_not_make_the_comma_the_delimiter():
    found = table("Titel;Wert\nA;1,5\nB;2,5\nC;3,5")
    assert found.header == ("Titel", "Wert")


def test_a_comma_in_a_header_does_not_make_it_the_delimiter():
    found = table("Name, Vorname;Ort\nMüller, Max;Ulm\nMaier, Ida;Bonn")
    assert found.header == ("Name, Vorname", "Ort")


def test_the_delimiter_line_of_excel_is_believed_and_counted():
    found = table("sep=|\r\nA;B|C\r\n1|2\r\n")
    assert (found.delimiter, found.header, found.rows[0].number) == ("|", ("A;B", "C"), 3)


def test_a_given_delimiter_wins():
    assert read_table(b"a;b,c\n1;2,3", delimiter=",").header == ("a;b", "c")


def test_rows_know_the_line_they_start_in_whatever_lines_lie_in_their_cells():
    found = table('a;b\r\n"one\r\ntwo";2\r\n\r\n3;4\r\n')
    assert found.rows == (Row(2, ("one\r\ntwo", "2")), Row(5, ("3", "4")))


def test_line_ends_of_old_macs_are_line_ends():
    assert [r.number for r in table("a;b\r1;2\r3;4").rows] == [2, 3]


def test_characters_that_only_look_like_line_ends_stay_in_their_cell():
    assert table("a;b\nx\u2028y\x0bz;2").rows[0].cells[0] == "x\u2028y\x0bz"


def test_empty_and_repeated_names_are_numbered():
    assert table("Name;;Name;Name\n1;2;3;4").header == ("Name", "Column 2", "Name (2)", "Name (3)")


def test_short_rows_are_padded_and_blank_ones_skipped():
    found = table("a;b;c\n1\n;;\n\n2;3")
    assert [r.cells for r in found.rows] == [("1", "", ""), ("2", "3", "")]


def test_a_row_with_too_many_cells_is_reported_and_the_others_go_through():
    found = table("a;b\n1;2;3\n4;5;;\n6;7")
    assert [r.cells for r in found.rows] == [("4", "5"), ("6", "7")]
    assert [(p.row, p.arguments) for p in found.problems] == [(2, (3, 2))]


def test_a_header_alone_is_a_table_without_rows():
    assert table("a;b;c\n").rows == ()


@pytest.mark.parametrize("text", ["", "\n\n", " \n", ";;;\n"])
def test_an_empty_file_is_refused(text):
    with pytest.raises(ImportProblem, match="empty"):
        table(text)


@pytest.mark.parametrize(
    ("text", "line"), [('a;b\n1;2\n"3;4\n5;6\n', 3), ('a;b\n1;"', 2), ('"', 1), ('a;"b\n1;2', 1)]
)
def test_an_unclosed_quote_is_refused_with_its_line(text, line):
    with pytest.raises(ImportProblem, match="never closed") as caught:
        table(text)
    assert (caught.value.row, caught.value.arguments) == (line, (line,))


def test_a_stray_quote_is_only_a_character():
    assert table('a;b\nVilla "Rose" am See;2').rows[0].cells[0] == 'Villa "Rose" am See'


def test_a_cell_of_a_novel_fits_but_not_one_over_a_megabyte():
    assert len(table(f"a;b\n{'x' * 500_000};2").rows[0].cells[0]) == 500_000
    with pytest.raises(ImportProblem, match="line 2 is too long"):
        table(f"a;b\n{'x' * 1_100_000};2")
    with pytest.raises(ImportProblem, match="Line 2 is too long"):
        table(f"a;b\n{'x;' * 2_200_000}")


def test_too_many_rows_columns_or_cells_are_refused(monkeypatch):
    with pytest.raises(ImportProblem, match="more than 1000 columns"):
        table(";".join(["x"] * 1001))
    monkeypatch.setattr(table_module, "MOST_ROWS", 3)
    assert len(table("a;b\n1;2\n1;2\n1;2").rows) == 3
    with pytest.raises(ImportProblem, match="more than 3 rows"):
        table("a;b\n1;2\n1;2\n1;2\n1;2")
    monkeypatch.setattr(table_module, "MOST_CELLS", 4)
    with pytest.raises(ImportProblem, match="more than 2 rows"):
        table("a;b\n1\n1\n1")


def test_a_windows_file_with_a_line_in_a_cell_is_read_whole():
    found = read_table(sample("german_excel_leads_cp1252.csv"))
    assert (found.encoding, found.delimiter) == ("cp1252", ";")
    assert [r.number for r in found.rows] == [2, 4]
    assert found.column("Straße") == ("Probestraße 3", "")


@given(st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_what_the_csv_module_writes_comes_back(rows):
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows([["a", "b", "c"], *rows])
    found = read_table(file.getvalue().encode("utf-8-sig"), delimiter=";")
    filled = [_trimmed(row) for row in rows]
    assert [_trimmed(r.cells) for r in found.rows] == [row for row in filled if row]


@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_an_import_problem(data):
    try:
        found = read_table(data)
    except ImportProblem:
        return
    assert isinstance(found, Table)
    assert len(set(found.header)) == len(found.header)
    assert all(len(row.cells) == len(found.header) for row in found.rows)


@given(st.text(st.sampled_from("ab;,\t|\"\r\n ='€"), max_size=200))
def test_any_mix_of_quotes_and_delimiters_is_a_table_or_an_import_problem(text):
    with suppress(ImportProblem):
        assert isinstance(read_table(text.encode()), Table)


def _trimmed(cells):
    last = max((n for n, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return tuple(cells[:last])
