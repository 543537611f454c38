/** The program: command line, and what it says to its operator. */
package dev.latchkey.app;
