package io.github.cfdevices.tests.support;

import static io.github.cfdevices.http.CredentialKind.API_KEY;
import static io.github.cfdevices.http.CredentialKind.API_TOKEN;
import static io.github.cfdevices.http.CredentialKind.USER_SERVICE_KEY;

import com.google.common.collect.ImmutableSet;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DeviceIspsApi;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.api.PostureIntegrationsApi;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.http.CredentialKind;
import io.github.cfdevices.model.KolideConfig;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.model.PostureIntegrationCreate;
import io.github.cfdevices.model.PostureIntegrationUpdate;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;

/** Each operation of the API, for tests of all operations. */
@SuppressWarnings("deprecation")
public enum Operation {
  LIST_DEVICES("devices-page", false, API_TOKEN) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return DevicesApi.create(client).list().firstPage().execute();
    }
  },
  GET_DEVICE("device", true, API_TOKEN) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return DevicesApi.create(client).get(id).execute();
    }
  },
  DELETE_DEVICE("nothing", true, API_TOKEN) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return DevicesApi.create(client).delete(id).execute();
    }
  },
  REVOKE_DEVICE("nothing", true, API_TOKEN) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return DevicesApi.create(client).revoke(id).execute();
    }
  },
  LIST_ISPS("isps-page", true, API_TOKEN, API_KEY, USER_SERVICE_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return DeviceIspsApi.create(client).list(id, TEN).firstPage().execute();
    }
  },
  LIST_ISPS_BY_CURSOR("isps-page", true, API_TOKEN, API_KEY, USER_SERVICE_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return DeviceIspsApi.create(client).listByCursor(id, TEN).firstPage().execute();
    }
  },
  LIST_RULES("posture-rules", false, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureRulesApi.create(client).list().firstPage().execute();
    }
  },
  CREATE_RULE("posture-rule", false, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureRulesApi.create(client).create(RULE).execute();
    }
  },
  GET_RULE("posture-rule", true, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureRulesApi.create(client).get(id).execute();
    }
  },
  UPDATE_RULE("posture-rule", true, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureRulesApi.create(client).replace(id, RULE).execute();
    }
  },
  DELETE_RULE("posture-rule-deleted", true, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureRulesApi.create(client).delete(id).execute();
    }
  },
  LIST_INTEGRATIONS("posture-integrations", false, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureIntegrationsApi.create(client).list().firstPage().execute();
    }
  },
  CREATE_INTEGRATION("posture-integration", false, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureIntegrationsApi.create(client).create(INTEGRATION).execute();
    }
  },
  GET_INTEGRATION("posture-integration", true, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureIntegrationsApi.create(client).get(id).execute();
    }
  },
  UPDATE_INTEGRATION("posture-integration", true, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureIntegrationsApi.create(client).update(id, RENAME).execute();
    }
  },
  DELETE_INTEGRATION("nothing", true, API_TOKEN, API_KEY) {
    @Override
    public Object call(CloudflareClient client, String id) {
      return PostureIntegrationsApi.create(client).delete(id).execute();
    }
  };

  private static final ListDeviceIspsParams TEN =
      ListDeviceIspsParams.builder().perPage(10).build();
  private static final PostureRuleRequest RULE =
      PostureRuleRequest.builder().name("WARP").type(PostureRuleType.WARP).build();
  private static final PostureIntegrationCreate INTEGRATION =
      PostureIntegrationCreate.builder()
          .name("Kolide")
          .interval("10m")
          .config(KolideConfig.builder().clientId("id").clientSecret("secret").build())
          .build();
  private static final PostureIntegrationUpdate RENAME =
      PostureIntegrationUpdate.builder().name("renamed").build();

  /** The fixture of its response. */
  public final String fixture;

  /** Whether it has an ID as an argument. */
  public final boolean takesId;

  private final ImmutableSet<CredentialKind> accepted;

  Operation(String fixture, boolean takesId, CredentialKind... accepted) {
    this.fixture = fixture;
    this.takesId = takesId;
    this.accepted = ImmutableSet.copyOf(accepted);
  }

  public boolean accepts(CredentialKind kind) {
    return accepted.contains(kind);
  }

  /** Sends it and returns the result. */
  public abstract Object call(CloudflareClient client, String id);
}
