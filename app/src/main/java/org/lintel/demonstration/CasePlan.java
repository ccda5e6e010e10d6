package org.lintel.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
 * @param visit when somebody is to come, where that is decided from the start
 */
record CasePlan(
    String name,
    Optional<String> twinOf,
    Resident resident,
    CaseChannel channel,
    Topic topic,
    Catalogue.Problem problem,
    Instant received,
    Optional<Instant> visit) {

  /** Of those who ring about what is not in a home, so many do not say where they live. */
  private static final double UNKNOWN = 0.2;

  private static final Set<String> AT_HOME = Set.of("home", "roof");

  CasePlan(
      String name,
      Optional<String> twinOf,
      Resident resident,
      CaseChannel channel,
      Topic topic,
      Catalogue.Problem problem,
      Instant received) {
    this(name, twinOf, resident, channel, topic, problem, received, Optional.empty());
  }

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

  /** Whether somebody comes to a home at a time that both agreed on. */
  boolean isVisit() {
    double share = kind() == CaseKind.REPAIR ? 0.85 : kind() == CaseKind.COMPLAINT ? 0.35 : 0;
    return visit.isPresent()
        || (!problem.severity().isPressing()
            && twinOf.isEmpty()
            && AT_HOME.contains(topic.place())
            && seed("is-visit").happens(share));
  }

  /** Whether whoever rang is nobody whom the roster knows. */
  boolean isUnknown() {
    return channel == CaseChannel.PHONE
        && twinOf.isEmpty()
        && !AT_HOME.contains(topic.place())
        && !topic.place().equals("office")
        && seed("caller").happens(UNKNOWN);
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
    boolean isUnknown = isUnknown();
    var caller = seed("caller name");
    Resident.Member who =
        resident.members().get(seed.happens(0.75) ? 0 : seed.below(resident.members().size()));
    return new NewCase(
        submission(community),
        community.id(),
        isUnknown ? Optional.empty() : Optional.of(home.household()),
        isUnknown ? Optional.empty() : home.member(who.name()),
        isUnknown ? Resident.called(caller) : "",
        isUnknown
            ? Optional.of("+861990000%04d".formatted(caller.below(10_000)))
            : Optional.empty(),
        channel,
        problem.kind(),
        problem.severity(),
        problem.isSafety(),
        new Classifier(topic.place(), problem.category(), problem.code()),
        topic.spots().isEmpty() || seed.happens(0.3) ? "" : seed.oneOf(topic.spots()),
        words);
  }
}
