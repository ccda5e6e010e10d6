package org.lintel.channel;

/** An address of a person as it may be shown: enough to recognise, not enough to use. */
final class MaskedAddress {

  private MaskedAddress() {}

  /** {@code w***@example.com}. */
  static String email(String address) {
    int at = address.lastIndexOf('@');
    return at < 1
        ? "***"
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
  }

  /** {@code ***8000}. */
  static String phone(String number) {
    return "***" + number.substring(Math.max(0, number.length() - 4));
  }

  static String of(Medium medium, String address) {
    return medium == Medium.EMAIL ? email(address) : phone(address);
  }
}
