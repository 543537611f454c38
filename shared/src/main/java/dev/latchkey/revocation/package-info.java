/** What has been revoked before it expired, and the memory of it that verifiers have. */
package dev.latchkey.revocation;
