"""The panel of the filter tells every tick, and its button counts what holds."""

import pytest
from PySide6.QtWidgets import QCheckBox

from kanban_app.domain.card_filter import CardFilter
from kanban_app.ui.filter_menu import FilterButton, FilterPanel


@pytest.fixture
def panel(qtbot, host):
    made = FilterPanel(CardFilter(text="mül"), ["warm"], ["phone"], host)
    qtbot.addWidget(made)
    return made


def box(panel: FilterPanel, text: str) -> QCheckBox:
    return next(b for b in panel.findChildren(QCheckBox) if b.text() == text)


def test_late_and_missing_steps_can_be_asked_for_together(panel, qtbot):
    with qtbot.waitSignal(panel.changed) as first:
        box(panel, "Overdue").click()
    assert first.args[0] == CardFilter(text="mül", steps=frozenset({"late"}))
    with qtbot.waitSignal(panel.changed) as second:
        box(panel, "No next step").click()
    assert second.args[0].steps == {"late", "none"}


def test_the_button_counts_the_steps_as_one_filter(qtbot, host):
    button = FilterButton(host)
    button.show_filter(CardFilter(text="mül", steps=frozenset({"late", "none"})))
    assert button.text().endswith("· 1")


def test_clearing_keeps_what_was_searched_for(panel, qtbot):
    box(panel, "Overdue").click()
    with qtbot.waitSignal(panel.changed) as cleared:
        panel._clear()
    assert cleared.args[0] == CardFilter(text="mül")
