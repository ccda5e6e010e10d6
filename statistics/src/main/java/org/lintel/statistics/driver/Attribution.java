package org.lintel.statistics.driver;

import java.util.List;

/**
 * The explained variance of an outcome, divided among its drivers.
 *
 * @param shares one for each driver in the order asked, each at least 0, with the sum {@code
 *     rSquared}
 * @param rSquared explained share of the outcome's variance, 0 to 1
 * @param n number of answers
 * @param method identifier of the method
 */
public record Attribution(List<Double> shares, double rSquared, long n, String method) {

  public Attribution {
    shares = List.copyOf(shares);
  }

  /** Answers that dividing among so many drivers needs: 50, and 10 for each of them. */
  public static long needs(int drivers) {
    return DriverQuestion.needs(drivers);
  }

  /** Shares of the explained variance, with the sum 1; all 0 when nothing is explained. */
  public List<Double> relative() {
    return shares.stream().map(share -> rSquared > 0 ? share / rSquared : 0.0).toList();
  }
}
