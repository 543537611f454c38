package dev.latchkey.user.migration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.latchkey.testing.mongo.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;

/** A database as the Flask tutorial leaves it, and as PyMongo writes it. */
final class TutorialDatabase implements AutoCloseable {
  static final String HASH = "pbkdf2:sha256:260000$gS1sYmHs2YyfYkwU$" + "ab".repeat(32);

  private final TestDatabase database = TestDatabase.create();
  private final MongoClient client = MongoClients.create(database.uri());

  String uri() {
    return database.uri();
  }

  MongoCollection<Document> users() {
    return collection("users");
  }

  MongoCollection<Document> collection(String name) {
    return client.getDatabase(database.name()).getCollection(name);
  }

  /** A document as {@code POST /signup} makes it. */
  static Document user(String email) {
    return new Document("_id", new ObjectId())
        .append("user_id", UUID.randomUUID().toString())
        .append("user_name", "Ada")
        .append("email", email)
        .append("password", HASH);
  }

  Document signUp(String email) {
    return add(user(email));
  }

  Document add(Document document) {
    users().insertOne(document);
    return document;
  }

  void signUp(int count) {
    users()
        .insertMany(
            IntStream.range(0, count).mapToObj(i -> user("u" + i + "@Example.com")).toList());
  }

  Document find(Document document) {
    return users().find(new Document("_id", document.get("_id"))).first();
  }

  List<Document> upToDate() {
    return users()
        .find(new Document("email_normalized", new Document("$exists", true)))
        .into(new java.util.ArrayList<>());
  }

  @Override
  public void close() {
    client.close();
    database.close();
  }
}
