/** How often one client may ask for what is costly. */
package dev.latchkey.api.http.limit;
