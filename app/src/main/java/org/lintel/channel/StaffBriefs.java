package org.lintel.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.channel.LetterWriter.Writing;
import org.lintel.channel.sms.SmsGateway;
import org.lintel.channel.sms.TextMessage;
import org.lintel.community.PlainText;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Text messages to colleagues: one line that stays short, whatever fills its places. */
@Component
class StaffBriefs {

  static final int MOST_PARTS_CHINESE = 2;
  static final int MOST_PARTS_ENGLISH = 3;

  /** The name of a community, which whoever works there knows by its beginning. */
  private static final String NAME = "place";

  /** What gives way, in the order in which it is tried: the name first, the link never. */
  private static final List<Cut> CUTS =
      List.of(
          new Cut(true, 24),
          new Cut(true, 12),
          new Cut(true, 6),
          new Cut(false, 40),
          new Cut(false, 20),
          new Cut(false, 10),
          new Cut(false, 6));

  private static final String ANY_MOBILE = "+8613800000000";

  private final SmsGateway gateway;

  /** Values are cut to so many characters: the name of the community, or all of them. */
  private record Cut(boolean isOfName, int longest) {

    String of(String place, String value) {
      boolean isMeant = isOfName ? place.equals(NAME) : !place.equals(NoticeTemplate.LINK);
      return !isMeant || value.codePointCount(0, value.length()) <= longest
          ? value
          : value.substring(0, value.offsetByCodePoints(0, longest - 1)) + "…";
    }
  }

  StaffBriefs(SmsGateway gateway) {
    this.gateway = gateway;
  }

  Writing.Brief of(NoticeWording wording, Text text, Map<String, String> places) {
    String own = wording.in(text.language()).sms();
    var used = new HashMap<>(places);
    used.keySet().removeIf(place -> !NoticePlaces.isIn(own, place));
    int most = text.isChinese() ? MOST_PARTS_CHINESE : MOST_PARTS_ENGLISH;
    Writing.Brief brief = brief(wording, own, text, used);
    for (Cut cut : CUTS) {
      if (parts(brief) > most) {
        used.replaceAll(cut::of);
        brief = brief(wording, own, text, used);
      }
    }
    return brief;
  }

  /** For how many messages the provider counts it. */
  int parts(Writing.Brief brief) {
    return new TextMessage(new UUID(0, 0), ANY_MOBILE, brief.text(), "", Map.of())
        .parts(gateway.sign());
  }

  private static Writing.Brief brief(
      NoticeWording wording, String own, Text text, Map<String, String> places) {
    return new Writing.Brief(PlainText.line(text.fill(own, places)), wording.smsCode(), places);
  }
}
