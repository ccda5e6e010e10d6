package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.PersonalDataHolder;
import org.lintel.platform.Tidying;
import org.lintel.platform.database.LintelHome;
import org.lintel.platform.file.PhotoFixture;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Photos of a case: sent by owners and staff, seen by whom they are for, and gone with them. */
@LintelTest
class CasePhotosIntegrationTests {

  private static final Pattern PHOTO = Pattern.compile("/photos/([0-9a-f-]{36})/small\"");

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired PhotosOfPerson photosOfPerson;
  @Autowired PersonInCases personInCases;
  @Autowired CaseDrafts drafts;
  @Autowired LintelHome home;
  @Autowired List<Tidying> tidying;

  private CaseTown town;
  private UUID id;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
    id = town.takeIn();
  }

  @Test
  void sheReportsWithPhotosWithoutAScript() {
    var answer =
        town.ownerSends(
            form(
                town.link(id) + "/report",
                List.of(jpeg("1.jpg"), jpeg("2.jpg", 80, 20)),
                "problem",
                "light-out",
                "place",
                "entrance",
                "words",
                "灯不亮"));

    assertThat(answer.getStatus()).as(StaffBrowser.content(answer)).isEqualTo(303);
    String followed = Objects.requireNonNull(answer.getRedirectedUrl());
    String page = StaffBrowser.content(town.ownerGets(followed));
    String link = followed.substring(0, followed.indexOf('?'));
    List<String> photos = photos(page);
    assertThat(photos).hasSize(2);
    assertThat(page).contains("width=\"60\" height=\"40\"", "loading=\"lazy\"", "alt=\"照片 1\"");
    for (String size : List.of("", "/small")) {
      var picture = town.ownerGets(link + "/photos/" + photos.getFirst() + size);
      assertThat(picture.getStatus()).isEqualTo(200);
      assertThat(picture.getContentType()).isEqualTo("image/jpeg");
      assertThat(picture.getHeader("Cache-Control")).contains("private");
      assertThat(picture.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(picture.getHeader("Content-Disposition")).startsWith("inline; filename=\"A1002-");
      assertThat(picture.getContentAsByteArray()).startsWith(0xFF, 0xD8);
    }
    assertThat(town.ownerGets(town.link(id) + "/photos/" + photos.getFirst()).getStatus())
        .isEqualTo(404);
    assertThat(town.count("SELECT count(*) FROM case_draft")).isZero();
  }

  @Test
  void aMessageMayBeAPhotoAlone() {
    assertThat(sent("", jpeg("1.jpg")).getStatus()).isEqualTo(303);
    assertThat(sent("").getStatus()).isEqualTo(422);

    assertThat(photos(town.ownerReads(id))).hasSize(1);
    assertThat(photos(town.desk.page("case-photo", "/cases/" + id))).hasSize(1);
    assertThat(town.count("SELECT count(*) FROM case_entry WHERE kind = 'MESSAGE'")).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoPhotoIsNamedAndNothingSentIsLost() {
    var zip = new MockMultipartFile("photos", "假的.jpg", "image/jpeg", new byte[] {'P', 'K', 3, 4});
    var one = new MockMultipartFile("photos", "一.png", "image/png", new byte[] {1});
    var bomb = new MockMultipartFile("photos", "大.png", "", PhotoFixture.bomb(30_000, 30_000));
    var refused = sent("还在漏，请看", jpeg("1.jpg"), zip, one, bomb);

    String page = StaffBrowser.content(refused);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(page)
        .contains("“假的.jpg”没有收下：不是照片", "“一.png”没有收下：不是照片", "30000 × 30000 像素")
        .contains(">还在漏，请看</textarea>", "还没有发送的照片", "不要这张");
    assertThat(town.count("SELECT count(*) FROM case_entry WHERE kind = 'MESSAGE'")).isZero();

    String reopened = town.ownerReads(id);
    assertThat(reopened).contains(">还在漏，请看</textarea>");
    town.ownerPosts(
        town.link(id) + "/messages", "words", "还在漏，请看", "submission", submission(reopened));
    assertThat(photos(town.ownerReads(id))).hasSize(1);
    assertThat(town.ownerReads(id)).doesNotContain("还没有发送的照片");
  }

  @Test
  void refusalsAreToldInEnglishToo() {
    var heic =
        new MockMultipartFile(
            "photos", "IMG_1.HEIC", "", "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.US_ASCII));
    var request = form(town.link(id) + "/messages", List.of(heic), "words", "leaks");
    request.param("lang", "en");

    assertThat(StaffBrowser.content(town.ownerSends(request)))
        .contains("IMG_1.HEIC", "was not taken: This is HEIC");
  }

  @Test
  void eachPhotoIsSentByItselfAndOnceHoweverOftenItIsSent() {
    String form = UUID.randomUUID().toString();
    String upload = UUID.randomUUID().toString();
    assertThat(draft(form, "厨房").getStatus()).isEqualTo(204);
    for (int times = 0; times < 2; times++) {
      var answer = upload(form, upload, jpeg("file"));
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(StaffBrowser.content(answer)).contains("<li>", upload).doesNotContain("<html");
    }

    String page = town.ownerReads(id);
    assertThat(page).contains(">厨房</textarea>", form);
    assertThat(photos(page)).hasSize(1);
    String photo = photos(page).getFirst();
    assertThat(town.ownerGets(town.link(id) + "/photos/" + photo).getStatus()).isEqualTo(200);
    assertThat(town.desk.get("/cases/" + id + "/photos/" + photo).getStatus()).isEqualTo(404);

    town.ownerPosts(town.link(id) + "/messages", "words", "厨房还漏", "submission", form);
    assertThat(draft(form, "厨房还").getStatus()).isEqualTo(204);

    assertThat(town.count("SELECT count(*) FROM case_draft")).isZero();
    assertThat(town.count("SELECT count(*) FROM case_entry_photo")).isEqualTo(1);
    assertThat(town.desk.get("/cases/" + id + "/photos/" + photo).getStatus()).isEqualTo(200);
    assertThat(StaffBrowser.content(upload(form, UUID.randomUUID().toString(), jpeg("file"))))
        .contains("这条内容已经发送");
  }

  @Test
  void aSecondPageThatSendsOtherWordsUnderTheSameIdIsASecondMessage() {
    String form = UUID.randomUUID().toString();
    for (String words : List.of("第一句", "第一句", "第二句")) {
      town.ownerPosts(town.link(id) + "/messages", "words", words, "submission", form);
    }

    assertThat(town.count("SELECT count(*) FROM case_entry WHERE kind = 'MESSAGE'")).isEqualTo(2);
  }

  @Test
  void whatIsNotWantedIsLeftOut() {
    String form = UUID.randomUUID().toString();
    String unwanted = UUID.randomUUID().toString();
    upload(form, unwanted, jpeg("file"));
    upload(form, UUID.randomUUID().toString(), jpeg("file", 80, 20));

    town.ownerPosts(
        town.link(id) + "/messages", "words", "看图", "submission", form, "drop", unwanted);

    assertThat(town.count("SELECT count(*) FROM case_entry_photo")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM photo WHERE width = 60")).isZero();
  }

  @Test
  void aMessageHasAtMostNine() {
    String form = UUID.randomUUID().toString();
    for (int number = 1; number <= 9; number++) {
      assertThat(upload(form, UUID.randomUUID().toString(), jpeg("file")).getStatus())
          .isEqualTo(200);
    }

    var tenth = upload(form, UUID.randomUUID().toString(), jpeg("file"));

    assertThat(tenth.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(tenth)).contains("一次最多 9 张");
  }

  @Test
  void whatStaffKeepForThemselvesNeverReachesTheOwner() {
    var note = form("/cases/" + id + "/notes", List.of(jpeg("1.jpg")), "words", "管井里");
    assertThat(town.desk.send(note).getStatus()).isEqualTo(303);
    var word = form("/cases/" + id + "/messages", List.of(jpeg("2.jpg", 80, 20)), "words", "请看");
    assertThat(town.desk.send(word).getStatus()).isEqualTo(303);

    String internal = photo("case_note_photo");
    String shown = photo("case_entry_photo");
    assertThat(photos(town.ownerReads(id))).containsExactly(shown);
    assertThat(town.ownerGets(town.link(id) + "/photos/" + internal).getStatus()).isEqualTo(404);
    assertThat(town.ownerGets(town.link(id) + "/photos/" + internal + "/small").getStatus())
        .isEqualTo(404);
    assertThat(photos(town.desk.page("case-photos", "/cases/" + id)))
        .containsExactlyInAnyOrder(internal, shown);
    assertThat(town.technician.get("/cases/" + id + "/photos/" + internal).getStatus())
        .isEqualTo(200);
    UUID other = town.takeIn();
    assertThat(town.desk.get("/cases/" + other + "/photos/" + internal).getStatus()).isEqualTo(404);
  }

  @Test
  void aPhotoAloneShowsThatItIsDone() {
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    String version = String.valueOf(town.find(id).version());
    String address = "/cases/" + id + "/completion";

    var bare = town.technician.send(form(address, List.of(), "version", version));
    assertThat(bare.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(bare)).contains("请写一句做了什么，或附上照片");
    var late = town.technician.send(form(address, List.of(), "version", "1", "words", "换了阀芯"));
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(StaffBrowser.content(late)).contains("换了阀芯");
    var done = town.technician.send(form(address, List.of(jpeg("1.jpg")), "version", version));

    assertThat(done.getStatus()).as(StaffBrowser.content(done)).isEqualTo(303);
    assertThat(town.find(id).state()).isEqualTo(new CaseState.Done(""));
    assertThat(photos(town.ownerReads(id))).hasSize(1);
    assertThat(town.ownerDecides(id, "verdict", "verdict", "solved").getStatus()).isEqualTo(303);
  }

  @Test
  void withoutAScriptWordsAndPhotosAreKeptBeforeTheyAreSent() {
    String form = UUID.randomUUID().toString();
    assertThat(town.ownerReads(id)).contains("<noscript>", "先保存写好的，再选照片");
    var kept =
        town.ownerSends(
            form(
                town.link(id) + "/messages",
                List.of(jpeg("1.jpg")),
                "words",
                "水管在橱柜后面",
                "submission",
                form,
                "keep",
                "true"));

    assertThat(kept.getStatus()).isEqualTo(303);
    assertThat(town.ownerReads(id)).contains(">水管在橱柜后面</textarea>", "value=\"" + form + "\"");
    assertThat(town.count("SELECT count(*) FROM case_draft_photo")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM case_entry WHERE kind = 'MESSAGE'")).isZero();

    var report =
        town.ownerPosts(
            town.link(id) + "/report",
            "words",
            "楼道灯不亮",
            "submission",
            UUID.randomUUID().toString(),
            "keep",
            "true");
    assertThat(report.getStatus()).isEqualTo(303);
    assertThat(StaffBrowser.content(town.ownerGets(town.link(id) + "/report")))
        .contains(">楼道灯不亮</textarea>");
  }

  @Test
  void whatAColleagueHasNotSentIsHisAlone() {
    String form = UUID.randomUUID().toString();
    String address = "/cases/" + id + "/draft";
    assertThat(town.technician.post(address, "kind", "note", "submission", form, "words", "管井"))
        .isEqualTo(204);
    var photo = MockMvcRequestBuilders.multipart(address + "/photos").file(jpeg("file"));
    photo.param("kind", "note").param("submission", form);
    photo.param("upload", UUID.randomUUID().toString());
    assertThat(town.technician.send(photo).getStatus()).isEqualTo(200);

    assertThat(town.technician.page("case-draft", "/cases/" + id)).contains(">管井</textarea>");
    assertThat(town.desk.page("case-no-draft", "/cases/" + id)).doesNotContain("管井");
    String unsent = photo("case_draft_photo");
    assertThat(town.desk.get("/cases/" + id + "/photos/" + unsent).getStatus()).isEqualTo(404);
    assertThat(town.technician.get("/cases/" + id + "/photos/" + unsent).getStatus())
        .isEqualTo(200);
  }

  @Test
  void withAPersonHerPhotosGoFromTheDisk() {
    sent("看图", jpeg("1.jpg"));
    town.desk.send(form("/cases/" + id + "/notes", List.of(jpeg("2.jpg")), "words", "管井里"));
    upload(UUID.randomUUID().toString(), UUID.randomUUID().toString(), jpeg("file"));
    assertThat(files()).hasSize(6);
    int community = town.town.id(town.garden);
    UUID she = town.town.in(this::she);

    assertThat(town.town.in(() -> photosOfPerson.export(community, she, "zh-CN")))
        .hasSize(3)
        .allSatisfy(item -> assertThat(item.value()).startsWith("#A1001").contains("60 × 40"));
    var transactions =
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    town.town.in(() -> {
      transactions.executeWithoutResult(_ -> {
        photosOfPerson.erase(community, she);
        personInCases.erase(community, she);
      });
      return id;
    });

    assertThat(files()).isEmpty();
    assertThat(town.count("SELECT count(*) FROM photo")).isZero();
    assertThat(town.count("SELECT count(*) FROM stored_file")).isZero();
    assertThat(town.count("SELECT count(*) FROM case_draft")).isZero();
  }

  @Test
  void photosOfAPersonAreAskedBeforeHerCasesForgetHer() {
    var holders = application.getBeanProvider(PersonalDataHolder.class);

    List<Class<?>> inOrder = holders.orderedStream().<Class<?>>map(Object::getClass).toList();

    assertThat(inOrder.indexOf(PhotosOfPerson.class))
        .isLessThan(inOrder.indexOf(PersonInCases.class));
  }

  @Test
  void theNightRemovesWhatBelongsToNothingAndMarksWhatIsMissing() throws IOException {
    sent("看图", jpeg("1.jpg"));
    Path folder = home.uploads().resolve(String.valueOf(town.town.organisation));
    Path stray = Files.write(folder.resolve(UUID.randomUUID().toString()), new byte[] {1});
    Path half = Files.write(folder.resolve(UUID.randomUUID() + ".part"), new byte[] {1});
    Path young = Files.write(folder.resolve(UUID.randomUUID().toString()), new byte[] {1});
    for (Path old : List.of(stray, half)) {
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
    town.run("UPDATE stored_file SET stored_at = stored_at - interval '2 days'");
    String large =
        town.town.in(
            () -> database.sql("SELECT file_id FROM photo").query(UUID.class).single().toString());
    Path away = Files.move(folder.resolve(large), home.uploads().resolve("away"));

    night();

    assertThat(stray).doesNotExist();
    assertThat(half).doesNotExist();
    assertThat(young).exists();
    assertThat(town.count("SELECT count(*) FROM stored_file WHERE missing_since IS NOT NULL"))
        .isEqualTo(1);
    String photo = photo("case_entry_photo");
    assertThat(town.ownerGets(town.link(id) + "/photos/" + photo).getStatus()).isEqualTo(404);
    Files.move(away, folder.resolve(large));
    night();
    assertThat(town.count("SELECT count(*) FROM stored_file WHERE missing_since IS NOT NULL"))
        .isZero();
    assertThat(town.ownerGets(town.link(id) + "/photos/" + photo).getStatus()).isEqualTo(200);
  }

  @Test
  void whatNobodySentIsGoneAfterAWeek() {
    upload(UUID.randomUUID().toString(), UUID.randomUUID().toString(), jpeg("file"));
    town.run("UPDATE case_draft SET saved_at = saved_at - interval '8 days'");

    town.town.in(() -> {
      drafts.tidy();
      return id;
    });

    assertThat(town.count("SELECT count(*) FROM case_draft_photo")).isZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsKeptHasItsChecksum() throws Exception {
    sent("看图", jpeg("1.jpg"));
    String photo = photo("case_entry_photo");
    byte[] content = town.ownerGets(town.link(id) + "/photos/" + photo).getContentAsByteArray();

    byte[] kept =
        town.town.in(() ->
            database
                .sql("SELECT s.sha256 FROM photo f JOIN stored_file s ON s.id = f.file_id")
                .query(byte[].class)
                .single());

    assertThat(MessageDigest.getInstance("SHA-256").digest(content)).isEqualTo(kept);
  }

  private void night() {
    town.town.in(() -> {
      tidying.stream()
          .filter(task -> task.getClass().getSimpleName().equals("StrayFiles"))
          .forEach(Tidying::tidy);
      return id;
    });
  }

  private MockHttpServletResponse sent(String words, MockMultipartFile... files) {
    return town.ownerSends(form(town.link(id) + "/messages", List.of(files), "words", words));
  }

  private MockHttpServletResponse draft(String form, String words) {
    return town.ownerPosts(
        town.link(id) + "/draft", "kind", "message", "submission", form, "words", words);
  }

  private MockHttpServletResponse upload(String form, String upload, MockMultipartFile file) {
    var request = MockMvcRequestBuilders.multipart(town.link(id) + "/draft/photos").file(file);
    request.param("kind", "message").param("submission", form).param("upload", upload);
    request.param("lang", "zh");
    return town.ownerSends(request);
  }

  private static AbstractMockHttpServletRequestBuilder<?> form(
      String address, List<MockMultipartFile> files, String... fields) {
    var request = MockMvcRequestBuilders.multipart(address);
    files.forEach(request::file);
    for (int at = 0; at < fields.length; at += 2) {
      request.param(fields[at], fields[at + 1]);
    }
    return request;
  }

  private static MockMultipartFile jpeg(String name) {
    return jpeg(name, 60, 40);
  }

  private static MockMultipartFile jpeg(String name, int width, int height) {
    String field = name.equals("file") ? "file" : "photos";
    return new MockMultipartFile(field, name, "", PhotoFixture.jpeg(width, height));
  }

  private String photo(String table) {
    return town.town.in(
        () -> database.sql("SELECT photo_id FROM " + table).query(UUID.class).single().toString());
  }

  private static List<String> photos(String page) {
    return PHOTO.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static String submission(String page) {
    var found = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private List<Path> files() {
    Path folder = home.uploads().resolve(String.valueOf(town.town.organisation));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID she() {
    return database
        .sql("SELECT person_id FROM household_belonging WHERE household_id = :household")
        .param("household", town.town.households().getFirst())
        .query((row, number) -> row.getObject("person_id", UUID.class))
        .single();
  }
}
