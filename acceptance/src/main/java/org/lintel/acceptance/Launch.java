package org.lintel.acceptance;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the built application is started: where its data are, what it is told, whose time it has. */
public record Launch(
    Path home, List<String> arguments, Map<String, String> environment, Optional<MovedTime> time) {

  public Launch {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  public static Launch on(Path home, String... arguments) {
    return new Launch(home, List.of(arguments), Map.of(), Optional.empty());
  }

  public Launch with(Map<String, String> more) {
    var all = new HashMap<>(environment);
    all.putAll(more);
    return new Launch(home, arguments, all, time);
  }

  public Launch at(MovedTime moved) {
    return new Launch(home, arguments, environment, Optional.of(moved));
  }

  ProcessBuilder builder() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    time.map(MovedTime::option).ifPresent(command::add);
    String classes = time.map(_ -> File.pathSeparator + MovedTime.classes()).orElse("");
    command.addAll(List.of("-cp", Installation.JAR + classes, "org.lintel.Lintel"));
    time.ifPresent(_ -> command.addAll(MovedTime.arguments()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("LINTEL_DATABASE_URL");
    builder.environment().put("LINTEL_HOME", home.toString());
    builder.environment().put("LINTEL_PORT", "0");
    builder.environment().putAll(environment);
    return builder;
  }
}
