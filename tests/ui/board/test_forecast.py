"""What the board shows before the commit is what the store has after it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.services.live import LiveService
from kanban_app.services.moves import Drop
from kanban_app.ui.board.contents import BoardContents
from kanban_app.ui.board.forecast import foresee
from kanban_app.ui.board.pile import Pile
from tests.builders import Desk, a_desk


def filled(desk: Desk) -> BoardContents:
    contents = BoardContents()
    live = LiveService(desk.store, None)
    for journey in desk.store.journeys():
        for stage in journey.stages:
            contents.show(stage.id, Pile(live.column(stage.id)))
    return contents


def moved(faces):
    """Leave out what only follows from a move, and is read when the store has it."""
    follows = {"next_task": "", "next_due": "", "next_time": "", "next_channel": ""}
    return [face._replace(**follows, milestones="", links=0) for face in faces]


def move_in_both(desk: Desk, contents: BoardContents, drop: Drop):
    journeys = desk.store.journeys()
    journey, target = next((j, s) for j in journeys for s in j.stages if s.id == drop.stage)
    faces = [contents.face(c) for c in drop.cards]
    homes = {
        f: next(j for j in journeys if any(s.id == f.stage_id for s in j.stages)) for f in faces
    }
    ranks = contents.ranks(drop.stage, drop.cards, drop.before)
    foreseen = foresee(homes, target, journey, ranks, desk.clock.now + 1_000_000)
    for face in foreseen.faces:
        contents.put(face)
    for card, rank in ranks.items():
        if card not in drop.cards:
            contents.put(contents.face(card)._replace(rank=rank))
    desk.board.move(drop)
    return foreseen


@settings(max_examples=25)
@given(
    moves=st.lists(
        st.tuples(st.integers(0, 200), st.integers(0, 11), st.integers(0, 9), st.integers(1, 3)),
        max_size=12,
    )
)
def test_columns_shown_ahead_equal_the_columns_of_the_store(tmp_path_factory, moves):
    with a_desk(tmp_path_factory.mktemp("ahead") / "b.sqlite") as desk:
        cards = [desk.add(f"{n}", "staging") for n in range(6)]
        contents = filled(desk)
        stages = [s.id for j in desk.store.journeys() for s in j.stages]
        for which, where, place, count in moves:
            chosen = tuple(dict.fromkeys(cards[(which + i) % 6] for i in range(count)))
            stage = stages[where]
            others = [c.id for c in contents.cards(stage) if c.id not in chosen]
            before = others[place] if place < len(others) else None
            foreseen = move_in_both(desk, contents, Drop(chosen, stage, before))
            stored = [e for e in desk.store.events_of(chosen) if e.at == desk.clock.now]
            assert sorted((e.card, e.to, e.end) for e in stored if e.to) == sorted(
                (e.card, e.to, e.end) for e in foreseen.events if e.to
            )
        truth = filled(desk)
        for stage in stages:
            assert moved(contents.cards(stage)) == moved(truth.cards(stage))
            assert contents.totals(stage) == truth.totals(stage)


def test_totals_leave_parked_cards_and_foreign_money_out(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        desk.add("A", value_cents=100_000)
        desk.add("B", value_cents=500_000, currency="CHF")
        contents = filled(desk)
        totals = contents.totals(desk.stage("awareness").id)
        assert (totals.count, totals.sums.value_cents) == (2, 100_000)
