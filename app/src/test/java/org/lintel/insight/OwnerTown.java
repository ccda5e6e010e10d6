package org.lintel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.lintel.channel.PostOffice;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A town whose owners have e-mail, and their phones. */
final class OwnerTown {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  final Town town;
  final UUID garden;
  final int community;
  private final JdbcClient database;
  private final MockMvc http;
  private final PostOffice post;
  private final Map<String, Integer> read = new HashMap<>();

  OwnerTown(ApplicationContext application, MockMvc http, PostOffice post) {
    this.database = application.getBean(JdbcClient.class);
    this.http = http;
    this.post = post;
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 2);
    community = town.id(garden);
    var directory = application.getBean(Directory.class);
    UUID id = UUID.randomUUID();
    directory.add("organisation", Tokens.hash(id.toString()), town.organisation, id);
    application.getBean(OrganisationNames.class).forget(town.organisation);
  }

  UUID household() {
    return town.households().getFirst();
  }

  /** The member of a household who was there first. */
  UUID member(UUID household) {
    return id(
        "SELECT id FROM household_role WHERE household_id = ? ORDER BY created_at", household);
  }

  UUID person(UUID member) {
    return id("SELECT person_id FROM household_role WHERE id = ?", member);
  }

  private UUID id(String sql, UUID of) {
    return town.in(() -> database.sql(sql).param(of).query(UUID.class).list().getFirst());
  }

  /** Somebody else who lives there. */
  UUID moveIn(UUID household, String name) {
    UUID person = UUID.randomUUID();
    UUID member = UUID.randomUUID();
    town.in(() -> {
      database
          .sql(
              """
              INSERT INTO person (community_id, id, organisation_id, name, created_at)
              VALUES (?, ?, ?, ?, now())
              """)
          .params(community, person, town.organisation, name)
          .update();
      return database
          .sql(
              """
              INSERT INTO household_role (community_id, id, organisation_id, household_id,
                person_id, role, created_at)
              VALUES (?, ?, ?, ?, ?, 'FAMILY', now())
              """)
          .params(community, member, town.organisation, household, person)
          .update();
    });
    return member;
  }

  void give(UUID member, String email) {
    post.give(town.organisation, community, member, email);
  }

  int run(String sql) {
    return town.in(() -> database.sql(sql).update());
  }

  int count(String sql) {
    return town.in(() -> database.sql(sql).query(Integer.class).single());
  }

  /** A phone that nobody is signed in with. */
  Phone phone() {
    return new Phone();
  }

  /** A phone on which the owner has signed in with a code. */
  Phone signedIn(String email) {
    var phone = phone();
    var entered = phone.enter(phone.ask(email), code(email));
    assertThat(entered.getStatus()).as(StaffBrowser.content(entered)).isEqualTo(303);
    return phone;
  }

  /** The code in a message to an address that was not read yet, which must come. */
  String code(String email) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(end)) {
      List<MimeMessage> to = post.taken().stream().filter(mail -> isTo(mail, email)).toList();
      if (to.size() > read.getOrDefault(email, 0)) {
        read.put(email, to.size());
        return digits(to.getLast());
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("no code came within 20 s");
  }

  private static boolean isTo(MimeMessage mail, String email) {
    try {
      return mail.getAllRecipients()[0].toString().equals(email);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digits(MimeMessage mail) {
    try {
      var code = CODE.matcher(mail.getSubject());
      assertThat(code.find()).isTrue();
      return code.group(1);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A browser that keeps the one cookie it is given. */
  final class Phone {

    private String session = "";

    MockHttpServletResponse get(String address) {
      return send(MockMvcRequestBuilders.get(address));
    }

    /** A page, which must answer. */
    String page(String address) {
      var response = get(address);
      assertThat(response.getStatus()).as(address).isEqualTo(200);
      return StaffBrowser.content(response);
    }

    MockHttpServletResponse post(String address, String... fields) {
      var request = MockMvcRequestBuilders.post(address).param("lang", "zh");
      for (int at = 0; at < fields.length; at += 2) {
        request.param(fields[at], fields[at + 1]);
      }
      return send(request);
    }

    /** Asks for a code; the address of the page where it is typed in. */
    String ask(String contact) {
      var response = post("/o/codes", "contact", contact);
      assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
      return Objects.requireNonNull(response.getRedirectedUrl()).replaceAll("\\?.*", "");
    }

    MockHttpServletResponse enter(String address, String code) {
      return post(address, "code", code);
    }

    /** Reports a problem; the address of the case. */
    String report(String problem, String place, String words) {
      var response = post("/o/report", "problem", problem, "place", place, "words", words);
      assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
      return Objects.requireNonNull(response.getRedirectedUrl()).replaceAll("\\?.*", "");
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
      request.header("Sec-Fetch-Site", "same-origin");
      if (!session.isEmpty()) {
        request.cookie(new Cookie("lintel_owner", session));
      }
      try {
        var response = http.perform(request).andReturn().getResponse();
        Cookie given = response.getCookie("lintel_owner");
        if (given != null) {
          session = given.getMaxAge() == 0 ? "" : Objects.requireNonNull(given.getValue());
        }
        return response;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
