/** What a guarded route costs beside an open one. */
package dev.latchkey.bench.tokens;
