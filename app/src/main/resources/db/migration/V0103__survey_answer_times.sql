-- How long an answer took needs no column: the id of a submission is made when its first page is shown, and carries that moment
-- (UUID version 7). seconds is NULL where nobody knows: answers from paper, telephone, files and programs, answers corrected since,
-- ids that were not made here, and everything beyond an hour, which was put aside in between.
CREATE OR REPLACE VIEW response_score WITH (security_invoker = true) AS
SELECT organisation_id, community_id, wave_id, version_id, month, scores, absences,
    uuid_hash_extended(id, 0) AS key, uuid_hash_extended(household_id, 0) AS household_key,
    CASE
        WHEN channel IN ('LINK', 'SHEET') AND link_id IS NOT NULL AND cardinality(submission_ids) = 1
            AND uuid_extract_version(submission_ids[1]) = 7
            AND first_submitted_at BETWEEN uuid_extract_timestamp(submission_ids[1])
                AND uuid_extract_timestamp(submission_ids[1]) + interval '1 hour'
        THEN floor(extract(epoch FROM first_submitted_at - uuid_extract_timestamp(submission_ids[1])))::integer
    END AS seconds
FROM response;
