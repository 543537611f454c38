package dev.latchkey.app.settings;

/** What a process does. */
public enum Role {
  /** Both verticles. */
  ALL,
  /** HTTP only. */
  API,
  /** Database, passwords and keys only. */
  USER;

  /** Whether the user verticle runs here. */
  public boolean hasUser() {
    return this != API;
  }

  /** Whether the API verticle runs here. */
  public boolean hasApi() {
    return this != USER;
  }
}
