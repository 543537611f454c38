package dev.latchkey.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path directory;

  @Test
  void documentsSurviveARestart() {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND);
        MongoClient client = MongoClients.create(database.connectionUri())) {
      client.getDatabase("test").getCollection("users").insertOne(new Document("_id", 1));
    }

    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory, Durability.WITHIN_A_SECOND);
        MongoClient client = MongoClients.create(database.connectionUri())) {
      assertThat(client.getDatabase("test").getCollection("users").find())
          .containsExactly(new Document("_id", 1));
    }
  }
}
