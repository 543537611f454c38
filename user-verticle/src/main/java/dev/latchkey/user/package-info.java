/** The user verticle: the only one that touches MongoDB, passwords and private keys. */
package dev.latchkey.user;
