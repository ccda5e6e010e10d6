package org.lintel.survey.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.QrCode;

/**
 * Printed sheets, one card for each household, in both languages.
 *
 * @param hasAddress whether the codes lead to an address that phones can open
 * @param address with which they begin
 */
public record SheetsPage(
    WaveHead head,
    boolean hasAddress,
    String address,
    boolean maySetAddress,
    String back,
    String community,
    String closes,
    String chinese,
    String english,
    Optional<Call> call,
    List<Sheet> sheets) {

  public SheetsPage {
    sheets = List.copyOf(sheets);
  }

  /** Whom to call, with the word for it in both languages. */
  public record Call(String chinese, String english, ServicePhone phone) {}

  /** One household's card. */
  public record Sheet(String home, QrCode code, String address) {}
}
