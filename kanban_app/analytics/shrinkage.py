"""Shares learned from few cases: what was believed before counts like some more of them."""

# How many closed cards the probability of the template is worth (flow notes 3.7).
WEIGHT = 10


def shrunk(wins: int, closed: int, prior: float, weight: float = WEIGHT) -> float:
    """Return (wins + weight x prior) / (closed + weight), the share to use.

    Without any closed card it is the prior; with many it is wins / closed.
    """
    return (wins + weight * prior) / (closed + weight)
