"""The broker's day: people, properties, tasks, activities, what stages ask for, and matching.

Written out in full: a migration must not change when the tables of the program do.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    "ALTER TABLE contact ADD COLUMN kind TEXT NOT NULL DEFAULT 'person'",
    "ALTER TABLE contact ADD COLUMN salutation TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN first_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN last_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN company TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN roles TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN street TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN postcode TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN city TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN country TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN channel TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN language TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN birthday TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN do_not_contact INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE contact ADD COLUMN keep_until TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN identity_kind TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN identity_number TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN identity_valid_to TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN identity_checked_on TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN identity_copy TEXT NOT NULL DEFAULT ''",
    """
    ALTER TABLE contact ADD COLUMN notes TEXT
        NOT NULL DEFAULT '' CHECK (length(CAST(notes AS BLOB)) <= 65536)
    """,
    "ALTER TABLE contact ADD COLUMN created INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE contact ADD COLUMN erased INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE contact ADD COLUMN merged_into INTEGER REFERENCES contact (id)",
    "ALTER TABLE property ADD COLUMN external_no TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN openimmo_obid TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN kind TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN use TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN marketing TEXT NOT NULL DEFAULT 'sale'",
    "ALTER TABLE property ADD COLUMN status TEXT NOT NULL DEFAULT 'preparing'",
    "ALTER TABLE property ADD COLUMN street TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN postcode TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN city TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN district TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN latitude REAL",
    "ALTER TABLE property ADD COLUMN longitude REAL",
    "ALTER TABLE property ADD COLUMN address_released INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE property ADD COLUMN living_area REAL",
    "ALTER TABLE property ADD COLUMN usable_area REAL",
    "ALTER TABLE property ADD COLUMN plot_area REAL",
    "ALTER TABLE property ADD COLUMN rooms REAL",
    "ALTER TABLE property ADD COLUMN floor INTEGER",
    "ALTER TABLE property ADD COLUMN year_built INTEGER",
    "ALTER TABLE property ADD COLUMN condition TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN features TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN available_from TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN price_cents INTEGER",
    "ALTER TABLE property ADD COLUMN agreed_price_cents INTEGER",
    "ALTER TABLE property ADD COLUMN energy_kind TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN energy_value REAL",
    "ALTER TABLE property ADD COLUMN energy_source TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN energy_class TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN energy_valid_to TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN owner_contact_id INTEGER REFERENCES contact (id)",
    "ALTER TABLE property ADD COLUMN mandate_type TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN mandate_from TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN mandate_to TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN mandate_notice_days INTEGER",
    "ALTER TABLE property ADD COLUMN commission_model TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN owner_rate INTEGER",
    "ALTER TABLE property ADD COLUMN buyer_rate INTEGER",
    "ALTER TABLE property ADD COLUMN vat_rate INTEGER NOT NULL DEFAULT 19000",
    "ALTER TABLE property ADD COLUMN consumer_buyer INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE property ADD COLUMN tipster_contact_id INTEGER REFERENCES contact (id)",
    "ALTER TABLE property ADD COLUMN tipster_fee_kind TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE property ADD COLUMN tipster_fee INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE property ADD COLUMN partner_contact_id INTEGER REFERENCES contact (id)",
    "ALTER TABLE property ADD COLUMN partner_share INTEGER NOT NULL DEFAULT 0",
    """
    ALTER TABLE property ADD COLUMN notes TEXT
        NOT NULL DEFAULT '' CHECK (length(CAST(notes AS BLOB)) <= 65536)
    """,
    "ALTER TABLE card ADD COLUMN origin_contact_id INTEGER REFERENCES contact (id)",
    "CREATE INDEX card_contact ON card (contact_id)",
    """
    CREATE INDEX card_origin_contact ON card (origin_contact_id)
        WHERE origin_contact_id IS NOT NULL
    """,
    "CREATE INDEX card_property ON card (property_id)",
    """
    CREATE TABLE consent (
        id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        channel TEXT NOT NULL,
        wording TEXT NOT NULL,
        granted_on TEXT NOT NULL,
        how TEXT NOT NULL,
        proof TEXT NOT NULL,
        last_used_on TEXT NOT NULL,
        withdrawn_on TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT wording_size CHECK (length(CAST(wording AS BLOB)) <= 65536),
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    ) STRICT
    """,
    "CREATE INDEX consent_contact ON consent (contact_id, position)",
    """
    CREATE TABLE not_duplicate (
        id INTEGER NOT NULL,
        low_id INTEGER NOT NULL,
        high_id INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(low_id) REFERENCES contact (id),
        FOREIGN KEY(high_id) REFERENCES contact (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX not_duplicate_pair ON not_duplicate (low_id, high_id)",
    """
    CREATE TABLE property_document (
        id INTEGER NOT NULL,
        property_id INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        state TEXT NOT NULL,
        on_day TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(property_id) REFERENCES property (id)
    ) STRICT
    """,
    'CREATE UNIQUE INDEX property_document_key ON property_document (property_id, "key")',
    """
    CREATE TABLE property_portal (
        id INTEGER NOT NULL,
        property_id INTEGER NOT NULL,
        portal TEXT NOT NULL,
        published_on TEXT NOT NULL,
        withdrawn_on TEXT NOT NULL,
        link TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(property_id) REFERENCES property (id)
    ) STRICT
    """,
    "CREATE INDEX property_portal_property ON property_portal (property_id, portal)",
    """
    CREATE TABLE task (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        card_id INTEGER,
        contact_id INTEGER,
        property_id INTEGER,
        title TEXT NOT NULL,
        channel TEXT NOT NULL,
        due_on TEXT NOT NULL,
        due_time TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        rule TEXT NOT NULL,
        repeat TEXT NOT NULL,
        created INTEGER NOT NULL,
        done_at INTEGER,
        dropped INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        touched INTEGER NOT NULL,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT title_size CHECK (length(CAST(title AS BLOB)) <= 800),
        CONSTRAINT outcome_size CHECK (length(CAST(outcome AS BLOB)) <= 65536),
        UNIQUE (uid),
        FOREIGN KEY(card_id) REFERENCES card (id),
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(property_id) REFERENCES property (id)
    ) STRICT
    """,
    "CREATE INDEX task_contact ON task (contact_id) WHERE contact_id IS NOT NULL",
    "CREATE INDEX task_done ON task (done_at) WHERE done_at IS NOT NULL AND gone = 0",
    """
    CREATE INDEX task_done_of ON task (card_id, done_at) WHERE done_at IS NOT NULL AND gone = 0
    """,
    "CREATE INDEX task_due ON task (due_on) WHERE done_at IS NULL AND gone = 0",
    """
    CREATE INDEX task_next
        ON task (card_id, due_on, due_time) WHERE done_at IS NULL AND gone = 0
    """,
    "CREATE INDEX task_property ON task (property_id) WHERE property_id IS NOT NULL",
    """
    CREATE TABLE activity (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        card_id INTEGER,
        contact_id INTEGER,
        property_id INTEGER,
        task_id INTEGER,
        kind TEXT NOT NULL,
        at INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        direction TEXT NOT NULL,
        subject TEXT NOT NULL,
        note TEXT NOT NULL,
        outcome TEXT NOT NULL,
        rating INTEGER,
        objection TEXT NOT NULL,
        quote TEXT NOT NULL,
        sentiment INTEGER,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT subject_size CHECK (length(CAST(subject AS BLOB)) <= 800),
        CONSTRAINT note_size CHECK (length(CAST(note AS BLOB)) <= 65536),
        CONSTRAINT outcome_size CHECK (length(CAST(outcome AS BLOB)) <= 65536),
        CONSTRAINT objection_size CHECK (length(CAST(objection AS BLOB)) <= 800),
        CONSTRAINT quote_size CHECK (length(CAST(quote AS BLOB)) <= 65536),
        UNIQUE (uid),
        FOREIGN KEY(card_id) REFERENCES card (id),
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(property_id) REFERENCES property (id),
        FOREIGN KEY(task_id) REFERENCES task (id)
    ) STRICT
    """,
    "CREATE INDEX activity_at ON activity (at) WHERE gone = 0",
    "CREATE INDEX activity_card ON activity (card_id, at) WHERE gone = 0",
    "CREATE INDEX activity_contact ON activity (contact_id, at) WHERE gone = 0",
    "CREATE INDEX activity_property ON activity (property_id, at) WHERE gone = 0",
    """
    CREATE TABLE card_value (
        id INTEGER NOT NULL,
        card_id INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT value_size CHECK (length(CAST(value AS BLOB)) <= 65536),
        FOREIGN KEY(card_id) REFERENCES card (id)
    ) STRICT
    """,
    'CREATE UNIQUE INDEX card_value_key ON card_value (card_id, "key")',
    """
    CREATE TABLE card_criterion (
        id INTEGER NOT NULL,
        card_id INTEGER NOT NULL,
        rule TEXT NOT NULL,
        met_at INTEGER NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(card_id) REFERENCES card (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX card_criterion_key ON card_criterion (card_id, rule)",
    """
    CREATE TABLE card_milestone (
        id INTEGER NOT NULL,
        card_id INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        on_day TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(card_id) REFERENCES card (id)
    ) STRICT
    """,
    'CREATE UNIQUE INDEX card_milestone_key ON card_milestone (card_id, "key")',
    """
    CREATE TABLE search_profile (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        card_id INTEGER,
        contact_id INTEGER,
        active INTEGER NOT NULL,
        use TEXT NOT NULL,
        kinds TEXT NOT NULL,
        marketing TEXT NOT NULL,
        places TEXT NOT NULL,
        latitude REAL,
        longitude REAL,
        radius_km REAL,
        price_min_cents INTEGER,
        price_max_cents INTEGER,
        area_min REAL,
        area_max REAL,
        plot_min REAL,
        rooms_min REAL,
        year_min INTEGER,
        conditions TEXT NOT NULL,
        must TEXT NOT NULL,
        nice TEXT NOT NULL,
        move_in_by TEXT NOT NULL,
        financing TEXT NOT NULL,
        financing_cents INTEGER,
        financing_proof_on TEXT NOT NULL,
        own_home_to_sell TEXT NOT NULL,
        weights TEXT NOT NULL,
        notes TEXT NOT NULL,
        created INTEGER NOT NULL,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT notes_size CHECK (length(CAST(notes AS BLOB)) <= 65536),
        CONSTRAINT places_size CHECK (length(CAST(places AS BLOB)) <= 65536),
        UNIQUE (uid),
        FOREIGN KEY(card_id) REFERENCES card (id),
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    ) STRICT
    """,
    "CREATE INDEX search_profile_card ON search_profile (card_id)",
    "CREATE INDEX search_profile_contact ON search_profile (contact_id)",
    """
    CREATE TABLE deal (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        owner_card_id INTEGER NOT NULL,
        buyer_card_id INTEGER NOT NULL,
        since INTEGER NOT NULL,
        until INTEGER,
        state TEXT NOT NULL,
        reason TEXT NOT NULL,
        before_property_id INTEGER,
        gone INTEGER NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (uid),
        FOREIGN KEY(owner_card_id) REFERENCES card (id),
        FOREIGN KEY(buyer_card_id) REFERENCES card (id),
        FOREIGN KEY(before_property_id) REFERENCES property (id)
    ) STRICT
    """,
    "CREATE INDEX deal_buyer ON deal (buyer_card_id) WHERE gone = 0",
    "CREATE INDEX deal_owner ON deal (owner_card_id) WHERE gone = 0",
    """
    CREATE TABLE match_note (
        id INTEGER NOT NULL,
        profile_id INTEGER NOT NULL,
        property_id INTEGER NOT NULL,
        seen_score REAL,
        seen_at INTEGER NOT NULL,
        refused TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(profile_id) REFERENCES search_profile (id),
        FOREIGN KEY(property_id) REFERENCES property (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX match_note_pair ON match_note (profile_id, property_id)",
    "CREATE INDEX match_note_property ON match_note (property_id)",
    # A contact is as old as its eldest card.
    """
    UPDATE contact SET created = coalesce(
        (SELECT min(card.created) FROM card WHERE card.contact_id = contact.id), 0)
    """,
)


def upgrade() -> None:
    """Add the columns and tables; whatever was there stays as it was."""
    for statement in STATEMENTS:
        op.execute(statement)
