/** MongoDB's wire protocol on one file: private, durable and quick. */
package dev.latchkey.embedded;
