/**
 * Access tokens as their verifiers see them: strict parsing, the public keys, and the proof that a
 * token was verified.
 */
package dev.latchkey.token;
