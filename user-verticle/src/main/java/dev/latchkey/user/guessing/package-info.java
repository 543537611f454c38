/**
 * Guessing passwords is slowed and, after 100 failures in a row, ended; the owner of the account is
 * not locked out by it.
 */
package dev.latchkey.user.guessing;
