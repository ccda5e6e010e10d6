package org.lintel.expectation.web;

import java.util.List;
import org.lintel.platform.web.Text;

/**
 * Open promises on the page of a household.
 *
 * @param chinese promises as lines in Chinese, {@code english} the same in English: which one the
 *     page speaks is not known before it is printed
 * @param ledger page of its ledger
 * @param make where something is promised to it; empty when that is not for this viewer
 */
public record LedgerPart(
    List<PromiseLine> chinese, List<PromiseLine> english, String ledger, String make) {

  public LedgerPart {
    chinese = List.copyOf(chinese);
    english = List.copyOf(english);
  }

  public List<PromiseLine> lines(Text text) {
    return text.isChinese() ? chinese : english;
  }
}
