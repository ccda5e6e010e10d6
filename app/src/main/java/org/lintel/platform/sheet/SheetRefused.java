package org.lintel.platform.sheet;

import java.util.Arrays;
import java.util.List;

/** A file cannot be used as a sheet; the message key and its arguments say why. */
public class SheetRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SheetProblem problem;
  private final transient List<String> arguments;

  SheetRefused(SheetProblem problem, Object... arguments) {
    super(problem + " " + Arrays.toString(arguments));
    this.problem = problem;
    this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
  }

  public SheetProblem problem() {
    return problem;
  }

  /** Message key, for example {@code sheet.problem.too-many-rows}. */
  public String key() {
    return problem.key();
  }

  public List<String> arguments() {
    return arguments;
  }
}
