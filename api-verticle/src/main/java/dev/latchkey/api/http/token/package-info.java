/** The handler that guards routes with access tokens, here and in anybody's router. */
package dev.latchkey.api.http.token;
