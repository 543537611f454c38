/** The boundary between the event bus and the rooms behind it. */
package dev.latchkey.user.bus;
