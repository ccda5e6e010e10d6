package org.lintel.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.lintel.community.Community;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.survey.exchange.CellProblem;
import org.lintel.survey.exchange.Column;
import org.lintel.survey.exchange.Fact;
import org.lintel.survey.exchange.Missing;
import org.lintel.survey.exchange.Moments;
import org.lintel.survey.exchange.ReadRow;
import org.lintel.survey.exchange.RowReading;
import org.lintel.survey.exchange.Suggestions;
import org.lintel.survey.exchange.Target;
import org.lintel.survey.exchange.TrialRows;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.AnswerCheck;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Words;

/** Decides row by row whether a file of past answers can be stored, and as what. */
final class RowCheck {

  /** Key of the problem that the row names a community that is not known. */
  static final String UNKNOWN_COMMUNITY = "survey.import.problem.community";

  /** Names of buildings that a page offers to choose for. */
  private static final int MOST_BUILDINGS = 60;

  private final ImportPlan plan;
  private final Questionnaire questionnaire;
  private final RowReading reading;
  private final List<Column> columns;
  private final boolean isOurs;
  private final Optional<TrialRows> trials;
  private final List<Community> communities;
  private final IntFunction<HouseholdsByPlace> places;
  private final FileNames names;
  private final Instant now;
  private final Map<Integer, HouseholdsByPlace> loaded = new HashMap<>();
  private final Map<UUID, Integer> answered = new HashMap<>();
  private final Map<String, Integer> repeated = new HashMap<>();
  private final Map<ImportCheck.UnknownBuilding, Integer> unknownBuildings = new LinkedHashMap<>();

  RowCheck(
      ImportPlan plan,
      Questionnaire questionnaire,
      List<String> headings,
      List<Community> communities,
      IntFunction<HouseholdsByPlace> places,
      FileNames names,
      Instant now) {
    this.plan = plan;
    this.questionnaire = questionnaire;
    this.communities = List.copyOf(communities);
    this.places = places;
    this.names = names;
    this.now = now;
    this.columns = plan.columns(questionnaire, headings);
    this.isOurs = Suggestions.isOurs(headings);
    this.trials = isOurs ? Optional.empty() : TrialRows.of(headings);
    this.reading = new RowReading(questionnaire, columns, new Missing(plan.missing()));
  }

  ImportRow check(SheetRow row) {
    Optional<String> trial = trials.flatMap(column -> column.said(row.cells()));
    if (trial.isPresent()) {
      var problem =
          CellProblem.of(trials.get().heading(), trial.get(), "survey.import.problem.trial");
      return new ImportRow.Bad(row.number(), row.cells(), List.of(problem));
    }
    ReadRow read = reading.read(row.cells());
    var problems = new ArrayList<CellProblem>(read.problems());
    Answers answers = complete(read.answers());
    if (read.problems().isEmpty()) {
      checkAnswers(answers, problems);
    }
    Optional<Community> community = community(read, problems);
    Optional<Instant> moment = community.flatMap(known -> moment(read, known, problems));
    Optional<HouseholdsByPlace.Found> household =
        community.flatMap(known -> household(read, known, problems));
    if (!problems.isEmpty() || community.isEmpty() || moment.isEmpty()) {
      return new ImportRow.Bad(row.number(), row.cells(), problems);
    }
    household.ifPresent(found -> answered.put(found.household(), row.number()));
    String language = read.fact(Fact.LANGUAGE).startsWith("en") ? "en" : "zh-CN";
    return new ImportRow.Good(
        row.number(),
        row.cells(),
        community.get(),
        household,
        moment.get(),
        channel(read),
        language,
        answers,
        key(row));
  }

  /** Only files of our own use our words for it. */
  private Channel channel(ReadRow read) {
    String said = read.fact(Fact.CHANNEL).strip();
    return isOurs
        ? Arrays.stream(Channel.values())
            .filter(known -> known.name().equals(said))
            .findFirst()
            .orElse(Channel.IMPORT)
        : Channel.IMPORT;
  }

  /** Words made fit to be kept; items that the file does not ask were not asked. */
  private Answers complete(Answers read) {
    Map<String, Answer> complete = new LinkedHashMap<>();
    for (Item item : questionnaire.questions()) {
      Answer answer = read.to(item.code()).orElse(new Answer.Absent(Absence.NOT_ASKED));
      complete.put(item.code(), clean(answer));
    }
    return new Answers(complete);
  }

  private static Answer clean(Answer answer) {
    return switch (answer) {
      case Answer.Words words -> {
        String clean = Words.clean(words.words());
        yield clean.isEmpty() ? new Answer.Absent(Absence.SKIPPED) : new Answer.Words(clean);
      }
      case Answer.Choice choice -> new Answer.Choice(choice.options(), Words.clean(choice.other()));
      case Answer.Score _,
          Answer.Tick _,
          Answer.Points _,
          Answer.Amount _,
          Answer.Day _,
          Answer.Absent _ ->
          answer;
    };
  }

