package dev.latchkey.user.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MasterKey key = MasterKey.parse(MasterKey.generate(RANDOM), RANDOM);

  @Test
  void decryptsWhatItEncrypted() throws GeneralSecurityException {
    String encrypted = key.encrypt(new byte[] {1, 2, 3}, "kid");

    assertThat(key.decrypt(encrypted, "kid")).containsExactly(1, 2, 3);
  }

  @Test
  void doesNotDecryptUnderAnotherName() throws GeneralSecurityException {
    String encrypted = key.encrypt(new byte[] {1, 2, 3}, "kid");

    assertThatThrownBy(() -> key.decrypt(encrypted, "other"))
        .isInstanceOf(AEADBadTagException.class);
  }

  @Test
  void doesNotDecryptWhatWasAltered() throws GeneralSecurityException {
    byte[] encrypted = Base64.getDecoder().decode(key.encrypt(new byte[] {1, 2, 3}, "kid"));
    encrypted[13] ^= 1;

    assertThatThrownBy(() -> key.decrypt(Base64.getEncoder().encodeToString(encrypted), "kid"))
        .isInstanceOf(AEADBadTagException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void whatIsNot32BytesInBase64IsNoKey(String text) {
    assertThatThrownBy(() -> MasterKey.parse(text, RANDOM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 random bytes");
  }

  @Test
  void isMadeOnFirstUseForItsOwnerOnly(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("new/master.key");

    new MasterKeySource.InFile(file, true).read(true, RANDOM);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(directory.resolve("new"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void isNotMadeUnderANameThatTheOperatorGave(@TempDir Path directory) {
    Path file = directory.resolve("typo.key");

    assertThatThrownBy(() -> new MasterKeySource.InFile(file, false).read(true, RANDOM))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("openssl rand -base64 32");
    assertThat(file).doesNotExist();
  }

  @Test
  void isReadAgainAsItWasMade(@TempDir Path directory) throws Exception {
    MasterKeySource source = new MasterKeySource.InFile(directory.resolve("master.key"), true);
    String encrypted = source.read(true, RANDOM).encrypt(new byte[] {7}, "kid");

    assertThat(source.read(true, RANDOM).decrypt(encrypted, "kid")).containsExactly(7);
  }

  @Test
  void isNotMadeWhereSomethingIsEncryptedAlready(@TempDir Path directory) {
    Path file = directory.resolve("master.key");

    assertThatThrownBy(() -> new MasterKeySource.InFile(file, true).read(false, RANDOM))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining(file.toString());
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw--w----", "rw----r--", "rw-----w-"})
  void isRefusedWhenOthersMayReadOrChangeIt(String permissions, @TempDir Path directory)
      throws Exception {
    Path file = directory.resolve("master.key");
    new MasterKeySource.InFile(file, true).read(true, RANDOM);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> new MasterKeySource.InFile(file, true).read(false, RANDOM))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void doesNotShowItself() {
    String base64 = MasterKey.generate(RANDOM);

    assertThat(MasterKey.parse(base64, RANDOM).toString()).doesNotContain(base64);
    assertThat(new MasterKeySource.Given(base64).toString()).doesNotContain(base64);
  }
}
