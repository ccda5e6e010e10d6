-- The pool and the cases that wait for their first word, by community.
CREATE INDEX service_case_pool ON service_case (community_id, received_at)
    WHERE handler_id IS NULL AND state NOT IN ('DONE', 'CONFIRMED', 'CLOSED');
