"""Makes the example store of the present schema version; run once per schema, then keep it."""

import sys
from pathlib import Path

from kanban_app.services.board import Drop
from kanban_app.store.connection import SCHEMA_VERSION
from tests.builders import Desk

if __name__ == "__main__":
    target = Path(sys.argv[1]) / f"v{SCHEMA_VERSION}.sqlite"
    desk = Desk(target)
    first = desk.add("Müller, Eva", tags=("warm",), notes="mit Umlauten: äöüß")
    second = desk.add("Öztürk, Ada", "staging")
    desk.board.move(Drop((first,), desk.stage("acquisition").id))
    desk.board.lose([second], "price")
    desk.close()
