package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The root class after edits of tags and servers. */
final class RootEditsTest extends EditTest {
  private static final String ONE = "{type: object, properties: {result: {type: string}}}";

  @Test
  void addedTagHasAMethod() throws Exception {
    Sdk sdk = Sdk.of(Document.of("Devices").probe("{}", ONE));
    succeed("\"a\"");
    succeed("\"b\"");

    Object result =
        sdk.run(
            client,
            """
            return List.of(
                Cloudflare.create(client).probe().probe().execute(),
                CloudflareRx.create(client).probe().probe().blockingGet());
            """);

    assertThat(result).isEqualTo(List.of("a", "b"));
    assertThat(sentLine()).isEqualTo("GET /probe");
    assertThat(sentLine()).isEqualTo("GET /probe");
    assertThat(sdk.signatures("api.Cloudflare"))
        .containsExactly(
            "Builder newBuilder()",
            "Cloudflare forAccount(String)",
            "Cloudflare with(CallOptions)",
            "CloudflareClient client()",
            "DevicesApi devices()",
            "ProbeApi probe()",
            "static Builder builder()",
            "static Cloudflare create(CloudflareClient)",
            "static Cloudflare fromEnvironment()",
            "void close()");
  }

  @Test
  void removedTagHasNoMethod() throws Exception {
    Sdk sdk = Sdk.of(Document.of().probe("{}", ONE));

    assertThat(sdk.signatures("rx.CloudflareRx"))
        .contains("ProbeRx probe()")
        .noneMatch(method -> method.contains("devices()"))
        .noneMatch(method -> method.contains("forAccount"));
  }

  @Test
  void tagsWithAnyNameAreMethods() throws Exception {
    List<String> tags =
        List.of(
            "client",
            "close",
            "with",
            "forAccount",
            "builder",
            "create",
            "wait",
            "notify all",
            "class",
            "default",
            "Cloudflare",
            "CloudflareTag",
            "2fa",
            "Client Api",
            "\ud83d\ude00");
    Sdk sdk = Sdk.of(tagged(tags));
    IntStream.range(0, tags.size()).forEach(i -> succeed("\"" + i + "\""));

    Object result =
        sdk.run(
            client,
            """
            Cloudflare root = Cloudflare.create(client);
            List<String> results = new ArrayList<>();
            for (java.lang.reflect.Method method : Cloudflare.class.getDeclaredMethods()) {
              if (method.getReturnType().getSimpleName().endsWith("Api")) {
                Object api = method.invoke(root);
                for (java.lang.reflect.Method call : api.getClass().getDeclaredMethods()) {
                  if (call.getReturnType().equals(ApiCall.class)) {
                    results.add(((ApiCall<?>) call.invoke(api)).execute().toString());
                  }
                }
              }
            }
            return results.size();
            """);

    assertThat(result).isEqualTo(tags.size());
    assertThat(sdk.report())
        .contains("tag client: clientApi", "tag Cloudflare: cloudflareTag", "tag 2fa: class2fa");
    assertThat(sdk.files("rx")).contains("CloudflareRx", "CloudflareTagRx");
  }

  @Test
  void modelNamedLikeTheRootIsNamedOtherwise() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .schema("Cloudflare", "{type: object, properties: {name: {type: string}}}")
                .probe(
                    "{}",
                    "{type: object, properties: {result: {$ref: '#/components/schemas/Cloudflare'}}}"));
    succeed("{\"name\":\"n\"}");

    assertThat(
            sdk.run(
                client,
                """
                CloudflareModel model = Cloudflare.create(client).probe().probe().execute();
                return model.name();
                """))
        .isEqualTo("n");
    assertThat(sdk.report()).contains("#/components/schemas/Cloudflare: CloudflareModel");
  }

  @Test
  void hundredsOfTagsCompile() throws Exception {
    List<String> tags = IntStream.range(0, 300).mapToObj(i -> "Tag " + i).toList();

    assertThat(Sdk.of(tagged(tags)).signatures("api.Cloudflare"))
        .filteredOn(method -> method.startsWith("Tag"))
        .hasSize(300);
  }

  @Test
  void documentWithoutServersNeedsABaseUrl() throws Exception {
    Sdk sdk = Sdk.of(Document.of().put("servers", "[]").probe("{}", ONE));
    succeed("\"a\"");

    assertThatThrownBy(
            () -> sdk.run(client, "return Cloudflare.builder().apiToken(\"t\").build();"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "baseUrl is required, because the document names no server: set it with baseUrl of the"
                + " builder");
    Object result =
        sdk.run(
            client,
            """
            try (Cloudflare root = Cloudflare.builder().apiToken("t")
                .baseUrl(client.baseUrl().toString()).build()) {
              return root.probe().probe().execute();
            }
            """);

    assertThat(result).isEqualTo("a");
    assertThat(sentLine()).isEqualTo("GET /probe");
  }

  private static Document tagged(List<String> tags) {
    Document document = Document.of();
    for (int i = 0; i < tags.size(); i++) {
      document
          .operation("/p" + i, "get", "{}", ONE)
          .put("paths/~1p" + i + "/get/operationId", "p" + i)
          .put("paths/~1p" + i + "/get/tags", "['" + tags.get(i) + "']");
    }
    return document;
  }
}
