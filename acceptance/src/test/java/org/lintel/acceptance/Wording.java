package org.lintel.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what stands on a page is in the page's language. */
final class Wording {

  private static final Path MESSAGES = Path.of("../app/src/main/resources/messages");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}(?:['’-][A-Za-z]+)*");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern KEY =
      Pattern.compile(
          "\\?\\?\\?|\\b(ui|platform|identity|community|survey|measurement|insight|demonstration"
              + "|sheet|database|channel|calendar|language|product)(\\.[a-z0-9-]+){2,}\\b");

  /** Addresses, names of files and zones: the same in every language. */
  private static final Pattern NAMES =
      Pattern.compile(
          "https?://\\S+|\\S+\\.example(\\.com)?\\b|[a-z]+\\.example\\.com|\\S+@\\S+|\\{[a-z-]+\\}|[A-Z][A-Za-z]+(/[A-Za-z0-9_+-]+)+|\\S+\\.(csv|xlsx|txt|tsv|pem|md)\\b"
              + "|\\./lintel( [a-z]+)*|(/[a-z0-9_-]+)+(\\?\\S+)?");

  /** Names and signs that Chinese text writes in Latin letters too. */
  private static final Set<String> USUAL =
      Set.of(
          """
          AccessKey Android API Authorization Bain Bearer Benjamini Berry CERTIFICATE CES Chrome Chromium Cochran Company
          Craig Cronin CSAT CSV cuihu Curran Deming English Enter Esc Excel Feldt Firefox FPC
          Fred GB GET Hochberg HTTP HTTPS https Huang ID IP iPhone ISO Johnson JSON Kano Kaplan KPI
          LimeSurvey Lintel LINTEL Linux LMG macOS May MB Meade Meier Morris MOT MOVER Net Newcombe
          NICE NPS Parasuraman Paule-Mandel PDF PEM PKCS PNG POST PostgreSQL Promoter px QR
          Qualtrics RAM Reichheld Rocks Safari Satmetrix Secret SERVPERF SERVQUAL SMTP Spiegelhalter
          STARTTLS Stephan Student SVG Tab Tango Taylor TLS URL UTC UTF UTF-8 Wald Welch
          Wilson Windows XLSX Zeithaml
          """
              .split("\\s+"));

  private final List<Pattern> chinese;

  private Wording(List<Pattern> chinese) {
    this.chinese = chinese;
  }

  static Wording ofTheMessageFiles() {
    var patterns = new ArrayList<Pattern>();
    try (var files = Files.newDirectoryStream(MESSAGES, "*_zh_CN.properties")) {
      for (Path file : files) {
        for (Object message : read(file).values()) {
          String text = message.toString().strip();
          if (HAN.matcher(text).find() && isTelling(text)) {
            patterns.add(asPattern(text));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Wording(patterns);
  }

  /** A Chinese sentence or label of ours on an English page; names of people and places may be. */
  List<String> chineseOnAnEnglishPage(List<String> texts) {
    return texts.stream()
        .filter(text -> HAN.matcher(text).find())
        .filter(text -> chinese.stream().anyMatch(ours -> ours.matcher(text).matches()))
        .distinct()
        .toList();
  }

  /** English words on a Chinese page that are neither usual there nor typed by somebody. */
  List<String> englishOnAChinesePage(List<String> texts, Set<String> typed) {
    return texts.stream()
        .map(text -> NAMES.matcher(text).replaceAll(" "))
        .flatMap(text -> WORD.matcher(text).results().map(found -> found.group()))
        .filter(word -> !USUAL.contains(word) && !typed.contains(word))
        .distinct()
        .toList();
  }

  /** Keys that stand where their text should, and places that nobody filled. */
  static List<String> unfilled(List<String> texts) {
    return texts.stream()
        .filter(text -> KEY.matcher(text).find() || PLACE.matcher(text).find())
        .distinct()
        .toList();
  }

  /** Of a message that is little but its places, everything would look like one. */
  private static boolean isTelling(String message) {
    return PLACE
            .matcher(message)
            .replaceAll("")
            .codePoints()
            .filter(Character::isIdeographic)
            .count()
        > 1;
  }

  private static Pattern asPattern(String message) {
    var pattern = new StringBuilder();
    for (String part : PLACE.split(message, -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
