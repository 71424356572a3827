"""${message}."""

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the schema; runs inside the transaction that also sets user_version."""
    ${upgrades if upgrades else "raise AssertionError('an empty migration')"}
