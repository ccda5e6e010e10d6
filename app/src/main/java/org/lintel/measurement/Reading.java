package org.lintel.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lintel.community.Community;

/**
 * Everything that figures of one selection are made of: read once, however many figures follow.
 * Sufficient statistics by wave and community; no single answer.
 */
public final class Reading {

  private final Selection selection;
  private final List<Stratum> strata;
  private final Publishing publishing;
  private final Optional<Instant> dataCut;
  private final Map<Metric, BigDecimal> targets;

  Reading(
      Selection selection,
      List<Stratum> strata,
      Publishing publishing,
      Optional<Instant> dataCut,
      Map<Metric, BigDecimal> targets) {
    this.selection = selection;
    this.strata = List.copyOf(strata);
    this.publishing = publishing;
    this.dataCut = dataCut;
    this.targets = Map.copyOf(targets);
  }

  public Selection selection() {
    return selection;
  }

  /** When the last answer that is in it was stored. */
  public Optional<Instant> dataCut() {
    return dataCut;
  }

  /** The same answers read for another aim. */
  public Reading aiming(Aim aim) {
    return new Reading(selection.aiming(aim), strata, publishing, dataCut, targets);
  }

  /** Communities of the selection that the waves asked. */
  public List<Community> communities() {
    Set<Integer> asked = asked();
    return selection.communities().stream().filter(c -> asked.contains(c.id())).toList();
  }

  Set<Integer> asked() {
    return strata.stream().map(Stratum::community).collect(Collectors.toUnmodifiableSet());
  }

  /** Cut to these communities; what may be shown is still decided over all. */
  Reading within(Set<Integer> communities) {
    return of(strata.stream().filter(s -> communities.contains(s.community())).toList());
  }

  /** Cut to waves whose version asks for something; what may be shown is decided over all. */
  Reading asking(Predicate<Stratum> something) {
    return of(strata.stream().filter(something).toList());
  }

  /** One reading for each community. */
  Map<Integer, Reading> byCommunity() {
    return strata.stream()
        .collect(
            Collectors.groupingBy(
                Stratum::community,
                LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), this::of)));
  }

  private Reading of(List<Stratum> part) {
    return new Reading(selection, part, publishing, dataCut, Map.of());
  }

  /** What the selected communities answered. */
  List<Stratum> strata() {
    return strata;
  }

  Publishing publishing() {
    return publishing;
  }

  Optional<BigDecimal> target(Metric metric) {
    return Optional.ofNullable(targets.get(metric));
  }
}
