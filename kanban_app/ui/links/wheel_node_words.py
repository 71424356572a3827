"""What the flywheel says of one stage: on its node, at its spur and to a screen reader."""

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.energy import Flow
from kanban_app.analytics.wheel import Cause, WheelStage
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.journey import Journey, Stage, StageKind
from kanban_app.ui import formats
from kanban_app.ui.wheel.drawing import Line, Node, Side, Tip

translate = QCoreApplication.translate
DOT = " · "
_MINUS = "\u2212"
_CENTS = 100


def eur(amount: float) -> str:
    """Return whole euro."""
    return formats.whole_money(round(amount * _CENTS))


def lost(amount: float) -> str:
    """Return a loss with its sign, "" for none."""
    return f"{_MINUS}{eur(amount)}" if round(amount) else ""


def plain(stage: Stage) -> str:
    """Return a stage's name without its break hints."""
    return stage.name.text(formats.language()).replace("\u00ad", "")


def titled(journey: Journey, stage: Stage) -> str:
    """Return a stage's name; behind the win with its journey's, for it lies in the other lobe."""
    name = stage.name.text(formats.language())
    home = journey.name.text(formats.language()).replace("\u00ad", "")
    return f"{name} ·\u00a0{home}" if stage.post_win else name


def node_of(journey: Journey, stage: Stage, told: WheelStage, side: Side) -> Node:
    """Return the node of a stage."""
    lines = lines_of(journey, stage, told)
    bare = titled(journey, stage).replace("\u00ad", "")
    spoken = [bare, _cards(stage, told), *(line.text for line in lines)]
    if round(told.lost_eur):
        spoken.append(translate("wheel", "lost %s") % eur(told.lost_eur))
    share, usual = told.conversion.share, told.own_median
    enough = told.conversion.n >= FEWEST
    return Node(
        stage.id,
        journey.id,
        side,
        stage.colour,
        stage.name.text(formats.language()),
        told.cards,
        lines,
        # A label may have no room for all of its lines.
        Tip(bare, lost(told.lost_eur), (*_said(lines), *_tip(journey, stage, told))),
        ", ".join(dict.fromkeys(spoken)),
        clients=stage.post_win,
        nurture=stage.kind is StageKind.NURTURE,
        through=float(told.throughput),
        pale=bool(enough and share is not None and usual is not None and share < usual),
        days=told.median_days,
        lost=max(0.0, told.lost_eur),
        lost_text=lost(told.lost_eur),
    )


def share_text(told: WheelStage) -> str:
    """Return the conversion in figures, or why there are none."""
    rate = told.conversion
    if rate.n < FEWEST or rate.share is None:
        return translate("wheel", "too few yet")
    counts = formats.number(rate.k), formats.number(rate.n)
    return DOT.join((formats.percent(rate.share), translate("wheel", "%s of %s") % counts))


def over_text(stage: Stage, told: WheelStage) -> str:
    """Return what is said of a stage that holds too much, "" if it does not."""
    if stage.post_win or not 0 < stage.wip_limit < told.load:
        return ""
    words = counted(stage, told), formats.number(stage.wip_limit)
    return translate("wheel", "%s of max. %s") % words


def counted(stage: Stage, told: WheelStage) -> str:
    """Return the cards of a stage, and how many more rest there: "13+1"."""
    if stage.post_win or not told.parked:
        return formats.number(told.cards)
    return f"{formats.number(told.cards)}+{formats.number(told.parked)}"


def _cards(stage: Stage, told: WheelStage) -> str:
    if stage.post_win:
        return translate("wheel", "%n client(s)", "", told.cards)
    return translate("wheel", "%n card(s)", "", told.cards)


def lines_of(journey: Journey, stage: Stage, told: WheelStage) -> tuple[Line, ...]:
    """Return what stands below the name of a stage."""
    lines = [Line(share_text(told))]
    if stage.post_win:
        # It lies in the other lobe, so it says first whose clients these are.
        home = journey.name.text(formats.language()).replace("\u00ad", "")
        lines = [Line(home), Line(_cards(stage, told))]
    over = over_text(stage, told)
    if over:
        lines.append(Line(over, "warn", bold=True))
    # A client is near, and among those counted, whether or not his card rests.
    if told.parked and not stage.post_win:
        lines.append(Line(translate("wheel", "+%n resting", "", told.parked)))
    return tuple(lines)


def _said(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    warned = any(line.tone == "warn" for line in lines)
    return (Line(DOT.join(line.text for line in lines), "warn" if warned else "text_2"),)


def _tip(journey: Journey, stage: Stage, told: WheelStage) -> tuple[Line, ...]:
    lines = []
    worst = max(told.causes, key=lambda cause: cause.eur, default=None)
    if worst is not None and round(worst.eur):
        behind = sum(len(cause.cards) for cause in told.causes)
        counts = formats.number(len(worst.cards)), formats.number(behind)
        words = (cause_name(journey, worst), *counts)
        lines.append(translate("wheel", "Most often: %s (%s of %s).") % words)
    saved = _saved(told)
    if saved:
        lines.append(translate("wheel", "At your usual conversion %s less.") % eur(saved))
    if told.median_days is not None:
        days = formats.number(told.median_days, 0 if told.median_days >= 1 else 1)
        lines.append(translate("wheel", "Half of the cards stay up to %s days.") % days)
    if not lines and stage.question.text(formats.language()):
        lines.append(stage.question.text(formats.language()))
    return tuple(map(Line, lines))


def cause_name(journey: Journey, cause: Cause) -> str:
    """Return why energy was lost."""
    if cause.flow is Flow.BACK:
        return translate("wheel", "moved back")
    names = {r.key: r.name.text(formats.language()) for r in journey.loss_reasons}
    return names.get(cause.reason, cause.reason) or translate("wheel", "without a reason")


def _saved(told: WheelStage) -> float:
    """Return how much less is lost where the share that fails is that of the median."""
    share, usual = told.conversion.share, told.own_median
    if share is None or usual is None or usual <= share or told.conversion.n < FEWEST:
        return 0.0
    saved = told.lost_eur * (usual - share) / (1 - share)
    return saved if round(saved) else 0.0
