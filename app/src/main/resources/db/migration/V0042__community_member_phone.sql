-- For modules above: the mobile number that a member is written to, as the keyed hash it is found by. Contacts opens it.
CREATE VIEW member_phone WITH (security_invoker = true) AS
SELECT
    r.organisation_id,
    r.community_id,
    r.household_id,
    r.id AS member_id,
    r.person_id,
    k.hash AS address_hash
FROM household_role r
JOIN household h ON h.community_id = r.community_id AND h.id = r.household_id
JOIN person p ON p.community_id = r.community_id AND p.id = r.person_id
JOIN person_contact k
    ON k.community_id = p.community_id AND k.person_id = p.id AND k.kind = 'PHONE' AND k.is_preferred
WHERE r.until IS NULL
    AND h.until IS NULL
    AND p.erased_at IS NULL;
