-- weather_asked_at: when it was asked for because of the weather, where that is not done yet: only then are those who wait told that the
-- weather moved a time. last_community_id: the last community that it is for; weather of one is no matter of the others.
ALTER TABLE clock_recount
    ADD COLUMN weather_asked_at  timestamptz,
    ADD COLUMN last_community_id integer NOT NULL DEFAULT 2147483647;
