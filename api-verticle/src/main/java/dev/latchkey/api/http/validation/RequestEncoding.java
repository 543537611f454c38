package dev.latchkey.api.http.validation;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The encodings that a body can have. */
public enum RequestEncoding {
  JSON("application/json"),
  FORM("application/x-www-form-urlencoded"),
  MULTIPART("multipart/form-data");

  private final String mediaType;

  RequestEncoding(String mediaType) {
    this.mediaType = mediaType;
  }

  /** All of them, as {@code Accept-Post} lists them. */
  public static String all() {
    return Arrays.stream(values()).map(e -> e.mediaType).collect(Collectors.joining(", "));
  }

  /** What the one {@code Content-Type} header says, its parameters aside. */
  public static Optional<RequestEncoding> of(HttpServerRequest request) {
    List<String> headers = request.headers().getAll("Content-Type");
    if (headers.size() != 1) {
      return Optional.empty();
    }
    String mediaType = headers.get(0).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(e -> e.mediaType.equals(mediaType)).findFirst();
  }
}
