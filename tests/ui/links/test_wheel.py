"""The flywheel follows the board: moves and undo, the past, its settings, and images of it."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kanban_app.domain.history import EventKind
from kanban_app.domain.ids import CardId
from kanban_app.ui import formats, theme
from kanban_app.ui.links.exit_sheet import ExitLink
from kanban_app.ui.links.follow_numbers import FollowNumbers
from kanban_app.ui.links.past import Shown
from kanban_app.ui.links.wheel import WheelLink
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import WHEEL
from kanban_app.ui.wheel.drawing import MoveWish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def link(room, qtbot):
    formats.set_language("en")
    FollowNumbers(room.shell, room.desk, room.worker)
    made = WheelLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    return made


def stage(room, key, journey="owner"):
    return room.small.stage(key, journey).id


def cards(link, stage_id) -> int:
    drawing = link.screen.canvas.drawing
    return drawing.nodes[drawing.place_of(stage_id)].cards


def row(link, stage_id):
    rows = [r for table in link.screen.tables.tables for r in table.sheet.rows]
    return next(r for r in rows if r.stage == stage_id)


def titles(room, key, journey="owner") -> list[str]:
    return room.small.titles(key, journey)


def test_nothing_is_computed_while_nobody_looks(room, link):
    room.add()
    assert link.wheel is None
    link.open()
    assert cards(link, stage(room, "awareness")) == 1


def test_without_a_card_the_way_to_the_first_one_is_offered(room, link):
    wanted: list = []
    link.lead_wanted.connect(lambda: wanted.append(1))
    link.open()
    assert link.screen.canvas.drawing.empty
    assert link.screen.empty.isVisible()
    link.screen.empty.lead.click()
    assert wanted == [1]
    room.add()
    assert not link.screen.empty.isVisible()


def test_control_and_arrow_move_the_card_as_the_board_does_and_undo_brings_it_back(room, link):
    room.add("Müller, Eva")
    link.open()
    canvas = link.screen.canvas
    link.screen.select(stage(room, "awareness"))
    QTest.keyClick(canvas, Qt.Key.Key_Right, _CTRL)
    assert titles(room, "acquisition") == ["Müller, Eva"]
    assert cards(link, stage(room, "awareness")) == 0
    assert cards(link, stage(room, "acquisition")) == 1
    # The keyboard has gone with the card.
    assert canvas.selected == stage(room, "acquisition")
    assert canvas.hasFocus()
    assert row(link, stage(room, "acquisition")).cards.startswith("1")
    room.do(room.desk.undo.undo)
    assert titles(room, "awareness") == ["Müller, Eva"]
    assert cards(link, stage(room, "acquisition")) == 0


def test_a_card_dropped_on_the_other_lobe_is_handed_over_with_its_history(room, link):
    card = room.add("Müller, Eva")
    link.open()
    foreseen = link.cards.foresee([card], stage(room, "transaction", "buyer"))
    assert any("hands over to Buyer: Awareness" in line.text for line in foreseen.hint)
    # A slip does not put it anywhere but where the rail does.
    target = link.screen.canvas.drawing.nodes[foreseen.target].stage
    assert target == stage(room, "awareness", "buyer")
    link.screen.move_wanted.emit(MoveWish((card,), target))
    assert titles(room, "awareness", "buyer") == ["Müller, Eva"]
    kinds = [e.kind for e in room.small.store.events_of([card])]
    assert kinds == [EventKind.CREATE, EventKind.HAND_OVER, EventKind.HAND_OVER]


def test_the_clients_of_the_other_journey_take_a_card_where_it_is_dropped(room, link):
    card = room.add()
    link.open()
    clients = stage(room, "after_sales", "buyer")
    target = link.cards.foresee([card], clients).target
    assert link.screen.canvas.drawing.nodes[target].stage == clients


def test_the_oldest_card_is_in_hand_and_named_before_it_is_dragged(room, link):
    first = room.add("Alt")
    room.small.clock.pass_days(3)
    room.add("Neu")
    link.open()
    held = link.cards.held(stage(room, "awareness"))
    assert (held.card, held.takes.text) == (first, "Dragging takes Alt, the oldest card.")
    link.screen.select(stage(room, "awareness"))
    QTest.keyClick(link.screen.canvas, Qt.Key.Key_PageDown)
    QTest.keyClick(link.screen.canvas, Qt.Key.Key_PageDown)
    held = link.cards.held(stage(room, "awareness"))
    assert held.takes.text == "Dragging takes Neu."
    link.screen.select(None)
    assert link.cards.held(stage(room, "awareness")).card == first


def test_a_card_lands_on_top_of_the_stage(room, link):
    for name in ("Zwei", "Eins"):
        card = room.add(name)
        room.shell.presenter.move([card], stage(room, "staging"), None)
    card = room.add("Neu")
    link.open()
    link.screen.move_wanted.emit(MoveWish((card,), stage(room, "staging")))
    assert titles(room, "staging")[0] == "Neu"


def test_what_a_move_brings_is_said_before_it_is_made(room, link):
    card = room.add("Müller, Eva")
    link.open()
    faces = room.shell.presenter.board.contents
    faces.put(faces.face(card)._replace(value_cents=980_000))
    owner = room.shell.presenter.board.journeys[0]
    one, two = owner.stages[0], owner.stages[2]
    told = link.cards.foresee([card], two.id)
    gained = 9_800 * (two.probability - one.probability)
    assert f"+€{gained:,.0f} energy" in {line.text.replace("\u00a0", "") for line in told.hint}
    assert link.cards.foresee([card], one.id).here
    assert link.cards.foresee([CardId(99_999)], two.id) is None


def test_what_stands_below_both_stages_says_the_counts_that_their_nodes_say(room, link):
    names = ["Alt", "Mitte", "Neu"]
    held = [room.small.add(name, "staging") for name in names]
    beyond = room.small.add("Vier", "staging")
    room.load()
    link.open()
    staging, marketing = stage(room, "staging"), stage(room, "marketing")
    drawing = link.screen.canvas.drawing
    source, target = drawing.place_of(staging), drawing.place_of(marketing)
    assert [li.text for li in drawing.nodes[source].lines] == ["too few yet", "4 of max. 3"]
    moved = link.cards.foresee([beyond], marketing)
    assert dict(moved.counts) == {source: 3, target: 1}
    assert [li.text for li in dict(moved.lines)[source]] == ["too few yet"]
    both = link.cards.foresee(held[:2], marketing)
    assert dict(both.counts) == {source: 2, target: 2}


def test_a_card_that_rests_is_foreseen_awake_where_it_goes(room, link):
    card = room.small.add("Alt", "staging")
    room.small.board.park([card], date(2099, 1, 1))
    room.small.add("Neu", "staging")
    room.load()
    link.open()
    staging, marketing = stage(room, "staging"), stage(room, "marketing")
    drawing = link.screen.canvas.drawing
    source, target = drawing.place_of(staging), drawing.place_of(marketing)
    assert drawing.nodes[source].lines[-1].text == "+1 resting"
    moved = link.cards.foresee([card], marketing)
    assert dict(moved.counts) == {source: 1, target: 1}
    assert [dict(moved.lines)[p][-1].text for p in (source, target)] == ["too few yet"] * 2


class Seen:
    """Notes in the frame of every change what two nodes say of cards in play and at rest."""

    def __init__(self, room, link, *stages):
        self.room, self.link, self.stages, self.told = room, link, stages, []
        room.shell.presenter.contents_changed.connect(lambda: self.told.append(self.now()))

    def now(self):
        lobes = self.link.wheel.lobes
        found = {s.stage: (s.cards, s.parked, s.standing) for lobe in lobes for s in lobe.stages}
        return [found[stage] for stage in self.stages]


def test_a_card_that_rested_is_counted_where_it_wakes_in_the_same_frame(room, link):
    card = room.small.add("Alt", "staging")
    room.small.board.park([card], date(2099, 1, 1))
    room.small.add("Neu", "staging")
    room.load()
    link.open()
    staging, marketing = stage(room, "staging"), stage(room, "marketing")
    seen = Seen(room, link, staging, marketing)
    assert seen.now() == [(1, 1, 2), (0, 0, 0)]
    link.screen.move_wanted.emit(MoveWish((card,), marketing))
    assert seen.told[0] == seen.now() == [(1, 0, 1), (1, 0, 1)]
    assert (cards(link, staging), cards(link, marketing)) == (1, 1)
    room.do(room.desk.undo.undo)
    assert seen.now() == [(1, 1, 2), (0, 0, 0)]


def test_a_card_laid_to_rest_leaves_the_cards_in_play_in_the_same_frame(room, link):
    card = room.add("Alt")
    link.open()
    seen = Seen(room, link, stage(room, "awareness"))
    room.do(lambda: room.desk.board.park([card], date(2099, 1, 1)))
    assert set(map(tuple, seen.told)) == {((0, 1, 1),)}


def test_a_client_who_wins_again_is_no_further_client_in_the_same_frame(room, link):
    first, second = room.add("Müller, Eva"), room.add("Weber, Jan")
    room.do(lambda: room.desk.board.win([first]))
    room.do(lambda: room.desk.contacts.link_card(second, room.desk.contacts.of_card(first)))
    link.open()
    clients = stage(room, "after_sales")
    seen = Seen(room, link, clients)
    assert seen.now()[0] == (1, 0, 1)
    foreseen = link.cards.foresee([second], clients)
    assert dict(foreseen.counts)[link.screen.canvas.drawing.place_of(clients)] == 1
    room.shell.presenter.move([second], clients, None)
    assert seen.told[0] == seen.now() == [(1, 0, 2)]


def test_enter_shows_the_cards_of_the_stage_on_the_board(room, link):
    card = room.add()
    link.open()
    link.screen.select(stage(room, "awareness"))
    QTest.keyClick(link.screen.canvas, Qt.Key.Key_Return)
    assert room.shell.window.screen_key == BOARD
    assert room.shell.window.board.focused_id == card


def test_a_stage_of_a_journey_that_is_not_on_the_board_brings_it_there(room, link):
    room.shell.choose_journey("owner")
    link.open()
    link.open_stage(stage(room, "fit", "buyer"))
    assert [j.key for j in room.shell.presenter.board.shown] == ["buyer"]


def test_the_period_is_kept_and_asked_for(room, link):
    room.add()
    link.open()
    assert link.wheel.end - link.wheel.start > 364 * 86_400_000_000
    link.screen.header.periods.chosen.emit("90d")
    assert link.wheel.end - link.wheel.start < 91 * 86_400_000_000
    link.screen.header.pause.click()
    link.screen.header.table.click()
    assert room.shell.settings.wheel == "90d;1;0"
    again = WheelLink(room.shell, room.desk, room.worker)
    assert again.screen.header.pause.isChecked()
    assert not again.screen.table_shown


def test_a_day_of_the_past_is_told_as_of_then(room, link):
    room.add()
    then = room.small.clock()
    room.small.clock.pass_days(40)
    room.add()
    link.open()
    assert cards(link, stage(room, "awareness")) == 2
    link.follow_past(Shown(then))
    assert link.wheel.as_of == then
    assert cards(link, stage(room, "awareness")) == 1
    link.follow_past(Shown(None))
    assert link.wheel.as_of >= then


def test_a_day_of_the_past_says_what_has_no_day_of_its_own(room, link):
    room.add()
    then = room.small.clock()
    room.small.clock.pass_days(40)
    link.open()
    assert link.screen.canvas.drawing.made_of == ""
    link.follow_past(Shown(then))
    assert link.screen.canvas.drawing.made_of == (
        "Who brought whom, sources and shared sales: as known today"
    )
    link.follow_past(Shown(None))
    assert link.screen.canvas.drawing.made_of == ""


class Looking:
    """Implements `Worker`: notes what the screen says while an answer is on its way."""

    def __init__(self, link):
        self.link, self.seen = link, []

    async def run(self, work, /, *args, **kwargs):
        self.seen.append(self.link.screen.veil.waiting)
        return work(*args, **kwargs)


def test_numbers_that_do_not_fit_what_the_bar_says_are_veiled_until_others_come(room, link):
    room.add()
    then = room.small.clock()
    link._worker = looking = Looking(link)
    link.open()
    link.refresh()
    link.follow_past(Shown(then))
    link.screen.header.periods.chosen.emit("90d")
    # Told for the first time, told anew, a day of the past, another period.
    assert looking.seen == [True, False, True, True]
    assert not link.screen.veil.waiting


def test_the_veil_is_seen_where_an_answer_takes_its_time(room, link, qtbot):
    link.open()
    veil = link.screen.veil
    veil.wait(waiting=True)
    assert not veil.isVisible()
    qtbot.waitUntil(veil.isVisible)
    assert veil.geometry() == link.screen.rect()
    veil.grab()
    assert theme.colour(theme.tokens().surface).alpha() == 255
    veil.wait(waiting=False)
    assert not veil.isVisible()


def test_the_loop_becomes_a_picture_in_three_formats(room, link, tmp_path):
    room.add()
    link.open()
    heads = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}
    for ending, head in heads.items():
        link.images.write(link.images.sheet, ending, tmp_path / f"loop.{ending}")
        assert (tmp_path / f"loop.{ending}").read_bytes().startswith(head)
    image = QImage(str(tmp_path / "loop.png"))
    assert image.width() >= 2 * 1064
    link.screen.header.image_wanted.emit("")
    assert QGuiApplication.clipboard().image().width() >= 2 * 1064


def test_trouble_with_the_disk_is_said(room, link, tmp_path):
    room.add()
    link.open()
    told: list = []
    link.images.said.connect(told.append)
    link.images.write(link.images.sheet, "png", tmp_path / "nowhere" / "loop.png")
    assert told[0].tone == "bad"


def test_the_loop_speaks_the_language_in_force(room, link):
    room.add()
    link.open()
    assert link.screen.canvas.drawing.nodes[1].name == "Awareness"
    assert room.shell.window.screen_key == WHEEL


def test_what_a_stage_asks_for_is_asked_beside_its_node_as_on_the_board(room, link):
    sheet_link = ExitLink(room.shell, room.desk, room.worker)
    sheet_link.stand_on(WHEEL, link.screen)
    room.add("Müller, Eva")
    link.open()
    link.screen.select(stage(room, "awareness"))
    QTest.keyClick(link.screen.canvas, Qt.Key.Key_Right, _CTRL)
    sheet = sheet_link.sheet
    assert sheet.isVisible()
    node = link.screen.place_of(stage(room, "acquisition"))
    box = QRect(sheet.mapToGlobal(QPoint()), sheet.size())
    assert link.screen.room().intersects(box)
    assert abs(box.center().x() - node.center().x()) < box.width()
    sheet.dismiss()
    assert link.screen.canvas.hasFocus()


def test_a_card_is_moved_on_and_on_without_leaving_the_loop(room, link):
    room.add("Müller, Eva")
    link.open()
    link.screen.select(stage(room, "awareness"))
    for _ in range(5):
        QTest.keyClick(link.screen.canvas, Qt.Key.Key_Right, _CTRL)
    assert titles(room, "after_sales") == ["Müller, Eva"]
    assert link.screen.canvas.drawing.deals == "1"


def test_another_language_is_spoken_at_once_even_where_nobody_looks(room, link):
    room.add()
    link.open()
    room.shell.window.show_screen(BOARD)
    formats.set_language("de")
    room.shell.language_changed.emit()
    assert link.screen.canvas.drawing.nodes[1].name == "Sensibilisierung"


def test_an_open_card_takes_the_room_of_the_panel_and_never_widens_the_window(room, link):
    link.screen.set_side(QWidget())
    link.screen._side.setFixedWidth(320)
    link.open()
    room.shell.window.resize(1280, 720)
    assert link.screen._side.isVisible()
    room.shell.window.resize(room.shell.window.minimumSize())
    assert room.shell.window.width() == 960
    beside = QWidget()
    beside.setFixedWidth(320)
    room.shell.window.add_beside(beside)
    QApplication.processEvents()
    assert room.shell.window.width() == 960
    assert not link.screen._side.isVisible()
