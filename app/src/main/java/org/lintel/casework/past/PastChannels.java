package org.lintel.casework.past;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.casework.CaseChannel;

/** Words of other systems for the way in, and ours. */
final class PastChannels {

  /** In the order in which they are looked for: a worker's app is no owner's app. */
  private static final Map<CaseChannel, List<String>> SIGNS = new LinkedHashMap<>();

  static {
    put(CaseChannel.INSPECTION, "inspection,employee,worker,patrol,巡检,巡查,巡视,员工,自查");
    put(CaseChannel.WECHAT, "wechat,weixin,微信,公众号");
    put(CaseChannel.SURVEY, "survey,问卷,满意度");
    put(CaseChannel.API, "api,integration,接口,系统对接");
    put(
        CaseChannel.OWNER_PAGE,
        "app,mobile,online,web,self service,self-service,portal,网,线上,小程序,自助");
    put(CaseChannel.PHONE, "phone,call,hotline,telephone,电话,来电,热线,12345");
    put(CaseChannel.ON_THE_SPOT, "walk,in person,in-person,visit,counter,现场,前台,上门,到访,来访,当面");
    put(CaseChannel.PAPER, "mail,letter,fax,paper,信,书面,纸,意见箱");
  }

  private PastChannels() {}

  private static void put(CaseChannel channel, String signs) {
    SIGNS.put(channel, List.of(signs.split(",")));
  }

  /** As it was chosen, else as its words suggest; what says nothing is some other way. */
  static CaseChannel of(String key, PastChoices choices) {
    return Optional.ofNullable(choices.channels().get(key))
        .flatMap(PastChannels::named)
        .orElseGet(() -> suggested(key));
  }

  static Optional<CaseChannel> named(String name) {
    return Arrays.stream(CaseChannel.values())
        .filter(channel -> channel.name().equals(name))
        .findFirst();
  }

  private static CaseChannel suggested(String key) {
    return SIGNS.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(key::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(CaseChannel.OTHER);
  }
}
