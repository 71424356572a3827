"""The panel beside the loop: what it shows, what it asks for, and how one comes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kanban_app.domain.ids import CardId, StageId
from kanban_app.ui.wheel.panels.head import PanelHead
from kanban_app.ui.wheel.panels.page import Page
from kanban_app.ui.wheel.panels.result import RESULT
from kanban_app.ui.wheel.panels.side_panel import WIDTH, Part, SidePanel
from kanban_app.ui.wheel.panels.values import CardsWanted, Trial
from kanban_app.ui.widgets.card_mime import cards_in
from tests.ui.wheel import side_samples as samples

pytestmark = pytest.mark.usefixtures("german_and_light")


@pytest.fixture
def panel(qtbot: QtBot) -> SidePanel:
    made = SidePanel()
    qtbot.addWidget(made)
    made.resize(WIDTH, 900)
    made.show_wheel(samples.a_wheel())
    made.show_need(samples.a_need())
    made.whatif.show_whatif(samples.a_whatif())
    made.show()
    qtbot.waitExposed(made)
    return made


def spoken(part: QWidget) -> list[str]:
    """Return what a screen reader says of the rows of a list."""
    found = QAccessible.queryAccessibleInterface(part)
    return [found.child(i).text(QAccessible.Text.Name) for i in range(found.childCount())]


def test_before_the_first_answer_the_panel_does_not_say_that_there_is_nothing(
    qtbot: QtBot,
) -> None:
    made = SidePanel()
    qtbot.addWidget(made)
    made.show()
    assert made.waiting.isVisible()
    assert not made.wheel.nothing.isVisible()
    assert not made.stage.nobody.isVisible()

    made.show_wheel(samples.a_wheel())

    assert not made.waiting.isVisible()
    assert made.wheel.isVisible()


def test_before_its_answer_the_need_does_not_say_that_there_is_nothing(qtbot: QtBot) -> None:
    made = SidePanel()
    qtbot.addWidget(made)
    made.show()
    made.show_wheel(samples.a_wheel())
    made.show_part(Part.NEED)
    assert made.need.waiting.isVisible()
    assert not made.need.no_prices.isVisible()

    made.show_need(samples.a_need())

    assert not made.need.waiting.isVisible()
    assert made.need.words.isVisible()


def test_the_results_of_another_stage_are_not_shown_for_this_one(panel: SidePanel) -> None:
    page = panel.whatif
    page.show_results(samples.RESULTS)
    page.show_whatif(samples.a_whatif()._replace(stage=StageId(1)))
    assert not spoken(page.results)
    assert page.unknown.isVisibleTo(page)
    assert page.unknown.text()


def test_the_wheel_shows_figures_friction_balance_and_referrals(panel: SidePanel) -> None:
    page = panel.wheel

    assert [f.value for f in page.figures.figures] == ["0,29", "412", "0,89", "+48"]
    assert spoken(page.friction)[1] == "Erwerb, 18.600 €, 19 %"
    assert spoken(page.balance)[0] == "Vor 12 Monaten: 168.400"
    assert spoken(page.edges)[0] == "Fam. Brandt → Petra Lenz, Empfehlung · Erwerb"
    assert "Selbstantrieb: 0,29" in page.figures.accessibleName()


def test_below_ten_clients_it_is_said_why_there_are_counts(panel: SidePanel) -> None:
    assert panel.wheel.few.isHidden()

    panel.show_wheel(samples.a_wheel()._replace(few="erst ab 10 Kunden"))

    assert panel.wheel.few.text() == "erst ab 10 Kunden"
    assert panel.wheel.few.isVisible()


def test_enter_on_a_stage_asks_for_it(panel: SidePanel, qtbot: QtBot) -> None:
    panel.wheel.friction.setFocus()
    qtbot.keyClick(panel.wheel.friction, Qt.Key.Key_Down)

    with qtbot.waitSignal(panel.stage_wanted) as asked:
        qtbot.keyClick(panel.wheel.friction, Qt.Key.Key_Return)

    assert asked.args == [StageId(2)]


def test_a_click_on_a_referral_opens_the_card_it_brought_and_lights_it_up(
    panel: SidePanel, qtbot: QtBot
) -> None:
    edges = panel.wheel.edges
    panel._areas[panel.wheel].ensureWidgetVisible(edges)
    place = edges.visualItemRect(edges.item(1)).center()

    with (
        qtbot.waitSignal(panel.card_wanted) as opened,
        qtbot.waitSignal(panel.edge_chosen) as lit,
    ):
        qtbot.mouseClick(edges.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened.args == [CardId(22)]
    assert lit.args[0].origin == CardId(21)


def test_a_stage_takes_the_place_of_the_wheel_and_esc_gives_it_back(
    panel: SidePanel, qtbot: QtBot
) -> None:
    panel.show_stage(samples.a_stage())

    assert panel.page is panel.stage
    assert not panel.segment.isVisible()
    assert spoken(panel.stage.causes)[0] == "Anderer Makler beauftragt, 8.100 €, 5"
    with qtbot.waitSignal(panel.stage_left):
        qtbot.keyClick(panel.stage.cards, Qt.Key.Key_Escape)
    assert panel.page is panel.wheel


def test_the_keyboard_goes_along_and_comes_back_to_where_it_was(
    panel: SidePanel, qtbot: QtBot
) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    trees = panel.wheel.trees
    trees.setFocus(Qt.FocusReason.TabFocusReason)
    area = panel._areas[panel.wheel]
    area.ensureWidgetVisible(trees)
    scrolled = area.verticalScrollBar().value()

    qtbot.keyClick(trees, Qt.Key.Key_Return)

    assert panel.trees.head.close_button.hasFocus()
    assert panel.trees.head.close_button.shows_focus
    qtbot.keyClick(panel.trees.head.close_button, Qt.Key.Key_Escape)
    assert trees.hasFocus()
    assert area.verticalScrollBar().value() == scrolled


def test_after_the_mouse_no_ring_is_drawn_where_the_keyboard_went(
    panel: SidePanel, qtbot: QtBot
) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    lines = panel.wheel.friction
    panel.stage_wanted.connect(lambda: panel.show_stage(samples.a_stage()))

    place = lines.visualItemRect(lines.item(1)).center()
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert panel.stage.head.close_button.hasFocus()
    assert not panel.stage.head.close_button.shows_focus


def test_a_stage_that_is_told_anew_stays_where_it_was_scrolled_to(panel: SidePanel) -> None:
    panel.resize(WIDTH, 300)
    panel.show_stage(samples.a_stage())
    bar = panel._areas[panel.stage].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0

    panel.show_stage(samples.a_stage())

    assert bar.value() == bar.maximum()


def test_a_cause_lists_its_cards_and_back_leads_to_the_stage(
    panel: SidePanel, qtbot: QtBot
) -> None:
    panel.show_stage(samples.a_stage())
    with qtbot.waitSignal(panel.cards_wanted) as asked:
        panel.stage.causes.setCurrentRow(1)
        qtbot.keyClick(panel.stage.causes, Qt.Key.Key_Return)
    wanted = asked.args[0]
    assert isinstance(wanted, CardsWanted)
    assert wanted.title == "Erwerb: Preis nicht vereinbar"

    panel.show_cards(wanted.title, samples.CARDS[:4])

    assert panel.page is panel.cards
    assert panel.cards.head.title.text() == wanted.title
    with qtbot.waitSignal(panel.card_wanted) as opened:
        panel.cards.cards.setCurrentRow(0)
        qtbot.keyClick(panel.cards.cards, Qt.Key.Key_Return)
    assert opened.args == [CardId(1)]
    assert panel.go_back()
    assert panel.page is panel.stage


def test_a_card_of_the_stage_is_dragged_as_one_of_the_board(panel: SidePanel) -> None:
    panel.show_stage(samples.a_stage())
    lines = panel.stage.cards

    assert cards_in(lines.mimeData([lines.item(2)])) == (CardId(3),)
    assert lines.dragEnabled()
    panel.set_changeable(changeable=False)
    assert not lines.dragEnabled()


def test_a_tree_opens_by_key_and_its_cards_too(panel: SidePanel, qtbot: QtBot) -> None:
    panel.wheel.trees.click()
    assert panel.page is panel.trees
    block = panel.trees.blocks[0]
    assert block.lines.isHidden()

    qtbot.keyClick(block.head, Qt.Key.Key_Return)

    assert block.lines.isVisible()
    assert spoken(block.lines)[1] == "2, Kaya, Tim, Empfehlung · Erwerb, offen 7.400 €"
    with qtbot.waitSignal(panel.card_wanted) as asked:
        block.lines.setCurrentRow(1)
        qtbot.keyClick(block.lines, Qt.Key.Key_Return)
    assert asked.args == [CardId(13)]


def test_an_open_tree_stays_open_when_the_numbers_change(panel: SidePanel) -> None:
    panel.trees.blocks[0].head.click()

    panel.show_wheel(samples.a_wheel())

    assert not panel.trees.blocks[0].lines.isHidden()


def test_one_click_says_thank_you_where_it_is_not_planned_yet(
    panel: SidePanel, qtbot: QtBot
) -> None:
    first, second = panel.trees.blocks[:2]

    with qtbot.waitSignal(panel.thanks_wanted) as asked:
        first.thanks.click()

    assert asked.args[0].name == "Fam. Brandt"
    assert not second.thanks.isEnabled()
    panel.set_changeable(changeable=False)
    assert not first.thanks.isEnabled()


def test_nobody_is_thanked_who_does_not_want_to_be_contacted(panel: SidePanel) -> None:
    silent = samples.ROOTS[0]._replace(silent=True)

    panel.show_wheel(samples.a_wheel()._replace(roots=(silent,)))

    thanks = panel.trees.blocks[0].thanks
    assert not thanks.isEnabled()
    assert thanks.accessibleName() == "Fam. Brandt does not want to be contacted"


def test_only_the_first_clients_are_listed_until_all_are_asked_for(panel: SidePanel) -> None:
    roots = tuple(samples.ROOTS[0]._replace(card=CardId(100 + i)) for i in range(20))
    panel.show_wheel(samples.a_wheel()._replace(roots=roots))
    assert sum(not b.isHidden() for b in panel.trees.blocks) == 12

    panel.trees.all.click()

    assert sum(not b.isHidden() for b in panel.trees.blocks) == 20
    assert panel.trees.all.isHidden()


def test_the_ledger_opens_stages_and_cards_behind_causes(panel: SidePanel, qtbot: QtBot) -> None:
    panel.show_part(Part.LEDGER)
    block = panel.ledger.blocks[0]
    with qtbot.waitSignal(panel.stage_wanted) as stage:
        block.head.click()
    assert stage.args == [samples.ACQUISITION]

    with qtbot.waitSignal(panel.cards_wanted) as asked:
        block.causes.setCurrentRow(4)
        qtbot.keyClick(block.causes, Qt.Key.Key_Return)

    assert asked.args[0].cards == (CardId(1), CardId(2))


def test_the_need_says_a_sentence_and_shows_both_sides(panel: SidePanel) -> None:
    assert panel.need.words.text() == "Jetzt braucht der Kreis der Eigentümer Kontakte."
    assert spoken(panel.need.prices)[1] == "bis 400.000 €, 12 : 2, 6,0"


def test_on_a_past_day_it_is_said_first_that_homes_are_those_of_today(panel: SidePanel) -> None:
    panel.show_part(Part.NEED)
    assert not panel.need.today.isVisible()
    said = "Objekte sind die von heute."
    panel.show_need(samples.a_need()._replace(today=said))
    assert panel.need.today.isVisible()
    assert panel.need.today.text() == said


def test_a_moved_slider_is_told_at_once_and_can_be_kept(panel: SidePanel, qtbot: QtBot) -> None:
    panel.show_part(Part.WHAT_IF)
    page = panel.whatif
    assert not page.keep.isEnabled()
    page.conversion.slider.setFocus()

    with qtbot.waitSignal(page.tried) as tried:
        qtbot.keyClick(page.conversion.slider, Qt.Key.Key_Right)

    assert tried.args == [Trial(samples.ACQUISITION, 0.54, None)]
    with qtbot.waitSignal(page.kept) as kept:
        page.keep.click()
    assert kept.args == tried.args
    page.reset.click()
    assert page.trial == Trial(samples.ACQUISITION, None, None)


def test_what_was_moved_stays_while_the_numbers_follow(panel: SidePanel) -> None:
    page = panel.whatif
    page.days.slider.setValue(20)

    page.show_whatif(samples.a_whatif())
    assert page.trial == Trial(samples.ACQUISITION, None, 20.0)

    page.show_whatif(samples.a_whatif()._replace(stage=StageId(1)))
    assert page.trial == Trial(StageId(1), None, None)


def test_what_is_not_known_cannot_be_moved(panel: SidePanel) -> None:
    value = samples.a_whatif()
    unknown = value._replace(stage=StageId(1), days=value.days._replace(now=None))

    panel.whatif.show_whatif(unknown)

    assert not panel.whatif.days.slider.isEnabled()
    assert panel.whatif.days.number.text() == "–"
    assert panel.whatif.conversion.slider.isEnabled()


def test_the_goal_of_a_stage_is_told_in_wheel_and_stage(panel: SidePanel) -> None:
    panel.show_stage(samples.a_stage())

    assert panel.stage.goal.text() == "Ihr Ziel: 60 % · 30 T."
    assert spoken(panel.wheel.goals.lines) == ["Erwerb, 60 % · 30 T., heute 53 %, 33 T."]
    panel.show_wheel(samples.a_wheel()._replace(goals=()))
    assert panel.wheel.goals.isHidden()


def test_another_part_of_the_segment_leaves_the_stage(panel: SidePanel, qtbot: QtBot) -> None:
    panel.show_stage(samples.a_stage())

    with qtbot.waitSignal(panel.stage_left):
        panel.stage.trial.click()

    assert panel.page is panel.whatif
    assert panel.part == Part.WHAT_IF


LONG = "Ist das Haus so hergerichtet, dass Käufer sich darin sehen, und was fehlt ihnen noch dazu?"


def test_a_question_of_any_length_is_seen_whole_beside_a_scroll_bar(
    panel: SidePanel, qtbot: QtBot
) -> None:
    panel.resize(WIDTH, 300)
    head = panel.stage.head
    cut = []
    for words in range(4, 24):
        panel.show_stage(samples.a_stage()._replace(question="Frage " * words))
        qtbot.wait(20)
        if head.words.height() < head.words.heightForWidth(head.words.width()):
            cut.append(words)

    assert cut == []


def test_long_words_below_a_figure_and_a_result_make_room_for_themselves(
    panel: SidePanel, qtbot: QtBot
) -> None:
    page = panel.wheel
    figures = samples.a_wheel().figures
    plain = page.figures.height()
    panel.show_wheel(samples.a_wheel()._replace(figures=(figures[0]._replace(detail=LONG),)))

    qtbot.waitUntil(lambda: page.figures.height() == page.figures.heightForWidth(page.width()))
    # Half as many rows, and yet far more than half as high.
    assert page.figures.height() > plain / 2 + 20
    # 90 letters at 12 px need two lines in the 288 px of the panel.
    assert RESULT.more(samples.RESULTS[0]._replace(detail=LONG), 288) >= 2 * 12


def test_stages_are_listed_below_the_name_of_their_journey(panel: SidePanel) -> None:
    friction = panel.wheel.friction
    first, second, *_ = friction.values

    headed = first._replace(heading="Eigentümer")

    assert friction.height_of(headed) > friction.height_of(first)
    friction.show_values((headed, second))
    assert friction.height() == friction.height_of(headed) + friction.height_of(second)
    assert friction.visualItemRect(friction.item(1)).top() == friction.height_of(headed)


def test_a_head_stays_as_high_as_its_words_when_the_page_gets_narrower(qtbot: QtBot) -> None:
    page, head = Page(), PanelHead()
    qtbot.addWidget(page)
    page.column.addWidget(head)
    page.column.addStretch(1)
    head.show_head("Staging", "Frage " * 20)
    page.resize(640, 400)
    page.show()

    page.resize(WIDTH, 400)

    assert head.words.height() >= head.words.heightForWidth(head.words.width())
