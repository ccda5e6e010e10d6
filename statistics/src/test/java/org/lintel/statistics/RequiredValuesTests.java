package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No required value is forgotten, and no file of values lies there without a test reading it. */
class RequiredValuesTests {

  private static final Path RESOURCES =
      Path.of("..", "statistics", "src/test/resources/org/lintel/statistics");
  private static final Path TESTS =
      Path.of("..", "statistics", "src/test/java/org/lintel/statistics");
  private static final String PREFIX = "reference-";
  private static final String SUFFIX = ".tsv";

  @Test
  void everyRequiredValueStandsInOneFileOfValues() throws IOException {
    var known =
        files().stream()
            .flatMap(name -> ReferenceValues.of(name).stream())
            .map(e -> e.id())
            .toList();

    assertThat(known).doesNotHaveDuplicates().containsAll(required());
  }

  @Test
  void theListOfRequiredValuesIsComplete() throws IOException {
    assertThat(required()).hasSize(149).doesNotHaveDuplicates();
  }

  @Test
  void aTestReadsEveryFileOfValues() throws IOException {
    String sources = sources();

    assertThat(files())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(sources).contains("ReferenceValues.of(\"" + name + "\")"));
  }

  private static List<String> required() throws IOException {
    return Files.readAllLines(RESOURCES.resolve("required.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(RESOURCES)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(PREFIX))
          .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
          .toList();
    }
  }

  private static String sources() throws IOException {
    var text = new StringBuilder();
    try (Stream<Path> all = Files.walk(TESTS)) {
      for (Path file : all.filter(path -> path.toString().endsWith("Tests.java")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
