/**
 * Everything that knows MongoDB.
 *
 * <p>A rule for every query: on the request path a filter holds the whole key of {@code _id} or of
 * a unique index. Nothing here reads before it writes to keep something unique; the index does
 * that.
 */
package dev.latchkey.user.store;
