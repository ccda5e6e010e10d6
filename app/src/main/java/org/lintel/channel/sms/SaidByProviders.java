package org.lintel.channel.sms;

import java.util.regex.Pattern;

/** What a provider said, as it may be kept: one line, without anybody's number. */
final class SaidByProviders {

  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{7,}");
  private static final int LONGEST = 200;

  private SaidByProviders() {}

  static String line(String said) {
    String plain = said.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    String masked = NUMBER.matcher(plain).replaceAll("…");
    return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
  }
}
