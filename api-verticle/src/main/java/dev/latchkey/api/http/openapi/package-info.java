/** The OpenAPI document and the JSON Schemas that requests are validated against. */
package dev.latchkey.api.http.openapi;
