"""A program that moves cards for ever and says so after each commit; made to be killed."""

import sys
from pathlib import Path

from kanban_app.domain.ids import CardId
from kanban_app.services.moves import Drop
from tests.builders import Desk, stage_ids

if __name__ == "__main__":
    desk = Desk(Path(sys.argv[1]))
    stages = stage_ids(desk.journey())[:5]
    cards = [CardId(c) for c in range(1, 6)]
    print("ready", flush=True)
    number = 0
    while True:
        card, stage = cards[number % 5], stages[(number // 5 + number) % 5]
        desk.board.move(Drop((card,), stage))
        print(f"{card} {stage}", flush=True)
        number += 1
