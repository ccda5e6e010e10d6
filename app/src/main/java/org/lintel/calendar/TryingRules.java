package org.lintel.calendar;

import java.time.Instant;
import java.util.List;
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

  private final OpeningClocks opening;
  private final Presets presets;
  private final ClockViews views;
  private final Communities communities;

  TryingRules(OpeningClocks opening, Presets presets, ClockViews views, Communities communities) {
    this.opening = opening;
    this.presets = presets;
    this.views = views;
    this.communities = communities;
  }

  /** When it would be due were it reported at that time, and why; one explanation a measure. */
  @Transactional
  public List<Explanation> of(Viewer viewer, UUID place, ClockTerms terms, Instant at) {
    presets.ensure();
    Community community = communities.find(viewer, Permission.MANAGE_SETTINGS, place);
    return opening.fitting(community.id(), terms).values().stream()
        .filter(rule -> rule.allowance().isPresent())
        .map(rule -> views.trial(community.id(), rule, Exposure.of(terms), at))
        .toList();
  }
}
