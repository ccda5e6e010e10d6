package org.lintel.survey.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.community.PlainText;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.survey.Mode;
import org.springframework.stereotype.Component;

/**
 * Fills the company's words and puts below them what is not the company's to leave out: who sees
 * the answers, whom to ask, and the way to no more e-mail.
 */
@Component
class ComposingAMail {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_NAME = 80;

  private final Texts texts;

  ComposingAMail(Texts texts) {
    this.texts = texts;
  }

  /** A mail without its addressee. */
  record Composed(String subject, MailBody body) {}

  Composed compose(MailWords words, String language, MailFacts facts) {
    Text text = texts.in(language);
    var own = words.in(language);
    String subject = filled(own.subject(), facts);
    if (facts.round() > 0) {
      subject = text.get("survey.mail.reminder", subject);
    }
    var lines = new ArrayList<MailBody.Line>();
    own.body().lines().forEach(line -> add(lines, line, facts));
    lines.add(MailBody.Line.of(""));
    foot(lines, words, facts, text);
    return new Composed(cut(subject, LONGEST_SUBJECT), new MailBody(lines));
  }

  private void foot(List<MailBody.Line> lines, MailWords words, MailFacts facts, Text text) {
    boolean isNamed = facts.mode() == Mode.NAMED;
    Text other = texts.in(text.isChinese() ? Text.ENGLISH : Text.CHINESE);
    lines.add(
        MailBody.Line.of(
            text.get(
                isNamed ? "survey.owner.privacy.named" : "survey.owner.privacy.confidential")));
    for (MailFacts.Door door : facts.doors()) {
      lines.add(
          linked(
              other.get("survey.mail.other-language"),
              door.address() + "?lang=" + other.language()));
    }
    lines.add(MailBody.Line.of(""));
    lines.add(MailBody.Line.of(text.get("survey.mail.contact", words.contact())));
    facts
        .phone()
        .filter(phone -> !digits(words.contact()).contains(digits(phone.value())))
        .ifPresent(
            phone -> lines.add(MailBody.Line.of(text.get("survey.mail.phone", phone.value()))));
    lines.add(linked(text.get("survey.mail.opt-out"), facts.optOut() + "?lang=" + text.language()));
    lines.add(MailBody.Line.of(PlainText.line(facts.company())));
  }

  private static String digits(String words) {
    return words.replaceAll("\\D", "");
  }

  /** A line of the company; where it has the link, one line for each home that may answer. */
  private static void add(List<MailBody.Line> lines, String line, MailFacts facts) {
    String[] around = line.split(Pattern.quote(Placeholder.LINK.written()), 2);
    if (around.length == 1) {
      lines.add(MailBody.Line.of(filled(line, facts)));
      return;
    }
    String before = filled(around[0], facts);
    String after = filled(around[1], facts);
    if (facts.doors().size() == 1) {
      lines.add(parts(before, facts.doors().getFirst().address(), after));
      return;
    }
    if (!before.isBlank()) {
      lines.add(MailBody.Line.of(before));
    }
    facts.doors().forEach(door -> lines.add(linked(door.home() + " ", door.address())));
    if (!after.isBlank()) {
      lines.add(MailBody.Line.of(after));
    }
  }

  private static MailBody.Line linked(String words, String address) {
    return parts(words, address, "");
  }

  private static MailBody.Line parts(String before, String address, String after) {
    var parts = new ArrayList<MailBody.Part>();
    if (!before.isEmpty()) {
      parts.add(new MailBody.Part(before, false));
    }
    parts.add(new MailBody.Part(address, true));
    if (!after.isEmpty()) {
      parts.add(new MailBody.Part(after, false));
    }
    return new MailBody.Line(parts);
  }

  /** In one pass: what fills a place is never read for places. */
  private static String filled(String words, MailFacts facts) {
    return Placeholder.in(words)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                Placeholder.named(found.group(1))
                    .map(place -> cut(PlainText.line(value(place, facts)), LONGEST_NAME))
                    .orElse(found.group())));
  }

  private static String value(Placeholder place, MailFacts facts) {
    return switch (place) {
      case OWNER -> facts.owner();
      case COMMUNITY -> facts.community();
      case COMPANY -> facts.company();
      case SURVEY -> facts.survey();
      case CLOSES -> facts.closes();
      case MINUTES -> String.valueOf(facts.minutes());
      case LINK -> facts.doors().getFirst().address();
    };
  }

  private static String cut(String words, int longest) {
    if (words.codePointCount(0, words.length()) <= longest) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
