/**
 * Accounts from files and to files: JSON lines and CSV. {@code docs/users-import.md} has the
 * format. What is here blocks its thread; it is for commands, not for event loops.
 */
package dev.latchkey.user.transfer;
