"""Where a card stands within its stage, whatever became of the levels."""

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.history import EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_steps import KEY
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import (
    Stay,
    Substage,
    SubstageEvent,
    children,
    find,
    leaf_of,
    leaves,
    place_of,
    stays,
    substages_of,
    told_last,
    visit_began,
    walk,
    within,
    written,
)

ADVERT, OFFER = Substage("ad", Names("Anzeige", "Advert")), Substage("offer", Names("Angebot", ""))
FIRST, AGAIN = Substage("first", Names("Erste", "First")), Substage("again", Names("Zweite", ""))
VIEWING = Substage("viewing", Names("Besichtigung", "Viewing"), steps=(FIRST, AGAIN))
STEPS = (ADVERT, VIEWING, OFFER)


def came(at: int, path: str) -> SubstageEvent:
    return SubstageEvent(CardId(1), StageId(1), Moment(at), path)


def test_leaves_are_the_sub_stages_without_any_of_their_own():
    assert list(leaves(STEPS)) == ["ad", "viewing/first", "viewing/again", "offer"]
    assert list(leaves(())) == []
    assert [path for path, _ in walk(STEPS)][:3] == ["ad", "viewing", "viewing/first"]
    assert find(STEPS, "viewing/again") is AGAIN
    assert find(STEPS, "viewing/none") is None
    assert children(STEPS, "viewing") == (FIRST, AGAIN)
    assert children(STEPS, "") == STEPS


def test_a_path_leads_to_the_first_leaf_of_the_deepest_level_still_known():
    assert leaf_of(STEPS, "offer") == "offer"
    assert leaf_of(STEPS, "viewing") == "viewing/first"
    assert leaf_of(STEPS, "viewing/gone") == "viewing/first"
    assert leaf_of(STEPS, "gone/again") == "ad"
    # The level below is gone: the sub-stage itself is the leaf.
    assert leaf_of(STEPS, "offer/made") == "offer"
    assert leaf_of((), "offer") == ""


def test_who_stood_in_what_is_gone_stood_in_the_nearest_level_still_known():
    assert place_of(STEPS, "viewing/again") == "viewing/again"
    assert place_of(STEPS, "viewing/gone") == "viewing/"
    assert place_of(STEPS, "gone/again") == "/"
    # The level below is gone: the sub-stage itself is the leaf.
    assert place_of(STEPS, "offer/made") == "offer"
    # Not far enough is not unknown: the level was made later.
    assert place_of(STEPS, "viewing") == "viewing/first"
    assert place_of(STEPS, "") == "ad"
    assert place_of((), "offer") == ""
    assert not any(within("viewing/", leaf) for leaf in leaves(STEPS))
    assert within("viewing/", "viewing")
    assert within("/", "")


def test_only_where_a_card_stands_in_the_present_falls_to_the_first_leaf():
    events = [came(12, "gone"), came(15, "offer"), came(18, "viewing/gone")]
    assert stays(STEPS, events, Moment(10), Moment(20)) == [
        Stay("ad", Moment(10), Moment(12)),
        Stay("/", Moment(12), Moment(15)),
        Stay("offer", Moment(15), Moment(18)),
        Stay("viewing/", Moment(18), Moment(20)),
    ]
    # As of a moment of the past it stood, then as now, in what is gone.
    assert stays(STEPS, events, Moment(10))[-1] == Stay("viewing/", Moment(18), None)
    present = stays(STEPS, events, Moment(10), now=True)
    assert present[-1] == Stay("viewing/first", Moment(18), None)
    assert present[:-1] == stays(STEPS, events, Moment(10))[:-1]


def test_a_card_stands_where_the_last_event_of_its_present_visit_led():
    events = [came(5, "offer"), came(12, "viewing/again")]
    assert leaf_of(STEPS, told_last(events, Moment(10))) == "viewing/again"
    assert leaf_of(STEPS, told_last(events[:1], Moment(10))) == "ad"
    assert leaf_of(STEPS, told_last([], Moment(10))) == "ad"
    assert leaf_of((), told_last(events, Moment(10))) == ""


def test_stays_fill_a_visit_without_a_gap():
    events = [came(3, "offer"), came(12, "viewing"), came(15, "viewing/first"), came(18, "offer")]
    assert stays(STEPS, events, Moment(10), Moment(20)) == [
        Stay("ad", Moment(10), Moment(12)),
        Stay("viewing/first", Moment(12), Moment(18)),
        Stay("offer", Moment(18), Moment(20)),
    ]
    # What happens as the visit begins is where it begins; what happens as it ends is too late.
    events = [came(10, "offer"), came(20, "ad")]
    assert stays(STEPS, events, Moment(10), Moment(20)) == [Stay("offer", Moment(10), Moment(20))]
    assert stays(STEPS, events, Moment(10)) == [
        Stay("offer", Moment(10), Moment(20)),
        Stay("ad", Moment(20), None),
    ]


def test_what_a_template_tells_comes_back_as_it_was():
    rest = {
        KEY: [
            {"key": "ad", "name": {"de": "Anzeige", "en": "Advert"}, "touchpoints": ["Portal"]},
            {"key": "viewing", "name": "Besichtigung", "wip_limit": 4, "dwell_target_days": 14,
             "question": {"de": "Wer sieht sich das an?", "en": "Who comes?"},
             "steps": [{"key": "first", "name": {"de": "Erste", "en": ""}}]},
        ]
    }  # fmt: skip
    ad, viewing = substages_of(rest)
    assert ad.rest == {"touchpoints": ["Portal"]}
    assert viewing.name == Names("Besichtigung", "Besichtigung")
    assert (viewing.wip_limit, viewing.dwell_target_days) == (4, 14)
    assert viewing.steps[0].name == Names("Erste", "")
    assert substages_of({KEY: written((ad, viewing))}) == (ad, viewing)


def test_what_is_no_sub_stage_is_left_out():
    good = {"key": "ad", "name": "Anzeige", "wip_limit": -3, "dwell_target_days": True}
    bad = [
        7,
        {},
        {"key": "x"},
        {"name": "X"},
        {"key": "a/b", "name": "X"},
        {"key": "AD", "name": "X"},
    ]
    (found,) = substages_of({KEY: [good, *bad]})
    assert (found.key, found.wip_limit, found.dwell_target_days) == ("ad", 0, 0)
    assert substages_of({KEY: "ad"}) == substages_of({}) == ()


@given(
    st.lists(st.sampled_from(["ad", "viewing", "first", "again", "offer", "gone"])).map("/".join)
)
def test_every_path_leads_to_exactly_one_leaf(path):
    assert leaf_of(STEPS, path) in list(leaves(STEPS))


def test_a_second_event_into_the_same_stage_begins_no_visit():
    def went(at: int, to: int | None) -> StageEvent:
        kind = EventKind.MOVE
        return StageEvent(at, Moment(at), CardId(1), JourneyId(1), 1, kind, to, None)

    history = [went(1, 4), went(3, 2), went(5, 4), went(7, 4)]
    assert visit_began(history, StageId(4)) == 5
    assert visit_began([*history, went(8, None), went(9, 4)], StageId(4)) == 9
    assert visit_began([], StageId(4)) == 0
