package org.lintel.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser would send of a form of ours as it stands there. It reads the pages that our own
 * templates write, not any HTML.
 */
record PageForm(List<Map.Entry<String, String>> fields) {

  private static final Pattern CONTROL =
      Pattern.compile(
          "<input\\b[^>]*>|<select\\b[^>]*>.*?</select>|<textarea\\b[^>]*>.*?</textarea>",
          Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*>");

  /** The form of the page that is sent to this path. */
  static PageForm of(String page, String action) {
    Matcher form =
        Pattern.compile(
                "<form\\b[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>",
                Pattern.DOTALL)
            .matcher(page);
    if (!form.find()) {
      throw new IllegalStateException("no form is sent to " + action);
    }
    var fields = new ArrayList<Map.Entry<String, String>>();
    Matcher controls = CONTROL.matcher(form.group(1));
    while (controls.find()) {
      add(controls.group(), fields);
    }
    return new PageForm(fields);
  }

  /** The form with one field filled in otherwise. */
  PageForm with(String name, String value) {
    var changed = new ArrayList<>(fields);
    changed.removeIf(field -> field.getKey().equals(name));
    changed.add(Map.entry(name, value));
    return new PageForm(changed);
  }

  private static void add(String control, List<Map.Entry<String, String>> fields) {
    String name = attribute(control, "name");
    if (name.isEmpty()) {
      return;
    }
    if (control.startsWith("<select")) {
      fields.add(Map.entry(name, chosen(control)));
    } else if (control.startsWith("<textarea")) {
      fields.add(Map.entry(name, plain(control.replaceAll("(?s)^<[^>]*>|</textarea>$", ""))));
    } else if (isSent(control)) {
      fields.add(Map.entry(name, attribute(control, "value")));
    }
  }

  private static boolean isSent(String input) {
    String type = attribute(input, "type");
    boolean isChoice = type.equals("radio") || type.equals("checkbox");
    return !isChoice || Pattern.compile("\\schecked\\b").matcher(input).find();
  }

  private static String chosen(String select) {
    String first = null;
    Matcher options = OPTION.matcher(select);
    while (options.find()) {
      String value = attribute(options.group(), "value");
      if (Pattern.compile("\\sselected\\b").matcher(options.group()).find()) {
        return value;
      }
      first = first == null ? value : first;
    }
    return first == null ? "" : first;
  }

  private static String attribute(String tag, String name) {
    Matcher found =
        Pattern.compile("\\s" + name + "=\"([^\"]*)\"")
            .matcher(tag.substring(0, tag.indexOf('>') + 1));
    return found.find() ? plain(found.group(1)) : "";
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
