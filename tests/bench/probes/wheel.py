"""The flywheel over a store: told again after one change, and compared with what would be."""

import sys
import time
from pathlib import Path
from statistics import median

from kanban_app.analytics.what_if import Change
from kanban_app.clock import now
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.paths import local_zone
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.flywheel import FlywheelService
from kanban_app.services.what_if import WhatIfService
from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore
from tests.bench.probes.report import tell

_TIMES = 7


def _milliseconds(started: float) -> float:
    return (time.process_time() - started) * 1e3


store, days = SqlStore(open_store(Path(sys.argv[1]))), LocalDays(local_zone())
analytics = AnalyticsService(store, now, days)
flywheel, compared = FlywheelService(store, analytics, days), WhatIfService(store, analytics, days)
told, asked = [], []
for number in range(_TIMES):
    changes = Changes(cards=(CardId(number + 1),))
    analytics.follow(changes)
    flywheel.follow(changes)
    at = now()
    started = time.process_time()
    wheel = flywheel.wheel(Moment(at - 365 * DAY), Moment(at + 1), at, at)
    told.append(_milliseconds(started))
compared.what_if(wheel, [])
for stage in wheel.lobes[0].stages:
    started = time.process_time()
    compared.what_if(wheel, [Change(stage.stage, conversion=0.9, days=10)])
    asked.append(_milliseconds(started))
cards = sum(stage.standing for lobe in wheel.lobes for stage in lobe.stages)
store.close()
tell(wheel=median(told[1:]), what_if=median(asked), cards=cards, edges=len(wheel.edges))
