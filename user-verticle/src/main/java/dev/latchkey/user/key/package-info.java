/**
 * The keys that sign access tokens, and the master key that guards them. Private keys do not leave
 * this room.
 */
package dev.latchkey.user.key;
