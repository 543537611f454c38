/**
 * MongoDB's wire protocol on one file: mongo-java-server 1.47 on H2's MVStore 2.3, with three
 * things that it lacks.
 *
 * <ul>
 *   <li><b>Private.</b> A connection is served once it has proved, by SASL PLAIN, a secret made at
 *       start. Before that it gets an answer to the driver's handshake, and small well-formed
 *       messages are all that is read of it. The files have mode 0600, a new directory 0700.
 *   <li><b>Durable.</b> An answer to a write, a refusal included, leaves after what it says is in
 *       the file. A commit never falls inside an operation. {@link
 *       dev.latchkey.embedded.Durability} says when the file is forced to the disk. When the file
 *       cannot be written, every later command fails until a restart.
 *   <li><b>Quick.</b> A filter that holds the whole key of {@code _id} or of a unique index, and
 *       more, is answered by that index; one that goes on by {@code _id} from an ObjectId reads
 *       from there. Documents and keys stand in the file as BSON, not as serialised objects; files
 *       of before are read.
 * </ul>
 *
 * <p>What to know of the server behind, tested here where it says so:
 *
 * <ul>
 *   <li>Of concurrent inserts of one unique key exactly one succeeds, the others get code 11000
 *       (tested). {@code sparse} is honoured (tested); {@code partialFilterExpression} is not.
 *   <li>An index that is not unique is accepted, ignored, and never used. Creating an index twice
 *       is creating it once (tested). An index expires nothing.
 *   <li>{@code apiVersion: "1"} with {@code apiStrict: true} and write concern majority are
 *       accepted (tested), and change nothing.
 *   <li>It is a standalone server without sessions, so drivers send neither {@code lsid} nor
 *       retryable writes, whatever their settings (tested). No transactions, no updates by
 *       pipeline, no unacknowledged writes (write concern 0 ends the connection).
 *   <li>Aggregation reads the whole collection, so {@code countDocuments}, which is one, does too.
 *   <li>At log level DEBUG it logs whole messages, the proof and password hashes among them; at
 *       ERROR, the whole of a command that it does not know. Keep {@code de.bwaldvogel.mongo} at
 *       WARN or above.
 * </ul>
 *
 * <p>A reader gets copies: the server updates a document in place, and a connection that was
 * writing it as an answer sent half of the update (tested). Commands that are not about documents,
 * such as creating an index, run alone, since the server does not protect them from inserts.
 */
package dev.latchkey.embedded;
