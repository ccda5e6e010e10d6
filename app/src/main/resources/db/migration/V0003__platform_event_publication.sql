-- The outbox of events, as Spring Modulith's PostgreSQL description gives it: one row for each listener that has not handled an event yet.
-- It belongs to no organisation, because a listener sets its organisation only when it has the event in hand; events hold ids and times.
CREATE TABLE event_publication (
    id                     uuid        PRIMARY KEY,
    listener_id            text        NOT NULL,
    event_type             text        NOT NULL,
    serialized_event       text        NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_serialized_event ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_completion ON event_publication (completion_date);
