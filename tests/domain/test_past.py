"""The pipeline as it stood, told from the history."""

from kanban_app.domain.past import as_of
from kanban_app.services.board import Drop
from tests.builders import a_desk


def test_every_card_stands_where_it_stood_then(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        first = desk.add("A")
        desk.clock.pass_days(5)
        then = desk.clock()
        desk.clock.pass_days(5)
        desk.board.move(Drop((first,), desk.stage("staging").id))
        desk.board.lose([first], "price")
        desk.add("B")
        snapshot = as_of(desk.store.snapshot(desk.clock()), then)
    (card,) = snapshot.cards
    assert (card.stage_id, card.outcome) == (desk_stage(snapshot, "awareness"), "open")
    assert all(e.at <= then for e in snapshot.events)


def desk_stage(snapshot, key):
    return next(s.id for j in snapshot.journeys for s in j.stages if s.key == key)
