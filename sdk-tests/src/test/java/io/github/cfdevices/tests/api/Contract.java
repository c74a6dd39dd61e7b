package io.github.cfdevices.tests.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.tests.support.Fixtures;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okio.Buffer;

/** Validates HTTP messages against the document that the SDK is generated from. */
final class Contract {
  private static final String BASE_PATH = "/client/v4";
  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createFor("openapi.yaml")
          .withBasePathOverride(BASE_PATH)
          .withLevelResolver(
              LevelResolver.create()
                  .withLevel(
                      "validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                  .build())
          .build();
  private static final Map<String, String> OPERATIONS = operations();

  private Contract() {}

  /** A request and its response as sent over the network. */
  record Interaction(Request request, Response response, String operation) {
    /** Returns the violations of the document. */
    List<String> complaints() {
      return VALIDATOR.validate(request, response).getMessages().stream()
          .map(message -> operation + ": " + message)
          .toList();
    }
  }

  /** Returns the ids of all operations in the document. */
  static List<String> operationIds() {
    return OPERATIONS.values().stream().sorted().toList();
  }

  /** Records each request with its response, as a network interceptor. */
  static okhttp3.Response intercept(Interceptor.Chain chain, List<Interaction> interactions)
      throws IOException {
    okhttp3.Request request = chain.request();
    okhttp3.Response response = chain.proceed(request);
    interactions.add(
        new Interaction(requestOf(request), responseOf(response), operationOf(request)));
    return response;
  }

  private static Request requestOf(okhttp3.Request request) throws IOException {
    HttpUrl url = request.url();
    SimpleRequest.Builder builder = new SimpleRequest.Builder(request.method(), url.encodedPath());
    request.headers().forEach(header -> builder.withHeader(header.getFirst(), header.getSecond()));
    url.queryParameterNames()
        .forEach(name -> builder.withQueryParam(name, url.queryParameterValues(name)));
    if (request.body() != null && request.body().contentLength() > 0) {
      Buffer body = new Buffer();
      request.body().writeTo(body);
      builder.withContentType(String.valueOf(request.body().contentType()));
      builder.withBody(body.readUtf8());
    }
    return builder.build();
  }

  private static Response responseOf(okhttp3.Response response) throws IOException {
    SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.code());
    response.headers().forEach(header -> builder.withHeader(header.getFirst(), header.getSecond()));
    return builder.withBody(wholeNumbers(response.peekBody(Long.MAX_VALUE).string())).build();
  }

  /** Writes 1.0 as 1: both are integers, but not for a validator that follows an older draft. */
  private static String wholeNumbers(String body) {
    return body.startsWith("{") ? RawJson.of(shortened(RawJson.parse(body).value())).text() : body;
  }

  private static Object shortened(Object value) {
    if (value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0) {
      return number.setScale(0);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(shortened(element)));
      return copy;
    }
    if (value instanceof Map<?, ?>) {
      Map<String, Object> copy = new LinkedHashMap<>(Fixtures.members(value));
      copy.replaceAll((name, member) -> shortened(member));
      return copy;
    }
    return value;
  }

  private static String operationOf(okhttp3.Request request) {
    String line = request.method() + " " + request.url().encodedPath();
    return OPERATIONS.entrySet().stream()
        .filter(entry -> line.matches(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(line);
  }

  /** Returns operation IDs by path patterns; literal segments precede parameters. */
  private static Map<String, String> operations() {
    OpenAPI document = new OpenAPIV3Parser().read("openapi.yaml");
    Map<String, String> operations = new TreeMap<>();
    document
        .getPaths()
        .forEach(
            (path, item) -> {
              for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                  item.readOperationsMap().entrySet()) {
                operations.put(
                    entry.getKey() + " " + BASE_PATH + path.replaceAll("\\{\\w+}", "{x}"),
                    entry.getValue().getOperationId());
              }
            });
    Map<String, String> patterns = new LinkedHashMap<>();
    operations.forEach((path, id) -> patterns.put(path.replace("{x}", "[^/]+"), id));
    return patterns;
  }
}
