package org.lintel.demonstration;

import java.util.List;

/** The roster of the demonstration as a property company keeps it: one row a person. */
final class RosterSheet {

  private static final String HEAD = "小区,楼栋,单元,房号,房屋类型,面积,入住日期,姓名,身份,手机号";

  private RosterSheet() {}

  static String of(List<Resident> residents) {
    var sheet = new StringBuilder(HEAD).append('\n');
    for (Resident resident : residents) {
      for (Resident.Member member : resident.members()) {
        sheet
            .append(resident.place().name())
            .append(',')
            .append(resident.building())
            .append(',')
            .append(resident.entrance())
            .append(',')
            .append(resident.room())
            .append(',')
            .append(resident.isShop() ? "商铺" : "住宅")
            .append(',')
            .append(resident.area())
            .append(',')
            .append(resident.movedIn())
            .append(',')
            .append(member.name())
            .append(',')
            .append(member.role())
            .append(',')
            .append(member.phone())
            .append('\n');
      }
    }
    return sheet.toString();
  }
}
