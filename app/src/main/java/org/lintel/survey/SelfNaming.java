package org.lintel.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** How people say their name: a surname with one or two characters after words that announce it. */
final class SelfNaming {

  private static final String ANNOUNCED =
      "(?:\u6211\u53EB|\u6211\u662F|\u672C\u4EBA(?:\u53EB|\u662F)?|\u6211\u7684\u540D\u5B57(?:\u662F|\u53EB)|\u59D3\u540D\\s*(?:\u662F|:)?)\\s*";

  /** What follows has to end the name: much that begins like one goes on as a word. */
  private static final String ENDS_NAME =
      "(?=$|[\\s,.;:!?()\u3001\u3002]|\u4F4F|\u7535\u8BDD|\u624B\u673A|\u8054\u7CFB)";

  static final Pattern NAME =
      Pattern.compile(ANNOUNCED + "((?:" + surnames() + ")\\p{IsHan}{1,2}?)" + ENDS_NAME);

  private SelfNaming() {}

  private static String surnames() {
    try {
      return new ClassPathResource("survey/surnames.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.strip().split(" ")))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .collect(Collectors.joining("|"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
