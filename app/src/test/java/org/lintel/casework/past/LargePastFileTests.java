package org.lintel.casework.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** As many cases as a large company has in a year. */
@LintelTest
@Tag("slow")
class LargePastFileTests {

  private static final int CASES = 100_000;

  @Autowired WebApplicationContext application;

  @Test
  void aHundredThousandCasesAreImportedOnceAndTakenBackAsAWhole() {
    var town = new PastTown(application);
    byte[] file = file().getBytes(StandardCharsets.UTF_8);
    String first = town.uploaded("311.csv", file);
    town.check(first);
    town.complete(first);
    String again = town.uploaded("311.csv", file);
    town.check(again);

    assertThat(town.counts(first)).isEqualTo(CASES + " 0 0 0 0");
    assertThat(town.counts(again)).isEqualTo("0 0 " + CASES + " 0 0");
    assertThat(town.count("SELECT count(*) FROM service_case")).isEqualTo(CASES);
    assertThat(town.count("SELECT count(DISTINCT number) FROM service_case")).isEqualTo(CASES);

    town.undo(first);

    assertThat(town.count("SELECT count(*) FROM service_case")).isZero();
  }

  private static String file() {
    var text = new StringBuilder("工单号,受理时间,应办结时间,办结时间,状态,来源,类别,内容,处理结果,楼栋,房号");
    for (int more = 11; more < 50; more++) {
      text.append(",附加").append(more);
    }
    for (int i = 0; i < CASES; i++) {
      int day = 1 + i % 28;
      boolean isClosed = i % 10 > 0;
      text.append("\nG").append(i).append(",2026-").append("%02d-%02d".formatted(1 + i % 9, day));
      text.append(" 14:05,2026-%02d-%02d 18:00,".formatted(1 + i % 9, day));
      text.append(isClosed ? "2026-%02d-%02d 17:%02d".formatted(1 + i % 9, day, i % 60) : "");
      text.append(isClosed ? ",已办结" : ",处理中").append(",电话,类别").append(i % 40);
      text.append(",业主反映楼道照明不亮，请尽快安排师傅上门查看并维修").append(i).append(",");
      text.append(isClosed ? "师傅已上门更换灯泡" : "").append(",");
      text.append(1 + i % 2).append("栋,").append(100 * (1 + i % 3) + 1 + i % 2);
      text.append(",甲".repeat(39));
    }
    return text.append('\n').toString();
  }
}
