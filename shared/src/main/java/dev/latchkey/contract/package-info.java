/**
 * The event-bus contract: operations, their messages, failures, and the typed client.
 *
 * <p>Bodies are JSON objects with snake_case members. Readers ignore members that they do not know,
 * so that either side can be newer. {@code docs/event-bus.md} describes every operation for those
 * who send with nothing but vertx-core.
 */
package dev.latchkey.contract;
