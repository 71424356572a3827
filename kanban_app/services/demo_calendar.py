"""What sample clients have in the broker's calendar today and tomorrow."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from random import Random

from kanban_app.domain.activity import ActivityFields
from kanban_app.services.demo_lives import Hours, Life
from kanban_app.services.demo_talk_words import APPOINTMENTS

_SLOTS = ((9, 0), (10, 30), (13, 0), (15, 0), (17, 0))
_LEAST, _PER_CARDS = 3, 12


def appointments(
    lives: Sequence[Life], hours: Hours, rng: Random
) -> dict[int, list[ActivityFields]]:
    """Return three to five appointments for each of two days, by the number of the card."""
    able = [
        life
        for life in lives
        if life.live
        and life.card.parked_until is None
        and (life.side, life.last.stage) in APPOINTMENTS
    ]
    # Who is far along is met more often than who has only asked.
    able.sort(key=lambda life: -life.last.place)
    able = able[: max(_LEAST * 2, len(able) * 2 // 3)]
    rng.shuffle(able)
    found: dict[int, list[ActivityFields]] = {}
    clients = iter(able)
    for day in range(2):
        wanted = min(len(_SLOTS), max(_LEAST, len(able) // _PER_CARDS + day))
        for life, event in _of_day(clients, wanted, day, hours, rng):
            found.setdefault(life.number, []).append(event)
    return found


def _of_day(
    clients: Iterator[Life], wanted: int, day: int, hours: Hours, rng: Random
) -> Iterator[tuple[Life, ActivityFields]]:
    on = hours.today + timedelta(days=day)
    for hour, minute in sorted(rng.sample(_SLOTS, wanted)):
        life = next(clients, None)
        if life is None:
            return
        kind, subject, minutes = APPOINTMENTS[life.side, life.last.stage]
        yield life, ActivityFields(kind, hours.on(on, hour, minute), minutes, subject=subject)
