package dev.latchkey.api.http.validation;

import io.vertx.core.MultiMap;
import java.util.Map;

/** Reads the fields of a form. */
final class FormMembers {
  /** What decoding makes of bytes that are not UTF-8: different texts would become the same. */
  private static final char REPLACEMENT = '\uFFFD';

  private FormMembers() {}

  static void read(MultiMap form, RequestMembers members) {
    // Entry by entry: by name, the map does not tell upper case from lower.
    for (Map.Entry<String, String> field : form.entries()) {
      members.add(field.getKey(), field.getValue());
      if (field.getValue().indexOf(REPLACEMENT) >= 0) {
        members.refuse(field.getKey(), "must be UTF-8");
      }
    }
  }
}
