"""The index finds what a plain look at every text finds, in the same order."""

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain import search_index
from kanban_app.domain.search_index import SearchIndex, Text
from kanban_app.domain.search_text import query_of, searchable

_WORDS = ("Müller", "Mueller", "Muller", "Weiß", "Straße", "Am", "Amsel", "Eva", "Bauer", "e")
a_word = st.sampled_from(_WORDS)
a_line = st.lists(a_word, max_size=3).map(" ".join)
queries = st.lists(
    st.builds(lambda w, a, n: w[a : a + n], a_word, st.integers(0, 2), st.integers(1, 7)),
    max_size=3,
).map(" ".join)
things = st.dictionaries(
    st.integers(1, 30), st.tuples(st.booleans(), a_line, a_line), max_size=20
).map(lambda found: [Text(i, *found[i]) for i in sorted(found, reverse=True)])


def naive(texts, words, most):
    if not words:
        return []
    hits = []
    for text in texts:
        levels = [_level(text, word) for word in words]
        if None not in levels:
            hits.append((sum(levels), not text.standing, -text.id))
    return [-minus for _, _, minus in sorted(hits)][:most]


def _level(text, word):
    name, more = (f" {searchable([t])[0]} " for t in (text.name, text.more))
    tests = (
        f" {word} " in name,
        f" {word}" in name,
        word in name,
        f" {word}" in more,
        word in more,
    )
    return next((level for level, found in enumerate(tests) if found), None)


def a_text(number, name, more="", *, standing=True, at=0):
    return Text(number, standing, name, more, at)


def built(texts):
    index = SearchIndex()
    index.extend(texts[:7])
    index.extend(texts[7:])
    index.finish()
    return index


def found(index, typed, most=50):
    return [hit.id for hit in index.find(query_of(typed).words, most)]


@given(things, queries, st.integers(1, 25))
def test_it_finds_what_a_look_at_every_text_finds(texts, typed, most):
    assert found(built(texts), typed, most) == naive(texts, query_of(typed).words, most)


@given(things, things, st.sets(st.integers(1, 30)), queries)
def test_after_changes_it_finds_what_stands_there_now(texts, changed, gone, typed):
    index = built(texts)
    ids = gone | {t.id for t in changed}
    index.change(ids, changed)
    now = [t for t in texts if t.id not in ids] + changed
    assert found(index, typed) == naive(now, query_of(typed).words, 50)
    assert len(index) == len(now)


def test_many_changes_are_laid_down_without_loss(monkeypatch):
    monkeypatch.setattr(search_index, "_LOOSE", 3)
    monkeypatch.setattr(search_index, "BLOCK", 4)
    index = built([Text(i, i % 3 > 0, f"Müller {i}", "") for i in range(40, 0, -1)])
    for i in range(2, 42, 2):
        index.change([i], [a_text(i, f"Weiß {i}", "Straße")])
        index.change([i - 1], [])
    assert found(index, "müller") == []
    assert found(index, "weiss strasse") == list(range(40, 0, -2))
    assert len(index) == 20


def test_the_whole_word_of_a_name_comes_first_then_its_beginning_then_any_part():
    index = built(
        [
            a_text(6, "Eva", "ein Baum"),
            a_text(5, "Nussbaum", ""),
            a_text(4, "Baumann", ""),
            a_text(3, "Baum", "", standing=False),
            a_text(2, "Baum", ""),
            a_text(1, "Eva", "Nussbaum"),
        ]
    )
    assert found(index, "baum") == [2, 3, 4, 5, 6, 1]


def test_by_their_time_alone_things_come_where_none_is_ranked():
    index = SearchIndex(ranked=False)
    index.extend([a_text(3, "Baumann", "", at=30), a_text(9, "Baum", "", at=20)])
    index.extend([a_text(5, "Eva", "Nussbaum", at=20)])
    index.finish()
    assert found(index, "baum") == [3, 9, 5]
    index.change([1, 9], [a_text(9, "Baum"), a_text(1, "ein Baum", "", at=25)])
    assert found(index, "baum") == [3, 1, 5, 9]
    assert found(index, "baum", 2) == [3, 1]
    assert found(index, "ein baum") == [1]


def test_no_word_finds_nothing():
    index = built([a_text(1, "Eva", "")])
    assert found(index, "") == found(index, " ,;") == []


def test_several_words_are_found_in_any_order_and_place():
    index = built([a_text(1, "Müller, Eva", "Freiburg"), a_text(2, "Müller, Ada", "Köln")])
    assert found(index, "freib mueller") == [1]
    assert found(index, "koeln eva") == []
