"""What clients said of a stage, and where cards stand in its sub-stages.

Written out in full: a migration must not change when the tables of the program do.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STATEMENTS = (
    "ALTER TABLE activity ADD COLUMN stage_id INTEGER REFERENCES stage (id)",
    "ALTER TABLE activity ADD COLUMN step TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE activity ADD COLUMN touchpoint TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE activity ADD COLUMN usability INTEGER",
    "ALTER TABLE activity ADD COLUMN emotion INTEGER",
    "ALTER TABLE activity ADD COLUMN solving INTEGER",
    "ALTER TABLE activity ADD COLUMN scale TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE step_event (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        card_id INTEGER NOT NULL,
        stage_id INTEGER NOT NULL,
        at INTEGER NOT NULL,
        path TEXT NOT NULL,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (uid),
        FOREIGN KEY(card_id) REFERENCES card (id),
        FOREIGN KEY(stage_id) REFERENCES stage (id)
    ) STRICT
    """,
    """
    CREATE INDEX step_event_card ON step_event (card_id, at)
    """,
)


def upgrade() -> None:
    """Add the columns and the table."""
    for statement in STATEMENTS:
        op.execute(statement)
