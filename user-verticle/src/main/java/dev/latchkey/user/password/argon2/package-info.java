/** Argon2 (RFC 9106): its hashes as texts, who computes them, and the peppers that go into them. */
package dev.latchkey.user.password.argon2;
