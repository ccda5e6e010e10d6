package org.lintel.relationship;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintel.community.PlainText;

/** What a column of a list of account managers holds, by the headings that offices use. */
enum ManagerColumn {
  COMMUNITY("小区", "小区名称", "项目", "项目名称", "社区", "社区名称", "楼盘", "community", "project", "estate"),
  BUILDING("楼栋", "楼栋号", "楼号", "栋号", "栋", "幢", "楼幢", "楼座", "座", "building", "block", "tower"),
  ENTRANCE("单元", "单元号", "门栋", "梯", "entrance", "stairwell"),
  ROOM(
      "房号",
      "房间号",
      "房间",
      "室号",
      "室",
      "房屋",
      "门牌",
      "门牌号",
      "户号",
      "地址",
      "room",
      "roomno",
      "roomnumber",
      "unit",
      "unitno",
      "flat",
      "apartment",
      "address"),
  EMAIL(
      "管家邮箱",
      "管家邮件",
      "客户经理邮箱",
      "员工邮箱",
      "负责人邮箱",
      "邮箱",
      "电子邮箱",
      "电子邮件",
      "email",
      "emailaddress",
      "mail",
      "manageremail",
      "accountmanageremail",
      "accountmanager",
      "staffemail",
      "stewardemail");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-*＊:：.·]");
  private static final Pattern BRACKETS = Pattern.compile("[（(\\[【].*");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy; the checker sees only List
  private final List<String> headings;

  ManagerColumn(String... headings) {
    this.headings = List.of(headings);
  }

  /** The column that a heading names. */
  static Optional<ManagerColumn> of(String heading) {
    String bare = BRACKETS.matcher(PlainText.narrow(heading)).replaceAll("");
    String plain = SEPARATORS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.headings.contains(plain)).findFirst();
  }
}
