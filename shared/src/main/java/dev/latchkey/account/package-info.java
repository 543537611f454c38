/** What an account is made of, as types that cannot hold a wrong value. */
package dev.latchkey.account;
