/** A running process: the parts that its role asks for, started in order and stopped in reverse. */
package dev.latchkey.app.node;
