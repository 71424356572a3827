"""The one statement that reads what the board shows of a card.

Plain SQL, because the first screen reads it with `sqlite3` before SQLAlchemy is imported.
"""

from collections.abc import Iterable, Sequence

from kanban_app.domain.card import CardFace

_TAGS = """
(SELECT group_concat(name, char(10)) FROM (
   SELECT tag.name AS name FROM card_tag JOIN tag ON tag.id = card_tag.tag_id
   WHERE card_tag.card_id = card.id ORDER BY card_tag.position))
"""
# The ends of a sort: a task for some time of a day comes before one for any time of it.
_TASK = """
(SELECT task.id FROM task WHERE task.card_id = card.id AND task.done_at IS NULL AND task.gone = 0
 ORDER BY task.due_on, iif(task.due_time = '', '24', task.due_time), task.id LIMIT 1)
"""
_MILESTONES = """
(SELECT group_concat(key) FROM (SELECT key FROM card_milestone
 WHERE card_milestone.card_id = card.id ORDER BY on_day, id))
"""
_LINKS = """
(SELECT count(*) FROM deal JOIN card AS other ON other.id = deal.buyer_card_id
   WHERE deal.owner_card_id = card.id AND deal.gone = 0 AND other.gone = 0
   AND deal.state IN ('linked', 'won'))
+ (SELECT count(*) FROM deal JOIN card AS other ON other.id = deal.owner_card_id
   WHERE deal.buyer_card_id = card.id AND deal.gone = 0 AND other.gone = 0
   AND deal.state IN ('linked', 'won'))
"""
_FACE = f"""
SELECT card.id, card.stage_id, card.rank, card.title, coalesce(contact.name, ''),
  coalesce(property.line, ''), coalesce(property.place, ''), card.value_cents, card.currency,
  card.source, card.created, card.entered, card.outcome, card.parked_until, card.waiting_on,
  card.waiting_note, coalesce({_TAGS}, ''), card.expected_close,
  card.probability, coalesce(next.title, ''), coalesce(next.due_on, ''),
  coalesce(next.due_time, ''), coalesce(next.channel, ''), coalesce({_MILESTONES}, ''), {_LINKS},
  card.property_id, coalesce(contact.do_not_contact, 0)
FROM card
LEFT JOIN contact ON contact.id = card.contact_id
LEFT JOIN property ON property.id = card.property_id
LEFT JOIN task AS next ON next.id = {_TASK}
"""  # noqa: S608 -- made of constants
ON_BOARD = "card.on_board = 1 AND card.gone = 0"
COLUMN = f"{_FACE} WHERE {ON_BOARD} AND card.stage_id = ? ORDER BY card.rank, card.id LIMIT ?"


def by_ids(count: int) -> str:
    """Return the statement for `count` cards, on the board or not."""
    places = ",".join("?" * count)
    return f"{_FACE} WHERE card.gone = 0 AND card.id IN ({places}) ORDER BY card.rank, card.id"


def to_faces(rows: Iterable[Sequence[object]]) -> list[CardFace]:
    """Return rows of the statement as faces."""
    return list(map(CardFace._make, rows))
