package org.lintel.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.NotAllowed;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.OpenToStaff;
import org.lintel.platform.web.Viewing;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class RouteGuardTests {

  private final RouteGuard guard = new RouteGuard();
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/somewhere");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void aRouteThatSaysNothingIsRefusedEvenToStaff() {
    signIn(Permission.MANAGE_STAFF);

    assertThatThrownBy(() -> pass(new SaysNothing())).isInstanceOf(NotAllowed.class);
  }

  @Test
  void aRouteOpenToAllNeedsNoSignIn() throws Exception {
    assertThat(pass(new ForAll())).isTrue();
  }

  @Test
  void aStrangerIsLedToSignInAndBackAgain() throws Exception {
    request.setQueryString("page=2");

    assertThat(pass(new ForStaff())).isFalse();
    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(response.getHeader("Location")).isEqualTo("/sign-in?to=%2Fsomewhere%3Fpage%3D2");
  }

  @Test
  void aStrangerWhoPostsIsNotLedBackToTheAct() throws Exception {
    request.setMethod("POST");

    assertThat(pass(new ForReaders())).isFalse();
    assertThat(response.getHeader("Location")).isEqualTo("/sign-in");
  }

  @Test
  void anyOneOfThePermissionsSuffices() throws Exception {
    signIn(Permission.EXPORT);

    assertThat(pass(new ForReaders())).isTrue();
  }

  @Test
  void withoutAnyOfThePermissionsTheRouteIsRefused() {
    signIn(Permission.MANAGE_STAFF);

    assertThatThrownBy(() -> pass(new ForReaders())).isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatAMethodSaysCountsBeforeItsClass() throws Exception {
    signIn(Permission.MANAGE_STAFF);
    var narrower = new HandlerMethod(new ForReaders(), "forStaffManagers");

    assertThat(guard.preHandle(request, response, narrower)).isTrue();
  }

  private boolean pass(Object controller) throws Exception {
    return guard.preHandle(request, response, new HandlerMethod(controller, "show"));
  }

  private void signIn(Permission permission) {
    Viewing.begin(request, new Reader(permission));
  }

  static class SaysNothing {
    public void show() {}
  }

  @OpenToAll
  static class ForAll {
    public void show() {}
  }

  @OpenToStaff
  static class ForStaff {
    public void show() {}
  }

  @Requires({Permission.READ_RESULTS, Permission.EXPORT})
  static class ForReaders {
    public void show() {}

    @Requires(Permission.MANAGE_STAFF)
    public void forStaffManagers() {}
  }

  private record Reader(Permission permission) implements Viewer {

    @Override
    public UUID id() {
      return new UUID(0, 1);
    }

    @Override
    public int organisation() {
      return 1;
    }

    @Override
    public String name() {
      return "Reader";
    }

    @Override
    public String roleKey() {
      return "identity.role.viewer";
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return permit == permission ? Set.of(new UUID(0, 2)) : Set.of();
    }

    @Override
    public String language() {
      return "en";
    }
  }
}
