/** From the bytes of a request to values that cannot be wrong, or the list of what is. */
package dev.latchkey.api.http.validation;
