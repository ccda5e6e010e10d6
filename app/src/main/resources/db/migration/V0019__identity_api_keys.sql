-- Keys by which programs of others speak for a company. Only the hash of a key is kept (directory, kind 'api-key'), so it is shown once.
-- scope: the one thing that it opens. node_id: the part of the portfolio it is good for; belongs to community and is opaque here.
CREATE TABLE api_key (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    scope           text        NOT NULL CHECK (scope IN ('OPEN311_REPORT')),
    node_id         uuid        NOT NULL,
    last_four       text        NOT NULL CHECK (length(last_four) = 4),
    made_by         uuid        NOT NULL,
    made_at         timestamptz NOT NULL,
    last_used_at    timestamptz,
    ended_at        timestamptz
);
CALL protect('api_key');
CREATE INDEX api_key_scope ON api_key (organisation_id, scope, made_at);
