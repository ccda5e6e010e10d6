package org.lintel.platform.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything wrong with a form, collected before any of it is told. */
public final class Refusals {

  private final List<Refusal> all = new ArrayList<>();

  public static Refusals none() {
    return new Refusals();
  }

  /** Adds a message for a field; arguments name the value and the limit. */
  public Refusals add(String field, String key, Object... arguments) {
    return named(field, "", key, arguments);
  }

  /**
   * Adds a message that does not name its field, such as "please fill this in".
   *
   * @param label message key of the field's label, which the summary above the form puts first
   */
  public Refusals named(String field, String label, String key, Object... arguments) {
    all.add(new Refusal(field, label, key, Arrays.stream(arguments).map(String::valueOf).toList()));
    return this;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public List<Refusal> all() {
    return List.copyOf(all);
  }

  /** The first message for a field. */
  public Optional<Refusal> of(String field) {
    return all.stream().filter(refusal -> refusal.field().equals(field)).findFirst();
  }
}
