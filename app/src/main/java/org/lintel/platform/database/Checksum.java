package org.lintel.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of bytes in their order, and of rows whatever their order. */
final class Checksum {
  private final MessageDigest all = sha256();
  private final MessageDigest one = sha256();
  private final long[] sum = new long[4];
  private long rows;

  void row(byte[] row) {
    all.update(row);
    var hash = ByteBuffer.wrap(one.digest(row)).asLongBuffer();
    for (int lane = 0; lane < sum.length; lane++) {
      sum[lane] += hash.get(lane);
    }
    rows++;
  }

  long rows() {
    return rows;
  }

  /** Of all bytes in the order they came. */
  String inOrder() {
    return HexFormat.of().formatHex(all.digest());
  }

  /** The sum of the rows' hashes: the same rows give the same sum in any order. */
  String ofRows() {
    var bytes = ByteBuffer.allocate(sum.length * Long.BYTES);
    for (long lane : sum) {
      bytes.putLong(lane);
    }
    return HexFormat.of().formatHex(bytes.array());
  }

  static String of(InputStream content) throws IOException {
    var digest = sha256();
    var buffer = new byte[1 << 16];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
