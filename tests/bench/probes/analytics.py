"""The analytics screen over a long history: every number anew, and again after one change."""

import sys
import time
from pathlib import Path
from statistics import median

from kanban_app.analytics.book import book_of, log_of
from kanban_app.analytics.question import Question
from kanban_app.analytics.reporting import report
from kanban_app.clock import now
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays
from kanban_app.paths import local_zone
from kanban_app.services.analytics import AnalyticsService
from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore
from tests.bench.probes.report import tell
from tests.bench.stores import BASE

_EVENTS = 60_000
_TIMES = 7
# So many of the live cards are taken: most are open.
_ONE_IN = 8


def _milliseconds(started: float) -> float:
    return (time.process_time() - started) * 1e3


store, days = SqlStore(open_store(Path(sys.argv[1]))), LocalDays(local_zone())
journey = next(j for j in store.journeys() if j.key == "owner")
orders, pauses = store.orders(journey.id), store.pauses(journey.id)
service = AnalyticsService(store, now, days)
full, refreshed = [], []
for number in range(_TIMES):
    as_of = now()
    today = days.day(as_of)
    question = Question(today - 364, today, as_of, before=(today - 729, today - 365))
    service.follow(Changes(cards=(CardId(number + 1),)))
    started = time.process_time()
    told = service.report(journey, question)
    refreshed.append(_milliseconds(started))
events = [event for chunk in store.events(journey.id) for event in chunk]
live = [event for event in events if event.card <= BASE and event.card % _ONE_IN == 0]
known = [*live, *[event for event in events if event.card > BASE][len(live) - _EVENTS :]]
facts = store.card_facts(journey.id)
store.close()
for _ in range(_TIMES):
    started = time.process_time()
    book = book_of(log_of(journey, orders, known, facts, pauses), as_of)
    told = report(book, question, days)
    full.append(_milliseconds(started))
log = book.log
again = []
for number in range(_TIMES):
    card = CardId(int(log.events.card[-1]) - number)
    history = [event for event in known if event.card == card]
    started = time.process_time()
    fact = [log.facts[card]] if card in log.facts else []
    book = book_of(log.with_cards([card], history, fact, ()), as_of)
    report(book, question, days)
    again.append(_milliseconds(started))
tell(
    events=len(known), open=told.commission.cards, full=median(full), again=median(again),
    all_events=len(events), refreshed=median(refreshed[1:]),
)  # fmt: skip
