package org.lintel.casework;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.lintel.calendar.Severity;
import org.lintel.service.CaseKind;
import org.lintel.service.Classifier;
import org.springframework.context.ApplicationContext;

/** A case of a caller whom nobody knows, with a message of hers that nobody has read. */
public final class CaseThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var given =
        new NewCase(
            UUID.randomUUID(),
            place.community(),
            Optional.empty(),
            Optional.empty(),
            place.mark(),
            Optional.empty(),
            CaseChannel.PHONE,
            CaseKind.REPAIR,
            Severity.NORMAL,
            false,
            new Classifier("home", "water", "water-leak"),
            place.mark() + " kitchen",
            place.mark() + " says that it leaks");
    UUID id =
        application
            .getBean(NewCaseRows.class)
            .store(given, CaseState.Kind.RECEIVED, Optional.empty());
    var found = application.getBean(Cases.class).get(id).orElseThrow();
    UUID message = UUID.randomUUID();
    application.getBean(Talking.class).ownerWrites(found, message, place.mark() + " waits");
    return Map.of(
        "cases/id", id,
        "messages/message", message,
        "assignment-rules/rule", rule(application, place));
  }

  private static UUID rule(ApplicationContext application, Place place) {
    UUID id = UUID.randomUUID();
    application
        .getBean(AssignmentRules.class)
        .add(
            new AssignmentRule(
                id,
                place.mark() + " rule",
                Optional.of(place.community()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                AssignmentRule.Choice.POOL));
    return id;
  }
}
