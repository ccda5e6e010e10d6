package org.lintel.channel;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.MadeTokens;
import org.lintel.platform.directory.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links in letters by which whoever holds one says "no more e-mail", without signing in. */
@Component
public class OptOutLinks {

  private final JdbcClient database;
  private final Directory directory;
  private final OptOuts optOuts;

  OptOutLinks(JdbcClient database, Directory directory, OptOuts optOuts) {
    this.database = database;
    this.directory = directory;
    this.optOuts = optOuts;
  }

  /** The letter whose opt-out link somebody opened. */
  public record Origin(
      int organisation,
      UUID letter,
      int community,
      String place,
      Optional<ServicePhone> phone,
      boolean isOptedOut) {}

  /** Does something with the letter that a token belongs to, within its organisation. */
  public <T> Optional<T> with(String token, Function<Origin, T> work) {
    if (!MadeTokens.hasForm(token)) {
      return Optional.empty();
    }
    return directory
        .find(OptOutTokens.KIND, Tokens.hash(token))
        .flatMap(entry ->
            OrganisationScope.<Optional<T>, RuntimeException>call(
                entry.organisation(), () -> origin(entry).map(work)));
  }

  private Optional<Origin> origin(Directory.Entry entry) {
    return database
        .sql(
            """
            SELECT l.community_id, p.name, p.service_phone, EXISTS (
              SELECT 1 FROM mail_opt_out o WHERE o.address_hash = l.address_hash) AS is_opted_out
            FROM letter l
            JOIN community_place p ON p.community_id = l.community_id
            WHERE l.id = :id
            """)
        .param("id", entry.subject())
        .query((row, number) ->
            new Origin(
                entry.organisation(),
                entry.subject(),
                row.getInt("community_id"),
                row.getString("name"),
                ServicePhone.stored(row.getString("service_phone")),
                row.getBoolean("is_opted_out")))
        .optional();
  }

  /** Keeps the wish of whoever holds the letter; saying it twice changes nothing. */
  public void keep(Origin origin) {
    optOuts.keepForLetter(origin.community(), origin.letter());
  }
}
