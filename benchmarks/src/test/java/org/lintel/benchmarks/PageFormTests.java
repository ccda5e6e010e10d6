package org.lintel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageFormTests {

  private static final String PAGE =
      """
      <form method="post" action="/other"><input name="foreign" value="1"></form>
      <form method="post" action="/plan" novalidate>
        <input type="text" id="name" name="name" value="A &amp; B">
        <input type="checkbox" name="agrees" value="yes">
        <input type="radio" name="asked" value="ALL" checked><input type="radio" name="asked" value="SOME">
        <select name="column"><option value="">none</option><option value="nps" selected>NPS</option></select>
        <select name="column"><option value="why">Why</option><option value="">none</option></select>
        <textarea name="note">&lt;two
      lines&gt;</textarea>
        <button name="act">Go</button>
      </form>
      """;

  @Test
  void aFormIsSentAsItStandsThere() {
    var form = PageForm.of(PAGE, "/plan");

    assertThat(form.fields())
        .containsExactly(
            Map.entry("name", "A & B"),
            Map.entry("asked", "ALL"),
            Map.entry("column", "nps"),
            Map.entry("column", "why"),
            Map.entry("note", "<two\nlines>"));
  }

  @Test
  void aFieldIsFilledInOtherwise() {
    var form = PageForm.of(PAGE, "/plan").with("name", "C").with("agrees", "yes");

    assertThat(form.fields())
        .doesNotContain(Map.entry("name", "A & B"))
        .contains(Map.entry("name", "C"), Map.entry("agrees", "yes"));
  }

  @Test
  void aPageWithoutTheFormIsTold() {
    assertThatThrownBy(() -> PageForm.of(PAGE, "/elsewhere"))
        .hasMessage("no form is sent to /elsewhere");
  }
}
