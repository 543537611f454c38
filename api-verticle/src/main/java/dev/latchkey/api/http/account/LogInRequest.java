package dev.latchkey.api.http.account;

import dev.latchkey.contract.LogIn;

/**
 * What somebody asks for who logs in.
 *
 * @param logIn the log-in
 * @param cookie whether the refresh token is to come in a cookie
 */
record LogInRequest(LogIn logIn, boolean cookie) {}
