package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.LintelHome;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.survey.exchange.EveryKindOfItem;
import org.lintel.survey.exchange.Suggestions;
import org.lintel.survey.exchange.Target;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintelTest
class AnswerFilesIntegrationTests {

  private static final int POPULATION = 200;
  private static final long SEED = 20261123;

  @Autowired JdbcClient database;
  @Autowired Instruments instruments;
  @Autowired StoredFiles files;
  @Autowired LintelHome home;
  @Autowired MultipartConfigElement uploads;
  @Autowired AnswerImports imports;
  @Autowired CheckingAnswers checking;
  @Autowired ImportingAnswers importing;
  @Autowired UndoingAnImport undoing;
  @Autowired ExportingAnswers exporting;
  @Autowired StoredResponses stored;
  @Autowired WaveOverviews overviews;
  @Autowired Waves waves;
  @Autowired UploadedAnswerFiles uploaded;

  private Town town;
  private UUID garden;
  private Viewer viewer;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 5);
    viewer = town.everybody();
  }

  private static final String WJX =
      """
      序号,提交答卷时间,1、您所在的小区,您的房号,2、您有多大可能向朋友或同事推荐我们的物业服务？,3、想补充一句？
      1,2025/9/30 10:12:05,翠湖天地,1栋1单元101,9,电梯快一点
      2,2025/9/30 11:00:00,翠湖天地,2-1-202,11,
      3,2025/10/1 09:30:00,翠湖天地,9栋901,98,(空)
      4,2025/10/1 09:31:00,别的小区,1栋101,7,好
      5,2025/10/2 09:31:00,翠湖天地,1栋101室,7,又来一份
      6,2025/10/2 09:32:00,翠湖天地,,0,"=1+1"
      """;

  @Test
  void aFileOfWjxBecomesAClosedWaveAndWhatIsWrongIsTold() {
    AnswerImport file = bring("relationship_nps", WJX, true);

    ImportCheck check = town.in(() -> checking.check(file));
    var result = town.in(() -> importing.run(file.id(), new Silent()));

    assertThat(check.good()).isEqualTo(3);
    assertThat(check.withHousehold()).isEqualTo(1);
    assertThat(check.wrong()).extracting(ImportCheck.Wrong::row).containsExactly(3, 5, 6);
    assertThat(check.wrong())
        .extracting(wrong -> wrong.problems().getFirst().key())
        .containsExactly(
            "survey.import.problem.range",
            "survey.import.problem.community",
            "survey.import.problem.household-twice");
    assertThat(result.stored()).isEqualTo(3);
    assertThat(result.wrong()).isEqualTo(3);
    town.in(() -> {
      UUID uuid = result.wave().orElseThrow();
      var overview = overviews.find(viewer, Permission.READ_RESULTS, uuid);
      assertThat(overview.isImported()).isTrue();
      assertThat(overview.answered()).isEqualTo(3);
      assertThat(overview.asked()).hasValue(POPULATION);
      assertThat(overview.wave().state()).isEqualTo(Wave.State.CLOSED);
      assertThat(stored.of(overview.wave().id(), town.id(garden)))
          .extracting(GivenAnswers::household)
          .contains(town.households().getFirst());
      return true;
    });
  }

  /** Three heading rows, a text over two lines, codes for no answer, and trials of the survey. */
  @Test
  void aFileOfQualtricsIsReadAndItsTrialsAreNoAnswers() {
    AnswerImport file =
        bring(
            "relationship_nps",
            """
            EndDate,Status,Community,Q1,Q2
            End Date,Response Type,Community,您有多大可能向朋友或同事推荐我们的物业服务？,"想补充一句？
            （选填）"
            "{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""QID9""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
            2025-09-01 10:00:00,IP Address,翠湖天地,9,"快
            一点"
            2025-09-01 10:05:00,Survey Preview,翠湖天地,10,试一下
            2025-09-01 10:06:00,1,翠湖天地,10,
            2025-09-01 10:07:00,0,翠湖天地,98,😀
            """,
            true);

    ImportCheck check = town.in(() -> checking.check(file));
    var result = town.in(() -> importing.run(file.id(), new Silent()));

    assertThat(file.plan().headingRows()).isEqualTo(3);
    assertThat(check.wrong())
        .extracting(wrong -> wrong.problems().getFirst().key())
        .containsExactly("survey.import.problem.trial", "survey.import.problem.trial");
    assertThat(result.stored()).isEqualTo(2);
    assertThat(result.wrong()).isEqualTo(2);
  }

  @Test
  void theSameFileAgainStoresNothingAndUndoTakesAllBack() {
    AnswerImport first = bring("relationship_nps", WJX, true);
    var result = town.in(() -> importing.run(first.id(), new Silent()));
    AnswerImport again = bring("relationship_nps", WJX, true);

    var second = town.in(() -> importing.run(again.id(), new Silent()));
    boolean undone = town.in(() -> undoing.undo(viewer, imports.get(first.id())));
    boolean twice = town.in(() -> undoing.undo(viewer, imports.get(first.id())));
    var third = town.in(() -> importing.run(again.id(), new Silent()));

    assertThat(second.stored()).isZero();
    assertThat(second.known()).isEqualTo(3);
    assertThat(undone).isTrue();
    assertThat(twice).isFalse();
    assertThat(third.stored()).isEqualTo(3);
    assertThat(third.wave()).isNotEqualTo(result.wave());
    assertThat(count("response")).isEqualTo(3);
    assertThat(count("invitation")).isEqualTo(3);
  }

  @Test
  void rowsWithoutAKnownHouseholdAreRefusedWhereThatIsWished() {
    AnswerImport file = bring("relationship_nps", WJX, false);

    ImportCheck check = town.in(() -> checking.check(file));

    assertThat(check.good()).isEqualTo(2);
    assertThat(check.wrong())
        .anySatisfy(wrong -> {
          assertThat(wrong.row()).isEqualTo(4);
          assertThat(wrong.problems().getFirst().key())
              .isEqualTo("survey.import.problem.household");
        });
  }

  @Test
  void whatIsExportedIsImportedAsItWas() {
    int version = everyKind();
    var questionnaire = EveryKindOfItem.QUESTIONNAIRE;
    var random = EveryKindOfItem.randomAnswers(SEED);
    List<Answers> given = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      given.add(random.get());
    }
    AnswerImport first = bring(version, EveryKindOfItem.csv(given, "翠湖天地"));
    Wave wave = run(first);
    town.in(() -> undone(first));

    for (String kind : List.of("csv", "xlsx")) {
      AnswerImport original = bring(version, EveryKindOfItem.csv(given, "翠湖天地"));
      Wave exported = run(original);
      List<Channel> channels = givenBySeveralChannels(exported);
      byte[] file = export(exported, kind);
      town.in(() -> undone(original));
      AnswerImport returned = bring(version, file);
      Wave imported = run(returned);

      List<Answers> back =
          town.in(() ->
              stored.of(imported.id(), town.id(garden)).stream()
                  .map(response -> response.sheet().answers(questionnaire))
                  .toList());
      assertThat(back)
          .as("seed %d, %s", SEED, kind)
          .hasSize(given.size())
          .containsExactlyInAnyOrderElementsOf(given);
      assertThat(channels(imported)).as(kind).isEqualTo(channels).contains(Channel.LINK);
      town.in(() -> undone(returned));
    }
    assertThat(wave.state()).isEqualTo(Wave.State.CLOSED);
  }

  /** Some as if they had come by link, some on paper. */
  private List<Channel> givenBySeveralChannels(Wave wave) {
    town.in(() ->
        database
            .sql(
                """
                UPDATE response r
                SET channel = (ARRAY['LINK', 'PAPER', 'PHONE'])[1 + n.place % 3]
                FROM (
                  SELECT id, (row_number() OVER (ORDER BY id))::int AS place
                  FROM response
                  WHERE wave_id = :wave) n
                WHERE r.id = n.id
                """)
            .param("wave", wave.id())
            .update());
    return channels(wave);
  }

  private List<Channel> channels(Wave wave) {
    return town.in(() ->
        stored.of(wave.id(), town.id(garden)).stream()
            .map(GivenAnswers::channel)
            .sorted()
            .toList());
  }

  private boolean undone(AnswerImport file) {
    assertThat(undoing.undo(viewer, imports.get(file.id()))).isTrue();
    return true;
  }

  private byte[] export(Wave wave, String kind) {
    return town.in(() -> {
      var bytes = new ByteArrayOutputStream();
      try (SheetWriter writer =
          kind.equals("csv") ? SheetWriter.csv(bytes) : SheetWriter.xlsx(bytes, "answers")) {
        exporting.write(viewer, Permission.EXPORT, wave, writer);
      }
      return bytes.toByteArray();
    });
  }

  private Wave run(AnswerImport file) {
    return town.in(() -> {
      var check = checking.check(file);
      assertThat(check.wrong()).isEmpty();
      importing.run(file.id(), new Silent());
      return waves.get(imports.get(file.id()).wave().orElseThrow());
    });
  }

  @Test
  void anUploadedFileLiesEncryptedAndTheCopyThatIsReadIsGoneAfterwards() throws IOException {
    AnswerImport file = bring("relationship_nps", WJX, true);
    Path sealed = home.uploads().resolve(town.organisation + "").resolve(file.fileId().toString());

    String lies = new String(Files.readAllBytes(sealed), StandardCharsets.UTF_8);
    String read =
        town.in(() -> files.read(file.fileId(), AnswerFilesIntegrationTests::copiedWithin));

    assertThat(lies).doesNotContain(WJX.lines().findFirst().orElseThrow().substring(0, 8));
    assertThat(read).isEqualTo(WJX);
    try (var left = Files.walk(home.opened())) {
      assertThat(left.filter(Files::isRegularFile))
          .isNotEmpty()
          .allMatch(held -> held.endsWith("lock"));
    }
  }

  @Test
  void anUploadComesInBesideTheCopiesAndNotAmongTheSystemsFiles() {
    Path parts = Path.of(uploads.getLocation());

    assertThat(parts).startsWith(home.opened()).isDirectory();
    assertThat(uploads.getMaxFileSize()).isEqualTo(50L << 20);
  }

  private static String copiedWithin(Path copy) {
    try {
      return Files.readString(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void atNightFilesOfAMonthAgoGoAndYoungerOnesStay() {
    AnswerImport old = bring("relationship_nps", WJX, true);
    AnswerImport young = bring("relationship_nps", WJX, false);
    town.in(() ->
        database
            .sql("UPDATE answer_import SET uploaded_at = now() - interval '31 days' WHERE id = :id")
            .param("id", old.id())
            .update());

    town.in(() -> {
      uploaded.tidy();
      return true;
    });

    assertThat(town.in(() -> files.find(old.fileId()))).isEmpty();
    assertThat(town.in(() -> files.find(young.fileId()))).isPresent();
  }

  private AnswerImport bring(String instrument, String csv, boolean keepsUnknown) {
    return town.in(() -> {
      var version = instruments.published(town.organisation, instrument);
      return bring(version.id(), csv.getBytes(StandardCharsets.UTF_8), keepsUnknown);
    });
  }

  private AnswerImport bring(int version, byte[] content) {
    return town.in(() -> bring(version, content, true));
  }

  private AnswerImport bring(int version, byte[] content, boolean keepsUnknown) {
    var file = files.save(viewer, "answers.csv", new ByteArrayInputStream(content));
    AnswerFile opened = files.read(file.id(), AnswerFile::open);
    int headingRows = opened.headingRows();
    List<String> headings = opened.headings(headingRows);
    List<String> columns =
        Suggestions.of(
                instruments.version(version).questionnaire(), headings, opened.sample(headingRows))
            .stream()
            .map(Target::code)
            .toList();
    var plan =
        new ImportPlan(
            headingRows,
            columns,
            Map.of(),
            Suggestions.isOurs(headings) ? Map.of() : Suggestions.usualCodes(),
            "2025 秋季",
            Mode.CONFIDENTIAL,
            "",
            "",
            keepsUnknown,
            WhoWasAsked.STATED,
            Map.of(garden.toString(), POPULATION),
            Map.of(),
            Map.of(),
            false);
    UUID id = imports.add(viewer, version, file, plan, List.of(town.id(garden)));
    return imports.get(id);
  }

  private int everyKind() {
    return town.in(() -> {
      int instrument =
          database
              .sql(
                  """
                  INSERT INTO instrument (organisation_id, code)
                  VALUES (:organisation, 'every_kind')
                  RETURNING id
                  """)
              .param("organisation", town.organisation)
              .query(Integer.class)
              .single();
      return database
          .sql(
              """
              INSERT INTO instrument_version (uuid, organisation_id, instrument_id, number, definition, published_at)
              VALUES (gen_random_uuid(), :organisation, :instrument, 1, :definition::jsonb, now())
              RETURNING id
              """)
          .param("organisation", town.organisation)
          .param("instrument", instrument)
          .param("definition", EveryKindOfItem.DEFINITION)
          .query(Integer.class)
          .single();
    });
  }

  private int count(String table) {
    return town.in(
        () -> database.sql("SELECT count(*)::int FROM " + table).query(Integer.class).single());
  }

  /** A job that nobody watches. */
  private final class Silent implements JobContext {

    private final UUID job = UUID.randomUUID();

    @Override
    public UUID job() {
      return job;
    }

    @Override
    public UUID requestedBy() {
      return viewer.id();
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
    }

    @Override
    public void progress(long done, long total) {
      assertThat(done).isPositive();
    }

    @Override
    public void problems(long count) {
      assertThat(count).isPositive();
    }
  }
}
