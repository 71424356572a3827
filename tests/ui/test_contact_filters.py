"""The filters of the contacts are read whole at any width."""

from kanban_app.ui.contacts.filters import Filter, FilterStrip


def test_filters_without_room_go_on_in_another_line(qtbot):
    strip = FilterStrip()
    qtbot.addWidget(strip)
    strip.pills[Filter.SILENT].show()
    strip.resize(1200, strip.height())
    with qtbot.waitExposed(strip):
        strip.show()
    assert len({pill.y() for pill in strip.pills.values()}) == 1
    one = strip.height()
    strip.resize(360, one)
    pills = list(strip.pills.values())
    assert len({pill.y() for pill in pills}) > 1
    assert all(pill.width() >= pill.sizeHint().width() for pill in pills)
    assert all(pill.geometry().right() < 360 for pill in pills)
    assert pills[-1].geometry().bottom() < strip.height()
    assert strip.height() > one
    strip.resize(1200, strip.height())
    assert strip.height() == one
