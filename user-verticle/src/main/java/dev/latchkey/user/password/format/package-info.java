/**
 * The ways in which other systems have hashed passwords: one class a format. Each reads its stored
 * texts and checks passwords against them; nothing here makes a new hash to keep.
 */
package dev.latchkey.user.password.format;
