package dev.latchkey.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.api.fixture.Answer;
import dev.latchkey.api.fixture.Api;
import dev.latchkey.api.fixture.Samples;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is sent, the answer is one that the contract knows, and never our fault. */
class WildInputTest {
  private static final Api api = new Api();

  @BeforeContainer
  static void start() {
    api.beforeAll(null);
  }

  @AfterContainer
  static void stop() {
    api.afterAll(null);
  }

  @Property(tries = 200)
  void anyTextsInJson(@ForAll String name, @ForAll String email, @ForAll String password) {
    Answer answer =
        api.post("/signup")
            .json(new JsonObject().put("name", name).put("email", email).put("password", password))
            .send();

    assertThat(answer.status()).isIn(201, 400);
  }

  @Property(tries = 200)
  void anyTextsInForms(@ForAll String name, @ForAll String password) {
    Map<String, String> form =
        Map.of("name", name, "emailid", "a@example.com", "password", password);

    assertThat(api.post("/signup").form(form).send().status()).isIn(201, 400);
    assertThat(api.post("/signup").multipart(form).send().status()).isIn(201, 400);
  }

  @Property(tries = 200)
  void anyBytesOfAnyKnownType(@ForAll byte[] body) {
    for (String type :
        new String[] {
          "application/json",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=latchkey-boundary"
        }) {
      Answer answer =
          api.post("/login").header("Content-Type", type).body(Buffer.buffer(body)).send();
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Property(tries = 100)
  void anyCutOfAGoodRequest(@ForAll byte cut) {
    String whole = Samples.logIn().encode();
    String part = whole.substring(0, Math.floorMod(cut, whole.length()));

    assertThat(api.post("/login").body("application/json", part).send().status()).isEqualTo(400);
  }

  @Property(tries = 200)
  void anyToken(@ForAll String token) {
    String printable = token.replaceAll("[^\\x21-\\x7e]", "x");

    assertThat(api.get("/test").token(printable).send().status()).isEqualTo(401);
  }
}
