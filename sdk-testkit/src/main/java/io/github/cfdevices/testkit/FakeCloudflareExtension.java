package io.github.cfdevices.testkit;

import io.github.cfdevices.CloudflareClient;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A JUnit 5 extension that starts a new {@link FakeCloudflare} before each test, and closes it and
 * its client after the test.
 *
 * <p>Tests and {@code @BeforeEach} and {@code @AfterEach} methods can have parameters of these
 * types: {@link FakeCloudflare}, {@link CloudflareClient}, and each class that has a static method
 * {@code create(CloudflareClient)}, such as {@code DevicesApi} or {@code DevicesRx}.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeCloudflareExtension extension =
 *     FakeCloudflareExtension.of(FakeCloudflare.builder().devices(100));
 *
 * @Test
 * void inventoryHasAllDevices(DevicesApi devices) { ... }
 * }</pre>
 *
 * <p>{@code @ExtendWith(FakeCloudflareExtension.class)} starts fakes with 25 devices. The project
 * must depend on {@code junit-jupiter-api}; {@code cfdevices-testkit} does not bring it.
 */
public final class FakeCloudflareExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private final FakeCloudflare.Builder fakes;
  private final UnaryOperator<CloudflareClient.Builder> clients;
  private volatile @Nullable Session current;

  /** Creates an extension that starts fakes with 25 devices. */
  public FakeCloudflareExtension() {
    this(FakeCloudflare.builder(), client -> client);
  }

  private FakeCloudflareExtension(
      FakeCloudflare.Builder fakes, UnaryOperator<CloudflareClient.Builder> clients) {
    this.fakes = fakes;
    this.clients = clients;
  }

  /** Returns an extension that starts fakes with the settings of a builder. */
  public static FakeCloudflareExtension of(FakeCloudflare.Builder fakes) {
    return new FakeCloudflareExtension(Objects.requireNonNull(fakes, "fakes"), client -> client);
  }

  /**
   * Returns an extension whose clients have other settings.
   *
   * @param settings changes the builder of a client for a fake, such as {@code client ->
   *     client.retryPolicy(RetryPolicy.none())}
   */
  public FakeCloudflareExtension withClient(UnaryOperator<CloudflareClient.Builder> settings) {
    return new FakeCloudflareExtension(fakes, Objects.requireNonNull(settings, "settings"));
  }

  /**
   * Returns the fake of the current test. If several tests run at once, use a parameter instead.
   *
   * @throws IllegalStateException if no test is running
   */
  public FakeCloudflare fake() {
    return current().fake;
  }

  /**
   * Returns a client for the fake of the current test. If several tests run at once, use a
   * parameter instead.
   *
   * @throws IllegalStateException if no test is running
   */
  public CloudflareClient client() {
    return current().client;
  }

  /** Starts a fake; for JUnit. */
  @Override
  public void beforeEach(ExtensionContext context) {
    Session session = new Session(fakes.start(), clients);
    store(context).put(this, session);
    current = session;
  }

  /** Closes the fake and its client; for JUnit. */
  @Override
  public void afterEach(ExtensionContext context) {
    Session session = session(context);
    if (session != null) {
      session.client.close();
      session.fake.close();
    }
    current = null;
  }

  /** Returns whether a parameter is of one of the types that are listed above; for JUnit. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return session(context) != null
        && (type == FakeCloudflare.class
            || type == CloudflareClient.class
            || factory(type) != null);
  }

  /** Returns the value of a parameter; for JUnit. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Session session = Objects.requireNonNull(session(context));
    Class<?> type = parameter.getParameter().getType();
    if (type == FakeCloudflare.class) {
      return session.fake;
    }
    return type == CloudflareClient.class ? session.client : create(type, session.client);
  }

  private static Object create(Class<?> type, CloudflareClient client) {
    try {
      return Objects.requireNonNull(factory(type)).invoke(null, client);
    } catch (InvocationTargetException | IllegalAccessException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ParameterResolutionException(type.getName() + ".create failed", cause);
    }
  }

  private static @Nullable Method factory(Class<?> type) {
    try {
      Method method = type.getMethod("create", CloudflareClient.class);
      boolean matches = Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type;
      return matches ? method : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private Session current() {
    Session session = current;
    if (session == null) {
      throw new IllegalStateException("No test is running: the fake starts before each test");
    }
    return session;
  }

  private @Nullable Session session(ExtensionContext context) {
    return store(context).get(this, Session.class);
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(FakeCloudflareExtension.class));
  }

  /** The fake and the client of a test. */
  private static final class Session {
    final FakeCloudflare fake;
    final CloudflareClient client;

    Session(FakeCloudflare fake, UnaryOperator<CloudflareClient.Builder> clients) {
      this.fake = fake;
      this.client = clients.apply(fake.clientBuilder()).build();
    }
  }
}
