package org.lintel.survey.instrument;

/**
 * One of several things to choose, or one part to give points to.
 *
 * @param isOther whether the owner may say in words what else it is
 */
public record Option(String code, Wording label, boolean isOther) {

  public Option {
    if (!Heading.CODE.matcher(code).matches() || label.isEmpty()) {
      throw new IllegalArgumentException("not an option: " + code);
    }
  }
}
