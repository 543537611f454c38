/** HTTP: the server, its limits, and which path leads where. */
package dev.latchkey.api.http;
