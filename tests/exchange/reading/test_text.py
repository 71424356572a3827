"""Encodings."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.errors import ImportProblem
from kanban_app.exchange.reading import text
from kanban_app.exchange.reading.text import decode, decoded

UMLAUTS = "Jördis Müller, Straße 3, 649.000 €"


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (b"", "utf-8", "utf-8"),
        (b"", "cp1252", "cp1252"),
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    ],
)
def test_umlauts_survive_every_encoding_excel_writes(mark, encoding, name):
    found = decoded(mark + UMLAUTS.encode(encoding))
    assert (found.text, found.encoding) == (UMLAUTS, name)


@given(st.text(st.characters(codec="utf-8", min_codepoint=32), min_size=1))
def test_any_utf8_text_comes_back(written):
    assert decode(codecs.BOM_UTF8 + written.encode()) == written


@pytest.mark.parametrize(
    "data",
    [
        b"a;b\x00c",
        b"PK\x03\x04\x14\x00\x06\x00",
        b"\x89PNG\r\n\x1a\n\x01\x02\x03",
        b"\xff\xfea",
        b"M\x81\x8d",
        b"\x01\x02\x03\x04abc",
    ],
)
def test_binary_data_is_refused(data):
    with pytest.raises(ImportProblem, match="not a text file"):
        decode(data)


def test_a_dos_end_mark_is_no_text():
    assert decode(b"a;b\r\n\x1a") == "a;b\r\n"


def test_too_large_a_file_is_refused_before_it_is_decoded(monkeypatch):
    monkeypatch.setattr(text, "MOST_BYTES", 1024 * 1024)
    with pytest.raises(ImportProblem, match="larger than 1 MB"):
        decode(b"a" * (1024 * 1024 + 1))
