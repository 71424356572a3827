"""The sample files the reading tests share."""

from zoneinfo import ZoneInfo

from kanban_app.exchange.reading.cards import CardBatch, read_cards
from kanban_app.exchange.reading.headers import recognise
from kanban_app.exchange.reading.table import Table, read_table
from tests.builders import DATA

BERLIN = ZoneInfo("Europe/Berlin")
FOLDER = DATA / "csv"
CARD_FILES = (
    "german_excel_leads_cp1252.csv",
    "hubspot_deals.csv",
    "kanboard_tasks.csv",
    "pipedrive_deals.csv",
    "propstack_deals.csv",
    "wekan_board.csv",
    "ten_cards.csv",
)
HISTORY_FILES = ("kanboard_transitions.csv", "ten_events.csv")


def sample(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def table(text: str) -> Table:
    return read_table(text.encode())


def cards(text: str | bytes) -> CardBatch:
    found = read_table(text.encode() if isinstance(text, str) else text)
    return read_cards(found, recognise(found), BERLIN)
