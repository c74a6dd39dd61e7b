package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.Done;
import io.github.cfdevices.api.PostureIntegrationsApi;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureIntegrationCreate;
import io.github.cfdevices.model.PostureIntegrationType;
import io.github.cfdevices.model.PostureIntegrationUpdate;
import io.github.cfdevices.model.WorkspaceOneConfig;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostureIntegrationsContractTest extends ApiTest {
  private static final String INTEGRATIONS = ROOT + "/devices/posture/integration";
  private static final WorkspaceOneConfig CONFIG =
      WorkspaceOneConfig.builder()
          .apiUrl("https://as123.awmdm.example.com/API")
          .authUrl("https://na.uemauth.example.com/connect/token")
          .clientId("example client id")
          .clientSecret("example client secret")
          .build();
  private static final String CONFIG_SENT =
      "{\"api_url\":\"https://as123.awmdm.example.com/API\","
          + "\"auth_url\":\"https://na.uemauth.example.com/connect/token\","
          + "\"client_id\":\"example client id\",\"client_secret\":\"example client secret\"}";

  @Test
  void listDecodesAnIntegrationOfEachType() throws Exception {
    answer(Fixtures.read("posture-integrations"));
    List<PostureIntegration> all =
        PostureIntegrationsApi.create(client).list().firstPage().execute().items();
    assertRequest(sent(), "GET", INTEGRATIONS);
    assertThat(all).hasSize(9);
    assertThat(all.stream().filter(i -> i.type().isKnown())).hasSize(8);
    assertThat(all.get(5).config().accessClientId()).isEqualTo("a");
    assertThat(all.get(6).config()).isNull();
  }

  @Test
  void createSendsTheSecret() throws Exception {
    answer(Fixtures.read("posture-integration"));
    PostureIntegrationCreate body =
        PostureIntegrationCreate.builder().name("W").interval("10m").config(CONFIG).build();
    PostureIntegration created = PostureIntegrationsApi.create(client).create(body).execute();
    assertRequest(
        sent(),
        "POST",
        INTEGRATIONS,
        "{\"name\":\"W\",\"type\":\"workspace_one\",\"interval\":\"10m\",\"config\":"
            + CONFIG_SENT
            + "}");
    assertReferenceIntegration(created);
  }

  @Test
  void getDecodesTheIntegration() throws Exception {
    answer(Fixtures.read("posture-integration"));
    assertReferenceIntegration(PostureIntegrationsApi.create(client).get(ID).execute());
    assertRequest(sent(), "GET", INTEGRATIONS + "/" + ID);
  }

  @Test
  void updateWithoutPropertiesSendsAnEmptyObject() throws Exception {
    answer(Fixtures.read("posture-integration"));
    PostureIntegrationUpdate nothing = PostureIntegrationUpdate.builder().build();
    assertReferenceIntegration(PostureIntegrationsApi.create(client).update(ID, nothing).execute());
    assertRequest(sent(), "PATCH", INTEGRATIONS + "/" + ID, "{}");
  }

  @Test
  void updateSendsSetProperties() throws Exception {
    answer(Fixtures.read("posture-integration"));
    PostureIntegrationUpdate update =
        PostureIntegrationUpdate.builder().interval("1h").config(CONFIG).build();
    PostureIntegrationsApi.create(client).update(ID, update).execute();
    assertRequest(
        sent(),
        "PATCH",
        INTEGRATIONS + "/" + ID,
        "{\"type\":\"workspace_one\",\"interval\":\"1h\",\"config\":" + CONFIG_SENT + "}");
  }

  @Test
  void updateSendsAnExplicitNullThatTheDocumentsDoNotMention() throws Exception {
    answer(Fixtures.read("posture-integration"));
    PostureIntegrationUpdate update =
        PostureIntegrationUpdate.builder().name("n").setNull("interval").build();
    PostureIntegrationsApi.create(client).update(ID, update).execute();
    assertRequest(sent(), "PATCH", INTEGRATIONS + "/" + ID, "{\"name\":\"n\",\"interval\":null}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "\"deleted\"", "[]", "7"})
  void deleteTakesAnyResult(String result) throws Exception {
    answer(Fixtures.envelope(result));
    assertThat(PostureIntegrationsApi.create(client).delete(ID).execute()).isEqualTo(Done.DONE);
    assertRequest(sent(), "DELETE", INTEGRATIONS + "/" + ID);
  }

  private static void assertReferenceIntegration(PostureIntegration integration) {
    assertThat(integration.id()).isEqualTo(ID);
    assertThat(integration.name()).isEqualTo("Workspace ONE");
    assertThat(integration.type()).isSameAs(PostureIntegrationType.WORKSPACE_ONE);
    assertThat(integration.interval()).isEqualTo("10m");
    assertThat(integration.config().apiUrl()).isEqualTo("https://as123.awmdm.example.com/API");
    assertThat(integration.config().authUrl())
        .isEqualTo("https://na.uemauth.example.com/connect/token");
    assertThat(integration.config().clientId()).isEqualTo("example client id");
    assertThat(integration.config().customerId()).isNull();
  }
}
