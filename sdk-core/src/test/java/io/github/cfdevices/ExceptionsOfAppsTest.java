package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.errors.EmptyResultException;
import io.github.cfdevices.errors.IncompleteEditException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedFieldException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.MissingFieldException;
import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.errors.TransportException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** An app's tests can create each exception with public methods, and let a call fail with it. */
final class ExceptionsOfAppsTest {
  private final List<CloudflareException> created =
      List.of(
          ApiException.builder("GET", "/things").build(),
          MalformedResponseException.builder("GET", "/things").build(),
          EmptyResultException.builder("GET", "/things").build(),
          TransportException.builder("GET", "/things").build(),
          PagingException.builder("GET", "/things").build(),
          ConflictException.builder("/things/a").build(),
          IncompleteEditException.of("ThingRequest", List.of("name")),
          new InvalidInputException("Thing.name", "must not be empty"),
          MissingFieldException.of("Thing.name"),
          MalformedFieldException.of("Thing.created_at", "date-time", "x", null));

  @Test
  @DisabledIfSystemProperty(
      named = "cfdevices.desugared",
      matches = "true",
      disabledReason = "desugared classes do not name their subclasses")
  void eachExceptionCanBeCreated() {
    assertThat(created.stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(exceptions(CloudflareException.class));
  }

  @Test
  void callCanFailWithEach() {
    for (CloudflareException exception : created) {
      assertThatThrownBy(() -> ApiCall.failed(exception).execute()).isSameAs(exception);
    }
  }

  @Test
  void incompleteEditHasItsMissingMembers() {
    assertThat(IncompleteEditException.of("ThingRequest", List.of("name", "a.b")).missingMembers())
        .containsExactly("name", "a.b");
  }

  private static Set<Class<?>> exceptions(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .flatMap(type -> type.isSealed() ? exceptions(type).stream() : Stream.of(type))
        .collect(Collectors.toSet());
  }
}
