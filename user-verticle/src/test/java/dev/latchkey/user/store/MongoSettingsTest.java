package dev.latchkey.user.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MongoSettingsTest {
  @Test
  void doesNotShowThePassword() {
    assertThat(new MongoSettings("mongodb://ada:hunter2@db.example.com/x"))
        .hasToString("MongoSettings[db.example.com]");
  }

  @Test
  void asksForAMajorityUnlessTheUriSaysOtherwise() {
    assertThat(new MongoSettings("mongodb://localhost").toClientConfig().getString("writeConcern"))
        .isEqualTo("majority");
    assertThat(
            new MongoSettings("mongodb://localhost/?w=1")
                .toClientConfig()
                .containsKey("writeConcern"))
        .isFalse();
    assertThat(
            new MongoSettings("mongodb://localhost").toClientConfig().getString("readConcernLevel"))
        .isEqualTo("majority");
    assertThat(
            new MongoSettings("mongodb://localhost/?readConcernLevel=local")
                .toClientConfig()
                .containsKey("readConcernLevel"))
        .isFalse();
  }

  @Test
  void usesTheDatabaseThatTheUriNames() {
    assertThat(
            new MongoSettings("mongodb://localhost/authentication")
                .toClientConfig()
                .getString("db_name"))
        .isEqualTo("authentication");
    assertThat(new MongoSettings("mongodb://localhost").toClientConfig().getString("db_name"))
        .isEqualTo("latchkey");
  }

  @Test
  void refusesWhatIsNoConnectionString() {
    assertThatThrownBy(() -> new MongoSettings("http://localhost"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
