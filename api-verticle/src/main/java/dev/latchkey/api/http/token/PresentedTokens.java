package dev.latchkey.api.http.token;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens that a request presents: at most one of them can be meant. */
final class PresentedTokens {
  private static final CharSequence HEADER = HttpHeaders.createOptimized("x-access-token");

  /** RFC 6750, 2.1; the scheme is case-insensitive (RFC 9110, 11.1). */
  private static final Pattern BEARER =
      Pattern.compile("bearer(?: +(.*))?", Pattern.CASE_INSENSITIVE);

  private PresentedTokens() {}

  /** The distinct tokens in both headers. Other schemes than Bearer are somebody else's. */
  static Set<String> in(MultiMap headers) {
    List<String> own = headers.getAll(HEADER);
    List<String> standard = headers.getAll(HttpHeaders.AUTHORIZATION);
    if (own.size() == 1 && standard.isEmpty()) {
      // Nearly always, and on the way of every request.
      return Set.of(own.get(0));
    }
    Set<String> tokens = new TreeSet<>(own);
    for (String value : standard) {
      Matcher bearer = BEARER.matcher(value);
      if (bearer.matches()) {
        tokens.add(bearer.group(1) == null ? "" : bearer.group(1));
      }
    }
    return tokens;
  }
}
