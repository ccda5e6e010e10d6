-- What the model and the lexicon say of a comment; kept because reading takes longer than a page may. edition: of both together.
CREATE TABLE comment_reading (
    community_id    integer NOT NULL,
    response_id     uuid    NOT NULL,
    item            text    NOT NULL,
    organisation_id integer NOT NULL REFERENCES organisation,
    tone            text    NOT NULL CHECK (tone IN ('COMPLAINT', 'PRAISE', 'OTHER')),
    aspects         text[]  NOT NULL,
    edition         integer NOT NULL,
    PRIMARY KEY (community_id, response_id, item),
    FOREIGN KEY (community_id, response_id, item) REFERENCES response_text ON DELETE CASCADE
);
CALL protect('comment_reading');

-- What somebody of the company says that a comment is. It goes with the words: who corrects or erases an answer takes it away.
CREATE TABLE comment_label (
    community_id    integer     NOT NULL,
    response_id     uuid        NOT NULL,
    item            text        NOT NULL,
    organisation_id integer     NOT NULL REFERENCES organisation,
    tone            text        NOT NULL CHECK (tone IN ('COMPLAINT', 'PRAISE', 'OTHER')),
    aspects         text[]      NOT NULL,
    labelled_at     timestamptz NOT NULL,
    labelled_by     uuid        NOT NULL,
    PRIMARY KEY (community_id, response_id, item),
    FOREIGN KEY (community_id, response_id, item) REFERENCES response_text ON DELETE CASCADE
);
CALL protect('comment_label');
