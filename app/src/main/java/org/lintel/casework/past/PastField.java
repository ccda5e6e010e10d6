package org.lintel.casework.past;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintel.community.PlainText;

/**
 * What a column of a file of past cases can hold, by the headings that offices and city extracts
 * use.
 */
public enum PastField {
  NUMBER(
      "uniquekey,caseenquiryid,caseid,casenumber,servicerequestid,servicerequestnumber,srnumber,"
          + "requestid,requestnumber,ticketid,ticketnumber,ticketno,externalnumber,number,id,"
          + "工单号,工单编号,编号,单号,受理编号,受理单号,流水号,投诉编号,报修编号,报修单号,案件编号,诉求编号"),
  RECEIVED(
      "createddate,created,createdat,opendt,opened,opendate,openedat,requesteddatetime,requesteddate,"
          + "received,receivedat,datereceived,datecreated,reportedat,"
          + "受理时间,受理日期,登记时间,登记日期,创建时间,创建日期,报修时间,报修日期,投诉时间,投诉日期,来电时间,提交时间,接单时间,反映时间"),
  DUE(
      "duedate,due,dueat,targetdt,slatargetdt,targetdate,expecteddatetime,expecteddate,sladue,sladate,"
          + "应办结时间,应完成时间,应办结日期,办理期限,办结期限,截止时间,截止日期,到期时间,要求完成时间,承诺完成时间,承诺时间,时限"),
  CLOSED(
      "closeddate,closeddt,closed,closedat,closedate,dateclosed,completeddate,completiondate,"
          + "resolveddate,resolvedat,办结时间,办结日期,完成时间,完成日期,关闭时间,结案时间,结单时间,处理完成时间"),
  STATUS("status,casestatus,srstatus,requeststatus,state,状态,办理状态,工单状态,处理状态,当前状态"),
  CHANNEL(
      "source,opendatachanneltype,channel,channeltype,origin,methodreceived,casesource,"
          + "来源,渠道,受理渠道,来电渠道,反映渠道,来源渠道,工单来源,受理方式,反映方式"),
  CATEGORY(
      "complainttype,descriptor,reason,type,category,subcategory,requesttype,srtype,servicename,"
          + "casetype,problem,类别,类型,分类,大类,小类,事项,问题类型,问题类别,工单类型,投诉类型,投诉类别,报修类型,报修类别,"
          + "诉求类型,诉求类别,一级分类,二级分类,三级分类",
      true),
  WORDS(
      "casetitle,description,details,requestdetails,subjectdescription,words,"
          + "内容,描述,诉求内容,问题描述,投诉内容,报修内容,反映内容,事由,工单内容",
      true),
  RESOLUTION(
      "resolutiondescription,closurereason,closurecomments,resolution,statusnotes,outcome,"
          + "处理结果,办理结果,处理情况,办理情况,回复内容,办结意见,处理意见,答复内容",
      true),
  COMMUNITY("community,project,estate,小区,小区名称,项目,项目名称,社区,社区名称,楼盘"),
  BUILDING("building,block,tower,楼栋,楼栋号,楼号,栋号,栋,幢,楼幢,楼座,座"),
  ENTRANCE("entrance,stairwell,单元,单元号,门栋,梯"),
  ROOM("room,roomno,roomnumber,unit,unitno,flat,apartment,房号,房间号,房间,室号,室,户号,房屋"),
  PLACE(
      "incidentaddress,location,locationstreetname,address,streetaddress,place,"
          + "地址,地点,位置,发生地点,事发地点,反映地址,报修地址,详细地址,房屋地址,门牌,门牌号",
      true);

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-*＊:：.·]");
  private static final Pattern BRACKETS = Pattern.compile("[（(\\[【].*");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list; the checker sees only List
  private final List<String> headings;

  private final boolean mayRepeat;

  PastField(String headings) {
    this(headings, false);
  }

  PastField(String headings, boolean mayRepeat) {
    this.headings = List.of(headings.split(","));
    this.mayRepeat = mayRepeat;
  }

  /** The field that a heading names. */
  static Optional<PastField> of(String heading) {
    String plain = plain(heading);
    return Arrays.stream(values()).filter(field -> field.headings.contains(plain)).findFirst();
  }

  /** A heading as it is compared. */
  static String plain(String heading) {
    String bare = BRACKETS.matcher(PlainText.narrow(heading)).replaceAll("");
    return SEPARATORS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
  }

  static Optional<PastField> named(String name) {
    return Arrays.stream(values()).filter(field -> field.name().equals(name)).findFirst();
  }

  /** Whether several columns may hold it; they are read together in their order. */
  public boolean mayRepeat() {
    return mayRepeat;
  }

  public boolean isTime() {
    return this == RECEIVED || this == DUE || this == CLOSED;
  }

  /** Message key of its name. */
  public String key() {
    return "casework.past.field." + name().toLowerCase(Locale.ROOT);
  }
}
