/** Alive, and ready to serve: for load balancers and orchestrators. */
package dev.latchkey.api.http.health;
