package org.lintel.community;

import org.lintel.platform.AuditSubjects;
import org.springframework.stereotype.Component;

/**
 * Places, households and rosters in the audit log. A household is called by its unit, never by its
 * people.
 */
@Component
class CommunitySubjects implements AuditSubjects {

  @Override
  public String statement() {
    return """
    SELECT id, name, '/places/' || id AS address
    FROM portfolio_node
    WHERE id = ANY (:subjects::uuid[])
    UNION ALL
    SELECT b.id, p.name || ' ' || b.name, '/places/' || p.uuid
    FROM community_place p
    JOIN building b ON b.community_id = p.community_id AND b.id = ANY (:subjects::uuid[])
    UNION ALL
    SELECT h.id, concat_ws(' ', p.name, b.name, nullif(e.name, ''), u.label), '/owners/' || h.id
    FROM community_place p
    JOIN household h ON h.community_id = p.community_id AND h.id = ANY (:subjects::uuid[])
    JOIN unit u ON u.community_id = h.community_id AND u.id = h.unit_id
    JOIN entrance e ON e.community_id = u.community_id AND e.id = u.entrance_id
    JOIN building b ON b.community_id = e.community_id AND b.id = e.building_id
    UNION ALL
    SELECT id, file_name, '/imports/owners/' || id
    FROM roster_import
    WHERE id = ANY (:subjects::uuid[])
    """;
  }
}
