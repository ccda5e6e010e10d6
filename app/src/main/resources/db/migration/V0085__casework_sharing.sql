-- Which of the cases that a member reports the others of her household may see. No row: repairs, and nothing else.
CREATE TABLE case_sharing (
    community_id    integer     NOT NULL,
    member_id       uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    repairs         boolean     NOT NULL,
    complaints      boolean     NOT NULL,
    others          boolean     NOT NULL,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, member_id)
);
CALL protect('case_sharing');
