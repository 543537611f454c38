package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Contract;
import dev.latchkey.api.fixture.Samples;
import dev.latchkey.api.fixture.TestTokens;
import dev.latchkey.api.http.Endpoints;
import dev.latchkey.api.http.Operations;
import dev.latchkey.api.http.RequestDeadline;
import dev.latchkey.api.http.client.ClientAddresses;
import dev.latchkey.api.http.client.ProxySettings;
import dev.latchkey.api.http.discovery.IssuerHandler;
import dev.latchkey.api.http.discovery.KeySetHandler;
import dev.latchkey.api.http.health.ReadyHandler;
import dev.latchkey.api.http.limit.ClientLimits;
import dev.latchkey.api.http.limit.LimitSettings;
import dev.latchkey.api.http.openapi.ApiDocument;
import dev.latchkey.api.http.session.RefreshCookie;
import dev.latchkey.api.http.token.AccessTokenHandler;
import dev.latchkey.contract.LatchkeyClient;
import dev.latchkey.revocation.tracking.RevocationTracking;
import dev.latchkey.revocation.tracking.TrackingSettings;
import dev.latchkey.token.AccessTokenVerifier;
import dev.latchkey.token.TrackedKeys;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.SchemaRepository;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenApiTest {
  @RegisterExtension static final Api api = new Api();

  private static final JsonObject DOCUMENT = ApiDocument.load(PasswordPolicy.DEFAULT).toJson();

  @Test
  void theDocumentIsServedAsItValidates() {
    assertThat(api.get("/openapi.json").send().json()).isEqualTo(DOCUMENT);
  }

  @Test
  void itHasTheOperationsThatTheRouterHasAndNoOthers() {
    Set<String> documented = new TreeSet<>();
    JsonObject paths = DOCUMENT.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      JsonObject methods = paths.getJsonObject(path);
      for (String method : methods.fieldNames()) {
        String id = methods.getJsonObject(method).getString("operationId");
        documented.add(id + " " + method.toUpperCase(java.util.Locale.ROOT) + " " + path);
      }
    }
    assertThat(routed()).isEqualTo(documented);
  }

  private static Set<String> routed() {
    var client = new LatchkeyClient(api.vertx());
    var keys = new TrackedKeys(api.vertx(), client, Clock.systemUTC());
    var verifier = new AccessTokenVerifier(keys, TestTokens.RULES, Clock.systemUTC());
    var clients = new ClientAddresses(ProxySettings.NONE);
    var endpoints =
        Operations.all(
            client,
            PasswordPolicy.DEFAULT,
            new AccessTokenHandler(verifier),
            clients,
            new RefreshCookie(true),
            new ReadyHandler(
                api.vertx(),
                client,
                keys,
                new RevocationTracking(api.vertx(), TrackingSettings.DEFAULT, Clock.systemUTC())),
            new KeySetHandler(keys),
            new IssuerHandler(keys, "https://issuer.example"));
    var deadline = new RequestDeadline(api.vertx(), Duration.ofSeconds(1));
    var limits = new ClientLimits(LimitSettings.DEFAULT, clients);
    return Endpoints.router(api.vertx(), 1024, limits, deadline, endpoints).getRoutes().stream()
        .filter(route -> route.methods() != null && !route.methods().isEmpty())
        .map(
            route ->
                route.getName() + " " + method(route.methods()) + " " + template(route.getPath()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String template(String path) {
    return path.replaceAll(":([a-z]+)", "{$1}");
  }

  private static HttpMethod method(Set<HttpMethod> methods) {
    return methods.contains(HttpMethod.GET) ? HttpMethod.GET : methods.iterator().next();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    String text = DOCUMENT.encode();
    for (String part : text.split("\"\\$ref\":\"", -1)) {
      if (part.startsWith("{\"openapi\"")) {
        continue;
      }
      String ref = part.substring(0, part.indexOf('"'));
      assertThat(ref).startsWith("#/");
      JsonObject at = DOCUMENT;
      for (String name : ref.substring(2).split("/", -1)) {
        at = at.getJsonObject(name);
        assertThat(at).as(ref).isNotNull();
      }
    }
  }

  @Test
  void theRequestSchemasAcceptWhatTheRoutesAccept() {
    Contract contract = new Contract(DOCUMENT);
    contract.conforms(Samples.signUp(), ref("SignUp"));
    contract.conforms(Samples.logIn(), ref("LogIn"));
    contract.conforms(Samples.changePassword(), ref("ChangePassword"));
    contract.conforms(Samples.refresh(), ref("RefreshSession"));
    contract.conforms(Samples.refresh(), ref("LogOut"));
    contract.conforms(Samples.session(), ref("Session"));
    contract.conforms(Samples.user(), ref("User"));
  }

  @Test
  void theSchemasAreSchemas() {
    var options = new JsonSchemaOptions().setBaseUri("urn:test").setDraft(Draft.DRAFT202012);
    SchemaRepository repository =
        SchemaRepository.create(options.setOutputFormat(OutputFormat.Basic))
            .preloadMetaSchema(api.vertx().fileSystem());
    var validator = repository.validator("https://json-schema.org/draft/2020-12/schema");
    JsonObject schemas = DOCUMENT.getJsonObject("components").getJsonObject("schemas");
    for (String name : schemas.fieldNames()) {
      var result = validator.validate(schemas.getJsonObject(name));
      assertThat(result.getValid()).as("%s: %s", name, result.getErrors()).isTrue();
    }
    var wrong = new JsonObject().put("type", "texts").put("minLength", -1);
    assertThat(validator.validate(wrong).getValid()).isFalse();
  }

  @Test
  void thePasswordLengthsAreThoseOfThePolicy() {
    ApiDocument document = ApiDocument.load(new PasswordPolicy(15, 64));
    Map.of("SignUp", "password", "ChangePassword", "new_password")
        .forEach(
            (schema, member) -> {
              JsonObject password =
                  document.schema(schema).getJsonObject("properties").getJsonObject(member);
              assertThat(password.getInteger("minLength")).isEqualTo(15);
              assertThat(password.getInteger("maxLength")).isEqualTo(64);
            });
  }

  @Test
  void everyOperationTakesWhatItsRouteGuards() {
    Stream.of("/test", "/me")
        .forEach(
            path ->
                assertThat(
                        DOCUMENT
                            .getJsonObject("paths")
                            .getJsonObject(path)
                            .getJsonObject("get")
                            .getJsonArray("security"))
                    .hasSize(2));
  }

  private static JsonObject ref(String schema) {
    return new JsonObject().put("$ref", "#/components/schemas/" + schema);
  }
}
