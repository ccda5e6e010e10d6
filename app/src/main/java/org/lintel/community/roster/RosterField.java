package org.lintel.community.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintel.community.PlainText;

/** What a column of a roster can hold, with the headings by which it is recognised. */
public enum RosterField {
  COMMUNITY("小区", "小区名称", "项目", "项目名称", "社区", "社区名称", "楼盘", "community", "project", "estate"),
  BUILDING("楼栋", "楼栋号", "楼号", "栋号", "栋", "幢", "幢号", "楼幢", "楼座", "座", "building", "block", "tower"),
  ENTRANCE("单元", "单元号", "门栋", "梯", "entrance", "stairwell"),
  ROOM(
      "房号",
      "房间号",
      "房间",
      "室号",
      "室",
      "房屋",
      "房产",
      "门牌",
      "门牌号",
      "户号",
      "地址",
      "房屋编号",
      "room",
      "roomno",
      "roomnumber",
      "unit",
      "unitno",
      "flat",
      "apartment",
      "address"),
  UNIT_KIND("房屋类型", "物业类型", "业态", "房产类型", "用途", "unitkind", "propertytype", "kind"),
  AREA("面积", "建筑面积", "房屋面积", "套内面积", "area", "floorarea", "size"),
  LAYOUT("户型", "房型", "layout", "unittype", "floorplan"),
  MOVED_IN_ON(
      "入住日期",
      "入住时间",
      "交房日期",
      "交房时间",
      "交付日期",
      "交付时间",
      "收楼日期",
      "收房日期",
      "movein",
      "moveindate",
      "movedin",
      "movedinon",
      "handover",
      "handoverdate"),
  TENURE_STAGE("业主阶段", "居住阶段", "阶段", "业主分类", "tenure", "tenurestage", "stage"),
  NAME(
      "姓名",
      "业主姓名",
      "业主名称",
      "业主",
      "客户姓名",
      "客户名称",
      "客户",
      "住户姓名",
      "住户",
      "产权人",
      "名字",
      "name",
      "ownername",
      "owner",
      "fullname",
      "resident"),
  ROLE(
      "身份",
      "角色",
      "类型",
      "业主类型",
      "住户类型",
      "客户类型",
      "人员类型",
      "关系",
      "与业主关系",
      "role",
      "residenttype",
      "relation"),
  PHONE(
      "手机",
      "手机号",
      "手机号码",
      "电话",
      "电话号码",
      "联系电话",
      "联系方式",
      "移动电话",
      "业主电话",
      "业主手机",
      "备用电话",
      "其他电话",
      "第二联系电话",
      "固定电话",
      "phone",
      "phonenumber",
      "mobile",
      "mobilephone",
      "mobilenumber",
      "tel",
      "telephone",
      "cell",
      "contact"),
  EMAIL("邮箱", "电子邮箱", "电子邮件", "邮件", "email", "mail", "emailaddress"),
  DECISION_MAKER(
      "决策人",
      "主要决策人",
      "是否决策人",
      "主要联系人",
      "是否主要联系人",
      "户主",
      "是否户主",
      "decisionmaker",
      "maincontact",
      "primarycontact"),
  TRAITS(
      "住户画像",
      "业主画像",
      "客户画像",
      "家庭画像",
      "画像",
      "住户标签",
      "业主标签",
      "客户标签",
      "标签",
      "householdprofile",
      "profile",
      "householdtraits",
      "traits",
      "tags"),
  NOTE("备注", "说明", "note", "notes", "remark", "remarks", "comment");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-*＊:：.·]");
  private static final Pattern BRACKETS = Pattern.compile("[（(\\[【].*");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy; the checker sees only List
  private final List<String> headings;

  RosterField(String... headings) {
    this.headings = List.of(headings);
  }

  /** Message key of the field's name. */
  public String key() {
    return "community.roster.field." + name();
  }

  /** Several columns may hold it: a second phone number is one more contact. */
  public boolean mayRepeat() {
    return this == PHONE || this == EMAIL;
  }

  /** The field that a heading names; a trailing number or a remark in brackets does not matter. */
  static Optional<RosterField> of(String heading) {
    String plain = plain(heading);
    Optional<RosterField> exact = exactly(plain);
    return exact.isPresent() ? exact : exactly(plain.replaceAll("[0-9一二三]+$", ""));
  }

  private static Optional<RosterField> exactly(String plain) {
    return Arrays.stream(values()).filter(field -> field.headings.contains(plain)).findFirst();
  }

  /** A heading as it counts for comparing. */
  static String plain(String heading) {
    String bare = BRACKETS.matcher(PlainText.narrow(heading)).replaceAll("");
    return SEPARATORS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
