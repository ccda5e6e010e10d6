package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is put around it, a secret is taken out and nothing else is. */
class RedactionPropertyTests {

  private static final int ROUNDS = 3_000;
  private static final List<String> NAMES = List.of("王小芳", "欧阳娜娜", "李强", "Jane Doe");
  private static final Names KNOWN =
      new Names().own(NAMES.subList(0, 1)).others(NAMES.subList(1, NAMES.size()));
  private static final List<String> HARMLESS =
      List.of(
          "电梯又坏了，",
          "保洁很干净。",
          "等了30分钟，",
          "物业费3.5元一平，",
          "打8分！",
          "😀",
          "谢谢你们；",
          "please fix it, ",
          "再说：\n电梯，",
          "《公约》",
          "每天2次，",
          "𠮷祥如意，");

  @ParameterizedTest
  @ValueSource(longs = {20261122L, 7L, 4711L})
  void aSecretNeverStaysAndHarmlessWordsAlwaysDo(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      var words = new StringBuilder();
      var expected = new StringBuilder();
      var secrets = new ArrayList<String>();
      int pieces = 1 + random.nextInt(6);
      for (int piece = 0; piece < pieces; piece++) {
        String harmless = HARMLESS.get(random.nextInt(HARMLESS.size()));
        String secret = secret(random);
        words.append(harmless).append('【').append(secret).append('】');
        expected.append(harmless).append('【').append(Redaction.MARK).append('】');
        secrets.add(secret);
      }

      String kept = Redaction.of(words.toString(), KNOWN);

      assertThat(kept).as("seed %s round %s", seed, round).isEqualTo(expected.toString());
      assertThat(secrets).noneMatch(kept::contains);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {20261122L, 7L})
  void doingItTwiceChangesNothingMore(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      var words = new StringBuilder();
      for (int piece = 0; piece < 5; piece++) {
        words.append(
            random.nextBoolean() ? secret(random) : HARMLESS.get(random.nextInt(HARMLESS.size())));
        words.append(random.nextBoolean() ? "，" : " 和 ");
      }
      String once = Redaction.of(words.toString(), KNOWN);

      assertThat(Redaction.of(once, KNOWN)).as("seed %s: %s", seed, words).isEqualTo(once);
      assertThat(NAMES).as("seed %s: %s", seed, words).noneMatch(once::contains);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {20261122L, 99L})
  void anyCharactersAtAllAreSurvived(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      var words = new StringBuilder();
      for (int at = 0; at < 40; at++) {
        words.append((char) random.nextInt(0x10000));
      }

      String kept = Redaction.of(words.toString(), KNOWN);

      assertThat(kept.length()).as("seed %s", seed).isLessThanOrEqualTo(words.length());
    }
  }

  private static String secret(Random random) {
    String written =
        switch (random.nextInt(11)) {
          case 0 -> NAMES.get(random.nextInt(NAMES.size()));
          case 1 -> "1" + (30 + random.nextInt(70)) + digits(random, 8);
          case 2 -> digits(random, 6) + "1990" + digits(random, 7) + "X";
          case 3 -> "京A·" + digits(random, 5);
          case 4 -> "沪AD" + digits(random, 5);
          case 5 -> (1 + random.nextInt(30)) + "-" + (1 + random.nextInt(5)) + "-" + room(random);
          case 6 -> (1 + random.nextInt(30)) + "栋" + (1 + random.nextInt(5)) + "单元" + room(random);
          case 7 -> room(random) + "室";
          case 8 -> "十二号楼";
          case 9 -> "fang" + digits(random, 3) + "@example.com";
          default -> (1 + random.nextInt(30)) + "号楼" + room(random);
        };
    return random.nextInt(5) == 0 ? wide(written) : written;
  }

  private static String room(Random random) {
    return (1 + random.nextInt(33)) + "0" + (1 + random.nextInt(9));
  }

  private static String digits(Random random, int count) {
    var digits = new StringBuilder();
    for (int at = 0; at < count; at++) {
      digits.append(at == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
    }
    return digits.toString();
  }

  /** As an input method in full width writes it. */
  private static String wide(String written) {
    var wide = new StringBuilder();
    for (int at = 0; at < written.length(); at++) {
      char each = written.charAt(at);
      wide.append(each >= '0' && each <= '9' ? (char) (each + 0xFEE0) : each);
    }
    return wide.toString();
  }
}
