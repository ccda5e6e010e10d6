package org.lintel.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** Files in and out through the product's own routes, and the jobs behind them. */
record Exchange(Staff staff, Town town) {

  private static final String BOUNDARY = "lintel-bench-7f3a";
  private static final int LONGEST_JOB = 900;

  /** A download: when the first byte came, when the last, and how many there were. */
  record Download(double firstByte, double seconds, double megabytes) {}

  /** Reads a file to the end and keeps it. */
  Download download(String path, Path into) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<InputStream> response =
        staff.send(staff.request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + response.statusCode());
    }
    try (InputStream in = response.body();
        var out = Files.newOutputStream(into)) {
      int first = in.read();
      double firstByte = since(begun);
      out.write(first);
      long bytes = in.transferTo(out) + 1;
      return new Download(firstByte, since(begun), bytes / 1e6);
    }
  }

  /** Uploads a file; gives the path of the page that it leads to. */
  String upload(String path, Path file, Map<String, String> fields)
      throws IOException, InterruptedException {
    var head = new StringBuilder();
    fields.forEach((name, value) ->
        head.append("--")
            .append(BOUNDARY)
            .append("\r\nContent-Disposition: form-data; name=\"")
            .append(name)
            .append("\"\r\n\r\n")
            .append(value)
            .append("\r\n"));
    head.append("--")
        .append(BOUNDARY)
        .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
        .append(file.getFileName())
        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    HttpRequest request =
        staff
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head.toString()),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
            .build();
    return seeOther(path, staff.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    return seeOther(path, staff.post(path, fields));
  }

  /** Sends the form of a page as it stands there, some fields filled in otherwise. */
  String fill(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    PageForm form = PageForm.of(staff.get(page).body(), action);
    for (var field : fields.entrySet()) {
      form = form.with(field.getKey(), field.getValue());
    }
    return seeOther(action, staff.post(action, form));
  }

  private static String seeOther(String path, HttpResponse<String> response) {
    if (response.statusCode() != 303) {
      throw new IllegalStateException(
          path + " answered " + response.statusCode() + ": " + said(response.body()));
    }
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("^https?://[^/]*", "");
  }

  private static String said(String page) {
    String plain = page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return plain.substring(0, Math.min(plain.length(), 400));
  }

  /** Waits for the job behind the page; gives its own seconds, without its time in the queue. */
  double job(String page) throws SQLException, InterruptedException {
    String id = page.replaceAll(".*/jobs/([0-9a-f-]{36}).*", "$1");
    for (int tenths = 0; tenths < 10 * LONGEST_JOB; tenths++) {
      String[] state = state(id);
      if (state[0].equals("DONE")) {
        return Double.parseDouble(state[1]);
      }
      if (!state[0].equals("WAITING") && !state[0].equals("RUNNING")) {
        throw new IllegalStateException("job " + id + " ended " + state[0]);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("job " + id + " took more than " + LONGEST_JOB + " s");
  }

  private String[] state(String id) throws SQLException {
    try (var statement = town.database().prepareStatement(ExchangeSql.JOB)) {
      statement.setString(1, id);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("no job " + id);
        }
        String seconds = rows.getString(2);
        return new String[] {rows.getString(1), seconds == null ? "" : seconds};
      }
    }
  }

  /** A roster of so many households in turn over the communities of the town. */
  static void writeRoster(Path file, int households) {
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(ExchangeSql.HEADINGS);
      for (int number = 0; number < households; number++) {
        int community = number % Town.COMMUNITIES + 1;
        int door = number / Town.COMMUNITIES;
        out.write(
            "Measured Garden %d,%d,%d,%d,20%02d-0%d-1%d,Owner %d,139%08d\n"
                .formatted(
                    community,
                    2 + door / 200,
                    1 + door / 100 % 2,
                    101 + door % 100 / 4 * 100 + door % 4,
                    5 + number % 20,
                    1 + number % 9,
                    number % 9,
                    number,
                    number));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
