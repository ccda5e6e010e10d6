package org.lintel.survey.instrument;

import java.util.regex.Pattern;

/**
 * What every item has.
 *
 * @param code name of the item, kept from version to version so that trends join
 * @param when condition under which it is asked
 * @param required whether it must be answered (or said to be unknown)
 * @param mayBeUnknown whether "hard to say" is offered
 * @param mayNotApply whether "does not apply" is offered
 */
public record Heading(
    String code,
    Wording question,
    Wording help,
    Condition when,
    boolean required,
    boolean mayBeUnknown,
    boolean mayNotApply) {

  static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public Heading {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a code of an item: " + code);
    }
  }
}
