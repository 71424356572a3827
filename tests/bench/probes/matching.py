"""Scoring many profiles, with nothing else running."""

import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from kanban_app.domain.changes import OpKind
from kanban_app.domain.match_criteria import offer_of
from kanban_app.domain.matching import score_of, seeker_of
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.services.ports import Writer
from tests.bench.probes.report import tell
from tests.builders import Desk
from tests.domain import match_cases as case

_PROFILES = (
    case.OKAFOR, case.BRANDT, case.KAYA, case.POHL, case.PETROVIC, case.YILDIRIM, case.NGUYEN,
    case.FISCHER,
)  # fmt: skip
_MANY, _SOME, _OFFERED = 5_000, 1_000, 100


def _price(chance: random.Random) -> int:
    return chance.randrange(300_000_00, 800_000_00)


def _profile(chance: random.Random) -> ProfileFields:
    return replace(chance.choice(_PROFILES), price_max_cents=_price(chance))


def _took(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1e3


def _one(chance: random.Random, rounds: int) -> float:
    seekers = [seeker_of(_profile(chance)) for _ in range(_MANY)]
    offer = offer_of(case.VENLOER)
    return min(_took(lambda: [score_of(s, offer) for s in seekers]) for _ in range(rounds))


def _through_a_store(chance: random.Random, path: Path) -> tuple[list[float], float]:
    desk = Desk(path)

    def work(writer: Writer) -> None:
        for _ in range(_SOME):
            writer.profiles.add(_profile(chance))

    desk.store.record(OpKind.EDIT_PROFILE, ("",), desk.clock(), work)
    made = [
        desk.properties.add(replace(offered, price_cents=_price(chance)), "de").id
        for offered in (chance.choice(case.PROPERTIES[:5]) for _ in range(_OFFERED))
    ]
    parts, left = list[float](), 1
    while left:
        started = time.process_time()
        left = desk.matching.prepare()
        parts.append((time.process_time() - started) * 1e3)
    desk.properties.save(made[0], replace(case.SULZ, price_cents=_price(chance)), "de")
    again = _took(desk.matching.counts)
    desk.close()
    return parts, again


def _measure(rounds: int) -> None:
    chance = random.Random(1)
    one = _one(chance, rounds)
    with TemporaryDirectory() as folder:
        parts, again = _through_a_store(chance, Path(folder) / "matching.sqlite")
    tell(one=one, part=max(parts), all=sum(parts), parts=len(parts), again=again)


_measure(int(sys.argv[1]))
