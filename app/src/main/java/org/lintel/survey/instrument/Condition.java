package org.lintel.survey.instrument;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** When an item is asked: decided on the server from earlier answers and facts. */
public sealed interface Condition {

  /** Asked of everybody. */
  Condition ALWAYS = new All(List.of());

  boolean holds(Answers earlier, HouseholdFacts facts);

  /** Items that it looks at. */
  Stream<String> items();

  /** Every part holds. */
  record All(List<Condition> parts) implements Condition {

    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Answers earlier, HouseholdFacts facts) {
      return parts.stream().allMatch(part -> part.holds(earlier, facts));
    }

    @Override
    public Stream<String> items() {
      return parts.stream().flatMap(Condition::items);
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Condition {

    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Answers earlier, HouseholdFacts facts) {
      return parts.stream().anyMatch(part -> part.holds(earlier, facts));
    }

    @Override
    public Stream<String> items() {
      return parts.stream().flatMap(Condition::items);
    }
  }

  /** The score given lies within the range. */
  record ScoreWithin(String item, Range range) implements Condition {

    @Override
    public boolean holds(Answers earlier, HouseholdFacts facts) {
      return earlier.to(item).filter(this::isWithin).isPresent();
    }

    private boolean isWithin(Answer answer) {
      return switch (answer) {
        case Answer.Score score -> range.contains(score.value());
        case Answer.Amount amount -> range.contains(amount.value());
        case Answer.Tick tick -> range.contains(tick.isSet() ? 1 : 0);
        case Answer.Choice _, Answer.Points _, Answer.Words _, Answer.Day _, Answer.Absent _ ->
            false;
      };
    }

    @Override
    public Stream<String> items() {
      return Stream.of(item);
    }
  }

  /** The option was chosen. */
  record Chose(String item, String option) implements Condition {

    @Override
    public boolean holds(Answers earlier, HouseholdFacts facts) {
      return earlier.to(item).orElse(null) instanceof Answer.Choice choice
          && choice.options().contains(option);
    }

    @Override
    public Stream<String> items() {
      return Stream.of(item);
    }
  }

  /** A fact of the household is one of these values. */
  record FactIs(String fact, Set<String> values) implements Condition {

    public FactIs {
      values = Set.copyOf(values);
    }

    @Override
    public boolean holds(Answers earlier, HouseholdFacts facts) {
      String value = facts.values().get(fact);
      return value != null && values.contains(value);
    }

    @Override
    public Stream<String> items() {
      return Stream.empty();
    }
  }
}
