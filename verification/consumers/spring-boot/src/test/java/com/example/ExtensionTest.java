package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The extension of the testkit with the version of JUnit that Spring Boot manages. */
@ExtendWith(FakeCloudflareExtension.class)
final class ExtensionTest {
  @Test
  void apiOfTheParameterCallsTheFake(FakeCloudflare fake, DevicesApi devices) {
    assertThat(devices.list().firstPage().execute().items()).isNotEmpty();

    assertThat(fake.requests()).hasSize(1);
  }
}
