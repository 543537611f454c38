package dev.latchkey.api.http.validation;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of a request's body, whichever of the three encodings it came in. */
final class RequestMembers {
  private static final String EMAIL = "email";

  /** What the Flask tutorial's article calls it. */
  private static final String EMAIL_ALIAS = "emailid";

  private final JsonObject values = new JsonObject();
  private final Map<String, String> wrong = new TreeMap<>();
  private String emailName = EMAIL;

  /** Reads a body. */
  static RequestMembers of(RoutingContext ctx) {
    RequestMembers members = new RequestMembers();
    RequestEncoding.of(ctx.request()).ifPresent(encoding -> members.read(encoding, ctx));
    members.uniteEmail();
    return members;
  }

  private void read(RequestEncoding encoding, RoutingContext ctx) {
    switch (encoding) {
      case JSON -> JsonMembers.read(body(ctx), this);
      case FORM, MULTIPART -> FormMembers.read(ctx.request().formAttributes(), this);
    }
  }

  private static Buffer body(RoutingContext ctx) {
    Buffer body = ctx.body().buffer();
    return body == null ? Buffer.buffer() : body;
  }

  /** Adds a member. One that is there twice is wrong: readers differ on which of the two counts. */
  void add(String name, @Nullable Object value) {
    if (values.containsKey(name)) {
      refuse(name, "must be there only once");
    }
    values.put(name, value);
  }

  /** Marks a member as wrong. */
  void refuse(String name, String rule) {
    wrong.put(name, rule);
  }

  private void uniteEmail() {
    if (!values.containsKey(EMAIL_ALIAS)) {
      return;
    }
    emailName = EMAIL_ALIAS;
    Object alias = values.remove(EMAIL_ALIAS);
    String rule = wrong.remove(EMAIL_ALIAS);
    if (rule != null) {
      refuse(EMAIL, rule);
    } else if (values.containsKey(EMAIL) && !Objects.equals(values.getValue(EMAIL), alias)) {
      refuse(EMAIL, "must be the same as email, or not be there");
    }
    values.put(EMAIL, alias);
  }

  /** The members by name, {@code emailid} under {@code email}. */
  JsonObject values() {
    return values;
  }

  /** Members that are wrong whatever the schema says, and what they must be. */
  Map<String, String> wrong() {
    return wrong;
  }

  /** The name that the client knows a member by. */
  String nameOf(String member) {
    return member.equals(EMAIL) ? emailName : member;
  }

  /** Without the values: a password may be among them. */
  @Override
  public String toString() {
    return "RequestMembers" + values.fieldNames();
  }
}
