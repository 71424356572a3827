"""Reading the search index while the window answers, then looking for many things in it."""

import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from statistics import median

from kanban_app.services.search import SearchService
from kanban_app.store import rows
from kanban_app.store.contact_tables import ContactRow
from kanban_app.store.tables import table
from kanban_app.store.work_tables import ActivityRow
from kanban_app.ui.links.palette import MOST
from tests.bench.probes.report import resident_mb, tell
from tests.bench.probes.window import Window

_QUERIES = {
    "1 letter": ("m", "e", "z"),
    "2 letters": ("mü", "zq", "eu"),
    "3 letters": ("mul", "xyz", "eva"),
    "5 letters": ("muell", "jürge", "besic"),
    "10 letters": ("rieselfeld", "grundstück", "nachtigall", "finanzieru"),
    "number": ("99999", "0761 054321", "149"),
    "words": ("müller eva", "brandt kirchzarten warm", "müller schäfer", "e m", "weiß nichts"),
    "nothing": ("qqqqqqqqqq", "zzz zzz"),
}
_ROUNDS = 5
_NOTE = "Möchte vor der Besichtigung mit der Bank über die Finanzierung sprechen, ruft am Montag an"
_PEOPLE = "SELECT id, name FROM contact WHERE id <= 10000"


def _fill(path: Path) -> None:
    """Give every card an activity, and as many contacts as there are cards."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for number, name in connection.execute(_PEOPLE).fetchall():
            for copy in range(1, 10):
                values = {"uid": f"c{number}-{copy}", "name": f"{name} {copy}"}
                rows.add(connection, table(ContactRow), values)
        for (card,) in connection.execute("SELECT id FROM card").fetchall():
            values = {"uid": f"a{card}", "card_id": card, "kind": "call", "at": card}
            values |= {"subject": f"Rückruf {card}", "note": _NOTE}
            rows.add(connection, table(ActivityRow), values)


async def _search(window: Window) -> None:
    await window.load()
    await window.settle(0.5)
    service = SearchService(window.desk.store.search)
    before, started = resident_mb(), time.perf_counter()
    window.watch.start()
    while await window.worker.run(service.build):
        pass
    window.watch.stop()
    build, gap = time.perf_counter() - started, window.watch.longest_ms
    figures, taken = dict[str, float](), list[float]()
    for name, texts in _QUERIES.items():
        times = [await _timed(window, service, text) for text in texts for _ in range(_ROUNDS)]
        taken += times
        figures[f"q_{name}"] = max(times)
    stage = window.shell.presenter.board.journeys[0].stages[0].id
    card = window.shell.presenter.board.contents.cards(stage)[0].id
    changes = await window.worker.run(window.desk.board.archive, (card,))
    started = time.perf_counter()
    await window.worker.run(service.follow, changes)
    follow = time.perf_counter() - started
    tell(
        **figures, median=median(taken), max=max(taken), build=build * 1e3, gap=gap,
        follow=follow * 1e3, mb=resident_mb() - before,
    )  # fmt: skip


async def _timed(window: Window, service: SearchService, text: str) -> float:
    started = time.perf_counter()
    await window.worker.run(service.find, text, MOST + 1)
    return (time.perf_counter() - started) * 1e3


_fill(Path(sys.argv[1]))
Window(Path(sys.argv[1])).run(_search)
