/** What a million revocations take, in memory and at each request. */
package dev.latchkey.bench.revocation;
