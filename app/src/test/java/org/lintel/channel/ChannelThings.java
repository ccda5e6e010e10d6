package org.lintel.channel;

import java.util.Map;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A notice to a colleague of the place's company. */
public final class ChannelThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    UUID notice = UUID.randomUUID();
    application
        .getBean(JdbcClient.class)
        .sql(
            """
            INSERT INTO staff_notice
              (id, organisation_id, staff_id, template, facts, notice_key, created_at)
            VALUES (:id, :organisation, gen_random_uuid(), 'case-assigned', '{}', 'a key', now())
            """)
        .param("id", notice)
        .param("organisation", place.organisation())
        .update();
    return Map.of("notice", notice, "notice-templates/template", "nobody-made-this");
  }
}
