package org.lintel.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManagerRowTests {

  @Test
  void anAddressIsUnderstoodInOneCellAndInThree() {
    var keys = new ManagerRow.Keys("3", "1", "502");

    assertThat(row("3栋", "1单元", "502室").keys()).isEqualTo(keys);
    assertThat(row("", "", "3-1-502").keys()).isEqualTo(keys);
    assertThat(row("", "", "3号楼1单元502").keys()).isEqualTo(keys);
    assertThat(row("", "1单元", "3-502").keys()).isEqualTo(keys);
    assertThat(row("", "", "502").keys().unit()).isEmpty();
  }

  @Test
  void headingsThatOfficesUseAreUnderstood() {
    assertThat(ManagerColumn.of("管家邮箱（登录用）")).contains(ManagerColumn.EMAIL);
    assertThat(ManagerColumn.of("Account manager e-mail")).contains(ManagerColumn.EMAIL);
    assertThat(ManagerColumn.of("房 号")).contains(ManagerColumn.ROOM);
    assertThat(ManagerColumn.of("备注")).isEmpty();
  }

  @Test
  void aFamilyNameIsWhatOwnersKnow() {
    assertThat(AccountManagerNames.familyName("王芳")).isEqualTo("王");
    assertThat(AccountManagerNames.familyName("欧阳晨")).isEqualTo("欧阳");
    assertThat(AccountManagerNames.familyName("Lin Qing")).isEqualTo("Lin");
    assertThat(AccountManagerNames.familyName("")).isEmpty();
  }

  private static ManagerRow row(String building, String entrance, String room) {
    return new ManagerRow(2, "", building, entrance, room, "a@example.com");
  }
}
