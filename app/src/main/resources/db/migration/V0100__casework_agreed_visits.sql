-- Every minute those that are agreed are looked at for who went away since, page by page; on the page of the day stand those that nobody keeps.
CREATE INDEX appointment_agreed ON appointment (organisation_id, from_at, id) WHERE state = 'AGREED' AND NOT needs_date;
CREATE INDEX appointment_needs_date ON appointment (community_id, from_at) WHERE state = 'AGREED' AND needs_date;
