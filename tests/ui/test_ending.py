"""The system asks for the end: it is told once, and a second time ends the program."""

import os
import signal

import pytest

from kanban_app.ui.ending import EndSignals

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@pytest.fixture
def ending(qapp):
    # Whoever runs the tests may ignore some: under nohup they would stay ignored.
    before = {number: signal.signal(number, signal.SIG_DFL) for number in SIGNALS}
    made = EndSignals(qapp)
    yield made
    made.stop()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", SIGNALS)
def test_the_end_is_asked_for_by_every_signal(qtbot, ending, number):
    with qtbot.waitSignal(ending.asked, timeout=5_000):
        os.kill(os.getpid(), number)
    # Who asks twice has a program before him that does not answer.
    assert signal.getsignal(number) is signal.SIG_DFL


def test_the_signals_go_back_to_whom_they_belonged(qapp):
    before = signal.getsignal(signal.SIGTERM)
    EndSignals(qapp).stop()
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT])
def test_what_is_ignored_with_nohup_or_in_the_background_stays_ignored(qapp, number):
    before = signal.signal(number, signal.SIG_IGN)
    try:
        ending = EndSignals(qapp)
        assert signal.getsignal(number) is signal.SIG_IGN
        ending.stop()
        assert signal.getsignal(number) is signal.SIG_IGN
    finally:
        signal.signal(number, before)
