package dev.latchkey.api.http.account;

import dev.latchkey.account.Password;

/**
 * What a user asks for who changes its password.
 *
 * @param current what it is now
 * @param next what it is to be
 * @param endOtherSessions whether all other sessions end with it
 */
record PasswordChange(Password current, Password next, boolean endOtherSessions) {}
