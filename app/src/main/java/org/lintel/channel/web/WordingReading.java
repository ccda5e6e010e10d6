package org.lintel.channel.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintel.channel.NoticePlaces;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeWording;
import org.lintel.community.PlainText;
import org.lintel.platform.web.Refusals;

/** Reads the form of a notice's words, and says what is wrong with it. */
final class WordingReading {

  private final NoticeTemplate template;
  private final Map<String, String> form;
  private final Refusals refusals;

  private WordingReading(NoticeTemplate template, Map<String, String> form, Refusals refusals) {
    this.template = template;
    this.form = form;
    this.refusals = refusals;
  }

  /** What was typed; of no use when there are refusals. */
  static NoticeWording read(NoticeTemplate template, Map<String, String> form, Refusals refusals) {
    return new WordingReading(template, form, refusals).wording();
  }

  /** What a form shows of words. */
  static Map<String, String> shown(NoticeWording wording) {
    var shown = new HashMap<String, String>();
    shown.put("urgency", wording.urgency().name());
    shown.put("route", wording.route().name());
    shown.put("sms-code", wording.smsCode());
    shown(shown, "zh", wording.chinese());
    shown(shown, "en", wording.english());
    return shown;
  }

  private static void shown(Map<String, String> shown, String language, NoticeWording.Words words) {
    shown.put("subject-" + language, words.subject());
    shown.put("text-" + language, words.text());
    shown.put("sms-" + language, words.sms());
  }

  private NoticeWording wording() {
    String code = PlainText.line(form.getOrDefault("sms-code", ""));
    if (code.length() > NoticeWording.LONGEST_CODE) {
      refusals.add("sms-code", "channel.settings.long", code.length(), NoticeWording.LONGEST_CODE);
    }
    return new NoticeWording(
        words("zh"),
        words("en"),
        Stream.of(NoticeTemplate.Urgency.values())
            .filter(each -> each.name().equals(form.get("urgency")))
            .findFirst()
            .orElse(template.urgency()),
        Stream.of(NoticeTemplate.Route.values())
            .filter(each -> each.name().equals(form.get("route")))
            .findFirst()
            .orElse(template.route()),
        code,
        0);
  }

  private NoticeWording.Words words(String language) {
    String subject = PlainText.line(form.getOrDefault("subject-" + language, ""));
    String text = PlainText.lines(form.getOrDefault("text-" + language, ""));
    String sms = PlainText.line(form.getOrDefault("sms-" + language, ""));
    check("subject-" + language, subject, NoticeWording.LONGEST_SUBJECT);
    check("text-" + language, text, NoticeWording.LONGEST_TEXT);
    if (template.isTexted()) {
      check("sms-" + language, sms, NoticeWording.LONGEST_SMS);
    }
    if (template.isForOwners()
        && !text.isEmpty()
        && !text.contains("{" + NoticeTemplate.LINK + "}")) {
      refusals.add("text-" + language, "channel.wording.no-link", "{" + NoticeTemplate.LINK + "}");
    }
    return new NoticeWording.Words(subject, text, template.isTexted() ? sms : "");
  }

  private void check(String field, String words, int longest) {
    int length = words.codePointCount(0, words.length());
    Optional<String> unknown = NoticePlaces.unknownIn(words, template.allPlaces());
    if (length == 0) {
      refusals.named(field, "channel.wording." + field, "channel.wording.empty");
    } else if (length > longest) {
      refusals.add(field, "channel.settings.long", length, longest);
    } else if (unknown.isPresent()) {
      refusals.add(
          field,
          "channel.settings.place-unknown",
          unknown.get(),
          String.join(" ", template.allPlaces().stream().map(place -> "{" + place + "}").toList()));
    }
  }
}
