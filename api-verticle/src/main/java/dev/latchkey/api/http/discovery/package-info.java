/** What verifiers elsewhere need to know: the public keys, and where they are. */
package dev.latchkey.api.http.discovery;
