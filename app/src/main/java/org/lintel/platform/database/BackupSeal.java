package org.lintel.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The last 64 characters of a backup, its comment as a zip file: the SHA-256 of every byte before
 * them. It covers what the checksums of the entries do not: the file's own directory.
 */
final class BackupSeal {

  /** What the writer of the zip file leaves room with. */
  static final String ROOM = "0".repeat(64);

  private BackupSeal() {}

  /** Puts the checksum into the room. */
  static void set(Path path) throws IOException {
    byte[] seal = of(path).getBytes(StandardCharsets.US_ASCII);
    try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      var content = ByteBuffer.wrap(seal);
      while (content.hasRemaining()) {
        file.write(content, file.size() - content.remaining());
      }
    }
  }

  /** False when any byte of the file is another than when it was sealed. */
  static boolean holds(Path path) throws IOException {
    try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
      if (file.size() < ROOM.length()) {
        return false;
      }
      file.position(file.size() - ROOM.length());
      byte[] seal = Channels.newInputStream(file).readAllBytes();
      return of(path).equals(new String(seal, StandardCharsets.US_ASCII));
    }
  }

  private static String of(Path path) throws IOException {
    try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
      long left = file.size() - ROOM.length();
      MessageDigest digest = Checksum.sha256();
      byte[] buffer = new byte[1 << 16];
      InputStream content = Channels.newInputStream(file);
      while (left > 0) {
        int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        digest.update(buffer, 0, read);
        left -= read;
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
