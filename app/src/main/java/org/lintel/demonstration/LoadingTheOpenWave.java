package org.lintel.demonstration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lintel.identity.Permission;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.survey.CallbackOutcome;
import org.lintel.survey.Callbacks;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.stereotype.Component;

/**
 * Opens a wave of the current quarter and lets the first owners answer by their links: whoever
 * looks at the demonstration can open another link and answer too. It asks the community whose
 * score declined, as its managers would. The answers are fewer than a score needs, so the cockpit
 * keeps showing the quarter before.
 */
@Component
class LoadingTheOpenWave {

  private static final int ANSWERS = 6;

  /** Of those, the least content, who want to be called. */
  private static final int WISHES = 4;

  private final AskingNow asking;
  private final LinksOfAWave links;
  private final AnsweringByLink answering;
  private final Callbacks callbacks;

  LoadingTheOpenWave(
      AskingNow asking, LinksOfAWave links, AnsweringByLink answering, Callbacks callbacks) {
    this.asking = asking;
    this.links = links;
    this.answering = answering;
    this.callbacks = callbacks;
  }

  void load(Viewer viewer, LocalDate anchor, List<Resident> residents) {
    Place declined =
        Place.all().stream().filter(place -> place.trend() < 0).findFirst().orElseThrow();
    Round round = Round.now(anchor);
    var asked = asking.open(viewer, declined, round);
    var tokens = links.tokens(viewer, asked.wave());
    var first = first(residents, declined, round);
    var opinion = new Opinion(asked.questionnaire());
    for (int i = 0; i < first.size(); i++) {
      Mood mood = first.get(i);
      Answers answers = wishing(opinion.of(mood), asked.questionnaire(), i < WISHES);
      answering.send(tokens.of(mood.resident()), answers);
    }
    callBackOne(viewer);
  }

  /** Who answers at once, the least content first. */
  private static List<Mood> first(List<Resident> residents, Place place, Round round) {
    return residents.stream()
        .filter(resident -> resident.place().equals(place))
        .map(resident -> new Mood(resident, round))
        .filter(Mood::answers)
        .limit(ANSWERS)
        .sorted(Comparator.comparingDouble(Mood::experience))
        .toList();
  }

  private static Answers wishing(Answers answers, Questionnaire questionnaire, boolean isWish) {
    Answers with = answers;
    for (Item item : questionnaire.questions()) {
      if (item instanceof Item.ContactRequest) {
        with = with.with(item.code(), new Answer.Tick(isWish));
      }
    }
    return with;
  }

  private void callBackOne(Viewer viewer) {
    var open = new Callbacks.Filter(false, Optional.empty(), Optional.empty());
    var wishes = callbacks.of(viewer, Permission.CALL_BACK, open, new Paging(1, WISHES));
    callbacks.finish(
        viewer, wishes.rows().getFirst(), CallbackOutcome.REACHED, "业主反映单元门禁失灵，已请工程部当天上门，明天再回访。");
  }
}
