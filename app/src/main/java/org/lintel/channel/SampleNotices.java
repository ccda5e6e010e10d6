package org.lintel.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.LetterWriter.Writing;
import org.lintel.channel.sms.TextMessage;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Notices with example values, to look at and to try. */
@Component
public class SampleNotices {

  private final WritingNotices writing;
  private final StaffBriefs briefs;
  private final NoticeWordings wordings;
  private final OrganisationNames names;
  private final PublicAddress address;

  SampleNotices(
      WritingNotices writing,
      StaffBriefs briefs,
      NoticeWordings wordings,
      OrganisationNames names,
      PublicAddress address) {
    this.writing = writing;
    this.briefs = briefs;
    this.wordings = wordings;
    this.names = names;
    this.address = address;
  }

  /**
   * How words look.
   *
   * @param sms empty where none is sent
   * @param parts for how many messages the provider counts the text message
   */
  public record Sample(String subject, NoticeBody body, String sms, int parts) {}

  /** Of words that may not be kept yet. */
  public Sample of(NoticeTemplate template, NoticeWording wording, Text text, String sign) {
    Map<String, String> places = places(template, text);
    if (!template.isForOwners()) {
      return toColleague(template, wording, text, places);
    }
    var foot =
        new MailFoot(
            phone(),
            places.getOrDefault(NoticeTemplate.LINK, ""),
            address.of("/opt-out/sample"),
            names.of(OrganisationScope.required()).name());
    var mail = writing.mail(wording.in(text.language()), text, places, foot);
    var brief = writing.brief(wording, text, places);
    var message = new TextMessage(new UUID(0, 0), "+8613800000000", brief.text(), "", Map.of());
    return new Sample(
        mail.subject(), NoticeBody.of(mail.text()), brief.text(), message.parts(sign));
  }

  private Sample toColleague(
      NoticeTemplate template, NoticeWording wording, Text text, Map<String, String> places) {
    var words = wording.in(text.language());
    String subject = text.fill(words.subject(), places);
    var body = NoticeBody.of(text.fill(words.text(), places));
    if (!template.isTexted()) {
      return new Sample(subject, body, "", 0);
    }
    var brief = briefs.of(wording, text, places);
    return new Sample(subject, body, brief.text(), briefs.parts(brief));
  }

  Writing.Brief brief(NoticeTemplate template, Text text) {
    NoticeWording wording = wordings.of(template);
    Map<String, String> places = places(template, text);
    return template.isForOwners()
        ? writing.brief(wording, text, places)
        : briefs.of(wording, text, places);
  }

  private Map<String, String> places(NoticeTemplate template, Text text) {
    var places = new HashMap<>(NoticePlaces.examples(template.allPlaces(), text));
    places.computeIfPresent("company", (_, _) -> names.of(OrganisationScope.required()).name());
    phone()
        .ifPresent(number ->
            places.computeIfPresent(
                NoticeTemplate.CALL, (_, _) -> WritingNotices.call(Optional.of(number), text)));
    return places;
  }

  private Optional<ServicePhone> phone() {
    return names.of(OrganisationScope.required()).phone();
  }
}
