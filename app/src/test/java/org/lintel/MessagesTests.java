package org.lintel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;

class MessagesTests {

  private static final Pattern USED =
      Pattern.compile("shell\\.text\\(\\s*\"([a-z][a-z0-9.-]*[a-z0-9])\"\\s*[,)]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /** A sign of ASCII that touches a Chinese character. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile("\\p{IsHan}[,.:;?!()]|[,.:;?!()]\\p{IsHan}");

  /** An address, and a formula. */
  private static final Set<String> WRITTEN_AS_A_FORMAT =
      Set.of("database.external.address", "measurement.community-comparison.formula");

  private final Text chinese = new Texts().in(Text.CHINESE);
  private final Text english = new Texts().in(Text.ENGLISH);

  @Test
  void everyTextStandsInBothLanguages() {
    assertThat(chinese.keys()).isNotEmpty().isEqualTo(english.keys());
  }

  @Test
  void bothLanguagesFillTheSamePlaces() {
    for (String key : chinese.keys()) {
      assertThat(places(chinese.get(key))).as(key).isEqualTo(places(english.get(key)));
    }
  }

  @Test
  void everyKeyThatATemplateNamesExists() throws IOException {
    var missing = new ArrayList<String>();
    int seen = 0;
    for (Path template : templates()) {
      var matcher = USED.matcher(Files.readString(template));
      while (matcher.find()) {
        seen++;
        if (!chinese.has(matcher.group(1))) {
          missing.add(template + ": " + matcher.group(1));
        }
      }
    }

    assertThat(seen).isPositive();
    assertThat(missing).isEmpty();
  }

  @Test
  void noTemplateHoldsChineseTextOfItsOwn() throws IOException {
    for (Path template : templates()) {
      assertThat(HAN.matcher(Files.readString(template)).find()).as(template.toString()).isFalse();
    }
  }

  @Test
  void englishTextHoldsNoChinese() {
    var allowed = List.of("language.");
    for (String key : english.keys()) {
      if (allowed.stream().noneMatch(key::startsWith)) {
        assertThat(HAN.matcher(english.get(key)).find()).as(key).isFalse();
      }
    }
  }

  @Test
  void chineseTextIsWrittenWithChineseSigns() {
    for (String key : chinese.keys()) {
      if (!WRITTEN_AS_A_FORMAT.contains(key)) {
        assertThat(HALF_WIDTH.matcher(chinese.get(key)).find()).as(key).isFalse();
      }
    }
  }

  private static List<Path> templates() throws IOException {
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList();
    }
  }

  private static SortedSet<String> places(String message) {
    var places = new TreeSet<String>();
    PLACE.matcher(message).results().forEach(match -> places.add(match.group()));
    return places;
  }
}
