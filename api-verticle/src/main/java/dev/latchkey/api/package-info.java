/** The API verticle: HTTP for those who do not speak event bus. */
package dev.latchkey.api;
