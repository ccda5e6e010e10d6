package org.lintel.channel;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.LetterWriter.Writing;
import org.lintel.community.PlainText;
import org.lintel.community.owner.Wish;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.Documents;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Puts notices into words. */
@Component
class WritingNotices {

  private static final int LONGEST_SUBJECT = 200;

  private final NoticeWordings wordings;
  private final NoticeRulebook rulebook;
  private final StaffMembers staff;
  private final NamedStaff named;
  private final StaffBriefs briefs;
  private final PublicAddress address;
  private final OrganisationNames names;
  private final Documents documents;
  private final Texts texts;

  WritingNotices(
      NoticeWordings wordings,
      NoticeRulebook rulebook,
      StaffMembers staff,
      NamedStaff named,
      StaffBriefs briefs,
      PublicAddress address,
      OrganisationNames names,
      Documents documents,
      Texts texts) {
    this.wordings = wordings;
    this.rulebook = rulebook;
    this.staff = staff;
    this.named = named;
    this.briefs = briefs;
    this.address = address;
    this.names = names;
    this.documents = documents;
    this.texts = texts;
  }

  Writing toOwner(KeptNotices.ToOwner notice, Medium medium, String optOut) {
    NoticeWording wording = wordings.of(notice.template());
    Text text = texts.in(language(notice));
    Map<String, String> places =
        new HashMap<>(NoticePlaces.shown(named.in(notice.facts(), text), notice.zone(), text));
    places.put("owner", PlainText.line(notice.owner()));
    places.put("community", PlainText.line(notice.community()));
    places.put("company", company());
    places.put(NoticeTemplate.LINK, link(notice.path()));
    places.put(NoticeTemplate.CALL, call(notice.phone(), text));
    if (medium == Medium.SMS) {
      return brief(wording, text, places);
    }
    var foot = new MailFoot(notice.phone(), link(notice.path()), optOut, company());
    return mail(wording.in(text.language()), text, places, foot);
  }

  /** Hers, else the company's. */
  private String language(KeptNotices.ToOwner notice) {
    return notice
        .wish()
        .map(Wish::language)
        .filter(language -> !language.isEmpty())
        .orElseGet(() -> rulebook.rules().language());
  }

  /** A text message of one line; whoever gets it reads how to get no more. */
  Writing.Brief brief(NoticeWording wording, Text text, Map<String, String> places) {
    String own = wording.in(text.language()).sms();
    String told = PlainText.line(text.fill(own, places)) + " " + text.get("notice.sms.opt-out");
    var used = new HashMap<>(places);
    used.keySet().removeIf(place -> !NoticePlaces.isIn(own, place));
    return new Writing.Brief(told, wording.smsCode(), used);
  }

  Writing.Words mail(
      NoticeWording.Words words, Text text, Map<String, String> places, MailFoot foot) {
    Text other = texts.in(text.isChinese() ? Text.ENGLISH : Text.CHINESE);
    String subject = subject(text.fill(words.subject(), places));
    var body = NoticeBody.of(text.fill(words.text(), places) + "\n\n" + foot.in(text, other));
    String html =
        documents.write("channel/notice-mail", new NoticeMail(text.language(), subject, body));
    return new Writing.Words(company(), subject, body.text(), html);
  }

  Writing toStaff(KeptNotices.ToStaff notice, Medium medium, UUID id, ZoneId zone) {
    Text text = texts.in(staff.get(id).language());
    NoticeWording wording = wordings.of(notice.template());
    Map<String, String> places =
        new HashMap<>(NoticePlaces.shown(named.in(notice.facts(), text), zone, text));
    places.put(NoticeTemplate.LINK, link(notice.path()));
    return medium == Medium.SMS
        ? briefs.of(wording, text, places)
        : mailToStaff(notice, wording.in(text.language()), text, places);
  }

  private Writing.Words mailToStaff(
      KeptNotices.ToStaff notice,
      NoticeWording.Words words,
      Text text,
      Map<String, String> places) {
    String link = notice.path().isEmpty() ? "" : "\n\n" + link(notice.path());
    boolean isLinked = NoticePlaces.isIn(words.text(), NoticeTemplate.LINK);
    String told = text.fill(words.text(), places) + (isLinked ? "" : link);
    String subject = subject(text.fill(words.subject(), places));
    return new Writing.Words(company(), subject, told + "\n", "");
  }

  static String call(Optional<ServicePhone> phone, Text text) {
    return phone.map(number -> text.get("notice.call", number.value())).orElse("");
  }

  private String company() {
    return PlainText.line(names.of(OrganisationScope.required()).name());
  }

  private String link(String path) {
    return path.isEmpty() ? "" : address.of(path);
  }

  private static String subject(String words) {
    String line = PlainText.line(words);
    return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }
}
