/** Whether a password is known from a data breach, asked without telling the password. */
package dev.latchkey.user.breach;
