package org.lintel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@LintelTest
@DirtiesContext
class SettingUpIntegrationTests {

  private static final String PASSWORD = "a lintel carries the door";

  @Autowired SettingUp settingUp;
  @Autowired SetUpLink link;
  @Autowired Organisations organisations;
  @Autowired Sessions sessions;
  @Autowired SigningIn signingIn;
  @Autowired PortfolioTree portfolio;

  @Test
  void oneLinkMakesOneCompanyWithItsAdministratorAndNoMore() {
    String old = token(link.renew());
    String token = token(link.renew());

    assertThat(settingUp.isOpen(old)).isFalse();
    assertThat(settingUp.isOpen(token)).isTrue();

    var outcome = settingUp.found(token, application());

    assertThat(outcome).isInstanceOf(SettingUp.Outcome.Founded.class);
    var session = sessions.recognise(((SettingUp.Outcome.Founded) outcome).token()).orElseThrow();
    assertThat(session.viewer().name()).isEqualTo("林晓");
    assertThat(session.viewer().roleKey()).isEqualTo("identity.role.administrator");
    var root = OrganisationScope.call(session.viewer().organisation(), portfolio::nodes).getFirst();
    assertThat(root.name()).isEqualTo("翠湖物业");
    for (Permission permission : Permission.values()) {
      assertThat(session.viewer().nodes(permission)).containsExactly(root.id());
    }

    assertThat(settingUp.found(token, application()))
        .isInstanceOf(SettingUp.Outcome.LinkGone.class);
    assertThat(settingUp.found(token(link.renew()), application()))
        .isInstanceOf(SettingUp.Outcome.LinkGone.class);
    assertThat(organisations.all()).containsExactly(session.viewer().organisation());

    var origin = new SigningIn.Origin("192.0.2.7", "Firefox · Linux");
    assertThat(signingIn.attempt(" Lin@Example.com ", PASSWORD, origin))
        .isInstanceOf(SigningIn.Outcome.SignedIn.class);
  }

  private static String token(String path) {
    return path.substring("/setup/".length());
  }

  private static SettingUp.Application application() {
    return new SettingUp.Application(
        "翠湖物业",
        ZoneId.of("Asia/Shanghai"),
        "林晓",
        new Email("lin@example.com"),
        PASSWORD,
        "zh-CN",
        "Firefox · Linux");
  }
}
