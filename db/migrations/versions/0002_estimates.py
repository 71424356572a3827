"""What was believed when: the broker's own chances, and the past of values and probabilities.

Written out in full: a migration must not change when the tables of the program do.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    "ALTER TABLE card ADD COLUMN probability REAL",
    "ALTER TABLE journey_version ADD COLUMN at INTEGER NOT NULL DEFAULT 0",
    """
    CREATE TABLE card_estimate (
        id INTEGER NOT NULL,
        card_id INTEGER NOT NULL,
        at INTEGER NOT NULL,
        value_cents INTEGER NOT NULL,
        currency TEXT NOT NULL,
        probability REAL,
        PRIMARY KEY (id),
        FOREIGN KEY(card_id) REFERENCES card (id)
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX card_estimate_card ON card_estimate (card_id, at)
    """,
    """
    CREATE TABLE stage_estimate (
        id INTEGER NOT NULL,
        stage_id INTEGER NOT NULL,
        at INTEGER NOT NULL,
        probability REAL NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(stage_id) REFERENCES stage (id)
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX stage_estimate_stage ON stage_estimate (stage_id, at)
    """,
    # When an order was made the list of operations knows; where a restored file brought it, the
    # first step in it or a later one tells, and an order without any begins with the last step.
    """
    UPDATE journey_version SET at = coalesce(
        (SELECT max(op.at) FROM op JOIN op_change ON op_change.op_id = op.id
         WHERE op.kind = 'edit_stages' AND op.state <> 'undone'
           AND op_change.table_name = 'journey_version' AND op_change.image IS NULL
           AND journey_version.id BETWEEN op_change.row_id AND op_change.last_id),
        (SELECT min(at) FROM stage_event WHERE voided = 0
           AND stage_event.journey_id = journey_version.journey_id
           AND stage_event.version >= journey_version.version
           AND card_id IN (SELECT id FROM card WHERE gone = 0)),
        (SELECT max(at) FROM stage_event WHERE voided = 0
           AND stage_event.journey_id = journey_version.journey_id
           AND card_id IN (SELECT id FROM card WHERE gone = 0)),
        0)
    WHERE EXISTS (SELECT 1 FROM journey_version AS earlier
        WHERE earlier.journey_id = journey_version.journey_id
          AND earlier.version < journey_version.version)
    """,
    # What was undone was recorded without these columns and tables: done again it would begin
    # with the history.
    "UPDATE op SET state = 'dead' WHERE state = 'undone'",
)


def upgrade() -> None:
    """Add the columns and tables, date the orders that are there, and end what could be redone."""
    for statement in STATEMENTS:
        op.execute(statement)
