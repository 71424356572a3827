"""The balance of energy in words: steps from what there was to what there is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.energy import Flow
from kanban_app.analytics.wheel import EnergyBalance, Wheel
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_side_words import ago_text
from kanban_app.ui.theme import Tone
from kanban_app.ui.wheel.panels.values import BalanceLine

translate = QCoreApplication.translate
_FLOWS: tuple[tuple[tuple[Flow, ...], Tone], ...] = (
    ((Flow.INJECTED,), "good"),
    ((Flow.ADVANCED, Flow.WON_GAIN), "good"),
    ((Flow.BACK,), "bad"),
    ((Flow.LOST,), "bad"),
    ((Flow.RELEASED,), "accent"),
    ((Flow.FADED,), "bad"),
    ((Flow.REVALUED,), "text_3"),
    ((Flow.RE_ESTIMATED,), "text_3"),
)


def balance_of(wheel: Wheel, closing: str) -> tuple[BalanceLine, ...]:
    """Return the balance as steps from the opening to the `closing`, which is so called."""
    balance, words = wheel.balance, _flow_words()
    amounts = [sum(balance.flows.get(f, 0.0) for f in flows) for flows, _ in _FLOWS]
    levels = _levels(balance, amounts)
    low, high = min(0.0, *levels), max(1.0, *levels)

    def at(level: float) -> float:
        return (level - low) / (high - low)

    opened = ago_text(wheel)
    opened = opened[:1].upper() + opened[1:]
    lines = [
        BalanceLine(opened, at(0), at(levels[0]), _plain(balance.opening), "text_2", total=True)
    ]
    for place, ((flows, tone), amount) in enumerate(zip(_FLOWS, amounts, strict=True)):
        start, end = sorted((at(levels[place]), at(levels[place + 1])))
        name, tip = words[flows[0]]
        lines.append(BalanceLine(name, start, end, _step(amount), tone, tip=tip))
    closes = BalanceLine(
        closing, at(0), at(balance.closing), _plain(balance.closing), "text_2", total=True
    )
    return (*lines, closes)


def _levels(balance: EnergyBalance, amounts: Sequence[float]) -> list[float]:
    levels = [balance.opening]
    for amount in amounts:
        levels.append(levels[-1] + amount)
    return levels


def _plain(amount: float) -> str:
    return formats.number(round(amount))


def _step(amount: float) -> str:
    sign = "+" if round(amount) > 0 else chr(0x2212) if round(amount) < 0 else "±"
    return f"{sign}{formats.number(abs(round(amount)))}"


def _flow_words() -> Mapping[Flow, tuple[str, str]]:
    return {
        Flow.INJECTED: (
            translate("wheel_side", "Energy put in"),
            translate("wheel_side", "New cards and opened ones, at the chance of their stage."),
        ),
        Flow.ADVANCED: (
            translate("wheel_side", "Gained"),
            translate("wheel_side", "Cards that went on, and what the win added to its chance."),
        ),
        Flow.BACK: (
            translate("wheel_side", "Set back"),
            translate("wheel_side", "Cards that were moved back to an earlier stage."),
        ),
        Flow.LOST: (
            translate("wheel_side", "Lost"),
            translate("wheel_side", "Cards that were lost, at the chance of their stage."),
        ),
        Flow.RELEASED: (
            translate("wheel_side", "Settled"),
            translate("wheel_side", "Won: the energy became commission."),
        ),
        Flow.FADED: (
            translate("wheel_side", "Faded"),
            translate("wheel_side", "Archived or handed over, and what turned out to be no lead."),
        ),
        Flow.REVALUED: (
            translate("wheel_side", "Valued anew"),
            translate("wheel_side", "Cards whose commission is expected to be another."),
        ),
        Flow.RE_ESTIMATED: (
            translate("wheel_side", "Estimated anew"),
            translate("wheel_side", "Cards or stages whose chance is said to be another."),
        ),
    }  # fmt: skip
