package org.lintel.channel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.ContactSealing;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server that keeps what it takes, and the settings that lead to it, for one test. */
public final class PostOffice implements AutoCloseable {

  public static final String ADDRESS = "https://owners.example.com";

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final InstallationSettings settings;
  private final JdbcClient database;
  private final ContactSealing sealing;

  public PostOffice(ApplicationContext application) {
    this.settings = application.getBean(InstallationSettings.class);
    this.database = application.getBean(JdbcClient.class);
    this.sealing = application.getBean(ContactSealing.class);
    server.start();
    settings.put(Setting.MAIL_HOST, "127.0.0.1");
    settings.put(Setting.MAIL_SECURITY, "NONE");
    settings.put(Setting.MAIL_SENDER, "service@example.com");
    settings.put(Setting.MAIL_RATE, "9999");
    settings.put(Setting.PUBLIC_ADDRESS, ADDRESS);
    port(server.getSmtp().getPort());
  }

  /** Leads the application to another server. */
  public void port(int port) {
    settings.put(Setting.MAIL_PORT, String.valueOf(port));
  }

  public void reopen() {
    port(server.getSmtp().getPort());
  }

  public List<MimeMessage> taken() {
    return Arrays.asList(server.getReceivedMessages());
  }

  /** To whom, in the order of the alphabet; one entry for each message. */
  public List<String> addressees() {
    return taken().stream().map(PostOffice::addressee).sorted().toList();
  }

  private static String addressee(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives a member an address. */
  public void give(int organisation, int community, UUID member, String email) {
    var sealed = sealing.email(email).orElseThrow();
    OrganisationScope.run(
        organisation,
        () ->
            database
                .sql(
                    """
                    INSERT INTO person_contact (community_id, id, organisation_id, person_id, kind,
                      sealed, hash, last_four, is_preferred, created_at)
                    SELECT :community, gen_random_uuid(), :organisation, person_id, 'EMAIL', :sealed,
                      :hash, '', true, now()
                    FROM household_member
                    WHERE community_id = :community AND member_id = :member
                    """)
                .params(
                    Map.of(
                        "community", community,
                        "organisation", organisation,
                        "member", member,
                        "sealed", sealed.sealed(),
                        "hash", sealed.hash()))
                .update());
  }

  @Override
  public void close() {
    server.stop();
    for (Setting setting :
        List.of(
            Setting.MAIL_HOST,
            Setting.MAIL_PORT,
            Setting.MAIL_SECURITY,
            Setting.MAIL_SENDER,
            Setting.MAIL_RATE,
            Setting.PUBLIC_ADDRESS)) {
      settings.put(setting, "");
    }
  }
}
