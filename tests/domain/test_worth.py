"""What a card adds to a sum."""

import pytest

from kanban_app.domain.worth import euro_cents
from kanban_app.services.columns import face_of
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
