/** Passwords: how they are hashed, and by which threads. */
package dev.latchkey.user.password;
