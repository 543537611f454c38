package dev.latchkey.api.http.problem;

/** An exception that knows what to tell the client. */
public interface HasProblem {
  Problem problem();
}
