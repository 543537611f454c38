/** Which client a request comes from, also behind proxies. */
package dev.latchkey.api.http.client;
