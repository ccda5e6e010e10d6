package org.lintel.platform.secret;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as E.164 ({@code +8613800138000}), so that one number has one hash however it
 * was typed. A number without country code is taken as one of mainland China: a mobile, or a
 * landline with its area code.
 */
public record PhoneNumber(String value) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern MOBILE_WITH_COUNTRY = Pattern.compile("861[3-9]\\d{9}");
  private static final Pattern LANDLINE = Pattern.compile("0(10|2\\d|[3-9]\\d{2})\\d{7,8}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s()./\\p{Pd}\\p{Cf}]");

  public PhoneNumber {
    if (!E164.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a telephone number in the form +8613800138000");
    }
  }

  /**
   * Empty when it is no telephone number. Full-width digits, spaces, dashes and brackets are read.
   */
  public static Optional<PhoneNumber> parse(String typed) {
    var digits =
        SEPARATORS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    return Optional.of(withCountry(digits))
        .filter(number -> E164.matcher(number).matches())
        .filter(number -> !number.startsWith("+86") || isChinese(number.substring(3)))
        .map(PhoneNumber::new);
  }

  private static String withCountry(String digits) {
    if (digits.startsWith("00")) {
      return "+" + digits.substring(2);
    }
    if (MOBILE.matcher(digits).matches()) {
      return "+86" + digits;
    }
    if (MOBILE_WITH_COUNTRY.matcher(digits).matches()) {
      return "+" + digits;
    }
    return LANDLINE.matcher(digits).matches() ? "+86" + digits.substring(1) : digits;
  }

  private static boolean isChinese(String national) {
    return MOBILE.matcher(national).matches() || LANDLINE.matcher("0" + national).matches();
  }

  /** Whether it can take text messages: all but landlines of mainland China. */
  public boolean isMobile() {
    return !value.startsWith("+86") || MOBILE.matcher(value.substring(3)).matches();
  }

  public String lastFour() {
    return value.substring(value.length() - 4);
  }

  /** Numbers of people never reach a log by accident. */
  @Override
  public String toString() {
    return "PhoneNumber[…" + lastFour() + "]";
  }
}
