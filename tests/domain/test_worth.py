"""What a card adds to a sum."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Names, Stage
from kanban_app.domain.worth import NOTHING, added, euro_cents, sums_of, weighted_cents
from kanban_app.services.columns import face_of
from kanban_app.store.first_screen import read_first_screen
from tests.builders import a_desk
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


@given(st.lists(worths, max_size=8))
def test_sums_card_by_card_are_those_of_all_and_go_back_to_nothing(found):
    faces, sums = _faces(found), NOTHING
    for face in faces:
        sums = added(sums, face, TODAY)
    assert sums == sums_of(faces, TODAY)
    for face in faces:
        sums = added(sums, face, TODAY, -1)
    assert sums == NOTHING


@given(st.lists(worths, max_size=6))
@settings(max_examples=25, deadline=None)
def test_the_first_paint_shows_the_sums_of_the_loaded_cards(tmp_path_factory, found):
    with a_desk(tmp_path_factory.mktemp("worth") / "b.sqlite") as desk:
        for cents, own, currency, _ in found:
            desk.add("A", value_cents=cents, probability=own, currency=currency)
        stage = desk.stage("awareness").id
        first = read_first_screen(desk.store._opened.connection, 2, TODAY)
        (top,) = [t for t in first.tops if t.stage == stage]
        faces = [f for part in desk.store.column_faces(stage) for f in part]
        assert top.sums == sums_of(faces, TODAY)
