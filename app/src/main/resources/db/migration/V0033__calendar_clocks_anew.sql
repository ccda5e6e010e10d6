-- A clock can begin again as if for the first time: what was settled is taken up once more. RESTARTED goes on with what the rule gives from
-- the second time on.
ALTER TABLE clock_event DROP CONSTRAINT clock_event_kind_check;
ALTER TABLE clock_event ADD CONSTRAINT clock_event_kind_check
    CHECK (kind IN ('STARTED', 'PAUSED', 'RESUMED', 'TARGET_CHANGED', 'MET', 'RESTARTED', 'BEGUN_AGAIN', 'FROZEN'));
