package org.lintel.casework.past;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a status word of another system means here; how closed cases ended there. */
public enum PastStatus {
  OPEN(
      "未,待,处理中,办理中,进行中,跟进,派单,接单,挂起,open,pending,progress,assigned,started,new,unresolved,"
          + "received,acknowledged,submitted,waiting,on hold,受理"),
  WITHDRAWN("cancel,withdrawn,revoked,撤销,撤回,取消,作废"),
  NOT_OURS("referred,transferred,not our,outside,转交,转办,不属于,非本"),
  EXPLAINED("duplicate,invalid,no action,noted,重复,无效,已答复,已解释,已回复"),
  REMEDIED("closed,complete,resolved,done,fixed,办结,完成,关闭,完结,结案,结单,归档,已处理,已解决,回访"),
  LEFT_OUT("");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list; the checker sees only List
  private final List<String> signs;

  PastStatus(String signs) {
    this.signs = signs.isEmpty() ? List.of() : List.of(signs.split(","));
  }

  /** What a word most likely means; the first that fits, as "not finished" holds "finished". */
  static Optional<PastStatus> suggested(String key) {
    return Arrays.stream(values())
        .filter(status -> status.signs.stream().anyMatch(key::contains))
        .findFirst();
  }

  static Optional<PastStatus> named(String name) {
    return Arrays.stream(values()).filter(status -> status.name().equals(name)).findFirst();
  }

  /** What a word means: as it was chosen, else as it is suggested. */
  static Optional<PastStatus> of(String key, PastChoices choices) {
    return Optional.ofNullable(choices.statuses().get(key))
        .flatMap(PastStatus::named)
        .or(() -> suggested(key));
  }

  /** Part of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
