/** How many hashes a second, by whom. */
package dev.latchkey.bench.hashing;
