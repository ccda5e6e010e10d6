-- What is due and what nobody has, of one community. The row policy asks for the organisation as well, and where an index does not know it the
-- planner reads everything of the organisation beside what it needs of the community.
DROP INDEX service_case_due_here;
CREATE INDEX service_case_due_here ON service_case (community_id, organisation_id, due_at, id) WHERE state <> 'CLOSED';
DROP INDEX service_case_pool;
CREATE INDEX service_case_pool ON service_case (community_id, organisation_id, received_at, id)
    WHERE handler_id IS NULL AND state NOT IN ('DONE', 'CONFIRMED', 'CLOSED');

-- The same of the whole company, in the order in which it came in: for the pool on the page of the day, the number beside it and the page of
-- exceptions. The other three are what else that page asks for; they are as short as what stands out. The conditions are those of CasesToDo,
-- CaseFilter and CaseExceptions.
CREATE INDEX service_case_pool_all ON service_case (organisation_id, received_at, id)
    WHERE handler_id IS NULL AND state NOT IN ('DONE', 'CONFIRMED', 'CLOSED');
CREATE INDEX service_case_untimed ON service_case (organisation_id, received_at, id)
    WHERE NOT is_timed AND state NOT IN ('DONE', 'CONFIRMED', 'CLOSED');
CREATE INDEX service_case_provisional ON service_case (organisation_id, due_at, id)
    WHERE is_provisional AND state NOT IN ('DONE', 'CONFIRMED', 'CLOSED');
CREATE INDEX service_case_owners_word ON service_case (organisation_id, changed_at, id)
    WHERE state IN ('REMEDY_PROPOSED', 'DONE') OR (state = 'WAITING' AND waiting_on = 'OWNER');
