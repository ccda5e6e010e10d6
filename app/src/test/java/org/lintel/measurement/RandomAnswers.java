package org.lintel.measurement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;

/** Answers that a questionnaire allows, scores and points at random, some left out. */
final class RandomAnswers {

  private final SplittableRandom random;

  RandomAnswers(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Answers to(Questionnaire questionnaire) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Item item : questionnaire.questions()) {
      if (item instanceof Item.Recommend || item instanceof Item.Rating) {
        rate(answers, item);
      } else if (item instanceof Item.Allocation allocation && random.nextInt(4) > 0) {
        answers.put(item.code(), points(allocation));
      }
    }
    return new Answers(answers);
  }

  private void rate(Map<String, Answer> answers, Item item) {
    if (random.nextInt(5) == 0 && item.heading().mayBeUnknown()) {
      answers.put(item.code(), new Answer.Absent(Absence.DONT_KNOW));
    } else if (random.nextInt(5) > 0 || item.heading().required()) {
      int score = random.nextInt(item.range().from(), item.range().to() + 1);
      answers.put(item.code(), new Answer.Score(score));
    }
  }

  private Answer points(Item.Allocation allocation) {
    var points = new LinkedHashMap<String, Integer>();
    int left = Item.Allocation.TOTAL;
    for (int i = 0; i < allocation.parts().size(); i++) {
      boolean isLast = i == allocation.parts().size() - 1;
      int given = isLast ? left : random.nextInt(left + 1);
      points.put(allocation.parts().get(i).code(), given);
      left -= given;
    }
    return new Answer.Points(points);
  }
}
