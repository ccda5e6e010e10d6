package org.lintel.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what the rules would say of a thing that nobody has reported. */
@Component
public class TryingRules {

  private final ClockRules rules;
  private final Presets presets;
  private final Calendars calendars;
  private final ClockViews views;
  private final Communities communities;

  TryingRules(
      ClockRules rules,
      Presets presets,
      Calendars calendars,
      ClockViews views,
      Communities communities) {
    this.rules = rules;
    this.presets = presets;
    this.calendars = calendars;
    this.views = views;
    this.communities = communities;
  }

  /** When it would be due were it reported at that time, and why; one explanation a measure. */
  @Transactional
  public List<Explanation> of(Viewer viewer, UUID place, ClockTerms terms, Instant at) {
    presets.ensure();
    Community community = communities.find(viewer, Permission.MANAGE_SETTINGS, place);
    Optional<Integer> grade = calendars.team(community.id()).grade();
    return rules.new Memory()
        .chosen(terms, community.id(), grade).values().stream()
            .filter(rule -> rule.allowance().isPresent())
            .map(rule -> views.trial(community.id(), rule, Exposure.of(terms), at))
            .toList();
  }
}
