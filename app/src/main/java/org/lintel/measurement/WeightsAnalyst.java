package org.lintel.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.survey.instrument.Headline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts who was asked and how they answered, by tenure and kind of unit. */
@Component
class WeightsAnalyst implements Analyst<WeightsResult> {

  /** Nothing else is asked. */
  static final String CHOICE = "RECOMMENDATION";

  private final JdbcClient database;
  private final AnalysedVersions versions;
  private final TransactionTemplate reading;

  WeightsAnalyst(
      JdbcClient database, AnalysedVersions versions, PlatformTransactionManager transactions) {
    this.database = database;
    this.versions = versions;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  @Override
  public AnalysisKind kind() {
    return AnalysisKind.WEIGHTS;
  }

  @Override
  public Class<WeightsResult> result() {
    return WeightsResult.class;
  }

  /** Communities of one wave, and where the answer stands in its version. */
  private record Part(int wave, int slot) {}

  private record Kind(String tenure, String unitKind) {}

  @Override
  public WeightsResult analyse(Material material, String choice) {
    Map<Part, List<Integer>> parts =
        material.moments().stream()
            .collect(
                Collectors.groupingBy(
                    kept -> new Part(kept.spot().wave(), slot(kept.version())),
                    Collectors.mapping(kept -> kept.spot().community(), Collectors.toList())));
    Map<Kind, WeightsResult.Cell> cells = new HashMap<>();
    reading.executeWithoutResult(_ ->
        parts.forEach((part, communities) ->
            read(part, communities)
                .forEach(cell ->
                    cells.merge(
                        new Kind(cell.tenure(), cell.unitKind()), cell, WeightsAnalyst::sum))));
    return new WeightsResult(new ArrayList<>(cells.values()));
  }

  private int slot(int version) {
    var questionnaire = versions.of(version).questionnaire();
    return questionnaire
        .headline(Headline.RECOMMENDATION)
        .map(item -> questionnaire.slots().of(item.code()))
        .orElseThrow();
  }

  private List<WeightsResult.Cell> read(Part part, List<Integer> communities) {
    return database
        .sql(
            """
            SELECT tenure_stage, unit_kind, count(*) AS asked,
              count(*) FILTER (WHERE scores[:slot] <= 6) AS detractors,
              count(*) FILTER (WHERE scores[:slot] BETWEEN 7 AND 8) AS passives,
              count(*) FILTER (WHERE scores[:slot] >= 9) AS promoters
            FROM asked_household
            WHERE wave_id = :wave AND community_id = ANY (:communities::int[])
            GROUP BY tenure_stage, unit_kind
            """)
        .param("slot", part.slot() + 1)
        .param("wave", part.wave())
        .param("communities", communities.toArray(Integer[]::new))
        .query((row, number) -> cell(row))
        .list();
  }

  private static WeightsResult.Cell cell(ResultSet row) throws SQLException {
    return new WeightsResult.Cell(
        row.getString("tenure_stage"),
        row.getString("unit_kind"),
        row.getLong("asked"),
        row.getLong("detractors"),
        row.getLong("passives"),
        row.getLong("promoters"));
  }

  private static WeightsResult.Cell sum(WeightsResult.Cell one, WeightsResult.Cell other) {
    return new WeightsResult.Cell(
        one.tenure(),
        one.unitKind(),
        one.asked() + other.asked(),
        one.detractors() + other.detractors(),
        one.passives() + other.passives(),
        one.promoters() + other.promoters());
  }
}
