"""Means, moods and scores of what clients said, worked by hand; parts add up to the whole."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.analytics.experience import (
    Mean,
    by_stage,
    by_step,
    by_touchpoint,
    experience,
)
from kanban_app.analytics.wheel import Nps
from kanban_app.domain.ids import ActivityId, CardId
from kanban_app.domain.moment import Moment
from kanban_app.domain.voice import Voice
from kanban_app.domain.wheel_facts import Client
from tests.analytics.logs import S1, S2, day


def voice(number: int, **more: object) -> Voice:
    return Voice(ActivityId(number), CardId(number), "", S1, "", "", day(number))._replace(**more)


# Hand-worked: 2 + 1 + 0 - 1 + 2 = 4 of five; one more says nothing of it.
USABILITY = [2, 1, 0, -1, 2, None]


def test_a_mean_is_of_those_who_rated():
    heard = experience(voice(n, usability=u) for n, u in enumerate(USABILITY))
    assert heard.voices == 6
    assert heard.usability == Mean(4, 5)
    assert heard.usability.value == 0.8
    assert (heard.emotion.value, heard.emotion.n) == (None, 0)


def test_below_five_there_is_no_mean_but_the_count():
    heard = experience(voice(n, emotion=-2, score=4, scale="1-5") for n in range(4))
    assert (heard.emotion.value, heard.emotion.n, heard.emotion.exact) == (None, 4, -2.0)
    assert heard.satisfaction.five.value is None


def test_moods_are_counted_on_three_sides():
    heard = experience(voice(n, sentiment=s) for n, s in enumerate([-2, -1, 0, 1, 2, 2, None]))
    assert heard.mood == (2, 1, 3)
    assert heard.mood.share(heard.mood.good) == 0.5
    assert experience([voice(1, sentiment=1)]).mood.share(1) is None


def test_quotes_come_newest_first():
    heard = experience([voice(1, quote="erst"), voice(3, quote="zuletzt"), voice(2)])
    assert [v.quote for v in heard.quotes] == ["zuletzt", "erst"]


def test_both_scales_have_means_of_their_own():
    fives = [voice(n, score=s, scale="1-5") for n, s in enumerate([5, 4, 4, 3, 5])]
    tens = [voice(10 + n, score=s, scale="0-10") for n, s in enumerate([10, 9, 7, 3, 6])]
    heard = experience([*fives, *tens]).satisfaction
    assert (heard.five.value, heard.five.n) == (4.2, 5)
    assert (heard.ten.value, heard.ten.n) == (7.0, 5)
    assert heard.nps == Nps(2, 1, 2)
    assert heard.nps.score == 0


def test_of_a_client_with_two_cards_the_last_answer_counts_for_the_nps():
    told = [voice(n, score=s, scale="0-10") for n, s in enumerate([2, 10, 9], 1)]
    heard = experience(
        [told[0]._replace(client=Client(7)), told[1]._replace(client=Client(7)), told[2]]
    )
    # What client 7 said first counts no more; the third card has no contact.
    assert heard.satisfaction.nps == Nps(2, 0, 0)
    assert heard.satisfaction.ten.n == 3


def test_of_a_card_that_answered_twice_the_last_answer_counts_for_the_nps():
    before = voice(1, score=3, scale="0-10")
    later = before._replace(activity=ActivityId(9), at=day(30), score=9)
    heard = experience([later, before]).satisfaction
    assert heard.nps == Nps(1, 0, 0)
    assert heard.ten == Mean(12, 2)


def test_stages_are_told_apart():
    found = by_stage([voice(1, emotion=1), voice(2, emotion=-1, stage=S2)])
    assert {stage: heard.emotion.total for stage, heard in found.items()} == {S1: 1, S2: -1}


def test_sub_stages_are_told_level_by_level():
    steps = ["", "a", "a/x", "a/y", "a/y/z", "b", "ab"]
    heard = [voice(n, step=step) for n, step in enumerate(steps)]
    top = by_step(heard, S1)
    assert {path: part.voices for path, part in top.items()} == {"": 1, "a": 4, "b": 1, "ab": 1}
    below = by_step(heard, S1, "a")
    assert {path: part.voices for path, part in below.items()} == {"a": 1, "a/x": 1, "a/y": 2}


ratings = st.none() | st.integers(-2, 2)
voices = st.lists(
    st.builds(
        voice,
        st.integers(0, 10**6),
        stage=st.sampled_from([S1, S2]),
        step=st.sampled_from(["", "a", "a/x", "a/y", "b"]),
        touchpoint=st.sampled_from(["", "Telefon", "Besuch"]),
        at=st.integers(0, 10**15).map(Moment),
        usability=ratings,
        emotion=ratings,
        solving=ratings,
        sentiment=ratings,
        quote=st.sampled_from(["", "x"]),
    )
)


@given(voices)
def test_means_of_parts_weighted_by_n_are_the_mean_of_the_whole(heard):
    for stage, whole in by_stage(heard).items():
        for parts in (by_touchpoint(heard, stage), by_step(heard, stage)):
            assert sum(part.voices for part in parts.values()) == whole.voices
            assert sum(part.mood.n for part in parts.values()) == whole.mood.n
            for curve in ("usability", "emotion", "solving"):
                means = [getattr(part, curve) for part in parts.values()]
                told = [m for m in means if m.n]
                n = sum(m.n for m in told)
                assert n == getattr(whole, curve).n
                if n:
                    weighted = sum(Fraction(m.total, m.n) * m.n for m in told) / n
                    assert weighted == Fraction(getattr(whole, curve).total, n)


@given(voices)
def test_a_level_is_the_sum_of_those_below(heard):
    whole = by_step(heard, S1).get("a")
    below = by_step(heard, S1, "a")
    assert sum(part.voices for part in below.values()) == (whole.voices if whole else 0)
    assert sum(part.emotion.total for part in below.values()) == (
        whole.emotion.total if whole else 0
    )
