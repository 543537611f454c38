/** What has expired is deleted. */
package dev.latchkey.user.expiry;
