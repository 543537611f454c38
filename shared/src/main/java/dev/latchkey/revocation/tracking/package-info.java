/** How a verifier, anywhere in the cluster, comes to know what has been revoked. */
package dev.latchkey.revocation.tracking;
