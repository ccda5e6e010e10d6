package org.lintel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Files that nobody wants, uploaded as owners and as answers, led as far as they go. */
@LintelTest
@AutoConfigureMockMvc
class BadFilesTests {

  private static final String HEAD = "楼栋,房号,姓名,手机,您有多大可能向朋友或同事推荐我们的服务？,提交时间\n";

  @Autowired ApplicationContext application;
  @Autowired MockMvc http;
  @Autowired JdbcClient database;
  @Autowired List<JobHandler> handlers;

  private RouteWorld world;
  private String session = "";
  private UUID staff = new UUID(0, 0);
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void prepare() {
    world = new RouteWorld(application);
    var fixture = new StaffFixture(application);
    staff = fixture.add(world.own.organisation(), "林晓", Role.ADMINISTRATOR, world.root);
    session = fixture.signIn(world.own.organisation(), staff);
  }

  private static Map<String, byte[]> refused() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    byte[] whole = BadWorkbook.of(List.of("房号", "姓名"), List.of("1-1-1", "王小明"));
    files.put("empty.csv", new byte[0]);
    files.put("page.csv", utf8("<html><table><tr><td>1</td></tr></table></html>"));
    files.put("truncated.xlsx", Arrays.copyOf(whole, whole.length / 2));
    files.put("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
    files.put("words.xlsx", utf8(HEAD + "1栋,101,王小明,13800138000,9,2025-09-30\n"));
    files.put("bomb.xlsx", BadWorkbook.bomb());
    files.put(
        "no-encoding.csv", new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFE, (byte) 0xC0, '\n'});
    files.put("binary.csv", new byte[] {'a', 0, 0, 0, 1, 2, 3, 0, 0});
    files.put("unclosed.csv", utf8(HEAD + "1栋,101,\"王小明,13800138000,9,2025-09-30\n"));
    files.put("wide.csv", utf8("a,".repeat(301) + "a\n" + "1,".repeat(301) + "1\n"));
    files.put("long-cell.csv", utf8("房号,姓名\n1-1-1," + "长".repeat(40_000) + "\n"));
    return files;
  }

  private static Map<String, byte[]> taken() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("headings.csv", utf8("姓名,姓名,姓名,房号,房号,推荐,推荐\n王,李,,1-1-1,2,9,8\n,,,,,,\n"));
    files.put("columns.csv", utf8(row("列%d", 300) + row("%d", 300)));
    files.put(
        "gb18030.csv",
        (HEAD + "1栋,101,王𠮷😀,13800138000,9,2025-09-30\n").getBytes(Charset.forName("GB18030")));
    files.put("formula.csv", utf8(HEAD + "=1+1,@SUM(1),=HYPERLINK(\"\"x\"\"),+86,-1,=NOW()\n"));
    files.put(
        "script.csv",
        utf8(HEAD + "<script>alert(1)</script>,'; DROP TABLE person; --,<img src=x>,%00,11,\\N\n"));
    files.put("long.csv", utf8(HEAD + ("长".repeat(10_000) + ",").repeat(5) + "9\n"));
    files.put("marks.csv", utf8(HEAD + "\u202E1栋\u200F,101,\u2067王\u200B小明,👨‍👩‍👧,9,45930.5\n"));
    files.put(
        "nothing.xlsx",
        BadWorkbook.of(
            List.of("房号", "姓_x0000_名", "推荐_xD842_"), List.of("1-1-1", "a_x0000_b", "9_x0001_")));
    files.put(
        "formula.xlsx",
        BadWorkbook.of(List.of("房号", "姓名", "=1+1"), List.of("1-1-1", "=cmd|' /C calc'!A0", "9")));
    return files;
  }

  @Test
  void whatIsNoSheetIsRefusedBesideTheField() throws Exception {
    for (var file : refused().entrySet()) {
      for (String address : List.of("/imports/owners", "/imports/answers")) {
        var response = upload(address, file.getKey(), file.getValue());

        assertThat(response.getStatus()).as(address + " " + file.getKey()).isEqualTo(422);
        assertThat(text(response)).as(address + " " + file.getKey()).contains("id=\"file-error\"");
      }
    }
  }

  /** What is stored of each file: people, answers, rows that were refused with their reason. */
  private static final Map<String, Stored> OUTCOMES =
      Map.of(
          "headings.csv", new Stored(0, 1, 1),
          "columns.csv", new Stored(1, 0, 0),
          "gb18030.csv", new Stored(1, 1, 0),
          "formula.csv", new Stored(1, 0, 0),
          "script.csv", new Stored(1, 0, 0),
          "long.csv", new Stored(0, 0, 3),
          "marks.csv", new Stored(0, 1, 1),
          "nothing.xlsx", new Stored(1, 0, 0),
          "formula.xlsx", new Stored(1, 0, 0));

  private record Stored(int people, int answers, int refusedRows) {}

  @Test
  void whatIsASheetIsLedToItsRowErrors() throws Exception {
    var outcomes = new LinkedHashMap<String, Stored>();
    for (var file : taken().entrySet()) {
      int people = count("person");
      int answers = count("response");
      int refused = count("roster_import_problem");
      follow(file.getKey(), upload("/imports/owners", file.getKey(), file.getValue()));
      follow(file.getKey(), upload("/imports/answers", file.getKey(), file.getValue()));
      outcomes.put(
          file.getKey(),
          new Stored(
              count("person") - people,
              count("response") - answers,
              count("roster_import_problem") - refused));
    }

    assertThat(told).isEmpty();
    assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(OUTCOMES);
  }

  private void follow(String name, MockHttpServletResponse uploaded) throws Exception {
    String page = uploaded.getHeader("Location");
    if (uploaded.getStatus() != 303 || page == null) {
      told.add(name + ": " + uploaded.getStatus());
      return;
    }
    look(name, ask(get(page)));
    boolean isRoster = page.contains("owners");
    var change = post(page + (isRoster ? "/check" : "/plan"));
    change
        .param("community", world.own.node().toString())
        .param("name", "𠮷😀")
        .param("day", "2025-09-30");
    change.param("headings", "1").param("asked", "UNKNOWN").param("unknown", "keep");
    List.of("BUILDING", "ROOM", "NAME").forEach(field -> change.param("columns", field));
    look(name, ask(change));
    look(name, ask(get(page)));
    world.settle(world.own.organisation());
    UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    run(name, isRoster ? "owner-import" : "answer-import", id);
    look(name, ask(get(page)));
    look(name, ask(get(page + (isRoster ? "/rejected" : "/rejects.csv"))));
  }

  private void look(String name, MockHttpServletResponse response) {
    boolean isPage = String.valueOf(response.getContentType()).startsWith("text/html");
    if (response.getStatus() >= 500 || (isPage && text(response).contains("<script>alert"))) {
      told.add(name + ": " + response.getStatus() + " " + text(response).length());
    }
  }

  private void run(String name, String kind, UUID id) {
    JobHandler handler =
        handlers.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
    try {
      OrganisationScope.call(
          world.own.organisation(),
          () -> handler.run(new Quiet(staff, Map.of("import", id.toString(), "keep", "true"))));
    } catch (RuntimeException defect) {
      told.add(name + " " + kind + ": " + defect);
    }
  }

  private record Quiet(UUID requestedBy, Map<String, String> parameters) implements JobContext {
    @Override
    public UUID job() {
      return requestedBy;
    }

    @Override
    public void progress(long done, long total) {
      assertThat(done).isNotNegative();
    }

    @Override
    public void problems(long count) {
      assertThat(count).isNotNegative();
    }
  }

  private int count(String table) {
    return OrganisationScope.call(
        world.own.organisation(),
        () -> database.sql("SELECT count(*)::int FROM " + table).query(Integer.class).single());
  }

  private MockHttpServletResponse upload(String address, String name, byte[] content)
      throws Exception {
    var request = multipart(address);
    request.file(new MockMultipartFile("file", name, "text/csv", content));
    request.param("version", version()).param("community", world.own.node().toString());
    return ask(request);
  }

  private String version() {
    return OrganisationScope.call(
        world.own.organisation(),
        () ->
            application
                .getBean(org.lintel.survey.Instruments.class)
                .published(world.own.organisation(), "relationship_nps")
                .uuid()
                .toString());
  }

  private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    request.header("Sec-Fetch-Site", "same-origin");
    request.cookie(new Cookie("lintel_session", session));
    return http.perform(request).andReturn().getResponse();
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String row(String pattern, int columns) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < columns; i++) {
      cells.add(pattern.formatted(i));
    }
    return String.join(",", cells) + "\n";
  }
}
