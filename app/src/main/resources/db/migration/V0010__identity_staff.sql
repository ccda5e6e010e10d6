-- Staff of an organisation. The e-mail is encrypted with the key file and found by its keyed hash (directory, kind 'email').
CREATE TABLE staff (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    email           bytea       NOT NULL,
    email_hash      bytea       NOT NULL,
    language        text        NOT NULL CHECK (language IN ('zh-CN', 'en')),
    state           text        NOT NULL CHECK (state IN ('INVITED', 'ACTIVE', 'INACTIVE')),
    created_at      timestamptz NOT NULL,
    UNIQUE (organisation_id, email_hash)
);
CALL protect('staff');

-- Apart from staff, so that no list of staff ever reads a password's hash.
CREATE TABLE staff_password (
    staff_id        uuid        PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    organisation_id integer     NOT NULL,
    hash            text        NOT NULL,
    changed_at      timestamptz NOT NULL
);
CALL protect('staff_password');

-- A role within one node of the portfolio tree. The node belongs to community and is opaque here.
CREATE TABLE membership (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL,
    staff_id        uuid        NOT NULL REFERENCES staff ON DELETE CASCADE,
    role            text        NOT NULL CHECK (role IN ('ADMINISTRATOR', 'QUALITY_MANAGER', 'REGION_MANAGER', 'COMMUNITY_MANAGER',
                                                         'ACCOUNT_MANAGER', 'DESK', 'TECHNICIAN', 'VIEWER')),
    node_id         uuid        NOT NULL,
    created_at      timestamptz NOT NULL,
    UNIQUE (staff_id, role, node_id)
);
CALL protect('membership');
CREATE INDEX membership_node ON membership (organisation_id, node_id);

-- A signed-in browser. Only the hash of what its cookie holds is kept.
CREATE TABLE staff_session (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL,
    staff_id        uuid        NOT NULL REFERENCES staff ON DELETE CASCADE,
    device          text        NOT NULL,
    started_at      timestamptz NOT NULL,
    last_seen_at    timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL
);
CALL protect('staff_session');
CREATE INDEX staff_session_staff ON staff_session (organisation_id, staff_id);

-- A link that lets somebody in once: an invitation, a new password, the entry of the demonstration. Its token is only kept hashed (directory).
CREATE TABLE staff_link (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL,
    staff_id        uuid        NOT NULL REFERENCES staff ON DELETE CASCADE,
    kind            text        NOT NULL CHECK (kind IN ('INVITATION', 'NEW_PASSWORD', 'ENTRY')),
    made_by         uuid        NOT NULL,
    made_at         timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    used_at         timestamptz
);
CALL protect('staff_link');
CREATE INDEX staff_link_staff ON staff_link (organisation_id, staff_id);

-- Failed sign-ins per keyed hash of an e-mail or of a network address: needed before the organisation is known, holds nothing personal.
CREATE TABLE sign_in_throttle (
    kind          text        NOT NULL CHECK (kind IN ('EMAIL', 'ADDRESS')),
    hash          bytea       NOT NULL,
    failures      integer     NOT NULL,
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz NOT NULL,
    PRIMARY KEY (kind, hash)
);
CREATE INDEX sign_in_throttle_last ON sign_in_throttle (last_at);

-- The one-time link that a start of an installation without a company prints: no organisation exists yet.
CREATE TABLE set_up_link (
    hash       bytea       PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
