"""What stands in a form of a card and was neither sent nor thrown away.

Written out in full: a migration must not change when the tables of the program do.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE form_draft (
        id INTEGER NOT NULL,
        card_id INTEGER NOT NULL,
        about TEXT NOT NULL,
        at INTEGER NOT NULL,
        texts TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(card_id) REFERENCES card (id)
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX form_draft_card ON form_draft (card_id, about)
    """,
)


def upgrade() -> None:
    """Add the table."""
    for statement in STATEMENTS:
        op.execute(statement)
