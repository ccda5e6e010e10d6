package org.lintel.platform.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts files of any size (AES-256-GCM in pieces of 64 kB). Every file has a key of its own,
 * derived from its id, so that the number of the piece may be the nonce; the last piece is marked,
 * so that a file that was cut short is not taken for a whole one.
 */
@Component
public class FileCipher {

  private static final byte[] MARK = "lintel-file-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 64 * 1024;
  private static final int TAG_BITS = 128;
  private static final int TAG_BYTES = TAG_BITS / Byte.SIZE;
  private static final int NONCE_BYTES = 12;

  private final KeyFile keyFile;

  public FileCipher(KeyFile keyFile) {
    this.keyFile = keyFile;
  }

  /** Writes what is read sealed; the answer is how many bytes were read. */
  public long seal(UUID file, InputStream plain, OutputStream sealed) throws IOException {
    sealed.write(MARK);
    var pieces = new Pieces(file);
    long bytes = 0;
    byte[] piece = plain.readNBytes(PIECE);
    byte[] next;
    do {
      next = plain.readNBytes(PIECE);
      sealed.write(pieces.next(Cipher.ENCRYPT_MODE, piece, next.length == 0));
      bytes += piece.length;
      piece = next;
    } while (next.length > 0);
    return bytes;
  }

  /**
   * Writes in clear what was sealed under this id.
   *
   * @throws IllegalStateException when it was altered, cut short, or sealed with another key file
   */
  public void open(UUID file, InputStream sealed, OutputStream plain) throws IOException {
    if (!Arrays.equals(sealed.readNBytes(MARK.length), MARK)) {
      throw new IllegalStateException("file " + file + " was not written by this cipher");
    }
    var pieces = new Pieces(file);
    byte[] piece = sealed.readNBytes(PIECE + TAG_BYTES);
    byte[] next;
    do {
      next = sealed.readNBytes(PIECE + TAG_BYTES);
      plain.write(pieces.next(Cipher.DECRYPT_MODE, piece, next.length == 0));
      piece = next;
    } while (next.length > 0);
  }

  /** The pieces of one file in their order. */
  private final class Pieces {

    private final UUID file;
    private final SecretKey key;
    private long number;

    private Pieces(UUID file) {
      this.file = file;
      this.key = keyFile.derive("file " + file, "AES");
    }

    private byte[] next(int mode, byte[] piece, boolean isLast) {
      byte[] nonce =
          ByteBuffer.allocate(NONCE_BYTES).putInt(isLast ? 1 : 0).putLong(number).array();
      number++;
      try {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(piece);
      } catch (AEADBadTagException e) {
        throw new IllegalStateException(
            "file " + file + " was altered or belongs to another key file", e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java has AES-GCM", e);
      }
    }
  }
}
