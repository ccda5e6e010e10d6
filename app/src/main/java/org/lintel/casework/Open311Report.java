package org.lintel.casework;

import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Community;
import org.lintel.community.EmailAddress;
import org.lintel.platform.secret.PhoneNumber;
import org.lintel.service.Catalogue;

/**
 * A request that a program brings, read and found allowed.
 *
 * @param key of the program
 * @param submission the program's own id: sent again it is the same request
 */
public record Open311Report(
    UUID key,
    UUID submission,
    Community community,
    Catalogue.Classified.As as,
    Where where,
    String words,
    String mediaUrl,
    Reporter reporter) {

  /** The specification's own limit; a page of ours takes less. */
  public static final int LONGEST_WORDS = 4000;

  public static final int LONGEST_ADDRESS = 200;
  public static final int LONGEST_URL = 500;
  public static final int LONGEST_ACCOUNT = 100;

  /** WGS 84. */
  public record Point(double latitude, double longitude) {}

  /**
   * Where it is; at least one of them is there.
   *
   * @param address as somebody typed it
   * @param building as people there call it
   */
  public record Where(Optional<Point> point, String address, String building) {}

  /** Who reported it, as far as the program says. */
  public record Reporter(
      String name, Optional<PhoneNumber> phone, Optional<EmailAddress> email, String account) {

    @Override
    public String toString() {
      return "Reporter[…]";
    }
  }
}
