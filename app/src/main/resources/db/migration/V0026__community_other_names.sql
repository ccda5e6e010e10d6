-- What files call communities and buildings that are called otherwise here; chosen by people at an import, asked once. The name of a
-- community may stand for another one in the files of somebody with another part of the portfolio.
CREATE TABLE place_other_name (
    community_id    integer     NOT NULL,
    name_key        text        NOT NULL,
    organisation_id integer     NOT NULL,
    building_id     uuid,
    name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    chosen_at       timestamptz NOT NULL,
    FOREIGN KEY (organisation_id, community_id) REFERENCES community (organisation_id, id) ON DELETE CASCADE,
    FOREIGN KEY (community_id, building_id) REFERENCES building (community_id, id) ON DELETE CASCADE
);
CALL protect('place_other_name');
CREATE UNIQUE INDEX place_other_name_once ON place_other_name (community_id, name_key, (building_id IS NULL));
