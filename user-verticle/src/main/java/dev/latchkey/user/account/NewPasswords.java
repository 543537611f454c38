package dev.latchkey.user.account;

import dev.latchkey.account.Password;
import dev.latchkey.account.PasswordContext;
import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.account.PasswordProblem;
import dev.latchkey.contract.Failure;
import dev.latchkey.contract.FailureException;
import dev.latchkey.user.breach.BreachedPasswords;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Collectors;

/** Decides which passwords may become an account's: at sign-up, and whenever one is changed. */
public final class NewPasswords {
  private final PasswordPolicy policy;
  private final BreachedPasswords breached;

  /**
   * By a policy, and by what is known of breaches.
   *
   * @param breached is asked for passwords only that the policy has nothing against
   */
  public NewPasswords(PasswordPolicy policy, BreachedPasswords breached) {
    this.policy = policy;
    this.breached = breached;
  }

  /**
   * Succeeds when the password may be used; goes before hashing. Fails with {@link
   * Failure#PASSWORD_TOO_SHORT}, {@link Failure#PASSWORD_TOO_LONG}, {@link
   * Failure#PASSWORD_TOO_COMMON}, {@link Failure#PASSWORD_HAS_CONTEXT} or {@link
   * Failure#PASSWORD_BREACHED}: the first of its problems, and the message tells them all.
   *
   * @param context what is known of its owner
   */
  public Future<Void> check(Password password, PasswordContext context) {
    List<PasswordProblem> problems = policy.problems(password, context);
    return problems.isEmpty()
        ? breached.contain(password).compose(NewPasswords::unlessBreached)
        : refused(problems);
  }

  private static Future<Void> unlessBreached(boolean known) {
    return known ? refused(List.of(PasswordProblem.breached())) : Future.succeededFuture();
  }

  private static Future<Void> refused(List<PasswordProblem> problems) {
    String all =
        problems.stream()
            .map(problem -> "password " + problem.rule())
            .collect(Collectors.joining("; "));
    return Future.failedFuture(new FailureException(failure(problems.get(0).kind()), all));
  }

  private static Failure failure(PasswordProblem.Kind kind) {
    return switch (kind) {
      case TOO_SHORT -> Failure.PASSWORD_TOO_SHORT;
      case TOO_LONG -> Failure.PASSWORD_TOO_LONG;
      case TOO_COMMON -> Failure.PASSWORD_TOO_COMMON;
      case HAS_CONTEXT -> Failure.PASSWORD_HAS_CONTEXT;
      case BREACHED -> Failure.PASSWORD_BREACHED;
    };
  }
}
