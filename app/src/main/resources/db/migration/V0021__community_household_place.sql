-- For modules above: where a household lives or lived, also after it ended.
CREATE VIEW household_place WITH (security_invoker = true) AS
SELECT
    h.organisation_id,
    h.community_id,
    h.id AS household_id,
    b.name AS building_name,
    e.name AS entrance_name,
    u.label AS unit_label
FROM household h
JOIN unit u ON u.community_id = h.community_id AND u.id = h.unit_id
JOIN entrance e ON e.community_id = u.community_id AND e.id = u.entrance_id
JOIN building b ON b.community_id = e.community_id AND b.id = e.building_id;
