package org.lintel.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.AuditWords;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;

@LintelTest
class AuditWordsTests {

  @Autowired List<AuditWords> modules;

  @Test
  void everyConstantThatAnEntryKeepsIsSaidInWords() {
    Text chinese = new Texts().in(Text.CHINESE);

    List<String> keys =
        modules.stream()
            .flatMap(module -> module.values().stream())
            .flatMap(values ->
                values.constants().stream()
                    .flatMap(constant -> values.key(values.detail(), constant).stream()))
            .toList();

    assertThat(keys).hasSizeGreaterThan(50).allMatch(chinese::has);
    assertThat(modules.stream().flatMap(module -> module.values().stream()))
        .allMatch(values -> values.key(values.detail(), "SOMETHING_ELSE").isEmpty());
  }
}
