package dev.latchkey.testing.mongo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Which fields a query fixes, which it sorts by, and which it bounds.
 *
 * @param equal fields with one value, or one of several ({@code $eq}, {@code $in})
 * @param sort fields in the order of the sort
 * @param range all other fields and operators
 */
record QueryShape(Set<String> equal, List<String> sort, Set<String> range) {
  static QueryShape of(BsonDocument filter, BsonDocument sort) {
    QueryShape shape =
        new QueryShape(
            new LinkedHashSet<>(), new ArrayList<>(sort.keySet()), new LinkedHashSet<>());
    shape.add(filter);
    shape.sort.removeAll(shape.equal);
    shape.range.removeAll(shape.equal);
    return shape;
  }

  private void add(BsonDocument filter) {
    filter.forEach(
        (field, value) -> {
          if (field.equals("$and")) {
            value.asArray().forEach(part -> add(part.asDocument()));
          } else if (field.startsWith("$") || !isEquality(value)) {
            range.add(field);
          } else {
            equal.add(field);
          }
        });
  }

  private static boolean isEquality(BsonValue value) {
    if (value.isRegularExpression()) {
      return false;
    }
    return !value.isDocument()
        || value.asDocument().keySet().stream()
            .allMatch(name -> !name.startsWith("$") || name.equals("$eq") || name.equals("$in"));
  }

  /** Whether the fields, all of them, have one value. */
  boolean fixes(List<String> key) {
    return equal.containsAll(key);
  }

  /** Whether the index begins with the equal fields, then the sort in its order, then the rest. */
  boolean isServedBy(List<String> index) {
    List<String> bounds = range.stream().filter(field -> !sort.contains(field)).toList();
    int sorted = equal.size() + sort.size();
    int all = sorted + bounds.size();
    return all > 0
        && all <= index.size()
        && equal.containsAll(index.subList(0, equal.size()))
        && sort.equals(index.subList(equal.size(), sorted))
        && bounds.containsAll(index.subList(sorted, all));
  }
}
