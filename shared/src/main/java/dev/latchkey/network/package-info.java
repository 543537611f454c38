/** Internet addresses: what limits and counters tell clients apart by. */
package dev.latchkey.network;
