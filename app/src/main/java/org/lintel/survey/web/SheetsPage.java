package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.QrCode;

/** Printed sheets, one card for each household, in both languages. */
public record SheetsPage(
    WaveHead head,
    String back,
    String community,
    String closes,
    String chinese,
    String english,
    List<Sheet> sheets) {

  public SheetsPage {
    sheets = List.copyOf(sheets);
  }

  /** One household's card. */
  public record Sheet(String home, QrCode code, String address) {}
}
