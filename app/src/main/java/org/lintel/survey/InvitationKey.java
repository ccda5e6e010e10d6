package org.lintel.survey;

import java.util.Comparator;
import java.util.UUID;

/** The household asked in a wave. Rows are locked in this order, everywhere. */
public record InvitationKey(int community, int wave, UUID household)
    implements Comparable<InvitationKey> {

  private static final Comparator<InvitationKey> ORDER =
      Comparator.comparingInt(InvitationKey::community)
          .thenComparingInt(InvitationKey::wave)
          .thenComparing(InvitationKey::household, InvitationKey::asTheDatabaseSorts);

  /** Byte by byte; {@link UUID#compareTo} takes the first bit for a sign. */
  private static int asTheDatabaseSorts(UUID one, UUID other) {
    int most = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return most != 0
        ? most
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  @Override
  public int compareTo(InvitationKey other) {
    return ORDER.compare(this, other);
  }
}
