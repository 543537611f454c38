package dev.latchkey.api.http.validation;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The encodings that a body can have. */
public enum RequestEncoding {
  JSON("application/json"),
  FORM("application/x-www-form-urlencoded"),
  MULTIPART("multipart/form-data");

  /** Parameters that decide how the body is read; others have no effect (RFC 2046, RFC 7578). */
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=(?!\\s*\"?(utf-8|us-ascii)\"?\\s*(;|$))");

  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary=(\"[\\w'()+,./:=? -]{1,70}\"|[\\w'()+,./:=?-]{1,70})\\s*(;|$)");

  private final String mediaType;

  RequestEncoding(String mediaType) {
    this.mediaType = mediaType;
  }

  /** All of them, as {@code Accept-Post} lists them. */
  public static String all() {
    return Arrays.stream(values()).map(e -> e.mediaType).collect(Collectors.joining(", "));
  }

  /** What the one {@code Content-Type} header says, when it is one that can be read. */
  public static Optional<RequestEncoding> of(HttpServerRequest request) {
    List<String> headers = request.headers().getAll("Content-Type");
    if (headers.size() != 1) {
      return Optional.empty();
    }
    String header = headers.get(0).strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(encoding -> encoding.isIn(header)).findFirst();
  }

  private boolean isIn(String header) {
    String type = header.split(";", 2)[0].strip();
    return type.equals(mediaType)
        && !CHARSET.matcher(header).find()
        && (this != MULTIPART || BOUNDARY.matcher(header).find());
  }
}
