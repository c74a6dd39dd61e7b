package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.CloudflareClient
import io.github.cfdevices.testkit.FakeCloudflare
import org.junit.jupiter.api.AfterEach

/** A test with a client for a fake of its own. */
abstract class FakeTest(builder: FakeCloudflare.Builder = FakeCloudflare.builder()) {
  protected val fake: FakeCloudflare = builder.start()
  protected val client: CloudflareClient = fake.newClient()

  /** The requests received so far, as method and the path below the account. */
  protected val received: List<String>
    get() = fake.requests().map { it.method() + " " + it.path().substringAfter(fake.accountId()) }

  @AfterEach
  fun close() {
    client.close()
    fake.close()
  }
}
