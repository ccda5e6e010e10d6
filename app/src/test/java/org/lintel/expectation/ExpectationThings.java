package org.lintel.expectation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise to all owners of the community, and something that they expect. */
public final class ExpectationThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var somebody = new Somebody(place.organisation());
    UUID promise =
        application
            .getBean(MakingAPromise.class)
            .make(
                somebody,
                new NewPromise(
                    UUID.randomUUID(),
                    place.community(),
                    Optional.empty(),
                    place.mark() + " will be painted",
                    new Promise.Where(PromiseSource.NOTICE, Optional.empty(), place.mark(), ""),
                    somebody.id(),
                    Instant.now().plus(Duration.ofDays(2))));
    application
        .getBean(KeepingExpectations.class)
        .record(
            somebody,
            new NewExpectation(
                UUID.randomUUID(),
                place.community(),
                Optional.empty(),
                Optional.empty(),
                place.mark() + " wants it quiet at night",
                Expectation.Strength.MUST,
                Expectation.Source.MEETING,
                LocalDate.of(2026, 1, 1),
                Optional.empty()));
    UUID expectation =
        application
            .getBean(JdbcClient.class)
            .sql("SELECT id FROM expectation WHERE community_id = :community")
            .param("community", place.community())
            .query((row, number) -> row.getObject("id", UUID.class))
            .list()
            .getFirst();
    return Map.of(
        "promises/id", promise, "promises/promise", promise, "expectations/id", expectation);
  }

  /** A member of staff of whom nothing but the id is asked. */
  private record Somebody(int organisation, UUID id) implements Viewer {

    Somebody(int organisation) {
      this(organisation, UUID.randomUUID());
    }

    @Override
    public String name() {
      return "Somebody";
    }

    @Override
    public String roleKey() {
      return "identity.role.desk";
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return Set.of();
    }

    @Override
    public String language() {
      return "en";
    }
  }
}
