/** The log of revocations: written by whoever ends something, read by all verifiers. */
package dev.latchkey.user.revocation;
