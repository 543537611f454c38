/**
 * Sessions: what a log-in begins, refresh tokens carry on, and a log-out ends.
 *
 * <p>{@code docs/adr/0018-sessions.md} says why refresh tokens are as they are.
 */
package dev.latchkey.user.session;
