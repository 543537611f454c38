import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Field;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes hashes with every encoder of Spring Security's PasswordEncoderFactories: the lines of
 * vectors.py. Argument: the version of spring-security-crypto that is on the class path.
 */
public class SpringVectors {
  private static final List<String> PASSWORDS =
      List.of(
          "correct horse", "pässwörd 😀", "", "0123456789".repeat(8), "x".repeat(127) + "y");

  public static void main(String[] args) throws ReflectiveOperationException {
    Field encoders = DelegatingPasswordEncoder.class.getDeclaredField("idToPasswordEncoder");
    encoders.setAccessible(true);
    Map<?, ?> all =
        (Map<?, ?>) encoders.get(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    for (var encoder : new TreeMap<>(all).entrySet()) {
      for (String password : PASSWORDS) {
        print(args[0], (String) encoder.getKey(), (PasswordEncoder) encoder.getValue(), password);
      }
    }
  }

  private static void print(String version, String id, PasswordEncoder encoder, String password) {
    String source = "spring-security-crypto " + version + " " + id;
    String hex = HexFormat.of().formatHex(password.getBytes(UTF_8));
    try {
      String stored = "{" + id + "}" + encoder.encode(password);
      System.out.println(String.join("\t", source, hex, stored));
    } catch (RuntimeException e) {
      // What the original refuses, it has no hash of.
      System.err.println("refused: " + id + " " + password.length() + " " + e);
    }
  }
}
