package org.lintel.survey;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links by the token that an owner brings. */
@Component
public class Links {

  private final JdbcClient database;
  private final Directory directory;

  Links(JdbcClient database, Directory directory) {
    this.database = database;
    this.directory = directory;
  }

  /** Does something with the link that a token opens, within its organisation. */
  public <T> Optional<T> with(String token, Function<Link, T> work) {
    if (!LinkTokens.hasForm(token)) {
      return Optional.empty();
    }
    return directory
        .find(LinkTokens.KIND, Tokens.hash(token))
        .flatMap(entry ->
            OrganisationScope.<Optional<T>, RuntimeException>call(
                entry.organisation(), () -> find(entry).map(work)));
  }

  private Optional<Link> find(Directory.Entry entry) {
    return database
        .sql(
            """
            SELECT community_id, wave_id, household_id, member_id
            FROM invitation_link
            WHERE id = :id
            """)
        .param("id", entry.subject())
        .query((row, number) ->
            new Link(
                entry.organisation(),
                entry.subject(),
                new InvitationKey(
                    row.getInt("community_id"),
                    row.getInt("wave_id"),
                    row.getObject("household_id", UUID.class)),
                Optional.ofNullable(row.getObject("member_id", UUID.class))))
        .optional();
  }
}
