package org.lintel.platform.database;

import java.util.ArrayList;
import java.util.List;

/** How carefully a cluster keeps what it acknowledged. Data of people are always kept safely. */
enum Durability {
  SAFE,
  /** For clusters that a test throws away. */
  THROWAWAY;

  /** The lines that keep an acknowledged answer through a power failure. */
  private static final List<String> CAREFUL =
      List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

  /** Many applications of tests share one such cluster, each with connections of its own. */
  private static final List<String> CARELESS =
      List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400");

  /**
   * Details of errors quote whole rows, so the log goes without them: names and phones never enter
   * a log. One file per weekday is kept.
   */
  private static final List<String> ALWAYS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=''",
          "log_error_verbosity=terse",
          "logging_collector=on",
          "log_filename=postgresql-%a.log",
          "log_truncate_on_rotation=on",
          "log_rotation_age=1d",
          "log_rotation_size=0",
          "timezone=UTC",
          "log_timezone=UTC",
          "jit=off");

  List<String> initdbOptions() {
    return switch (this) {
      case SAFE -> List.of();
      case THROWAWAY -> List.of("--no-sync");
    };
  }

  List<String> serverOptions(int port) {
    var options = new ArrayList<String>();
    ALWAYS.forEach(setting -> options.add("-c " + setting));
    var durability = this == SAFE ? CAREFUL : CARELESS;
    durability.forEach(setting -> options.add("-c " + setting));
    options.add("-c port=" + port);
    return options;
  }
}
