package org.lintel.community.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.community.MemberRole;
import org.lintel.community.PlainText;
import org.lintel.community.TenureStage;
import org.lintel.community.UnitKind;
import org.lintel.platform.sheet.SerialDays;

/** Reads the words that rosters use for roles, kinds, stages, dates and yes or no. */
final class RosterWords {

  private static final Map<String, MemberRole> ROLES =
      Map.ofEntries(
          Map.entry("业主", MemberRole.OWNER),
          Map.entry("产权人", MemberRole.OWNER),
          Map.entry("户主", MemberRole.OWNER),
          Map.entry("本人", MemberRole.OWNER),
          Map.entry("owner", MemberRole.OWNER),
          Map.entry("共有人", MemberRole.CO_OWNER),
          Map.entry("共同业主", MemberRole.CO_OWNER),
          Map.entry("共有产权人", MemberRole.CO_OWNER),
          Map.entry("coowner", MemberRole.CO_OWNER),
          Map.entry("租户", MemberRole.TENANT),
          Map.entry("租客", MemberRole.TENANT),
          Map.entry("承租人", MemberRole.TENANT),
          Map.entry("tenant", MemberRole.TENANT),
          Map.entry("家属", MemberRole.FAMILY),
          Map.entry("家庭成员", MemberRole.FAMILY),
          Map.entry("家人", MemberRole.FAMILY),
          Map.entry("成员", MemberRole.FAMILY),
          Map.entry("配偶", MemberRole.FAMILY),
          Map.entry("父母", MemberRole.FAMILY),
          Map.entry("子女", MemberRole.FAMILY),
          Map.entry("family", MemberRole.FAMILY),
          Map.entry("familymember", MemberRole.FAMILY),
          Map.entry("代理人", MemberRole.AGENT),
          Map.entry("受托人", MemberRole.AGENT),
          Map.entry("中介", MemberRole.AGENT),
          Map.entry("agent", MemberRole.AGENT));

  private static final Map<String, UnitKind> KINDS =
      Map.ofEntries(
          Map.entry("住宅", UnitKind.HOME),
          Map.entry("公寓", UnitKind.HOME),
          Map.entry("别墅", UnitKind.HOME),
          Map.entry("home", UnitKind.HOME),
          Map.entry("residential", UnitKind.HOME),
          Map.entry("apartment", UnitKind.HOME),
          Map.entry("villa", UnitKind.HOME),
          Map.entry("商铺", UnitKind.SHOP),
          Map.entry("店铺", UnitKind.SHOP),
          Map.entry("底商", UnitKind.SHOP),
          Map.entry("商业", UnitKind.SHOP),
          Map.entry("shop", UnitKind.SHOP),
          Map.entry("retail", UnitKind.SHOP),
          Map.entry("办公", UnitKind.OFFICE),
          Map.entry("写字楼", UnitKind.OFFICE),
          Map.entry("office", UnitKind.OFFICE),
          Map.entry("车位", UnitKind.PARKING),
          Map.entry("车库", UnitKind.PARKING),
          Map.entry("停车位", UnitKind.PARKING),
          Map.entry("parking", UnitKind.PARKING),
          Map.entry("储藏室", UnitKind.STORAGE),
          Map.entry("储藏间", UnitKind.STORAGE),
          Map.entry("仓库", UnitKind.STORAGE),
          Map.entry("storage", UnitKind.STORAGE));

  private static final Map<String, TenureStage> STAGES =
      Map.ofEntries(
          Map.entry("准业主", TenureStage.PROSPECTIVE),
          Map.entry("prospective", TenureStage.PROSPECTIVE),
          Map.entry("磨合期", TenureStage.SETTLING_IN),
          Map.entry("新业主", TenureStage.SETTLING_IN),
          Map.entry("settlingin", TenureStage.SETTLING_IN),
          Map.entry("稳定期", TenureStage.SETTLED),
          Map.entry("settled", TenureStage.SETTLED),
          Map.entry("老业主", TenureStage.LONG_TERM),
          Map.entry("longterm", TenureStage.LONG_TERM));

  private static final Map<String, Boolean> ANSWERS =
      Map.ofEntries(
          Map.entry("是", true),
          Map.entry("√", true),
          Map.entry("y", true),
          Map.entry("yes", true),
          Map.entry("true", true),
          Map.entry("1", true),
          Map.entry("否", false),
          Map.entry("×", false),
          Map.entry("n", false),
          Map.entry("no", false),
          Map.entry("false", false),
          Map.entry("0", false));

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?(?:[ T].*)?");
  private static final Pattern BARE_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2100;

  private static final Set<String> NOTHING =
      Set.of(
          "无", "没有", "暂无", "无电话", "没有电话", "未留", "未提供", "未登记", "未填", "不详", "未知", "空", "none", "nil",
          "null", "n/a", "na");

  private static final Pattern ONLY_MARKS = Pattern.compile("[\\p{Pd}/\\\\.。、_*\\s]*");

  private RosterWords() {}

  /** Whether the cell says that there is nothing to say. */
  static boolean isNothing(String typed) {
    return ONLY_MARKS.matcher(typed).matches() || NOTHING.contains(plain(typed));
  }

  static Optional<MemberRole> role(String typed) {
    return Optional.ofNullable(ROLES.get(plain(typed)));
  }

  static Optional<UnitKind> kind(String typed) {
    return Optional.ofNullable(KINDS.get(plain(typed)));
  }

  static Optional<TenureStage> stage(String typed) {
    return Optional.ofNullable(STAGES.get(plain(typed)));
  }

  static Optional<Boolean> answer(String typed) {
    return Optional.ofNullable(ANSWERS.get(plain(typed)));
  }

  /**
   * Year first, as rosters and Excel write dates; without a day the first of the month is meant.
   */
  static Optional<LocalDate> date(String typed) {
    String narrow = PlainText.narrow(typed);
    Matcher matcher = DATE.matcher(narrow);
    if (!matcher.matches()) {
      matcher = BARE_DATE.matcher(narrow);
      if (!matcher.matches()) {
        return SerialDays.in(narrow).map(LocalDateTime::toLocalDate);
      }
    }
    try {
      int day = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
      var date =
          LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), day);
      boolean isLikely = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      return isLikely ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String plain(String typed) {
    return PlainText.narrow(typed).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
