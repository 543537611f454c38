package dev.latchkey.token;

import static dev.latchkey.token.TokenForge.NOW;
import static dev.latchkey.token.TokenForge.base64Url;
import static dev.latchkey.token.TokenForge.claims;
import static dev.latchkey.token.TokenForge.content;
import static dev.latchkey.token.TokenForge.header;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything here is refused, whoever signed it: where it can be, it is signed with our own key.
 */
class HostileTokenTest {
  private static VerifierBench bench;
  private static String valid;

  @BeforeAll
  static void open() {
    bench = new VerifierBench();
    valid = bench.forge.token();
    assertThat(bench.verify(valid)).isNotNull();
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  // The header

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "nOnE", "NONE", ""})
  void noAlgorithmIsRefused(String alg) {
    String content =
        base64Url(header().put("alg", alg).encode()) + "." + base64Url(claims().encode());

    bench.assertRefused(content);
    bench.assertRefused(content + ".");
    bench.assertRefused(content + "." + valid.substring(valid.lastIndexOf('.') + 1));
    bench.assertRefused(bench.forge.token(header().put("alg", alg), claims()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ES384", "ES512", "ES256K", "Ed25519", "PS256", "HS256", "es256", "ES256 ", "ES256\0"
      })
  void anAlgorithmThatIsNoneOfOursIsRefused(String alg) {
    bench.assertRefused(
        bench.forge.token(header().put("alg", alg), claims()), "its alg is none of ours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "EdDSA"})
  void anAlgorithmOfOursThatIsNotThatOfTheKeyIsRefused(String alg) {
    bench.assertRefused(
        bench.forge.token(header().put("alg", alg), claims()), "its alg is not that of its key");
  }

  @Test
  void thePublicKeyIsNoSharedSecret() throws GeneralSecurityException {
    byte[] der = bench.forge.publicKey().getEncoded();
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
    List<byte[]> secrets =
        List.of(
            der,
            pem.getBytes(UTF_8),
            (pem + "\n").getBytes(UTF_8),
            bench.forge.jwk().encode().getBytes(UTF_8),
            bench.forge.jwk().getString("x").getBytes(UTF_8));

    for (byte[] secret : secrets) {
      bench.assertRefused(mac("HmacSHA256", header().put("alg", "HS256"), secret));
      bench.assertRefused(
          mac("HmacSHA512", header().put("alg", "HS512"), secret), "its alg is none of ours");
      bench.assertRefused(mac("HmacSHA512", header(), secret), "its signature is wrong");
    }
  }

  private static String mac(String algorithm, JsonObject header, byte[] secret)
      throws GeneralSecurityException {
    String content = base64Url(header.encode()) + "." + base64Url(claims().encode());
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(secret, algorithm));
    return content + "." + base64Url(mac.doFinal(content.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd",
        "/dev/null",
        "key-1' or '1'='1",
        "key-1\0",
        "\0",
        "",
        " ",
        "key-1 ",
        "KEY-1",
        "http://attacker.example/key",
        "key-1\r\nX-Header: x",
        "${jndi:ldap://attacker.example}",
        "\uD83D\uDE00",
        "\uD800"
      })
  void aHostileKeyIdIsRefused(String kid) {
    bench.assertRefused(bench.forge.token(header().put("kid", kid), claims()));
  }

  @Test
  void aKeyIdThatIsNoTextIsRefused() {
    for (Object kid : notATime()) {
      bench.assertRefused(bench.forge.token(header().put("kid", kid), claims()));
    }
    bench.assertRefused(bench.forge.token(header().putNull("kid"), claims()));
    bench.assertRefused(bench.forge.token(without(header(), "kid"), claims()));
  }

  @Test
  void aVeryLongKeyIdIsRefused() {
    for (int length : new int[] {65, 1000, 10_000}) {
      bench.assertRefused(bench.forge.token(header().put("kid", "k".repeat(length)), claims()));
    }
  }

  @Test
  void aHeaderThatBringsItsOwnKeyIsRefused() {
    JsonObject jwk = new TokenForge().jwk();
    List<JsonObject> headers =
        List.of(
            header().put("jwk", jwk),
            header().put("jwk", bench.forge.jwk()),
            header().put("jku", "http://127.0.0.1:1/keys"),
            header().put("x5u", "http://127.0.0.1:1/cert"),
            header().put("x5c", new JsonArray().add("MIIB")),
            header().put("x5t", "AAAA"),
            header().put("x5t#S256", "AAAA"));

    for (JsonObject header : headers) {
      bench.assertRefused(
          bench.forge.token(header, claims()),
          "its header has a member that access tokens have not");
    }
  }

  @Test
  void aHeaderThatAsksForMoreIsRefused() {
    List<JsonObject> headers =
        List.of(
            header().put("crit", new JsonArray().add("exp")),
            header().put("crit", new JsonArray()),
            header().put("crit", new JsonArray().add("b64")).put("b64", false),
            header().put("b64", false),
            header().put("b64", true),
            header().put("zip", "DEF"),
            header().put("enc", "A128GCM"),
            header().put("cty", "JWT"),
            header().put("", ""));

    for (JsonObject header : headers) {
      bench.assertRefused(bench.forge.token(header, claims()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JWT", "jwt", "AT+JWT", "at+JWT", "application/at+jwt", "at+jwt ", "rt+jwt", ""})
  void anotherTypeIsRefused(String typ) {
    bench.assertRefused(
        bench.forge.token(header().put("typ", typ), claims()), "its typ is not at+jwt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alg", "typ", "kid"})
  void aHeaderMemberThatIsMissingOrNoTextIsRefused(String member) {
    bench.assertRefused(bench.forge.token(without(header(), member), claims()));
    bench.assertRefused(bench.forge.token(header().putNull(member), claims()));
    bench.assertRefused(
        bench.forge.token(
            header().put(member, new JsonArray().add(header().getValue(member))), claims()));
    bench.assertRefused(bench.forge.token(header().put(member, new JsonObject()), claims()));
    bench.assertRefused(bench.forge.token(header().put(member, 1), claims()));
  }

  // Times

  static List<Object> notATime() {
    return List.of(
        "1800000840",
        "never",
        "",
        1e30,
        1.8e9 + 840.5,
        -1,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        new java.math.BigInteger("99999999999999999999"),
        true,
        new JsonObject().put("$gt", 0),
        new JsonArray().add(NOW + 840));
  }

  @ParameterizedTest
  @MethodSource("notATime")
  void aTimeThatIsNoneIsRefused(Object value) {
    bench.assertRefused(bench.forge.token(header(), claims().put("exp", value)));
    bench.assertRefused(bench.forge.token(header(), claims().put("iat", value)));
    bench.assertRefused(bench.forge.token(header(), claims().put("nbf", value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e400",
        "1800000840.0",
        "1.80000084E9",
        "1e9999999999",
        "NaN",
        "01800000840",
        "+1800000840",
        "0x6B49D548",
        "-0",
        "999999999999999999999999999999"
      })
  void aNumberThatReadersReadDifferentlyIsRefused(String number) {
    String claims =
        without(claims(), "exp").encode().replaceFirst("}$", ",\"exp\":" + number + "}");

    bench.assertRefused(bench.forge.token(header().encode(), claims));
  }

  @Test
  void aTokenOutOfItsTimeIsRefused() {
    bench.assertRefused(bench.forge.token(header(), claims().put("exp", NOW)), "it has expired");
    bench.assertRefused(
        bench.forge.token(header(), claims().put("exp", NOW - 1)), "it has expired");
    bench.assertRefused(bench.forge.token(header(), claims().put("exp", 0)), "it has expired");
    bench.assertRefused(
        bench.forge.token(header(), claims().put("exp", 253402300799L)),
        "its exp is further away than a token lives");
    bench.assertRefused(
        bench.forge.token(header(), claims().put("exp", 31556889864403199L)),
        "its exp is further away than a token lives");
    bench.assertRefused(
        bench.forge.token(header(), claims().put("iat", NOW + 31)), "its iat is in the future");
    bench.assertRefused(
        bench.forge.token(header(), claims().put("nbf", NOW + 31)), "its nbf is in the future");
    bench.assertRefused(bench.forge.token(header(), claims().putNull("nbf")));
  }

  // Other claims

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "exp", "iat", "jti"})
  void aClaimThatIsMissingOrNoTextIsRefused(String name) {
    Object right = claims().getValue(name);

    bench.assertRefused(bench.forge.token(header(), without(claims(), name)));
    bench.assertRefused(bench.forge.token(header(), claims().putNull(name)));
    bench.assertRefused(
        bench.forge.token(header(), claims().put(name, new JsonArray().add(right))));
    bench.assertRefused(
        bench.forge.token(header(), claims().put(name, new JsonObject().put("$ne", right))));
    bench.assertRefused(bench.forge.token(header(), claims().put(name, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "jti"})
  void aClaimThatIsNearlyRightIsRefused(String name) {
    String right = claims().getString(name);

    bench.assertRefused(bench.forge.token(header(), claims().put(name, "")));
    bench.assertRefused(bench.forge.token(header(), claims().put(name, right + " ")));
    bench.assertRefused(bench.forge.token(header(), claims().put(name, right + "/")));
    bench.assertRefused(bench.forge.token(header(), claims().put(name, right + "\0")));
    bench.assertRefused(bench.forge.token(header(), claims().put(name, "\uD800")));
  }

  @Test
  void anotherSpellingOfOurNamesIsRefused() {
    bench.assertRefused(
        bench.forge.token(header(), claims().put("iss", "HTTPS://LATCHKEY.EXAMPLE")),
        "its iss is not ours");
    bench.assertRefused(
        bench.forge.token(
            header(), claims().put("sub", TokenForge.USER_ID.toUpperCase(java.util.Locale.ROOT))),
        "its sub is not a user id");
    bench.assertRefused(
        bench.forge.token(header(), claims().put("jti", "j".repeat(65))),
        "its jti is missing or malformed");
  }

  /** RFC 7519 allows an array; we never issue one, so whoever sends one did not get it from us. */
  @Test
  void anAudienceOfSeveralIsRefusedEvenWithOursAmongThem() {
    JsonArray audiences = new JsonArray().add(TokenForge.AUDIENCE).add("https://other.example");

    bench.assertRefused(
        bench.forge.token(header(), claims().put("aud", audiences)), "its aud is not ours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a  b",
        " a",
        "a ",
        "a\tb",
        "a\nb",
        "\"a\"",
        "a\\b",
        "\u00E4",
        "a\u00A0b",
        "\0"
      })
  void aScopeThatIsNoneIsRefused(String scope) {
    bench.assertRefused(
        bench.forge.token(header(), claims().put("scope", scope)),
        "its scope is missing or malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kid", "iss", "aud", "sub", "jti", "scope"})
  void halfACharacterIsRefused(String member) {
    String halved = "\"" + member + "\":\"\\ud800\"}";
    String header = without(header(), member).encode().replaceFirst("}$", ",");
    String claims = without(claims(), member).encode().replaceFirst("}$", ",");

    String token =
        "kid".equals(member)
            ? bench.forge.token(header + halved, claims().encode())
            : bench.forge.token(header().encode(), claims + halved);

    bench.assertRefused(token);
  }

  @Test
  void aScopeThatIsNoTextIsRefused() {
    bench.assertRefused(bench.forge.token(header(), claims().putNull("scope")));
    bench.assertRefused(bench.forge.token(header(), claims().put("scope", 1)));
    bench.assertRefused(
        bench.forge.token(header(), claims().put("scope", new JsonArray().add("admin"))));
    bench.assertRefused(
        bench.forge.token(header(), claims().put("scope", new JsonObject().put("admin", true))));
  }

  static List<Object> noSessionIds() {
    return List.of(
        "",
        "AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAB",
        "AAAAAAAAAAAAAAAAAAAAAA==",
        1,
        true,
        new JsonArray().add("AAAAAAAAAAAAAAAAAAAAAA"),
        new JsonObject());
  }

  @ParameterizedTest
  @MethodSource("noSessionIds")
  void aSessionIdThatIsNoneIsRefused(Object sid) {
    bench.assertRefused(
        bench.forge.token(header(), claims().put("sid", sid)), "its sid is not a session id");
    bench.assertRefused(bench.forge.token(header(), claims().putNull("sid")));
  }

  static List<Object> noRoles() {
    return List.of(
        "admin",
        1,
        new JsonObject().put("admin", true),
        new JsonArray().add(1),
        new JsonArray().addNull(),
        new JsonArray().add(new JsonArray().add("admin")),
        new JsonArray().add(""),
        new JsonArray().add("a b"),
        new JsonArray().add("a\nb"),
        new JsonArray().add("\u00E4"),
        new JsonArray().add("admin").add("r".repeat(65)));
  }

  @ParameterizedTest
  @MethodSource("noRoles")
  void rolesThatAreNoneAreRefused(Object roles) {
    bench.assertRefused(bench.forge.token(header(), claims().put("roles", roles)));
    bench.assertRefused(bench.forge.token(header(), claims().putNull("roles")));
  }

  @Test
  void aScopeThatComesTwiceIsOneScope() {
    JsonObject claims = claims().put("scope", "b a b");

    assertThat(bench.verify(bench.forge.token(header(), claims)).scopes())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void asManyScopesAsATokenCanHoldAreRead() {
    JsonObject claims = claims().put("scope", "a" + " a".repeat(1300));

    assertThat(bench.verify(bench.forge.token(header(), claims)).scopes()).containsExactly("a");
  }

  // The JSON

  static List<String> ambiguousClaims() {
    String open = claims().encode().replaceFirst("}$", "");
    List<String> texts = new ArrayList<>();
    texts.add(open + ",\"exp\":1800000840}");
    texts.add(open + ",\"\\u0065xp\":1800000840}");
    texts.add(open + ",\"sub\":\"00000000-0000-0000-0000-000000000000\"}");
    texts.add(open + ",\"\\u0073\\u0075b\":\"00000000-0000-0000-0000-000000000000\"}");
    texts.add(open + ",\"x\":{\"a\":1,\"a\":2}}");
    texts.add(open + ",\"x\":[{\"a\":1,\"\\u0061\":2}]}");
    texts.add(open);
    texts.add(open + "}}");
    texts.add(open + "} {}");
    texts.add(open + "} x");
    texts.add(open + "},");
    texts.add(open + "}\0");
    texts.add(open + "}/* */");
    texts.add(open + ",}");
    texts.add(open + ",x:1}");
    texts.add(open + ",'x':1}");
    texts.add(open + ",\"x\":'1'}");
    texts.add(open + ",\"x\":NaN}");
    texts.add(open + ",\"x\":\"\n\"}");
    texts.add(open + ",\"x\":\"\\x\"}");
    texts.add(open + ",\"x\":" + "[".repeat(20) + "]".repeat(20) + "}");
    texts.add(open + ",\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}");
    texts.add(open + ",\"x\":" + "{\"x\":".repeat(300) + "1" + "}".repeat(300) + "}");
    texts.add(open + ",\"x\":" + "9".repeat(1000) + "}");
    texts.add("[" + open + "}]");
    texts.add("\"" + TokenForge.USER_ID + "\"");
    texts.add("null");
    texts.add("true");
    texts.add("1");
    texts.add("{}");
    texts.add("[]");
    texts.add(" ");
    texts.add("\uFEFF" + open + "}");
    return texts;
  }

  @ParameterizedTest
  @MethodSource("ambiguousClaims")
  void claimsThatAreNotOneUnambiguousObjectAreRefused(String claims) {
    bench.assertRefused(bench.forge.token(header().encode(), claims));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\",\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}",
        "{\"alg\":\"ES256\",\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}",
        "{\"alg\":\"ES256\",\"\\u0061lg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}",
        "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\",\"kid\":\"key-1\"}",
        "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}{}",
        "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"",
        "[\"ES256\"]",
        "null",
        "{}"
      })
  void aHeaderThatIsNotOneUnambiguousObjectIsRefused(String header) {
    bench.assertRefused(bench.forge.token(header, claims().encode()));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    String open = claims().encode().replaceFirst("}$", "");
    byte[] header = header().encode().getBytes(UTF_8);
    for (String bytes : List.of("\u00FF", "\u00C0\u0080", "\u00ED\u00A0\u0080", "\u00C3")) {
      byte[] claims = (open + ",\"x\":\"" + bytes + "\"}").getBytes(ISO_8859_1);
      bench.assertRefused(bench.forge.token(header, claims), "the payload is not UTF-8");
    }
    bench.assertRefused(
        bench.forge.token(
            header().encode().getBytes(java.nio.charset.StandardCharsets.UTF_16),
            claims().encode().getBytes(UTF_8)),
        "the header is not UTF-8");
  }

  @Test
  void aPayloadThatIsNoObjectIsToldSo() {
    bench.assertRefused(
        bench.forge.token(header().encode(), "[]"),
        "the payload is not one JSON object with distinct members");
  }

  // The serialisation

  @Test
  void anotherSpellingOfAValidTokenIsRefused() {
    String[] parts = valid.split("\\.", -1);
    List<String> spellings =
        List.of(
            valid + ".",
            valid + "..",
            "." + valid,
            valid + "=",
            valid + "==",
            parts[0] + "=." + parts[1] + "." + parts[2],
            parts[0] + "." + parts[1] + "=." + parts[2],
            " " + valid,
            valid + " ",
            valid + "\n",
            valid + "\r\n",
            valid + "\0",
            "\uFEFF" + valid,
            parts[0] + ".\n" + parts[1] + "." + parts[2],
            parts[0] + "\u3002" + parts[1] + "\u3002" + parts[2],
            "Bearer " + valid,
            valid + "." + parts[2],
            valid + "," + valid,
            content(valid),
            content(valid) + ".",
            parts[0] + ".." + parts[2],
            "." + parts[1] + "." + parts[2],
            parts[0],
            "",
            ".",
            "..",
            "...",
            "....");

    for (String spelling : spellings) {
      bench.assertRefused(spelling);
    }
  }

  @Test
  void alteredUnusedBitsAreRefused() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String body = valid.substring(0, valid.length() - 1);

    for (String other : alphabet.split("", -1)) {
      if (!valid.endsWith(other)) {
        bench.assertRefused(body + other);
      }
    }
  }

  @Test
  void theStandardAlphabetIsRefused() {
    String urlSafe = valid;
    while (!urlSafe.contains("-") || !urlSafe.contains("_")) {
      urlSafe = bench.forge.token();
    }

    bench.assertRefused(urlSafe.replace('-', '+'));
    bench.assertRefused(urlSafe.replace('_', '/'));
  }

  @Test
  void otherSerialisationsAreRefused() {
    String[] parts = valid.split("\\.", -1);
    JsonObject flattened =
        new JsonObject()
            .put("protected", parts[0])
            .put("payload", parts[1])
            .put("signature", parts[2]);
    JsonObject signature = new JsonObject().put("protected", parts[0]).put("signature", parts[2]);
    JsonObject general =
        new JsonObject().put("payload", parts[1]).put("signatures", new JsonArray().add(signature));
    String encrypted = base64Url("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "..AAAA.AAAA.AAAA";

    bench.assertRefused(flattened.encode());
    bench.assertRefused(general.encode());
    bench.assertRefused(base64Url(flattened.encode()));
    bench.assertRefused(encrypted);
    bench.assertRefused(
        parts[0] + "." + parts[0] + "." + parts[1] + "." + parts[1] + "." + parts[2]);
  }

  @Test
  void aHugeTokenIsRefusedUnread() {
    String huge = "A".repeat(1_000_000);

    bench.assertRefused(huge + "." + huge + "." + huge, "it is longer than 4096 characters");
    bench.assertRefused(
        bench.forge.token(header(), claims().put("x", "x".repeat(4000))),
        "it is longer than 4096 characters");
    bench.assertRefused(".".repeat(4096));
    bench.assertRefused("A.".repeat(2048));
    bench.assertRefused("\uD83D\uDE00".repeat(2048));
  }

  private static JsonObject without(JsonObject object, String member) {
    object.remove(member);
    return object;
  }
}
