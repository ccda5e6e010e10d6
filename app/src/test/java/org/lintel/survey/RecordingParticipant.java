package org.lintel.survey;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;

/** Remembers what it was told, and fails on answers of chosen waves. */
public final class RecordingParticipant implements ResponseBatchParticipant {

  private final List<ResponseBatch.Change> changes = new CopyOnWriteArrayList<>();
  private final List<ResponseBatch.Withdrawn> withdrawn = new CopyOnWriteArrayList<>();
  private final Set<Integer> poisonedScores = ConcurrentHashMap.newKeySet();

  /** Adds it to the application. */
  public static class Configuration {

    @Bean
    RecordingParticipant recordingParticipant() {
      return new RecordingParticipant();
    }
  }

  @Override
  public void stored(ResponseBatch batch) {
    for (ResponseBatch.Change change : batch.changes()) {
      int wave = change.wave();
      var scores = change.after().scores();
      if (poisonedScores.contains(wave) && scores.isPresent(0) && scores.at(0) == 0) {
        throw new IllegalStateException("an unexpected failure");
      }
    }
    changes.addAll(batch.changes());
  }

  @Override
  public void withdrawn(int organisation, List<ResponseBatch.Withdrawn> answers) {
    withdrawn.addAll(answers);
  }

  /** How many answers of a wave were taken away. */
  long withdrawnOf(int wave) {
    return withdrawn.stream().filter(answer -> answer.wave() == wave).count();
  }

  /** From now on an answer of 0 in the first slot of this wave makes the batch fail. */
  void poison(int wave) {
    poisonedScores.add(wave);
  }

  List<ResponseBatch.Change> of(UUID response) {
    return changes.stream().filter(change -> change.response().equals(response)).toList();
  }
}
