/** Headers: what every answer carries, and what a request's mean. */
package dev.latchkey.api.http.header;
