-- Owners sign in with a one-time code, or with a personal link. See docs/adr/0014-owners-sign-in-by-code.md.

ALTER TABLE sign_in_throttle DROP CONSTRAINT sign_in_throttle_kind_check;
ALTER TABLE sign_in_throttle ADD CONSTRAINT sign_in_throttle_kind_check
    CHECK (kind IN ('EMAIL', 'ADDRESS', 'OWNER_CONTACT', 'OWNER_ADDRESS', 'OWNER_HOUSEHOLD', 'OWNERS'));

-- One row for each code that was asked for, whether or not anybody has that phone or e-mail: the answer to a stranger is the same. Needed
-- before the organisation is known; only keyed hashes stand here. hash: of the address of the page where the code is typed in.
CREATE TABLE one_time_code (
    hash         bytea       PRIMARY KEY,
    contact_hash bytea       NOT NULL,
    code_hash    bytea       NOT NULL,
    tries        smallint    NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
    expires_at   timestamptz NOT NULL
);
CREATE INDEX one_time_code_end ON one_time_code (expires_at);
