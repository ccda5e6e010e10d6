package org.lintel.survey;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.ReadingAhead;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.statistics.PublicationFloor;
import org.lintel.survey.exchange.AnswerCells;
import org.lintel.survey.exchange.Fact;
import org.lintel.survey.exchange.Layout;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the answers of a wave, one row each, as the import reads them again. Of a confidential
 * wave nobody is named: no household, no id, the day instead of the moment, and words only as the
 * reading page shows them. Of a community with fewer answers than a score needs, not even the
 * community and the day are told, and its rows stand last, mixed with others of that kind.
 */
@Component
public class ExportingAnswers {

  private final JdbcClient database;
  private final StoredResponses responses;
  private final Instruments instruments;
  private final KnownNames names;
  private final AuditTrail audit;

  ExportingAnswers(
      JdbcClient database,
      StoredResponses responses,
      Instruments instruments,
      KnownNames names,
      AuditTrail audit) {
    this.names = names;
    this.database = database;
    this.responses = responses;
    this.instruments = instruments;
    this.audit = audit;
  }

  private record Place(int community, String name, ZoneId zone, boolean isTold) {

    private Place untold() {
      return new Place(community, name, zone, false);
    }
  }

  private record Home(String building, String entrance, String unit) {

    private static final Home UNKNOWN = new Home("", "", "");
  }

  /** Writes headings and all answers of the communities where the permit holds. */
  public int write(Viewer viewer, Permit permit, Wave wave, SheetWriter sheet) {
    Questionnaire questionnaire = instruments.version(wave.versionId()).questionnaire();
    List<Fact> facts = Layout.facts(wave.mode() == Mode.NAMED);
    var answerCells = new AnswerCells(questionnaire);
    var headings = new ArrayList<String>();
    facts.forEach(fact -> headings.add(fact.heading()));
    headings.addAll(answerCells.headings());
    sheet.row(headings);
    var rows = new AtomicInteger();
    var last = new TreeMap<String, List<@Nullable Object>>();
    ReadingAhead.each(
        places(viewer, permit, wave),
        place -> read(wave, questionnaire, answerCells, place),
        part -> {
          for (GivenAnswers response : part.responses()) {
            List<@Nullable Object> cells = part.rows().cells(response);
            if (part.rows().place.isTold()) {
              sheet.row(cells);
            } else {
              last.put(masked(response.id()), cells);
            }
          }
          rows.addAndGet(part.responses().size());
        });
    last.values().forEach(sheet::row);
    audit.append(
        viewer.id(), "answers-exported", wave.uuid().toString(), Map.of("rows", rows.toString()));
    return rows.get();
  }

  private record Part(RowsOf rows, List<GivenAnswers> responses) {}

  private Part read(Wave wave, Questionnaire questionnaire, AnswerCells answerCells, Place place) {
    List<GivenAnswers> all = responses.of(wave.id(), place.community());
    boolean isTold = wave.mode() == Mode.NAMED || all.size() >= PublicationFloor.SCORE;
    return new Part(
        new RowsOf(wave, questionnaire, answerCells, isTold ? place : place.untold()), all);
  }

  /** Makes the rows of one community. */
  private final class RowsOf {

    private final Wave wave;
    private final Questionnaire questionnaire;
    private final AnswerCells answerCells;
    private final List<Fact> facts;
    private final Place place;
    private final Map<UUID, Home> homes;
    private final Optional<KnownNames.InCommunity> known;

    private RowsOf(Wave wave, Questionnaire questionnaire, AnswerCells answerCells, Place place) {
      boolean isNamed = wave.mode() == Mode.NAMED;
      this.wave = wave;
      this.questionnaire = questionnaire;
      this.answerCells = answerCells;
      facts = Layout.facts(isNamed);
      this.place = place;
      homes = isNamed ? homes(place.community()) : Map.of();
      known = isNamed ? Optional.empty() : Optional.of(names.of(place.community()));
    }

    private List<@Nullable Object> cells(GivenAnswers response) {
      var cells = new ArrayList<@Nullable Object>();
      facts.forEach(fact -> cells.add(fact(fact, response, place, homes, wave.mode())));
      answerCells.add(shown(response), cells);
      return cells;
    }

    /** The answers, their words without names where owners were promised so. */
    private Answers shown(GivenAnswers response) {
      Answers answers = response.sheet().answers(questionnaire);
      if (known.isEmpty() || response.sheet().written().isEmpty()) {
        return answers;
      }
      Names names = known.get().of(response.household());
      return answers.rewording(words -> Redaction.of(words, names));
    }
  }

  private static Object fact(
      Fact fact, GivenAnswers response, Place place, Map<UUID, Home> homes, Mode mode) {
    Home home = homes.getOrDefault(response.household(), Home.UNKNOWN);
    return switch (fact) {
      case RESPONSE -> mode == Mode.NAMED ? response.id().toString() : masked(response.id());
      case COMMUNITY -> place.isTold() ? place.name() : "";
      case BUILDING -> home.building();
      case ENTRANCE -> home.entrance();
      case UNIT -> home.unit();
      case ADDRESS -> "";
      case SUBMITTED -> place.isTold() ? submitted(response, place.zone(), mode) : "";
      case CHANNEL -> response.channel().name();
      case LANGUAGE -> response.language();
    };
  }

  private static String submitted(GivenAnswers response, ZoneId zone, Mode mode) {
    var moment = response.submittedAt().atZone(zone).toOffsetDateTime();
    return mode == Mode.NAMED
        ? moment.truncatedTo(ChronoUnit.MICROS).toString()
        : moment.toLocalDate().toString();
  }

  /** Tells rows apart without leading back to the household or telling the moment. */
  private static String masked(UUID response) {
    return UUID.nameUUIDFromBytes(("row " + response).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private List<Place> places(Viewer viewer, Permit permit, Wave wave) {
    return database
        .sql(
            """
            SELECT p.community_id, p.name, p.time_zone
            FROM wave_community c
            JOIN community_place p ON p.community_id = c.community_id
            WHERE c.wave_id = :wave AND p.path && :nodes::uuid[]
            ORDER BY p.name, p.community_id
            """)
        .param("wave", wave.id())
        .param("nodes", Nodes.of(viewer, permit))
        .query((row, number) ->
            new Place(
                row.getInt("community_id"),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                true))
        .list();
  }

  private Map<UUID, Home> homes(int community) {
    var homes = new HashMap<UUID, Home>();
    database
        .sql(
            """
            SELECT household_id, building_name, entrance_name, unit_label
            FROM eligible_household
            WHERE community_id = :community
            """)
        .param("community", community)
        .query(row -> {
          homes.put(
              row.getObject("household_id", UUID.class),
              new Home(
                  row.getString("building_name"),
                  row.getString("entrance_name"),
                  row.getString("unit_label")));
        });
    return homes;
  }
}
