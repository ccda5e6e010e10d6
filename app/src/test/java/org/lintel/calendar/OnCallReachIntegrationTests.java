package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.channel.PostOffice;
import org.lintel.channel.SmsOffice;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.KeepingStaffPhones;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.secret.PhoneNumber;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Whoever makes the rota reads whom an emergency at night would not wake, and why. */
@LintelTest
class OnCallReachIntegrationTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String NOBODY = "谁也通知不到";

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired InstallationSettings settings;
  @Autowired OnCallRows rows;
  @Autowired KeepingStaffPhones phones;
  @Autowired Communities communities;

  private Town town;
  private Community garden;
  private UUID zhang;
  private UUID chen;
  private StaffBrowser manager;

  @BeforeEach
  void aRotaOfOneColleague() {
    town = new Town(database);
    UUID place = town.community("翠湖天地", "garden", 1);
    garden = town.in(() -> communities.get(town.id(place)));
    var staff = new StaffFixture(application);
    zhang = staff.add(town.organisation, "张师傅", Role.TECHNICIAN, town.root());
    chen = staff.add(town.organisation, "陈立", Role.DESK, town.root());
    manager = new StaffBrowser(application, town, town.as(chen));
    var days = new HashMap<LocalDate, UUID>();
    LocalDate today = LocalDate.now(SHANGHAI);
    for (int day = -1; day <= 15; day++) {
      days.put(today.plusDays(day), zhang);
    }
    set(days);
  }

  @Test
  void withoutMailServerAndProviderAnEmergencyReachesNobody() {
    assertThat(page()).contains(NOBODY, "有 1 位同事收不到夜里的紧急通知", "张师傅：没有设置发信服务器、没有设置短信服务商");
    assertThat(manager.page("today-silent", "/today")).contains("紧急通知送不到", NOBODY);
  }

  @Test
  void whatACompanyKeepsInItsMailboxReachesNobodyEither() {
    try (var _ = new PostOffice(application);
        var _ = new SmsOffice(application)) {
      number(zhang);
      settings.put(Setting.DELIVERY, "MAILBOX");

      assertThat(page()).contains(NOBODY, "张师傅：消息只放进信箱页");
      assertThat(manager.page("today-held", "/today")).contains("紧急通知送不到", NOBODY);
      assertThat(manager.page("channels-held", "/settings/channels")).contains(NOBODY);
    } finally {
      settings.put(Setting.DELIVERY, "");
    }
  }

  @Test
  void withoutProviderItIsAnEmailThatWakesNobody() {
    try (var _ = new PostOffice(application)) {
      assertThat(page())
          .contains("有 1 位同事夜里只收到邮件", "张师傅：没有设置短信服务商")
          .doesNotContain(NOBODY, "收不到夜里的紧急通知");
      assertThat(manager.page("today-by-mail", "/today")).doesNotContain("紧急通知送不到");
    }
  }

  @Test
  void whoHasNoNumberIsNamedAndWhoHasOneIsNot() {
    try (var _ = new PostOffice(application);
        var _ = new SmsOffice(application)) {
      assertThat(page()).contains("张师傅：没有手机号").doesNotContain(NOBODY);

      number(zhang);

      assertThat(page()).doesNotContain("张师傅：", "只收到邮件", NOBODY);
    }
  }

  @Test
  void withoutMailServerWhoHasNoNumberHearsNothing() {
    try (var _ = new SmsOffice(application)) {
      assertThat(page()).contains("张师傅：没有设置发信服务器、没有手机号").doesNotContain(NOBODY);
      assertThat(manager.page("today-unreached", "/today")).contains("翠湖天地", "夜里的紧急通知送不到：张师傅");

      number(zhang);

      assertThat(page()).doesNotContain("张师傅：");
      assertThat(manager.page("today-reached", "/today")).doesNotContain("紧急通知送不到");
    }
  }

  @Test
  void whereNightsAreEmptyThoseAreNamedWhoAreToldInstead() {
    try (var _ = new PostOffice(application);
        var _ = new SmsOffice(application)) {
      number(zhang);
      assertThat(page()).doesNotContain("陈立：没有手机号");

      town.in(() -> database.sql("DELETE FROM on_call WHERE day > current_date + 3").update());

      assertThat(page()).contains("陈立：没有手机号");
    }
  }

  private String page() {
    return manager.page("on-call-reach", "/on-call?c=" + garden.uuid());
  }

  private void number(UUID staff) {
    town.in(() -> phones.keep(town.as(staff), staff, new PhoneNumber("+8613800138000")));
  }

  private void set(Map<LocalDate, UUID> days) {
    town.in(() -> {
      rows.set(garden.id(), days, chen, Instant.EPOCH);
      return chen;
    });
  }
}
