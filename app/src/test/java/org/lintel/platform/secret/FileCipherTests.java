package org.lintel.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCipherTests {

  private static final UUID FILE = UUID.fromString("0190a8c0-0000-7000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("0190a8c0-0000-7000-8000-000000000002");
  private static final int PIECE = 64 * 1024;

  @TempDir Path folder;
  private FileCipher cipher;

  @BeforeEach
  void make() {
    cipher = new FileCipher(KeyFile.create(folder.resolve("key")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE})
  void whatWasSealedComesBack(int size) throws IOException {
    byte[] plain = bytes(size);

    assertThat(opened(FILE, sealed(plain))).isEqualTo(plain);
  }

  @Test
  void nothingOfTheContentIsReadable() throws IOException {
    byte[] plain = "王小明,13800138000".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    String sealed = new String(sealed(plain), StandardCharsets.UTF_8);

    assertThat(sealed).doesNotContain("王小明", "13800138000");
  }

  @Test
  void everyAlteredBitIsNoticed() throws IOException {
    byte[] sealed = sealed(bytes(100));
    for (int place = 0; place < sealed.length; place++) {
      byte[] altered = sealed.clone();
      altered[place] ^= 1;
      assertThatThrownBy(() -> opened(FILE, altered)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aFileThatWasCutShortIsNoticedEvenBetweenPieces() throws IOException {
    byte[] sealed = sealed(bytes(3 * PIECE));
    int first = sealed.length - 2 * (PIECE + 16);

    byte[] cut = Arrays.copyOf(sealed, first);

    assertThatThrownBy(() -> opened(FILE, cut)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFileInThePlaceOfAnotherIsNoticed() throws IOException {
    byte[] sealed = sealed(bytes(100));

    assertThatThrownBy(() -> opened(OTHER, sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherKeyFileDoesNotOpenIt() throws IOException {
    byte[] sealed = sealed(bytes(100));
    cipher = new FileCipher(KeyFile.create(folder.resolve("other")));

    assertThatThrownBy(() -> opened(FILE, sealed)).isInstanceOf(IllegalStateException.class);
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private byte[] sealed(byte[] plain) throws IOException {
    var sealed = new ByteArrayOutputStream();
    assertThat(cipher.seal(FILE, new ByteArrayInputStream(plain), sealed)).isEqualTo(plain.length);
    return sealed.toByteArray();
  }

  private byte[] opened(UUID file, byte[] sealed) throws IOException {
    var plain = new ByteArrayOutputStream();
    cipher.open(file, new ByteArrayInputStream(sealed), plain);
    return plain.toByteArray();
  }
}
