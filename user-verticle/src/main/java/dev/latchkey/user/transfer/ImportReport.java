package dev.latchkey.user.transfer;

/**
 * What an import has done.
 *
 * @param rows how many were read
 * @param imported accounts that are new
 * @param there accounts that were there already, as the rows have them
 * @param changedSince accounts that were there already, with a password of the current kind: their
 *     owner has logged in or changed it
 * @param rejected rows that are not in
 * @param unknownHashes how many of the new ones have a hash that no format reads
 */
public record ImportReport(
    long rows, long imported, long there, long changedSince, long rejected, long unknownHashes) {}
