"""What a card adds to a sum."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.card import CardFace
from kanban_app.domain.changes import OpKind
from kanban_app.domain.ids import CardId, PropertyId, StageId
from kanban_app.domain.journey import Names, Stage
from kanban_app.domain.worth import NOTHING, added, euro_cents, sums_of, weighted_cents
from kanban_app.services.columns import face_of
from kanban_app.services.exporting import Scope
from kanban_app.store.first_screen import read_first_screen
from tests.builders import Desk, a_desk
from tests.exchange.writing.snapshots import a_card


@pytest.mark.parametrize(
    ("currency", "parked", "cents"),
    [
        ("EUR", "", 1_947_000),
        ("CHF", "", 0),
        ("EUR", "2026-07-16", 0),
        ("EUR", "2026-07-15", 1_947_000),
        ("EUR", "2026-01-01", 1_947_000),
    ],
)
def test_foreign_and_resting_cards_are_worth_nothing_today(currency, parked, cents):
    face = face_of(a_card())._replace(currency=currency, parked_until=parked)
    assert euro_cents(face, "2026-07-15") == cents


TODAY = "2026-07-15"
FIT = Stage(StageId(1), "fit", Names("Fit", "Fit"), probability=0.25)
worths = st.tuples(
    st.integers(0, 10**9), st.none() | st.floats(0, 1), st.sampled_from(("EUR", "CHF")),
    st.sampled_from(("", "2026-07-15", "2026-07-16")),
)  # fmt: skip


def _faces(found) -> list[CardFace]:
    return [
        face_of(a_card())._replace(
            value_cents=cents, probability=own, currency=currency, parked_until=parked
        )
        for cents, own, currency, parked in found
    ]


def test_a_chance_of_ones_own_takes_the_place_of_the_stages():
    faces = _faces([(1_000, None, "EUR", ""), (1_000, 0.6, "EUR", ""), (999, 0.5, "CHF", "")])
    sums = sums_of(faces, TODAY)
    assert sums.value_cents == 2_000
    assert weighted_cents(sums, FIT) == 250 + 600
    assert weighted_cents(sums, FIT._replace(post_win=True)) == 0


def test_buyers_of_one_property_bring_its_commission_once():
    """Worked by hand: 14,310 and 12,000 EUR for house 7, 8,050 for flat 8, 16,050 unlinked.

    House 7 brings 14,310 at most; with the others 38,410. At 25 % all four weigh 12,602.50.
    """
    faces = [
        face._replace(id=CardId(number), listing=listing)
        for number, (face, listing) in enumerate(
            zip(
                _faces([(c, None, "EUR", "") for c in (1_431_000, 1_200_000, 805_000, 1_605_000)]),
                (7, 7, 8, None),
                strict=True,
            )
        )
    ]
    sums = sums_of(faces, TODAY)
    assert sums.value_cents == 1_431_000 + 805_000 + 1_605_000 == 3_841_000
    assert weighted_cents(sums, FIT) == 1_260_250
    rivals = sums_of(faces[:2], TODAY)
    assert weighted_cents(rivals, FIT._replace(probability=0.9)) == rivals.value_cents == 1_431_000
    # Three at 60 % of 12,000 weigh 12,000, whoever stands beside: 2,000 for 10 % of 20,000.
    three = [
        face._replace(id=CardId(20 + place), listing=9)
        for place, face in enumerate(_faces([(1_200_000, 0.6, "EUR", "")] * 3))
    ]
    beside = _faces([(2_000_000, 0.1, "EUR", "")])
    assert weighted_cents(sums_of([*three, *beside], TODAY), FIT) == 1_400_000
    resting = faces[0]._replace(parked_until="2026-07-16")
    assert sums_of([resting, faces[1]], TODAY).value_cents == 1_200_000
    won = [face._replace(outcome="won") for face in faces[:2]]
    assert sums_of(won, TODAY).value_cents == 2_631_000, "sold twice is earned twice"


@given(st.lists(worths, max_size=8))
def test_sums_card_by_card_are_those_of_all_and_go_back_to_nothing(found):
    faces, sums = _faces(found), NOTHING
    for face in faces:
        sums = added(sums, face, TODAY)
    assert sums == sums_of(faces, TODAY)
    for face in faces:
        sums = added(sums, face, TODAY, -1)
    assert sums == NOTHING


def share_property(desk: Desk, card: CardId, about: PropertyId) -> None:
    desk.store.record(OpKind.EDIT, ("A",), desk.clock(), lambda w: w.properties.link(card, about))


@given(st.lists(worths, max_size=6))
@settings(max_examples=25, deadline=None)
def test_the_first_paint_shows_the_sums_of_the_loaded_cards(tmp_path_factory, found):
    with a_desk(tmp_path_factory.mktemp("worth") / "b.sqlite") as desk:
        cards = [
            desk.add("A", value_cents=cents, probability=own, currency=currency)
            for cents, own, currency, _ in found
        ]
        about = desk.store.properties.of_all_cards()
        # Every second card is about the same property as the one before it.
        for first, second in zip(cards[::2], cards[1::2], strict=False):
            share_property(desk, second, about[first])
        stage = desk.stage("awareness").id
        first = read_first_screen(desk.store._opened.connection, 2, TODAY)
        (top,) = [t for t in first.tops if t.stage == stage]
        faces = [f for part in desk.store.column_faces(stage) for f in part]
        assert top.sums == sums_of(faces, TODAY)


def test_an_earlier_day_and_a_file_count_a_property_once_as_the_board_does(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        first, second = (desk.add(n, "fit", "buyer", value_cents=1_000_000) for n in ("A", "B"))
        share_property(desk, second, desk.store.properties.of_all_cards()[first])
        fit = desk.stage("fit", "buyer").id
        desk.clock.pass_days(2)
        history = desk.uses.past.open(desk.clock())
        file = desk.uses.exporting.pipeline(Scope())
        for faces in (history.board(history.first).columns[fit], file.faces[fit]):
            assert len(faces) == 2
            assert sums_of(faces, TODAY).value_cents == 1_000_000
