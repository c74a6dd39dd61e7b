package io.github.cfdevices.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.benchmarks.process.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AgreementTest {
  @Test
  void contestantsThatSawDifferentItemsStopTheRow() {
    Agreement agreement = new Agreement("walk");
    agreement.check("ours", Outcome.parse(List.of("items=2 checksum=a ms=1")).data());
    agreement.check("twin", Outcome.parse(List.of("items=2 checksum=a ms=9")).data());

    assertThatThrownBy(
            () ->
                agreement.check("theirs", Outcome.parse(List.of("items=2 checksum=b ms=1")).data()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("walk: ours came to items=2 checksum=a, and theirs to items=2 checksum=b");
  }
}
