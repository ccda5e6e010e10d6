-- How long a notice is of use: until useful_until, and until a newer one of the same thread was made for the household. Empty: as long as
-- its kind.
ALTER TABLE notice
    ADD COLUMN useful_until timestamptz,
    ADD COLUMN thread       text NOT NULL DEFAULT '' CHECK (length(thread) <= 100);
CREATE INDEX notice_thread ON notice (community_id, thread, household_id) WHERE thread <> '';
