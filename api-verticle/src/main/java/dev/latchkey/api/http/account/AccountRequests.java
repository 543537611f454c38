package dev.latchkey.api.http.account;

import dev.latchkey.account.DisplayName;
import dev.latchkey.account.EmailAddress;
import dev.latchkey.account.Password;
import dev.latchkey.account.PasswordContext;
import dev.latchkey.account.PasswordPolicy;
import dev.latchkey.api.http.validation.Fields;
import dev.latchkey.contract.LogIn;
import dev.latchkey.contract.SignUp;

/** From fields to the records that the user verticle takes. */
final class AccountRequests {
  private AccountRequests() {}

  static SignUp signUp(Fields fields, PasswordPolicy policy) {
    var name = fields.read("name", DisplayName::parse);
    var email = fields.read("email", EmailAddress::parse);
    var password = fields.readOfAnyLength("password", Password::parse);
    var owner = name.map(PasswordContext.NONE::with).orElse(PasswordContext.NONE);
    var context = email.map(owner::with).orElse(owner);
    password.ifPresent(
        text ->
            policy
                .problems(text, context)
                .forEach(problem -> fields.refuse("password", problem.rule())));
    fields.orRefuse();
    return new SignUp(name.orElseThrow(), email.orElseThrow(), password.orElseThrow());
  }

  static LogInRequest logIn(Fields fields, boolean cookieOffered) {
    var email = fields.read("email", EmailAddress::parse);
    var password = fields.read("password", Password::parse);
    boolean cookie = fields.optional("cookie", Boolean::valueOf).orElse(false);
    if (cookie && !cookieOffered) {
      fields.refuse("cookie", "must be false: no cookies are offered here");
    }
    fields.orRefuse();
    return new LogInRequest(new LogIn(email.orElseThrow(), password.orElseThrow()), cookie);
  }

  static PasswordChange passwordChange(Fields fields, PasswordPolicy policy) {
    var current = fields.read("current_password", Password::parse);
    var next = fields.readOfAnyLength("new_password", Password::parse);
    // Whose it is, is the user verticle's to know.
    next.ifPresent(
        text ->
            policy
                .problems(text, PasswordContext.NONE)
                .forEach(problem -> fields.refuse("new_password", problem.rule())));
    var endOthers = fields.optional("end_other_sessions", Boolean::valueOf);
    fields.orRefuse();
    return new PasswordChange(current.orElseThrow(), next.orElseThrow(), endOthers.orElse(true));
  }
}
