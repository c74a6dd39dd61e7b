package io.github.cfdevices;

import io.github.cfdevices.codegen.Accepts;
import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.BodyKind;
import io.github.cfdevices.codegen.CommaSeparated;
import io.github.cfdevices.codegen.ContentType;
import io.github.cfdevices.codegen.NextToken;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.codegen.Secrets;
import io.github.cfdevices.http.CredentialKind;
import io.github.cfdevices.json.OpenEnum;
import io.github.cfdevices.json.RawJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.MultipartBody;
import okio.ByteString;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.Header;
import retrofit2.http.Multipart;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Part;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/** A service as the generator writes it, for a fictitious resource. */
public interface ThingService {
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

  @GET("things/permitted")
  @Accepts(permissions = {"Things Write", "Things Read"})
  ApiCall<RawJson> permitted();

  @GET("things/{id}/bare")
  @BareResult(BodyKind.JSON)
  ApiCall<RawJson> bare(@Path("id") String id);

  @GET("things/bare")
  @BareResult(BodyKind.JSON)
  @ResultAt("box.things")
  ApiCall<List<String>> bareList();

  @GET("things/bare")
  @BareResult(BodyKind.JSON)
  @ResultAt("box.things")
  @NextToken("box.next")
  ApiCall<List<String>> bareWithToken(@Query("page_token") String pageToken);

  @GET("things")
  @NextToken("result_info.cursors.after")
  ApiCall<List<String>> envelopeWithToken(@Query("after") String after);

  @GET("things/bare/numbers")
  @BareResult(BodyKind.JSON)
  ApiCall<List<Long>> bareNumbers();

  @GET("things/ratios")
  ApiCall<List<BigDecimal>> ratios();

  @GET("things/csv")
  @BareResult(value = BodyKind.TEXT, mediaType = "text/csv")
  ApiCall<String> csv();

  @GET("things/page")
  @BareResult(value = BodyKind.TEXT, mediaType = "text/html")
  ApiCall<String> page();

  @GET("things/picture")
  @BareResult(value = BodyKind.BYTES, mediaType = "image/png")
  ApiCall<ByteString> picture();

  @PUT("things/csv")
  @ContentType("text/csv")
  ApiCall<Done> putCsv(@Body String csv);

  @PUT("things/csv")
  @ContentType("text/csv; charset=utf-16be")
  ApiCall<Done> putWideCsv(@Body String csv);

  @PUT("things/picture")
  @ContentType("image/png")
  @Secrets({})
  ApiCall<Done> putPicture(@Body ByteString picture);

  @PATCH("things/{id}")
  @ContentType("application/merge-patch+json")
  ApiCall<Done> merge(@Path("id") String id, @Body RawJson patch);

  @HTTP(method = "DELETE", path = "things/{id}/parts", hasBody = true)
  ApiCall<Done> deleteParts(@Path("id") String id, @Body RawJson parts);

  @HEAD("things/{id}")
  @BareResult(BodyKind.NONE)
  ApiCall<Done> peek(@Path("id") String id);

  @OPTIONS("things/{id}")
  @BareResult(BodyKind.NONE)
  ApiCall<Done> ask(@Path("id") String id);

  @PUT("things/json")
  ApiCall<Done> putBytes(@Body ByteString json);

  @Multipart
  @POST("things/upload")
  ApiCall<Done> upload(
      @Part MultipartBody.Part file,
      @Part List<MultipartBody.Part> more,
      @Part("meta") RawJson meta,
      @Part("title") @ContentType("text/plain") String title,
      @Part("sizes") @ContentType("text/plain") List<Long> sizes);

  @FormUrlEncoded
  @POST("things/form")
  ApiCall<Done> form(
      @Field("name") String name, @Field("day") LocalDate day, @Field("tag") List<String> tags);

  @GET("things/headers")
  ApiCall<Done> headers(
      @Header("X-Size") Long size,
      @Header("X-Day") LocalDate day,
      @Header("X-Tags") CommaSeparated tags,
      @Header("X-Order") Order order);

  @GET("things/{number}/{order}/{day}")
  ApiCall<Done> typedPath(
      @Path("number") Long number, @Path("order") Order order, @Path("day") LocalDate day);

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
