"""What becomes of cards as time passes, with a loss competing against a win."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Incidence:
    """Shares of all cards by the age of `t` days."""

    t: float
    won: float
    lost: float
    still_open: float


def aalen_johansen(ends: Iterable[tuple[float, str]]) -> list[Incidence]:
    """Return the cumulative incidence of `won` and `lost` at every age at which one happened.

    `ends` are (days, "won" | "lost" | anything else for censored). One minus Kaplan-Meier with
    losses censored would be far too high (flow notes 3.4). Source: Aalen and Johansen 1978.
    """
    ordered = sorted(ends)
    at_risk, place = len(ordered), 0
    won = lost = 0.0
    still_open = 1.0
    result: list[Incidence] = []
    while place < len(ordered):
        t = ordered[place][0]
        kinds = []
        while place < len(ordered) and ordered[place][0] == t:
            kinds.append(ordered[place][1])
            place += 1
        wins, losses = kinds.count("won"), kinds.count("lost")
        if wins or losses:
            won += still_open * wins / at_risk
            lost += still_open * losses / at_risk
            still_open *= 1 - (wins + losses) / at_risk
            result.append(Incidence(t, won, lost, still_open))
        at_risk -= len(kinds)
    return result