  private void checkAnswers(Answers answers, List<CellProblem> problems) {
    AnswerCheck.problemsOfGiven(questionnaire, answers)
        .forEach(problem ->
            problems.add(
                new CellProblem(ofItem(problem.item()), "", problem.key(), problem.arguments())));
    boolean isEmpty = answers.byItem().values().stream().noneMatch(RowCheck::saysSomething);
    if (isEmpty) {
      problems.add(CellProblem.of("", "", "survey.import.problem.empty"));
    }
  }

  /** "I do not know" is something said; a question passed by is not. */
  private static boolean saysSomething(Answer answer) {
    return !(answer instanceof Answer.Absent absent)
        || absent.absence() == Absence.DONT_KNOW
        || absent.absence() == Absence.DOES_NOT_APPLY;
  }

  private Optional<Community> community(ReadRow read, List<CellProblem> problems) {
    String said = plan.community().isEmpty() ? read.fact(Fact.COMMUNITY).strip() : plan.community();
    Optional<Community> found =
        communities.stream()
            .filter(known ->
                said.equalsIgnoreCase(known.name())
                    || said.equalsIgnoreCase(known.code())
                    || said.equals(known.uuid().toString()))
            .findFirst()
            .or(() -> byHand(said));
    if (found.isEmpty()) {
      problems.add(
          said.isEmpty()
              ? CellProblem.of("", "", "survey.import.problem.no-community")
              : CellProblem.of(of(Fact.COMMUNITY), said, UNKNOWN_COMMUNITY));
    }
    return found;
  }

  /** What somebody said this name stands for. */
  private Optional<Community> byHand(String said) {
    return Optional.ofNullable(plan.places().get(ImportPlan.place(said)))
        .or(() -> names.community(said))
        .flatMap(id ->
            communities.stream().filter(known -> known.uuid().toString().equals(id)).findFirst());
  }

  private Optional<Instant> moment(ReadRow read, Community community, List<CellProblem> problems) {
    String said = read.fact(Fact.SUBMITTED).isBlank() ? plan.day() : read.fact(Fact.SUBMITTED);
    Optional<Instant> moment = Moments.moment(said, community.zone());
    if (said.isBlank()) {
      problems.add(CellProblem.of("", "", "survey.import.problem.no-day"));
    } else if (moment.isEmpty()) {
      problems.add(CellProblem.of(of(Fact.SUBMITTED), said, "survey.import.problem.moment"));
    } else if (moment.get().isAfter(now)) {
      problems.add(CellProblem.of(of(Fact.SUBMITTED), said, "survey.import.problem.future"));
      return Optional.empty();
    }
    return moment;
  }

  private Optional<HouseholdsByPlace.Found> household(
      ReadRow read, Community community, List<CellProblem> problems) {
    HouseholdsByPlace households = loaded.computeIfAbsent(community.id(), places::apply);
    String words =
        PlaceWords.joined(
            read.fact(Fact.ADDRESS),
            building(read.fact(Fact.BUILDING), community, households),
            read.fact(Fact.ENTRANCE),
            read.fact(Fact.UNIT));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<HouseholdsByPlace.Found> found = households.find(words);
    if (found.isEmpty() && !plan.keepsUnknown()) {
      problems.add(CellProblem.of(place(), words, "survey.import.problem.household"));
    }
    Integer before = found.map(household -> answered.get(household.household())).orElse(null);
    if (before != null) {
      problems.add(CellProblem.of(place(), words, "survey.import.problem.household-twice", before));
    }
    return found;
  }

  /** What somebody said this building stands for; the name itself otherwise. */
  private String building(String said, Community community, HouseholdsByPlace households) {
    if (said.isBlank() || households.hasBuilding(said)) {
      return said;
    }
    String id = community.uuid().toString();
    String chosen = plan.buildings().get(ImportPlan.building(id, said));
    if (chosen != null) {
      return chosen;
    }
    Optional<String> other = names.building(id, said);
    if (other.isPresent()) {
      return other.get();
    }
    var unknown = new ImportCheck.UnknownBuilding(community, said.strip());
    if (unknownBuildings.size() < MOST_BUILDINGS || unknownBuildings.containsKey(unknown)) {
      unknownBuildings.merge(unknown, 1, Integer::sum);
    }
    return said;
  }

  /** Buildings of the rows checked so far that no household lives in, and rows that name them. */
  Map<ImportCheck.UnknownBuilding, Integer> unknownBuildings() {
    return unknownBuildings;
  }

  /** The column that states the fact, as the file calls it; empty when none does. */
  private String of(Fact fact) {
    return columns.stream()
        .filter(column -> column.target().equals(new Target.OfFact(fact)))
        .map(Column::heading)
        .findFirst()
        .orElse("");
  }

  private String place() {
    return Stream.of(Fact.ADDRESS, Fact.UNIT, Fact.ENTRANCE, Fact.BUILDING)
        .map(this::of)
        .filter(heading -> !heading.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String ofItem(String item) {
    return columns.stream()
        .filter(column -> column.target().item().equals(item))
        .map(Column::heading)
        .findFirst()
        .orElse("");
  }

  /** Rows that say the same are told apart by how often they stood there before. */
  private String key(SheetRow row) {
    String content = String.join("\u001F", row.cells());
    int times = repeated.merge(content, 1, Integer::sum);
    try {
      byte[] bytes = (times + "\u001F" + content).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
