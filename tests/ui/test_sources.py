"""Every source and every party we wait for has its words and its icon."""

import pytest

from kanban_app.domain.card import Source, WaitingOn
from kanban_app.paths import shipped
from kanban_app.ui.sources import source_icon, source_label, source_name, waiting_label


@pytest.mark.parametrize("source", list(Source))
def test_a_source_has_an_icon_we_ship_and_a_short_word(qapp, source: Source):
    assert (shipped("resources") / "icons" / f"{source_icon(source)}.svg").is_file()
    assert 0 < len(source_label(source)) <= 14


def test_names_to_choose_from_are_unique(qapp):
    names = [source_name(s) for s in Source]
    assert len(set(names)) == len(names)


def test_an_unknown_source_looks_like_other(qapp):
    assert source_label("fax") == source_label(Source.OTHER)
    assert source_icon("") == source_icon(Source.OTHER)


def test_every_party_has_its_own_word(qapp):
    assert len({waiting_label(w) for w in WaitingOn}) == len(WaitingOn)


def test_an_unknown_party_reads_like_nobody(qapp):
    assert waiting_label("moon") == waiting_label(WaitingOn.NOBODY)
