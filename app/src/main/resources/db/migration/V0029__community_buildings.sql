-- For modules above: buildings by name, also those that are archived, because past answers name them.
CREATE VIEW building_place WITH (security_invoker = true) AS
SELECT organisation_id, community_id, id AS building_id, name, sort_key AS building_order
FROM building;
