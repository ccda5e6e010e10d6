package org.lintel.benchmarks;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Staff with sessions of their own, and owners with a case and its link, all of them through the
 * product's own pages.
 */
record DayTown(Installation installation, Staff first, Town town) {

  private static final int AT_ONCE = 4;
  private static final Pattern INVITATION = Pattern.compile("/invitations/[A-Za-z0-9_-]+");
  private static final Pattern LINK = Pattern.compile("/o/c/[A-Za-z0-9_-]{20,}");

  /** Somebody of the staff of one community. */
  record Colleague(Staff staff, String community) {}

  /** A case of an owner's, and her link to it. */
  record OwnersCase(String community, String path, String link) {}

  /** Account managers in turn over all communities. */
  List<Colleague> staff(int many) throws Exception {
    return staff(many, "ACCOUNT_MANAGER");
  }

  List<Colleague> staff(int many, String role) throws Exception {
    List<String> nodes = texts("SELECT uuid FROM community ORDER BY id");
    return inParallel(many, number -> invited(number, role, nodes.get(number % nodes.size())));
  }

  private Colleague invited(int number, String role, String node) throws Exception {
    var invited =
        first.post(
            "/staff",
            Map.of(
                "name",
                "Steward " + number,
                "email",
                role.toLowerCase(Locale.ROOT) + "." + number + "@example.org",
                "role",
                role,
                "node",
                node));
    String link = found(INVITATION, invited);
    var stranger = new Staff(installation.address(), "");
    var accepted =
        stranger.post(link, Map.of("password", "one-more-sentence-for-measuring-" + number));
    String cookie =
        accepted.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "").strip();
    if (accepted.statusCode() != 303 || cookie.isEmpty()) {
      throw new IllegalStateException("an invitation answered " + accepted.statusCode());
    }
    return new Colleague(new Staff(installation.address(), cookie), node);
  }

  /** One for each of so many households. */
  List<OwnersCase> cases(int many) throws Exception {
    List<String> households =
        texts(
            """
            SELECT h.id || ' ' || c.uuid
            FROM household h
            JOIN community c ON c.id = h.community_id
            ORDER BY h.id
            """);
    return inParallel(many, number -> takenIn(households.get(number % households.size())));
  }

  private OwnersCase takenIn(String home) throws Exception {
    String household = home.substring(0, home.indexOf(' '));
    String community = home.substring(home.indexOf(' ') + 1);
    var taken =
        first.post(
            "/cases",
            Map.of(
                "submission", UUID.randomUUID().toString(),
                "household", household,
                "channel", "phone",
                "problem", "light-out",
                "place", "entrance",
                "words", "The light in the staircase is out"));
    if (taken.statusCode() != 303) {
      throw new IllegalStateException("taking in a case answered " + taken.statusCode());
    }
    String path =
        taken.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]+", "");
    return new OwnersCase(community, path, found(LINK, first.post(path + "/link", Map.of())));
  }

  private static String found(Pattern pattern, HttpResponse<String> page) {
    var match = pattern.matcher(page.body());
    if (!match.find()) {
      throw new IllegalStateException("no " + pattern + " in an answer " + page.statusCode());
    }
    return match.group();
  }

  private List<String> texts(String sql) throws Exception {
    try (var statement = town.database().createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private interface Making<T> {
    T make(int number) throws Exception;
  }

  private static <T> List<T> inParallel(int many, Making<T> making) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<T>> made = new ArrayList<>();
      for (int number = 0; number < many; number++) {
        int which = number;
        Callable<T> task = () -> making.make(which);
        made.add(threads.submit(task));
      }
      var all = new ArrayList<T>();
      for (Future<T> each : made) {
        all.add(each.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
