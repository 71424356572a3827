"""What the forecast reads from a book is what the tracks tell card by card."""

from hypothesis import given

from kanban_app.analytics.book import book_of, log_of
from kanban_app.analytics.outlook import Seen
from kanban_app.analytics.rules import rules_of
from kanban_app.analytics.seen import seen_of
from kanban_app.analytics.track import Standing, tracks_of
from kanban_app.analytics.visits import Leave
from kanban_app.domain.history import StageEvent
from tests.analytics.logs import AFTER, JOURNEY, ORDERS, S1, S2, TWO_ORDERS, day, history, logs
from tests.analytics.one_by_one import visits_of


def seen(*histories: list[StageEvent], orders=ORDERS, at: float = 900) -> Seen:
    events = [event for each in histories for event in each]
    return seen_of(book_of(log_of(JOURNEY, orders, events), day(at)))


@given(logs())
def test_it_equals_the_tracks_one_by_one(events):
    told = seen(events, orders=TWO_ORDERS, at=120)
    rules = rules_of(JOURNEY, TWO_ORDERS)
    tracks = tracks_of(rules, events, day(120))
    order = sorted(tracks)
    stages = [stage.id for stage in JOURNEY.pipeline]
    assert told.ids.tolist() == order
    standing = [tracks[card].standing for card in order]
    assert told.won.tolist() == [each is Standing.WON for each in standing]
    assert told.lost.tolist() == [each is Standing.LOST for each in standing]
    wins = [tracks[card].won for card in order if tracks[card].won is not None]
    assert told.wins.tolist() == wins
    assert told.began == min((t.began for t in tracks.values()), default=None)
    for place, stage in enumerate(stages):
        slot = rules.slot(stage, strict=False)
        reached = [bool(tracks[card].reached >> slot & 1) for card in order]
        assert told.reached[place].tolist() == reached
    for number, card in enumerate(order):
        track = tracks[card]
        there = track.standing is Standing.OPEN and track.stage in stages
        assert told.place[number] == (stages.index(track.stage) if there else -1)
        assert not there or told.since[number] == track.since
    lengths: list[list[int]] = [[] for _ in stages]
    for visit in visits_of(rules, tracks):
        track = tracks[visit.card]
        known = not (track.imported and visit.since == track.began)
        if visit.stage in stages and visit.leave in {Leave.ADVANCED, Leave.WON} and known:
            lengths[stages.index(visit.stage)].append(visit.until - visit.since)
    assert [sorted(found.tolist()) for found in told.visits] == [sorted(each) for each in lengths]


def test_the_first_visit_of_an_imported_card_says_nothing_its_next_one_does():
    told = seen(history(1, (1, S1), (5, S2), (9, AFTER), kind="import"))
    assert [len(found) for found in told.visits] == [0, 1, 0]


def test_an_empty_journey_was_never_seen():
    told = seen()
    assert told.began is None
    assert told.ids.size == told.wins.size == 0
    assert told.reached.shape == (3, 0)
