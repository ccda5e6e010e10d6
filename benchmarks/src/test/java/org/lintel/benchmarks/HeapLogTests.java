package org.lintel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapLogTests {

  @Test
  void collectionsAreReadFromTheLogOfTheVirtualMachine() {
    var lines =
        List.of(
            "[0.012s][info][gc] Using Serial",
            "[1.204s][info][gc] GC(0) Pause Young (Allocation Failure) 68M->9M(247M) 12.301ms",
            "[2.100s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 31M->24M(247M) 60.1ms",
            "[9.000s][info][gc] GC(2) Pause Full (Diagnostic Command) 90M->25M(247M) 50.0ms");

    assertThat(HeapLog.collections(lines))
        .containsExactly(
            new HeapLog.Collection(68, 9),
            new HeapLog.Collection(31, 24),
            new HeapLog.Collection(90, 25));
  }
}
