/** Carrying sessions on, listing them, and ending them. */
package dev.latchkey.api.http.session;
