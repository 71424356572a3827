"""How sample clients find the stages of the shipped journeys."""

from typing import NamedTuple

from kanban_app.domain.journey import Names


class Found(NamedTuple):
    """Where the three ratings of a stage lie on average."""

    usability: float
    emotion: float
    solving: float


# As both articles tell the journey: hope at first, toil in the middle, relief at the notary.
FOUND: dict[tuple[str, str], Found] = {
    ("owner", "awareness"): Found(1.0, 0.4, 0.7),
    ("owner", "acquisition"): Found(0.8, 1.1, 0.9),
    ("owner", "staging"): Found(-0.5, -0.7, 0.2),
    ("owner", "marketing"): Found(0.3, -0.3, 0.3),
    ("owner", "transaction"): Found(0.7, 0.7, 1.3),
    ("owner", "after_sales"): Found(1.2, 1.6, 1.3),
    ("buyer", "awareness"): Found(0.9, 0.5, 0.3),
    ("buyer", "low_commitment"): Found(0.4, 0.4, 0.6),
    ("buyer", "high_commitment"): Found(0.5, 1.2, 0.6),
    ("buyer", "fit"): Found(-0.3, -0.9, -0.1),
    ("buyer", "transaction"): Found(0.3, 0.6, 1.1),
    ("buyer", "after_sales"): Found(1.1, 1.7, 1.2),
}
ELSEWHERE = Found(0.6, 0.5, 0.5)
SUBJECT = Names("Rückmeldung", "Feedback")
