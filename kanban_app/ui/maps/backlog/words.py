"""How the backlog says measures, states and verdicts."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.experiment import Experiment, Verdict
from kanban_app.domain.improvement import Improvement, Measure, Progress
from kanban_app.ui import formats
from kanban_app.ui.theme import Tone


class Saying(NamedTuple):
    """A verdict in words: the short one, the sentence with its numbers, its tone and its icon."""

    short: str
    sentence: str
    tone: Tone
    icon: str


def measure_name(measure: Measure) -> str:
    """Return what a measure is called."""
    translate = QCoreApplication.translate
    return {
        Measure.THROUGHPUT: translate("backlog", "Throughput per week"),
        Measure.ARRIVALS: translate("backlog", "Arrivals per week"),
        Measure.CONVERSION: translate("backlog", "Conversion to the next stage"),
        Measure.TIME: translate("backlog", "Time in the stage"),
        Measure.SATISFACTION: translate("backlog", "Satisfaction by survey"),
    }[measure]


def progress_name(progress: Progress) -> str:
    """Return how far an improvement is."""
    translate = QCoreApplication.translate
    return {
        Progress.OPEN: translate("backlog", "not begun"),
        Progress.RUNNING: translate("backlog", "running"),
        Progress.DONE: translate("backlog", "done"),
    }[progress]


def progress_tone(progress: Progress) -> Tone:
    """Return the tone a state is said in."""
    tones: dict[Progress, Tone] = {Progress.RUNNING: "accent", Progress.DONE: "good"}
    return tones.get(progress, "text_2")


def since_text(improvement: Improvement) -> str:
    """Return since when it is as far as it is."""
    translate = QCoreApplication.translate
    started, done = improvement.started, improvement.done
    if done is not None and started not in (None, done):
        assert started is not None
        days = formats.day_text(started), formats.day_text(done)
        return translate("backlog", "%s to %s") % days
    if done is not None:
        return translate("backlog", "done on %s") % formats.day_text(done)
    if started is not None:
        return translate("backlog", "since %s") % formats.day_text(started)
    return ""


def size_text(improvement: Improvement) -> str:
    """Return effort and effect, as far as they are known."""
    translate = QCoreApplication.translate
    parts = (
        translate("backlog", "effort %s") % improvement.effort if improvement.effort else "",
        translate("backlog", "effect %s") % improvement.effect if improvement.effect else "",
    )
    return " · ".join(part for part in parts if part)


def value_text(measure: Measure, value: float) -> str:
    """Return a value of a measure with its unit."""
    translate = QCoreApplication.translate
    if measure is Measure.CONVERSION:
        return formats.percent(value)
    if measure is Measure.TIME:
        return translate("backlog", "%s d") % formats.number(value, 1)
    return formats.number(value, 1)


def saying(found: Experiment) -> Saying:
    """Return the verdict in words; a difference is never told without the limits."""
    translate = QCoreApplication.translate
    if found.verdict is Verdict.FEW_BEFORE:
        few = translate("backlog", "Too few data")
        return Saying(few, f"{_before_needed(found)} {_have(found)}", "text_2", "hourglass")
    sentence = _both_sides(found)
    if found.verdict is Verdict.FEW_AFTER:
        few = translate("backlog", "Too few data")
        return Saying(few, f"{sentence} {_missing(found)}", "text_2", "hourglass")
    if found.verdict is Verdict.NOISE:
        noise = translate("backlog", "Noise")
        why = translate("backlog", "Nothing that chance would not do as well.")
        return Saying(noise, f"{sentence} {why}", "text_2", "minus")
    better = bool(found.better)
    short = (
        translate("backlog", "Signal: better") if better else translate("backlog", "Signal: worse")
    )
    why = translate("backlog", "That is more than chance.")
    return Saying(short, f"{sentence} {why}", "good" if better else "bad", _icon(better=better))


def _icon(*, better: bool) -> str:
    return "check" if better else "warn"


def _both_sides(found: Experiment) -> str:
    translate, measure, limits = QCoreApplication.translate, found.measure, found.limits
    assert limits is not None
    mean, lower, upper = (value_text(measure, v) for v in limits)
    before, after = (points_text(measure, count) for count in found.told)
    if found.middle is None:
        return translate("backlog", "Before %s (%s).") % (mean, before)
    now = value_text(measure, found.middle)
    if measure is Measure.CONVERSION:
        # The limits are those of so many cards as were decided after it.
        words = translate("backlog", "Before %s (%s). After %s (%s); chance explains %s to %s.")
        return words % (mean, before, now, after, lower, upper)
    words = translate("backlog", "Before %s, limits %s to %s (%s). After %s (%s).")
    return words % (mean, lower, upper, before, now, after)


def points_text(measure: Measure, count: int) -> str:
    """Return how many points there are, by what each of them is."""
    translate = QCoreApplication.translate
    if measure is Measure.TIME:
        return translate("backlog", "%n visit(s)", "", count)
    if measure is Measure.SATISFACTION:
        return translate("backlog", "%n answer(s)", "", count)
    if measure is Measure.CONVERSION:
        return translate("backlog", "%n decided card(s)", "", count)
    return translate("backlog", "%n week(s)", "", count)


def _missing(found: Experiment) -> str:
    translate = QCoreApplication.translate
    return translate("backlog", "%s more, then it can be told.") % points_text(
        found.measure, found.missing
    )


def _have(found: Experiment) -> str:
    translate = QCoreApplication.translate
    return translate("backlog", "There are %s.") % points_text(found.measure, found.told[0])


def _before_needed(found: Experiment) -> str:
    translate = QCoreApplication.translate
    if found.measure is Measure.CONVERSION:
        return translate("backlog", "Before it began 20 decided cards are needed.")
    if found.measure is Measure.TIME:
        return translate("backlog", "Before it began 20 visits are needed.")
    if found.measure is Measure.SATISFACTION:
        return translate("backlog", "Before it began 20 answers are needed.")
    return translate("backlog", "Before it began eight weeks with one card each are needed.")
