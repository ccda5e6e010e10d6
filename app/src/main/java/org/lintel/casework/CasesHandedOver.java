package org.lintel.casework;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.identity.HandsOver;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases go to others when who has them leaves, each with a note; the oldest first. */
@Component
class CasesHandedOver implements HandsOver {

  private static final String HERS =
      """
      FROM service_case
      WHERE handler_id = :staff AND state <> 'CLOSED' AND state <> 'CONFIRMED'
      """;

  private final JdbcClient database;
  private final Cases cases;
  private final AssigningByRule byRule;
  private final AssignmentRules rules;
  private final Passing passing;

  CasesHandedOver(
      JdbcClient database,
      Cases cases,
      AssigningByRule byRule,
      AssignmentRules rules,
      Passing passing) {
    this.database = database;
    this.cases = cases;
    this.byRule = byRule;
    this.rules = rules;
    this.passing = passing;
  }

  /** How one case changes hands. */
  @Component
  static class Passing {

    private final CaseHandlers handlers;
    private final ConcernedStaff concerned;
    private final MovingACase moving;
    private final Timeline timeline;

    Passing(
        CaseHandlers handlers, ConcernedStaff concerned, MovingACase moving, Timeline timeline) {
      this.handlers = handlers;
      this.concerned = concerned;
      this.moving = moving;
      this.timeline = timeline;
    }

    /** Those who may have it. */
    private Set<UUID> fit(ServiceCase found) {
      List<Colleague> colleagues = handlers.of(found.place());
      Set<UUID> fit = colleagues.stream().map(Colleague::id).collect(Collectors.toSet());
      fit.removeAll(concerned.of(found, colleagues));
      return fit;
    }

    private boolean isPassed(ServiceCase found, UUID to, UUID by, String note) {
      var actor = new Actor.Staff(by);
      var answer = moving.move(actor, found, found.version(), new CaseMove.Assign(to));
      boolean isMade = answer instanceof MovingACase.Answer.Made;
      if (isMade && !note.isEmpty()) {
        timeline.note(Timeline.Key.of(found), InternalNote.Kind.NOTE, actor, note);
      }
      return isMade;
    }
  }

  @Override
  public String key() {
    return "casework.handover.cases";
  }

  @Override
  public boolean hasRules() {
    return !rules.all().isEmpty();
  }

  @Override
  public int count(UUID staff) {
    return database
        .sql("SELECT count(*) " + HERS)
        .param("staff", staff)
        .query(Integer.class)
        .single();
  }

  @Override
  public int handOver(Handover act) {
    var given = new HashMap<UUID, Integer>();
    int moved = 0;
    for (UUID id : hers(act.from())) {
      ServiceCase found = cases.locked(id);
      Optional<UUID> to =
          act.to().isEmpty()
              ? byRule.choice(found, Set.of(act.from()))
              : next(act.to(), passing.fit(found), given);
      if (to.isPresent() && passing.isPassed(found, to.get(), act.by(), act.note())) {
        given.merge(to.get(), 1, Integer::sum);
        keep(act.id(), found, to.get());
        moved++;
      }
    }
    return moved;
  }

  /** Of those named who may have it, the one who was given the fewest. */
  private static Optional<UUID> next(List<UUID> named, Set<UUID> fit, Map<UUID, Integer> given) {
    return named.stream()
        .filter(fit::contains)
        .min(Comparator.comparing(id -> given.getOrDefault(id, 0)));
  }

  @Override
  public int giveBack(Handover act) {
    record Went(UUID id, UUID to) {}
    var all =
        database
            .sql("SELECT case_id, to_id FROM case_handover WHERE handover_id = :id")
            .param("id", act.id())
            .query((row, _) ->
                new Went(row.getObject("case_id", UUID.class), row.getObject("to_id", UUID.class)))
            .list();
    int back = 0;
    for (Went went : all) {
      ServiceCase found = cases.locked(went.id());
      if (found.handler().equals(Optional.of(went.to()))
          && passing.fit(found).contains(act.from())
          && passing.isPassed(found, act.from(), act.by(), "")) {
        back++;
      }
    }
    return back;
  }

  private List<UUID> hers(UUID staff) {
    return database
        .sql("SELECT id " + HERS + "ORDER BY received_at, id")
        .param("staff", staff)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private void keep(UUID handover, ServiceCase found, UUID to) {
    database
        .sql(
            """
            INSERT INTO case_handover (handover_id, community_id, case_id, organisation_id, to_id)
            VALUES (:handover, :community, :id, :organisation, :to)
            """)
        .param("handover", handover)
        .param("community", found.place().communityId())
        .param("id", found.id())
        .param("organisation", OrganisationScope.required())
        .param("to", to)
        .update();
  }
}
