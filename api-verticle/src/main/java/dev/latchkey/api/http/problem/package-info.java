/** Every error that HTTP clients see, as a problem document (RFC 9457), made in one place. */
package dev.latchkey.api.http.problem;
