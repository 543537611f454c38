/** Signing up, logging in, and who one is. */
package dev.latchkey.api.http.account;
