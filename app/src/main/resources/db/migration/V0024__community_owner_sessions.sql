-- Owners at their own pages. A session and a link belong to a dated role (member): they end with it.

-- A link by which a member's pages are opened without a code, handed over by staff. Its token is made from the id again whenever it is
-- shown; the directory holds its hash.
CREATE TABLE home_link (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    household_id    uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    made_by         uuid        NOT NULL,
    made_at         timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, id)
);
CALL protect('home_link');
CREATE INDEX home_link_id ON home_link (id);
CREATE INDEX home_link_member ON home_link (community_id, member_id);

-- A signed-in browser of an owner. contact_hash: the phone or e-mail that the code went to; link_id: the link that opened it. Taken from
-- the person, or withdrawn, the session ends. Only the hash of what the cookie holds is kept (directory). is_one_of_several: whether the
-- same phone or e-mail leads to another home.
CREATE TABLE owner_session (
    id                uuid        PRIMARY KEY,
    organisation_id   integer     NOT NULL,
    community_id      integer     NOT NULL,
    member_id         uuid        NOT NULL,
    contact_hash      bytea,
    link_id           uuid,
    is_one_of_several boolean     NOT NULL,
    device            text        NOT NULL,
    started_at        timestamptz NOT NULL,
    last_seen_at      timestamptz NOT NULL,
    expires_at        timestamptz NOT NULL,
    CHECK ((contact_hash IS NULL) <> (link_id IS NULL))
);
CALL protect('owner_session');
CREATE INDEX owner_session_member ON owner_session (community_id, member_id);
CREATE INDEX owner_session_end ON owner_session (organisation_id, expires_at);
