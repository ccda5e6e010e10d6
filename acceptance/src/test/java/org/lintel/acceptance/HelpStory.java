package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code ./lintel help} says in both languages what there is. */
class HelpStory {

  private static final Path LAUNCHER = Path.of("../lintel");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\./lintel ([a-z]+)");
  private static final Pattern KNOWN = Pattern.compile("(?m)^  ([a-z]+)(?: \\|[^)]*)?\\) ");
  private static final Pattern NOT_TRANSLATED =
      Pattern.compile("(?m)^\\./lintel bench .*$|--[a-z]+|^LINTEL_[A-Z]+");

  @Test
  void bothLanguagesNameEveryCommand() throws Exception {
    String chinese = help("zh_CN.UTF-8");
    String english = help("en_US.UTF-8");
    String script = Files.readString(LAUNCHER);
    String commands = script.substring(script.indexOf("\ncase $command in"));

    assertThat(all(COMMAND, chinese))
        .isEqualTo(all(COMMAND, english))
        .containsExactlyInAnyOrderElementsOf(all(KNOWN, commands));
    assertThat(all(NOT_TRANSLATED, chinese))
        .isNotEmpty()
        .containsExactlyElementsOf(all(NOT_TRANSLATED, english));
    assertThat(chinese).contains("显示网址");
    assertThat(english).contains("print the address");
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(found.groupCount())).toList();
  }

  private static String help(String language) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(LAUNCHER.toString(), "help").redirectErrorStream(true);
    builder.environment().put("LC_ALL", language);
    var process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
