package org.lintel.demonstration;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.platform.Viewer;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.survey.LinkList;
import org.lintel.survey.Wave;
import org.springframework.stereotype.Component;

/** Reads the links of a wave from the list that staff take away. */
@Component
class LinksOfAWave {

  private static final List<String> HEADINGS = List.of("小区", "楼栋", "单元", "房号", "姓名", "链接");
  private static final int NAME = 4;
  private static final int LINK = 5;

  private final LinkList list;

  LinksOfAWave(LinkList list) {
    this.list = list;
  }

  /** The token of each person's link. */
  record Tokens(Map<List<String>, String> byPerson) {

    /** Of whoever speaks for the household. */
    String of(Resident resident) {
      String token = byPerson.get(key(resident));
      if (token == null) {
        throw new IllegalStateException("no link leads to " + resident.address());
      }
      return token;
    }

    private static List<String> key(Resident resident) {
      return List.of(
          resident.place().name(),
          resident.building(),
          resident.entrance(),
          resident.room(),
          resident.members().getFirst().name());
    }
  }

  Tokens tokens(Viewer viewer, Wave wave) {
    var sheet = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.csv(sheet)) {
      list.write(viewer, wave, new LinkList.Form(HEADINGS, "", false), writer);
    }
    Map<List<String>, String> tokens = new HashMap<>();
    for (String line : sheet.toString(StandardCharsets.UTF_8).lines().skip(1).toList()) {
      List<String> cells = List.of(line.split(",", -1));
      String address = cells.get(LINK);
      tokens.put(
          List.copyOf(cells.subList(0, NAME + 1)), address.substring(address.lastIndexOf('/') + 1));
    }
    return new Tokens(tokens);
  }
}
