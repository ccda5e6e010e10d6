package org.lintel.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;

class AskedPortTests {

  @Test
  void aTakenPortGivesTheNextFreeOne() throws IOException {
    try (var taken = new ServerSocket(0)) {
      int asked = taken.getLocalPort();

      int found = AskedPort.free(Integer.toString(asked));

      assertThat(found).isNotEqualTo(asked);
      try (var free = new ServerSocket(found)) {
        assertThat(free.isBound()).isTrue();
      }
    }
  }

  @Test
  void zeroLetsTheSystemChoose() {
    assertThat(AskedPort.free("0")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "-1", "65536", "999999", "80 80", "８０８０"})
  void whatIsNoPortIsNamedWithItsLimits(String asked) {
    assertThatThrownBy(() -> AskedPort.free(asked))
        .isInstanceOfSatisfying(
            CannotListen.class,
            stopped ->
                assertThat(stopped.sentence(new Texts().in(Text.ENGLISH)))
                    .contains("LINTEL_PORT=" + asked, "0 to 65535"));
  }
}
