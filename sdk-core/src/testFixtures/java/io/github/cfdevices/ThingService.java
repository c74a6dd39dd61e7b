package io.github.cfdevices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/** A service as the generator would write it, for a resource that does not exist. */
interface ThingService {
  @GET("accounts/{account_id}/things")
  ApiCall<List<String>> list(
      @Path("account_id") String accountId,
      @Query("search") String search,
      @Query("cursor") String cursor);

  @GET("accounts/{account_id}/things/numbered")
  @ResultAt("box.things")
  ApiCall<List<String>> numbered(
      @Path("account_id") String accountId,
      @Query("per_page") Long perPage,
      @Query("page") Long page);

  @GET("things/{id}")
  ApiCall<RawJson> get(@Path("id") String id);

  @GET("things/{id}/size")
  @ResultAt("details.size")
  ApiCall<Long> size(@Path("id") String id);

  @POST("things")
  ApiCall<RawJson> create(@Body RawJson thing);

  @POST("things")
  @Secrets({"client_secret"})
  ApiCall<RawJson> createSecret(@Body RawJson thing);

  @GET("things")
  ApiCall<RawJson> withHeader(@Header("X-Thing") String header);

  @PUT("things/{id}")
  ApiCall<RawJson> replace(@Path("id") String id, @Body RawJson thing);

  @PATCH("things/{id}")
  ApiCall<RawJson> change(@Path("id") String id, @Body RawJson thing);

  @POST("things")
  ApiCall<RawJson> createNumber(@Body Double number);

  @POST("things/{id}/revoke")
  ApiCall<Done> revoke(@Path("id") String id);

  @DELETE("things/{id}")
  ApiCall<Done> delete(@Path("id") String id);

  @GET("things/find")
  ApiCall<List<String>> find(
      @Query("owner.email") String ownerEmail,
      @Query("id") List<String> ids,
      @Query("include") CommaSeparated include,
      @Query("from") OffsetDateTime from,
      @Query("day") LocalDate day,
      @Query("order") Order order);

  @GET("things/token-only")
  @Accepts(CredentialKind.API_TOKEN)
  ApiCall<Done> tokenOnly();

  @GET("things/token-or-key")
  @Accepts({CredentialKind.API_TOKEN, CredentialKind.API_KEY})
  ApiCall<Done> tokenOrKey();

  @GET
  ApiCall<Done> anywhere(@Url String url);

  /** An open enum without constants. */
  record Order(String value) implements OpenEnum {
    @Override
    public boolean isKnown() {
      return false;
    }
  }
}
