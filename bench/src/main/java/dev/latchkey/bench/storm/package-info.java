/** What a login storm does to a running Latchkey. */
package dev.latchkey.bench.storm;
