package dev.latchkey.testing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestMongoTest {
  @Test
  void findsAServerThatAnswers() {
    try (MongoClient client = MongoClients.create(TestMongo.uri("some"))) {
      assertThat(client.getDatabase("some").runCommand(new Document("ping", 1)).get("ok"))
          .isEqualTo(1.0);
    }
  }

  @Test
  void keepsCredentialsAndOptionsWhenItNamesTheDatabase() {
    assertThat(TestMongo.withDatabase("mongodb://a:b@h:1/old?tls=false&authSource=x", "new"))
        .isEqualTo("mongodb://a:b@h:1/new?tls=false&authSource=x");
    assertThat(TestMongo.withDatabase("mongodb://a:b@h:1/old", "new"))
        .isEqualTo("mongodb://a:b@h:1/new?authSource=old");
    assertThat(TestMongo.withDatabase("mongodb://h:1", "new")).isEqualTo("mongodb://h:1/new");
  }
}
