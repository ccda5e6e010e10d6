package org.lintel.survey;

import java.util.Comparator;
import java.util.UUID;

/** The household asked in a wave. Rows are locked in this order, everywhere. */
public record InvitationKey(int community, int wave, UUID household)
    implements Comparable<InvitationKey> {

  private static final Comparator<InvitationKey> ORDER =
      Comparator.comparingInt(InvitationKey::community)
          .thenComparingInt(InvitationKey::wave)
          .thenComparing(key -> key.household().toString());

  @Override
  public int compareTo(InvitationKey other) {
    return ORDER.compare(this, other);
  }
}
