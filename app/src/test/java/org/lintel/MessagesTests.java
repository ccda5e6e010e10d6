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
  private static final Pattern WRITTEN = Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /** A sign of ASCII that touches a Chinese character. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile("\\p{IsHan}[,.:;?!()]|[,.:;?!()]\\p{IsHan}");

  /** An address, and a formula. */
  private static final Set<String> WRITTEN_AS_A_FORMAT =
      Set.of("database.external.address", "measurement.community-comparison.formula");

  /** A letter, figure or per cent sign of ASCII that touches a Chinese character. */
  private static final Pattern UNSPACED =
      Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9%]\\p{IsHan}");

  /** Words for which the glossary has another; 你 is not what this house calls anybody. */
  private static final Pattern OTHER_WORDS =
      Pattern.compile("你|忠诚指数|推荐净值|推荐可能性|期待|轮次|期调查|轮问卷|轮发放|业主阶段|公开地址|离开的同事" + "|客户经理(?!（管家）)");

  /** What stands on a page is a survey; wave is its name in the code. */
  private static final Pattern WAVE = Pattern.compile("\\b[Ww]aves?\\b");

  /** Owners read what they call the place where they live. */
  private static final List<String> SPOKEN_TO_OWNERS =
      List.of("survey.owner.", "survey.mail.usual.", "channel.opt-out.", "ui.demonstration.owner");

  /** Headings that a file of the user's own may have. */
  private static final Set<String> QUOTES_A_FILE = Set.of("community.imports.community.hint");

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

  /** A key is written out, or begins with what a line of code writes before the rest of it. */
  @Test
  void everyTextIsUsed() throws IOException {
    var written = written();
    var beginnings = written.stream().filter(word -> word.matches(".+[.-]")).toList();

    assertThat(chinese.keys())
        .filteredOn(key -> !written.contains(key))
        .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
        .isEmpty();
  }

  @Test
  void everyTemplateIsUsed() throws IOException {
    var sources = new StringBuilder();
    for (Path source : sources()) {
      sources.append(Files.readString(source));
    }
    for (Path template : templates()) {
      String name = TEMPLATES.relativize(template).toString().replace(".jte", "");

      assertThat(
              sources.indexOf("@template." + name.replace('/', '.') + "(") >= 0
                  || sources.indexOf('"' + name + '"') >= 0)
          .as(name)
          .isTrue();
    }
  }

  /** Words in quotes that can be a key or the beginning of one. */
  private static Set<String> written() throws IOException {
    var written = new TreeSet<String>();
    for (Path source : sources()) {
      WRITTEN
          .matcher(Files.readString(source))
          .results()
          .forEach(word -> written.add(word.group(1)));
    }
    return written;
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src/main"))) {
      return files.filter(file -> file.toString().matches(".*\\.(java|jte)")).toList();
    }
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

  @Test
  void aBlankStandsBetweenChineseAndLatin() {
    for (String key : chinese.keys()) {
      assertThat(UNSPACED.matcher(chinese.get(key)).find()).as(key).isFalse();
    }
  }

  @Test
  void oneThingHasOneWord() {
    for (String key : chinese.keys()) {
      assertThat(OTHER_WORDS.matcher(chinese.get(key)).find()).as(key).isFalse();
      boolean isForOwners = SPOKEN_TO_OWNERS.stream().anyMatch(key::startsWith);
      if (!isForOwners && !QUOTES_A_FILE.contains(key)) {
        assertThat(chinese.get(key)).as(key).doesNotContain("小区");
      }
    }
    for (String key : english.keys()) {
      assertThat(WAVE.matcher(english.get(key)).find()).as(key).isFalse();
    }
  }

  @Test
  void shippedQuestionnairesKeepToTheSame() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/pack/property/instruments"))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        assertThat(UNSPACED.matcher(text).find()).as(file.toString()).isFalse();
        assertThat(HALF_WIDTH.matcher(text).find()).as(file.toString()).isFalse();
        assertThat(OTHER_WORDS.matcher(text).find()).as(file.toString()).isFalse();
      }
    }
  }

  private static List<Path> templates() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList();
    }
  }

  private static SortedSet<String> places(String message) {
    var places = new TreeSet<String>();
    PLACE.matcher(message).results().forEach(match -> places.add(match.group()));
    return places;
  }
}
