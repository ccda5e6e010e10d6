-- Which communities take requests of programs by Open311 GeoReport v2, and which of their cases the public may see. See
-- docs/adr/0095-what-open311-shows.md.

-- jurisdiction: what programs call the community. It is unique in the installation (directory, kind 'open311'), because whoever asks brings
-- nothing else along.
CREATE TABLE open311_community (
    community_id    integer     PRIMARY KEY,
    organisation_id integer     NOT NULL,
    jurisdiction    text        NOT NULL CHECK (jurisdiction ~ '^[a-z0-9][a-z0-9.-]{0,59}$'),
    opened_at       timestamptz NOT NULL,
    FOREIGN KEY (organisation_id, community_id) REFERENCES community (organisation_id, id)
);
CALL protect('open311_community');

-- A case that came in by a program, or that staff showed to the public; api_key_id and submission are empty for the latter.
-- email, account: of who reported it, encrypted. reporter_hash: keyed hash by which one reporter's requests of a day are counted.
-- publication: BY_RULE shows repairs at common places; has_words: a person has read the words and the media link and lets them be shown.
CREATE TABLE open311_request (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    api_key_id      uuid        REFERENCES api_key,
    submission      uuid,
    requested_at    timestamptz NOT NULL,
    latitude        double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude       double precision CHECK (longitude BETWEEN -180 AND 180),
    building        text        NOT NULL DEFAULT '' CHECK (length(building) <= 60),
    media_url       text        NOT NULL DEFAULT '' CHECK (length(media_url) <= 500),
    email           bytea,
    account         bytea,
    reporter_hash   bytea,
    publication     text        NOT NULL CHECK (publication IN ('BY_RULE', 'SHOWN', 'HIDDEN')),
    has_words       boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (community_id, case_id),
    UNIQUE (community_id, api_key_id, submission),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case,
    CHECK (reporter_hash IS NOT NULL OR (email IS NULL AND account IS NULL)),
    CHECK ((api_key_id IS NULL) = (submission IS NULL)),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CALL protect('open311_request');
CREATE INDEX open311_request_recent ON open311_request (community_id, requested_at DESC);
CREATE INDEX open311_request_key ON open311_request (api_key_id, requested_at DESC) WHERE api_key_id IS NOT NULL;
CREATE INDEX open311_request_submission ON open311_request (community_id, submission) WHERE submission IS NOT NULL;
CREATE INDEX open311_request_reporter ON open311_request (organisation_id) WHERE reporter_hash IS NOT NULL;
