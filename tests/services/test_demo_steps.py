"""Sample cards stand in all sub-stages, the longer they are there the further."""

from kanban_app.services.sample import SampleService
from tests.builders import DAYS, a_desk


def test_sample_cards_went_through_the_sub_stages_of_their_stage(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        SampleService(desk.store, desk.clock, DAYS, lambda: "de").fill(120, 12, 1)
        marketing = desk.stage("marketing").id
        events = desk.store.substages.all()
        assert {event.stage for event in events} == {marketing}
        assert {"viewing", "offer"} <= {event.path for event in events}
        board = desk.uses.substages.board(marketing)
        assert sum(len(column.faces) for column in board.columns) == len(
            desk.store.column(marketing)
        )
        # Whoever went on to the deal had offers before.
        through = {e.card for e in events if e.path == "offer"}
        went = [
            history[n - 1].card
            for card in {e.card for e in events}
            for history in [desk.store.events_of([card])]
            for n in range(1, len(history))
            if history[n - 1].to == marketing and history[n].to == desk.stage("transaction").id
        ]
        assert went
        assert through.issuperset(went)
        assert desk.store.check() == []
