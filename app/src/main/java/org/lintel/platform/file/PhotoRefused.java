package org.lintel.platform.file;

import java.util.Arrays;
import java.util.List;

/** What was sent is no photo that can be kept; the message key and its arguments say why. */
public class PhotoRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final PhotoProblem problem;
  private final transient List<String> arguments;

  PhotoRefused(PhotoProblem problem, Object... arguments) {
    super(problem + " " + Arrays.toString(arguments));
    this.problem = problem;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  public PhotoProblem problem() {
    return problem;
  }

  /** Message key, for example {@code photo.problem.too-large}. */
  public String key() {
    return problem.key();
  }

  public List<String> arguments() {
    return arguments;
  }
}
