package org.lintel.survey.web;

import java.util.Map;
import java.util.OptionalInt;
import org.lintel.community.PlainText;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.mail.MailWords;
import org.lintel.survey.mail.Placeholder;

/** The words of a wave's mails as they were typed. */
public record MailForm(
    String language,
    String subjectZh,
    String bodyZh,
    String subjectEn,
    String bodyEn,
    String contact,
    String reminders,
    String days) {

  static MailForm typed(Map<String, String> form) {
    return new MailForm(
        form.getOrDefault("language", ""),
        PlainText.line(form.getOrDefault("subject-zh", "")),
        PlainText.lines(form.getOrDefault("body-zh", "")),
        PlainText.line(form.getOrDefault("subject-en", "")),
        PlainText.lines(form.getOrDefault("body-en", "")),
        PlainText.line(form.getOrDefault("contact", "")),
        PlainText.narrow(form.getOrDefault("reminders", "")),
        PlainText.narrow(form.getOrDefault("days", "")));
  }

  static MailForm of(MailWords words) {
    return new MailForm(
        words.language(),
        words.chinese().subject(),
        words.chinese().body(),
        words.english().subject(),
        words.english().body(),
        words.contact(),
        String.valueOf(words.reminders()),
        String.valueOf(words.daysBetween()));
  }

  public boolean isEnglish() {
    return language.equals(Text.ENGLISH);
  }

  /** Says everything that is wrong with it. */
  Refusals check() {
    var refusals = Refusals.none();
    subject("subject-zh", subjectZh, refusals);
    body("body-zh", bodyZh, refusals);
    subject("subject-en", subjectEn, refusals);
    body("body-en", bodyEn, refusals);
    length("contact", contact, MailWords.LONGEST_CONTACT, refusals);
    number("reminders", reminders, 0, MailWords.MOST_REMINDERS, refusals);
    number("days", days, 1, MailWords.MOST_DAYS, refusals);
    return refusals;
  }

  private static void subject(String field, String words, Refusals refusals) {
    if (words.contains(Placeholder.LINK.written())) {
      refusals.add(field, "survey.mails.subject.link", Placeholder.LINK.written());
    }
    words(field, words, MailWords.LONGEST_SUBJECT, refusals);
  }

  private static void body(String field, String words, Refusals refusals) {
    if (!words.isEmpty() && !words.contains(Placeholder.LINK.written())) {
      refusals.add(field, "survey.mails.link.missing", Placeholder.LINK.written());
    }
    words(field, words, MailWords.LONGEST_BODY, refusals);
  }

  private static void words(String field, String words, int longest, Refusals refusals) {
    Placeholder.unknownIn(words)
        .ifPresent(unknown -> refusals.add(field, "survey.mails.place.unknown", unknown));
    length(field, words, longest, refusals);
  }

  private static void length(String field, String words, int longest, Refusals refusals) {
    int length = words.codePointCount(0, words.length());
    if (length == 0) {
      refusals.add(field, "survey.mails.missing");
    } else if (length > longest) {
      refusals.add(field, "survey.mails.long", length, longest);
    }
  }

  private static OptionalInt whole(String typed) {
    return typed.matches("[0-9]{1,4}")
        ? OptionalInt.of(Integer.parseInt(typed))
        : OptionalInt.empty();
  }

  private static void number(String field, String typed, int least, int most, Refusals refusals) {
    if (whole(typed).stream().noneMatch(value -> value >= least && value <= most)) {
      refusals.add(field, "survey.mails.number", typed, least, most);
    }
  }

  /** Only after {@link #check} found nothing. */
  MailWords words() {
    return new MailWords(
        isEnglish() ? Text.ENGLISH : Text.CHINESE,
        new MailWords.Words(subjectZh, bodyZh),
        new MailWords.Words(subjectEn, bodyEn),
        contact,
        whole(reminders).orElseThrow(),
        whole(days).orElseThrow());
  }
}
