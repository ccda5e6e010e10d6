package org.lintel.identity.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * How one seal follows from the one before: a keyed hash over that seal, the number, and every
 * field of the entry with its length in front, so that no two different entries write the same
 * bytes. Without the key file nobody can make a chain that fits, not even the database's owner.
 */
final class AuditChain {

  /** What comes before the first seal. */
  static final String START = "00".repeat(32);

  private static final HexFormat HEX = HexFormat.of();

  private final Keyed key;

  /** A keyed hash (HMAC-SHA-256). */
  @FunctionalInterface
  interface Keyed {
    byte[] hash(byte[] content);
  }

  AuditChain(Keyed key) {
    this.key = key;
  }

  /** The seal in hexadecimal digits. */
  String seal(String before, int organisation, long number, AuditEntry entry) {
    var content = new Content();
    content.add(before);
    content.add(ByteBuffer.allocate(12).putInt(organisation).putLong(number).array());
    content.add(entry.id());
    content.add(entry.at());
    content.add(entry.actor());
    content.add(entry.act());
    content.add(entry.subject());
    entry
        .sortedDetails()
        .forEach((name, value) -> {
          content.add(name);
          content.add(value);
        });
    return HEX.formatHex(key.hash(content.bytes()));
  }

  /** The mark of the chain's end. */
  String mark(int organisation, long number, String seal) {
    var content = new Content();
    content.add("end");
    content.add(ByteBuffer.allocate(12).putInt(organisation).putLong(number).array());
    content.add(seal);
    return HEX.formatHex(key.hash(content.bytes()));
  }

  private static final class Content {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(byte[] field) {
      bytes.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
      bytes.writeBytes(field);
    }

    void add(String field) {
      add(field.getBytes(StandardCharsets.UTF_8));
    }

    void add(UUID field) {
      add(
          ByteBuffer.allocate(16)
              .putLong(field.getMostSignificantBits())
              .putLong(field.getLeastSignificantBits())
              .array());
    }

    void add(Instant field) {
      add(ByteBuffer.allocate(12).putLong(field.getEpochSecond()).putInt(field.getNano()).array());
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
