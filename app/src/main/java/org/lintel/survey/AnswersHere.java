package org.lintel.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.survey.exchange.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds answers of a file that are stored already, so that none of them counts twice unnoticed. */
@Component
public class AnswersHere {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final JdbcClient database;

  AnswersHere(JdbcClient database) {
    this.database = database;
  }

  /**
   * What of a file is here already.
   *
   * @param answers rows that were exported from here and still are
   * @param households rows whose household answered the same questionnaire in the same quarter
   */
  public record Here(long answers, long households) {

    static final Here NOTHING = new Here(0, 0);
  }

  /** A household and the quarter in which its row says that it answered. */
  record InQuarter(int community, UUID household, LocalDate quarter) {}

  /**
   * What is here in the communities that the file may belong to; of others nothing is told.
   *
   * @param ids what the rows name as their response
   */
  Here of(
      Collection<Integer> communities,
      Collection<String> ids,
      Collection<InQuarter> households,
      int version) {
    return new Here(answers(communities, ids), households(households, version));
  }

  /**
   * What the owners were told in the wave that most of these answers come from.
   *
   * @param communities that the file may belong to
   */
  public Optional<Mode> mode(
      Collection<Integer> communities, List<String> headings, List<List<String>> rows) {
    int place = headings.indexOf(Fact.RESPONSE.heading());
    var ids = new ArrayList<String>();
    rows.stream()
        .filter(row -> place >= 0 && place < row.size())
        .forEach(row -> ids.add(row.get(place)));
    return database
        .sql(
            """
            SELECT w.mode
            FROM response r
            JOIN wave w ON w.id = r.wave_id
            WHERE r.community_id = ANY (:communities::int[]) AND r.id = ANY (:ids::uuid[])
            GROUP BY w.id, w.mode
            ORDER BY count(*) DESC, w.id
            LIMIT 1
            """)
        .param("communities", communities.toArray(Integer[]::new))
        .param("ids", ids(ids))
        .query((row, number) -> Mode.valueOf(row.getString("mode")))
        .optional();
  }

  private long answers(Collection<Integer> communities, Collection<String> ids) {
    return database
        .sql(
            """
            SELECT count(*)
            FROM response
            WHERE community_id = ANY (:communities::int[]) AND id = ANY (:ids::uuid[])
            """)
        .param("communities", communities.toArray(Integer[]::new))
        .param("ids", ids(ids))
        .query(Long.class)
        .single();
  }

  private long households(Collection<InQuarter> households, int version) {
    return database
        .sql(
            """
            SELECT count(*)
            FROM unnest(:communities::int[], :households::uuid[], :quarters::date[])
              AS n (community_id, household_id, quarter)
            WHERE EXISTS (
              SELECT 1
              FROM response r
              WHERE r.community_id = n.community_id AND r.household_id = n.household_id
                AND r.version_id = :version AND date_trunc('quarter', r.month)::date = n.quarter)
            """)
        .param("communities", households.stream().map(InQuarter::community).toArray(Integer[]::new))
        .param("households", households.stream().map(InQuarter::household).toArray(UUID[]::new))
        .param(
            "quarters",
            households.stream().map(each -> each.quarter().toString()).toArray(String[]::new))
        .param("version", version)
        .query(Long.class)
        .single();
  }

  private static UUID[] ids(Collection<String> written) {
    return written.stream()
        .map(String::strip)
        .filter(id -> ID.matcher(id).matches())
        .map(UUID::fromString)
        .distinct()
        .toArray(UUID[]::new);
  }
}
