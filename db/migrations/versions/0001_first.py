"""The first schema.

Written out in full: a migration must not change when the tables of the program do.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE contact (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        name TEXT NOT NULL,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT name_size CHECK (length(CAST(name AS BLOB)) <= 800),
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE journey (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        "key" TEXT NOT NULL,
        name_de TEXT NOT NULL,
        name_en TEXT NOT NULL,
        goal_de TEXT NOT NULL,
        goal_en TEXT NOT NULL,
        lobe TEXT NOT NULL,
        position INTEGER NOT NULL,
        version INTEGER NOT NULL,
        commitment_stage TEXT NOT NULL,
        won_when_leaving TEXT NOT NULL,
        template TEXT NOT NULL,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX journey_key ON journey ("key") WHERE gone = 0
    """,
    """
    CREATE TABLE op (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        kind TEXT NOT NULL,
        at INTEGER NOT NULL,
        arguments TEXT NOT NULL,
        state TEXT NOT NULL,
        cards TEXT NOT NULL,
        structure INTEGER NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE INDEX op_state ON op (state, id)
    """,
    """
    CREATE TABLE property (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        line TEXT NOT NULL,
        place TEXT NOT NULL,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT line_size CHECK (length(CAST(line AS BLOB)) <= 800),
        CONSTRAINT place_size CHECK (length(CAST(place AS BLOB)) <= 800),
        UNIQUE (uid)
    ) STRICT
    """,
    """
    CREATE TABLE tag (
        id INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (name)
    ) STRICT
    """,
    """
    CREATE TABLE contact_email (
        id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        address TEXT NOT NULL,
        "key" TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    ) STRICT
    """,
    """
    CREATE INDEX contact_email_contact ON contact_email (contact_id, position)
    """,
    """
    CREATE INDEX contact_email_key ON contact_email ("key")
    """,
    """
    CREATE TABLE contact_phone (
        id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        number TEXT NOT NULL,
        "key" TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    ) STRICT
    """,
    """
    CREATE INDEX contact_phone_contact ON contact_phone (contact_id, position)
    """,
    """
    CREATE INDEX contact_phone_key ON contact_phone ("key")
    """,
    """
    CREATE TABLE journey_version (
        id INTEGER NOT NULL,
        journey_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        stage_order TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(journey_id) REFERENCES journey (id)
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX journey_version_key ON journey_version (journey_id, version)
    """,
    """
    CREATE TABLE loss_reason (
        id INTEGER NOT NULL,
        journey_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        name_de TEXT NOT NULL,
        name_en TEXT NOT NULL,
        counts_as_loss INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(journey_id) REFERENCES journey (id)
    ) STRICT
    """,
    """
    CREATE INDEX loss_reason_journey ON loss_reason (journey_id, position)
    """,
    """
    CREATE TABLE op_change (
        id INTEGER NOT NULL,
        op_id INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        last_id INTEGER NOT NULL,
        image TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(op_id) REFERENCES op (id)
    ) STRICT
    """,
    """
    CREATE INDEX op_change_op ON op_change (op_id, id)
    """,
    """
    CREATE TABLE stage (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        journey_id INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        position INTEGER NOT NULL,
        name_de TEXT NOT NULL,
        name_en TEXT NOT NULL,
        question_de TEXT NOT NULL,
        question_en TEXT NOT NULL,
        kind TEXT NOT NULL,
        counts_as_wip INTEGER NOT NULL,
        colour TEXT NOT NULL,
        probability REAL NOT NULL,
        wip_limit INTEGER NOT NULL,
        dwell_target_days INTEGER NOT NULL,
        stale_after_days INTEGER NOT NULL,
        template TEXT NOT NULL,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (uid),
        FOREIGN KEY(journey_id) REFERENCES journey (id)
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX stage_key ON stage (journey_id, "key") WHERE gone = 0
    """,
    """
    CREATE TABLE card (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        ref TEXT NOT NULL,
        journey_id INTEGER NOT NULL,
        stage_id INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        created INTEGER NOT NULL,
        entered INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        on_board INTEGER NOT NULL,
        loss_reason TEXT NOT NULL,
        loss_note TEXT NOT NULL,
        title TEXT NOT NULL,
        contact_id INTEGER,
        property_id INTEGER,
        value_cents INTEGER NOT NULL,
        currency TEXT NOT NULL,
        source TEXT NOT NULL,
        origin_card_id INTEGER,
        expected_close TEXT NOT NULL,
        parked_until TEXT NOT NULL,
        waiting_on TEXT NOT NULL,
        waiting_note TEXT NOT NULL,
        notes TEXT NOT NULL,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT title_size CHECK (length(CAST(title AS BLOB)) <= 800),
        CONSTRAINT notes_size CHECK (length(CAST(notes AS BLOB)) <= 65536),
        UNIQUE (uid),
        FOREIGN KEY(journey_id) REFERENCES journey (id),
        FOREIGN KEY(stage_id) REFERENCES stage (id),
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(property_id) REFERENCES property (id),
        FOREIGN KEY(origin_card_id) REFERENCES card (id)
    ) STRICT
    """,
    """
    CREATE INDEX card_board ON card (stage_id, rank, value_cents) WHERE on_board = 1 AND gone = 0
    """,
    """
    CREATE INDEX card_origin ON card (origin_card_id) WHERE origin_card_id IS NOT NULL
    """,
    """
    CREATE INDEX card_ref ON card (ref)
    """,
    """
    CREATE TABLE card_tag (
        id INTEGER NOT NULL,
        card_id INTEGER NOT NULL,
        tag_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(card_id) REFERENCES card (id),
        FOREIGN KEY(tag_id) REFERENCES tag (id)
    ) STRICT
    """,
    """
    CREATE INDEX card_tag_card ON card_tag (card_id, position)
    """,
    """
    CREATE TABLE draft (
        id INTEGER NOT NULL,
        card_id INTEGER NOT NULL,
        at INTEGER NOT NULL,
        fields TEXT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (card_id),
        FOREIGN KEY(card_id) REFERENCES card (id)
    ) STRICT
    """,
    """
    CREATE TABLE pause (
        id INTEGER NOT NULL,
        card_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        who TEXT NOT NULL,
        since INTEGER NOT NULL,
        until INTEGER,
        PRIMARY KEY (id),
        FOREIGN KEY(card_id) REFERENCES card (id)
    ) STRICT
    """,
    """
    CREATE INDEX pause_card ON pause (card_id, since)
    """,
    """
    CREATE TABLE stage_event (
        id INTEGER NOT NULL,
        at INTEGER NOT NULL,
        card_id INTEGER NOT NULL,
        journey_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        kind TEXT NOT NULL,
        to_stage_id INTEGER,
        end_kind TEXT,
        reason TEXT NOT NULL,
        voided INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT one_target CHECK ((to_stage_id IS NULL) <> (end_kind IS NULL)),
        FOREIGN KEY(card_id) REFERENCES card (id),
        FOREIGN KEY(journey_id) REFERENCES journey (id),
        FOREIGN KEY(to_stage_id) REFERENCES stage (id)
    ) STRICT
    """,
    """
    CREATE INDEX stage_event_card ON stage_event (card_id, at, id)
    """,
)


def upgrade() -> None:
    """Create every table and index."""
    for statement in STATEMENTS:
        op.execute(statement)
