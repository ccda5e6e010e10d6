package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lintel.platform.database.ExpressConnections;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.springframework.stereotype.Component;

/** Finds links by their tokens, and what belongs to those of an organisation with one statement. */
@Component
class LinkRows {

  private final Directory directory;

  LinkRows(Directory directory) {
    this.directory = directory;
  }

  /** Reads what belongs to links of one organisation, by the link. */
  @FunctionalInterface
  interface Reading<R> {
    Map<UUID, R> of(int organisation, List<UUID> links);
  }

  /** What each token opens, in their order. */
  <R> List<Optional<R>> of(List<String> tokens, Reading<R> reading) {
    Map<Integer, Directory.Entry> entries =
        directory.findAll(LinkTokens.KIND, tokens.stream().map(Tokens::hash).toList());
    Map<Integer, List<UUID>> links = new TreeMap<>();
    entries
        .values()
        .forEach(entry ->
            links
                .computeIfAbsent(entry.organisation(), _ -> new ArrayList<>())
                .add(entry.subject()));
    Map<UUID, R> rows = new HashMap<>();
    links.forEach((organisation, ids) -> rows.putAll(within(organisation, ids, reading)));
    var found = new ArrayList<Optional<R>>(tokens.size());
    for (int place = 0; place < tokens.size(); place++) {
      found.add(
          Optional.ofNullable(entries.get(place))
              .flatMap(entry -> Optional.ofNullable(rows.get(entry.subject()))));
    }
    return found;
  }

  private static <R> Map<UUID, R> within(int organisation, List<UUID> links, Reading<R> reading) {
    return OrganisationScope.<Map<UUID, R>, RuntimeException>call(
        organisation,
        () ->
            ExpressConnections.<Map<UUID, R>, RuntimeException>call(
                () -> reading.of(organisation, links)));
  }

  /** From a row with {@code link_id} and the columns of its invitation. */
  static Link link(int organisation, ResultSet row) throws SQLException {
    return new Link(
        organisation,
        row.getObject("link_id", UUID.class),
        new InvitationKey(
            row.getInt("community_id"),
            row.getInt("wave_id"),
            row.getObject("household_id", UUID.class)),
        Optional.ofNullable(row.getObject("member_id", UUID.class)));
  }
}
