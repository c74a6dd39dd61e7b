package io.github.cfdevices.recipes;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;
import java.util.Objects;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/** Uses an endpoint, a query parameter and a property that the SDK does not know. */
public final class OwnEndpoint {
  private OwnEndpoint() {}

  /** Operations that the OpenAPI document lacks. */
  interface DeviceSettings {
    @GET("accounts/{account_id}/devices/settings")
    ApiCall<RawJson> get(@Path("account_id") String accountId);

    @PUT("accounts/{account_id}/devices/settings")
    ApiCall<RawJson> replace(@Path("account_id") String accountId, @Body RawJson settings);
  }

  /** Returns the settings after they were replaced. */
  static RawJson replaceSettings(Cloudflare cloudflare, RawJson settings) {
    DeviceSettings endpoint = cloudflare.client().create(DeviceSettings.class);
    String account = Objects.requireNonNull(cloudflare.client().accountId(), "accountId");
    endpoint.replace(account, settings).execute();
    return endpoint.get(account).execute();
  }

  static Device getWithParameter(Cloudflare cloudflare, String id) {
    CallOptions options = CallOptions.builder().queryParameter("view", "full").build();
    return cloudflare.devices().get(id).with(options).execute();
  }

  static PostureRule createWithProperty(Cloudflare cloudflare) {
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("WARP is connected")
            .type(PostureRuleType.WARP)
            .rawMember("severity", RawJson.of("high"))
            .build();
    return cloudflare.postureRules().create(request).execute();
  }
}
