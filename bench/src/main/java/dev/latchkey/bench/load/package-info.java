/** Sends HTTP requests, takes little time for it, and keeps what came back. */
package dev.latchkey.bench.load;
