package org.lintel.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a household said in surveys that it expects. Only what it said under its name, and only for
 * those whom the owner was told of: whoever may take named answers away. It is read from the
 * answers each time and kept nowhere else, so that an answer that is corrected, withdrawn or erased
 * leaves nothing behind.
 */
@Component
public class StatedExpectations {

  private static final String NAMED =
      """
      SELECT r.id, (r.first_submitted_at AT TIME ZONE p.time_zone)::date AS since
      FROM invitation i
      JOIN wave w ON w.id = i.wave_id AND w.mode = 'NAMED'
      JOIN response r ON r.community_id = i.community_id AND r.id = i.response_id
      JOIN community_place p ON p.community_id = i.community_id
      WHERE i.community_id = :community AND i.household_id = :household
        AND p.path && :reading::uuid[]
      ORDER BY r.first_submitted_at DESC, r.id
      """;

  private final JdbcClient database;
  private final StoredResponses responses;
  private final Instruments instruments;

  StatedExpectations(JdbcClient database, StoredResponses responses, Instruments instruments) {
    this.database = database;
    this.responses = responses;
    this.instruments = instruments;
  }

  /**
   * One thing that was asked for.
   *
   * @param words the question, in the language that was asked for
   * @param points what the household gave it, of {@code most}
   * @param since day of the answer
   */
  public record Stated(String words, int points, int most, LocalDate since) {}

  private record Given(UUID response, LocalDate since) {}

  /** The latest answer to each question, in the order of the questionnaires, newest first. */
  public List<Stated> of(Viewer viewer, int community, UUID household, String language) {
    List<Given> given =
        database
            .sql(NAMED)
            .param("community", community)
            .param("household", household)
            .param("reading", viewer.nodes(Permission.EXPORT).toArray(UUID[]::new))
            .query((row, number) ->
                new Given(row.getObject("id", UUID.class), row.getObject("since", LocalDate.class)))
            .list();
    var stated = new ArrayList<Stated>();
    var answered = new HashSet<String>();
    for (Given each : given) {
      responses
          .find(community, each.response())
          .ifPresent(stored -> {
            Questionnaire asked = instruments.version(stored.versionId()).questionnaire();
            Answers answers = stored.sheet().answers(asked);
            for (Item item : expecting(asked)) {
              if (answers.to(item.code()).orElse(null) instanceof Answer.Score score
                  && answered.add(item.code())) {
                stated.add(
                    new Stated(
                        item.heading().question().in(language),
                        score.value(),
                        item.range().to(),
                        each.since()));
              }
            }
          });
    }
    return stated;
  }

  /** The items that ask what an excellent company does. */
  private static List<Item> expecting(Questionnaire asked) {
    Set<Integer> slots =
        asked.pairs().stream().map(Composite.Pair::expectationSlot).collect(Collectors.toSet());
    return asked.questions().stream()
        .filter(item -> item.slots() == 1 && slots.contains(asked.slots().of(item.code())))
        .toList();
  }
}
