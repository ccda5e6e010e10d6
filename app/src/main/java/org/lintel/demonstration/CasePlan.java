package org.lintel.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.NewCase;
import org.lintel.community.Community;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;
import org.lintel.service.Classifier;

/**
 * What somebody of the demonstration comes with, when and how.
 *
 * @param name what no other plan is called: its draws follow from it
 * @param twinOf name of the plan that this one repeats; empty as a rule
 */
record CasePlan(
    String name,
    Optional<String> twinOf,
    Resident resident,
    CaseChannel channel,
    Topic topic,
    Catalogue.Problem problem,
    Instant received) {

  /** Draws of their own for one side of it. */
  Seed seed(String side) {
    return Seed.of(side, name);
  }

  Place place() {
    return resident.place();
  }

  CaseKind kind() {
    return problem.kind();
  }

  /** Whether somebody comes at any hour. */
  boolean isPressing() {
    return kind() == CaseKind.REPAIR && problem.severity().isPressing();
  }

  LocalDate day() {
    return LocalDate.ofInstant(received, LoadingTheDemonstration.ZONE);
  }

  /** The form's own id: the same year loaded twice is one year. */
  UUID submission(Community community) {
    return UUID.nameUUIDFromBytes((community.uuid() + name).getBytes(StandardCharsets.UTF_8));
  }

  /** As staff or the owner write it down. */
  NewCase form(Community community, Homes.Home home, String words) {
    var seed = seed("form");
    Resident.Member who =
        resident.members().get(seed.happens(0.75) ? 0 : seed.below(resident.members().size()));
    return new NewCase(
        submission(community),
        community.id(),
        Optional.of(home.household()),
        home.member(who.name()),
        "",
        Optional.empty(),
        channel,
        problem.kind(),
        problem.severity(),
        problem.isSafety(),
        new Classifier(topic.place(), problem.category(), problem.code()),
        topic.spots().isEmpty() || seed.happens(0.3) ? "" : seed.oneOf(topic.spots()),
        words);
  }
}
