"""The model of a column: Qt's contract, the landing gap, and drops that only ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, Qt

from kanban_app.domain.ids import CardId
from kanban_app.ui.board.column_model import ColumnModel
from kanban_app.ui.board.requests import MoveRequest
from kanban_app.ui.widgets.card_mime import CARD_MIME, cards_in, mime_of
from tests.ui.board.builders import NOW, STAGING, a_card, cards

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def model(qapp) -> ColumnModel:
    made = ColumnModel(STAGING)
    made.now = NOW
    made.show(cards(11, 12, 13))
    return made


def shown(model: ColumnModel) -> list:
    faces = (model.card_at(row) for row in range(model.rowCount()))
    return [face.id if face else None for face in faces]


def drop(model: ColumnModel, mime: QMimeData, row: int, parent: QModelIndex | None = None) -> bool:
    return model.dropMimeData(mime, Qt.DropAction.MoveAction, row, 0, parent or QModelIndex())


def test_the_model_keeps_the_qt_contract(model, qtmodeltester):
    qtmodeltester.check(model, force_py=True)


def test_the_model_keeps_the_qt_contract_with_a_gap(model, qtmodeltester):
    model.set_gap(1)
    qtmodeltester.check(model, force_py=True)


def test_cards_are_inserted_and_taken_where_they_belong(model):
    model.insert(1, a_card(20))
    assert shown(model) == [11, 20, 12, 13]
    assert model.take(CardId(12)) == 2
    assert shown(model) == [11, 20, 13]
    assert [card.id for card in model.cards] == [11, 20, 13]


def test_a_card_that_is_not_here_cannot_be_taken(model):
    with pytest.raises(LookupError):
        model.take(CardId(99))


def test_rows_are_found_by_card(model):
    assert model.row_of(CardId(13)) == 2
    assert model.row_of(CardId(99)) is None
    assert CardId(13) in model
    assert CardId(99) not in model


def test_a_newer_version_replaces_the_card_in_place(model, qtbot):
    with qtbot.waitSignal(model.dataChanged):
        model.replace(a_card(12, "Neu"))
    assert model.cards[1].person == "Neu"
    model.replace(a_card(99))
    assert len(model.cards) == 3


def test_the_gap_is_a_row_of_its_own_and_never_a_card(model):
    model.set_gap(1)
    assert shown(model) == [11, None, 12, 13]
    assert len(model.cards) == 3
    assert model.index(1, 0).data() is None
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    model.set_gap(None)
    assert shown(model) == [11, 12, 13]


@given(st.lists(st.none() | st.integers(0, 4), max_size=12))
def test_gaps_come_and_go_without_losing_cards(moves):
    model = ColumnModel(STAGING)
    model.show(cards(1, 2, 3))
    for gap in moves:
        model.set_gap(gap)
        assert [c for c in shown(model) if c] == [1, 2, 3]
        assert model.rowCount() == 3 + (gap is not None)
        for row, card in enumerate(model.cards):
            assert model.card_at(model.index_of(row).row()) is card


def test_moving_cards_closes_the_gap(model):
    model.set_gap(0)
    model.insert(0, a_card(20))
    assert shown(model) == [20, 11, 12, 13]


def test_a_drag_carries_ids_in_visual_order(model):
    mime = model.mimeData([model.index(2, 0), model.index(0, 0)])
    assert mime.data(CARD_MIME).toStdString() == "11,13"
    assert cards_in(mime) == (11, 13)


def test_foreign_data_carries_no_cards(qapp):
    mime = QMimeData()
    mime.setText("11")
    assert cards_in(mime) == ()


def test_a_drop_asks_for_the_move_and_changes_nothing(model, qtbot):
    wanted = MoveRequest((CardId(1), CardId(2)), STAGING, CardId(12))
    with qtbot.waitSignal(model.move_requested, check_params_cb=lambda r: r == wanted):
        assert drop(model, mime_of([CardId(1), CardId(2)]), 1) is False
    assert shown(model) == [11, 12, 13]


@pytest.mark.parametrize(("row", "before"), [(0, 11), (1, 12), (2, 12), (3, 13), (4, None)])
def test_with_an_open_gap_rows_count_without_it(model, qtbot, row, before):
    model.set_gap(1)
    with qtbot.waitSignal(model.move_requested, check_params_cb=lambda r: r.before == before):
        drop(model, mime_of([CardId(1)]), row)


def test_a_drop_behind_the_last_card_lands_at_the_end(model, qtbot):
    with qtbot.waitSignal(model.move_requested, check_params_cb=lambda r: r.before is None):
        drop(model, mime_of([CardId(1)]), -1)


def test_a_drop_onto_a_card_lands_before_it(model, qtbot):
    with qtbot.waitSignal(model.move_requested, check_params_cb=lambda r: r.before == 13):
        drop(model, mime_of([CardId(1)]), -1, model.index(2, 0))


def test_a_drop_at_its_own_place_asks_for_nothing(model, qtbot):
    with qtbot.assertNotEmitted(model.move_requested):
        drop(model, mime_of([CardId(12)]), 1)
        drop(model, mime_of([CardId(12)]), 2)
        drop(model, mime_of([]), 2)


def test_a_screen_reader_hears_the_whole_card(model):
    text = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Person 11, EFH 142 m² Denzlingen, ")
    assert model.index(0, 0).data() == "Person 11"


def test_markup_in_a_name_is_shown_letter_by_letter(model):
    model.replace(a_card(11, "<b>fett</b>"))
    assert "&lt;b&gt;" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_ten_thousand_cards_move_without_counting_rows_in_python(model):
    model.show([a_card(i) for i in range(10_000)])
    assert model.take(CardId(9_000)) == 9_000
    model.insert(0, a_card(9_000))
    assert model.row_of(CardId(9_000)) == 0
    assert model.rowCount() == 10_000
