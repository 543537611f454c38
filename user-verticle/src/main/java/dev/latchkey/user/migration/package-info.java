/**
 * Brings documents that another system left in {@code users} up to date. See {@code
 * docs/adr/0011-coming-from-elsewhere.md}.
 */
package dev.latchkey.user.migration;
