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
  private final NoticeWordings wordings;
  private final OrganisationNames names;
  private final PublicAddress address;

  SampleNotices(
      WritingNotices writing,
      NoticeWordings wordings,
      OrganisationNames names,
      PublicAddress address) {
    this.writing = writing;
    this.wordings = wordings;
    this.names = names;
    this.address = address;
  }

  /**
   * How words look.
   *
   * @param sms empty for notices to staff
   * @param parts for how many messages the provider counts the text message
   */
  public record Sample(String subject, NoticeBody body, String sms, int parts) {}

  /** Of words that may not be kept yet. */
  public Sample of(NoticeTemplate template, NoticeWording wording, Text text, String sign) {
    Map<String, String> places = places(template, text);
    if (!template.isForOwners()) {
      var words = wording.in(text.language());
      return new Sample(
          text.fill(words.subject(), places),
          NoticeBody.of(text.fill(words.text(), places)),
          "",
          0);
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

  Writing.Brief brief(NoticeTemplate template, Text text) {
    return writing.brief(wordings.of(template), text, places(template, text));
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
