package org.lintel.platform;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that owners call when they need something, as it is shown: {@code 0571-88886666},
 * {@code 400-123-4567}, {@code 95588} or {@code 138-0013-8000}. It is public, unlike the number of
 * a person.
 */
public record ServicePhone(String value) {

  /** No way of writing a number needs more; what is longer is not read at all. */
  private static final int LONGEST_TYPED = 40;

  private static final Pattern SEPARATORS = Pattern.compile("[\\s()./\\p{Pd}\\p{Cf}]");
  private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00)86(\\d+)");
  private static final Pattern MOBILE = Pattern.compile("(1[3-9]\\d)(\\d{4})(\\d{4})");
  private static final Pattern COMPANY = Pattern.compile("([48]00)(\\d{3})(\\d{4})");
  private static final Pattern SHORT = Pattern.compile("9[56]\\d{3,6}");
  private static final Pattern LANDLINE =
      Pattern.compile("(0(?:10|2\\d|[3-9]\\d{2}))([2-9]\\d{6,7})");

  public ServicePhone {
    if (!shown(SEPARATORS.matcher(value).replaceAll("")).equals(Optional.of(value))) {
      throw new IllegalArgumentException("Not a service phone in the form it is shown: " + value);
    }
  }

  /**
   * Empty when it is no service number of mainland China. Full-width digits, spaces, dashes,
   * brackets and the country code are read.
   */
  public static Optional<ServicePhone> parse(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return shown(national(SEPARATORS.matcher(narrow).replaceAll(""))).map(ServicePhone::new);
  }

  /** What is kept of a number: empty text when there is none. */
  public static Optional<ServicePhone> stored(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new ServicePhone(value));
  }

  /** Abroad, a landline is written without the zero of its area code. */
  private static String national(String digits) {
    Matcher matcher = COUNTRY.matcher(digits);
    if (!matcher.matches()) {
      return digits;
    }
    String rest = matcher.group(1);
    return shown(rest).isPresent() ? rest : "0" + rest;
  }

  private static Optional<String> shown(String digits) {
    if (SHORT.matcher(digits).matches()) {
      return Optional.of(digits);
    }
    for (Pattern pattern : new Pattern[] {MOBILE, COMPANY}) {
      Matcher matcher = pattern.matcher(digits);
      if (matcher.matches()) {
        return Optional.of(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
      }
    }
    Matcher landline = LANDLINE.matcher(digits);
    return landline.matches()
        ? Optional.of(landline.group(1) + "-" + landline.group(2))
        : Optional.empty();
  }

  /** Address of a link that dials it. */
  public String href() {
    return "tel:" + value.replace("-", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
