-- By what an owner wants to be told first; empty: as the company chose for the kind of notice. The hours she named hold for calls and for text
-- messages.
ALTER TABLE owner_wish
    ADD COLUMN first_channel text NOT NULL DEFAULT '' CHECK (first_channel IN ('', 'EMAIL', 'SMS'));

-- Price of one e-mail in hundredths of a fen, as that of one text message.
ALTER TABLE notice_rules
    ADD COLUMN email_cost integer NOT NULL DEFAULT 0 CHECK (email_cost BETWEEN 0 AND 1000000);
