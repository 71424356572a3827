"""What the words of another program for a loss are taken for."""

import pytest

from kanban_app.domain.card import CardFields, Outcome
from kanban_app.domain.records import CardRecord
from kanban_app.services.import_reasons import note_of, reason_key
from tests.builders import a_desk


@pytest.fixture(scope="module")
def owner(tmp_path_factory):
    with a_desk(tmp_path_factory.mktemp("reasons") / "b.sqlite") as desk:
        yield desk.journey()


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("other_broker", "other_broker"),
        ("ANDERER MAKLER BEAUFTRAGT", "other_broker"),
        ("Mandated another broker", "other_broker"),
        ("Anderer Makler", "other_broker"),
        ("Makler", ""),
        ("Mandat", ""),
        ("Mandat abgelaufen", "mandate_ended"),
        ("Finanzierung", "deal_collapsed"),
        ("Verkauf", ""),
        ("Nicht erreichbar seit Mai", "no_contact"),
        ("Spam", "not_a_lead"),
        ("oder", ""),
        ("Zu", ""),
        ("", ""),
    ],
)
def test_words_name_a_reason_if_they_could_be_no_other(owner, words, key):
    assert reason_key(owner, words) == key


@pytest.mark.parametrize(
    ("words", "note"),
    [("Anderer Makler", "Anderer Makler"), ("anderer makler beauftragt", ""), ("Mars", "Mars")],
)
def test_words_that_are_no_reasons_own_name_are_kept(owner, words, note):
    lost = CardRecord(2, "", CardFields(), outcome=Outcome.LOST, loss_reason=words)
    assert note_of(lost, owner) == note
