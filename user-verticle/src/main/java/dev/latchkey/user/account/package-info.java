/** What can be done with accounts. */
package dev.latchkey.user.account;
