-- Which promises went from whom to whom with which handing over, so that it can be given back.
CREATE TABLE promise_handover (
    community_id    integer NOT NULL,
    handover_id     uuid    NOT NULL,
    promise_id      uuid    NOT NULL,
    organisation_id integer NOT NULL,
    responsible_id  uuid    NOT NULL,
    PRIMARY KEY (community_id, handover_id, promise_id),
    FOREIGN KEY (community_id, promise_id) REFERENCES promise
);
CALL protect('promise_handover');
CREATE INDEX promise_handover_id ON promise_handover (handover_id);
