/** Settings: from the defaults, the file and the environment to checked records, once, at start. */
package dev.latchkey.app.settings;
