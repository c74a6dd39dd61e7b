package io.github.cfdevices.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PagesTest {
  private static final Path DOCUMENT = Path.of("..", "spec", "openapi.yaml");
  private static final Pattern BLOCK =
      Pattern.compile("```(?:java|kotlin) \\[(Java|RxJava|Kotlin)]\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)]*)\\)");

  private final Map<String, String> pages = Reference.pages();

  @Test
  void eachOperationOfTheDocumentHasAPage() {
    long operations =
        Reference.read(DOCUMENT).lines().filter(line -> line.contains(" operationId: ")).count();

    assertThat(pages.keySet())
        .filteredOn(page -> !page.startsWith("types/") && !page.equals("index.md"))
        .hasSize((int) operations)
        .contains("devices/list.md", "posture-rules/create.md", "device-isps/list.md");
    assertThat(pages).containsKeys("types/posture-input.md", "types/integration-config.md");
  }

  @Test
  void pagesShowTheCodeThatIsCompiled() {
    String sources = String.join("\n", Reference.sources().values());
    List<String> shown = new ArrayList<>();
    pages
        .values()
        .forEach(page -> BLOCK.matcher(page).results().forEach(b -> shown.add(b.group(2))));

    assertThat(shown).hasSize((int) SnippetsTest.snippets().count());
    assertThat(shown).allSatisfy(code -> assertThat(sources).contains(code.indent(4)));
  }

  @Test
  void eachSnippetHasTheThreeLanguages() {
    pages.forEach(
        (name, page) -> {
          List<String> languages =
              BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
          for (int i = 0; i < languages.size(); i += 3) {
            assertThat(languages.subList(i, i + 3))
                .as(name)
                .containsExactly("Java", "RxJava", "Kotlin");
          }
        });
  }

  @Test
  void linksLeadToPages() {
    pages.forEach(
        (name, page) ->
            assertThat(LINK.matcher(page).results().map(MatchResult::group))
                .as(name)
                .allSatisfy(
                    link -> {
                      String target = link.substring(2, link.length() - 1);
                      Path file = Path.of(name).resolveSibling(target).normalize();
                      assertThat(pages).containsKey(file.toString().replace('\\', '/'));
                    }));
  }

  @Test
  void indexLinksToAllPages() {
    assertThat(LINK.matcher(pages.get("index.md")).results().map(link -> link.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            pages.keySet().stream().filter(page -> !page.equals("index.md")).toList());
  }

  @Test
  void objectInALongCallHasAVariable() {
    assertThat(pages.get("device-isps/list.md"))
        .contains(
            """
            ListDeviceIspsParams params = ListDeviceIspsParams.builder().perPage(50).build();
            for (DeviceIsp deviceIsp : cloudflare.deviceIsps().list("fc9ab6ab-3b94-4319-9941-459462b3d73e", params)) {
              System.out.println(deviceIsp);
            }
            """);
  }

  @Test
  void pageOfAnOperationDescribesIt() {
    assertThat(pages.get("posture-rules/create.md"))
        .startsWith("# Creates a posture rule\n\n`POST /accounts/{account_id}/devices/posture`\n")
        .contains(
            "Accepts an API token or an API key with an email address. An API token needs the"
                + " permission \"Zero Trust Write\".",
            "| `account_id` | path | `String` | The ID of the account. Must have 1 to 32"
                + " characters. The client supplies it. |",
            "| `input` | [`PostureInput`](../types/posture-input.md) |",
            "The result is `PostureRule`.",
            "| `4XX` | The request was rejected or failed. ");
  }
}
