package org.lintel.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All text of the product, read once from {@code messages/*_{zh_CN,en}.properties}. */
@Component
public class Texts {

  private final Text chinese = new Text(Text.CHINESE, read("zh_CN"));
  private final Text english = new Text(Text.ENGLISH, read("en"));

  /** Text in the language of the tag; Chinese for every tag but {@code en}. */
  public Text in(String languageTag) {
    return Text.ENGLISH.equals(languageTag) ? english : chinese;
  }

  /** For commands and for starts that end early, in the language of the terminal. */
  public static Text ofTerminal() {
    boolean isChinese = Locale.getDefault().getLanguage().equals(Locale.CHINESE.getLanguage());
    return new Texts().in(isChinese ? Text.CHINESE : Text.ENGLISH);
  }

  private static Map<String, String> read(String suffix) {
    var messages = new HashMap<String, String>();
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      for (Resource file :
          resolver.getResources("classpath*:messages/*_" + suffix + ".properties")) {
        readInto(messages, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  private static void readInto(Map<String, String> messages, Resource file) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    for (String key : properties.stringPropertyNames()) {
      if (messages.put(key, properties.getProperty(key)) != null) {
        throw new IllegalStateException("message key " + key + " stands in two files");
      }
    }
  }
}
