package dev.latchkey.user.migration;

import java.util.List;

/**
 * What a run of the migration has done.
 *
 * @param broughtUpToDate documents that are accounts now
 * @param newUserIds how many of them had no UUID for an id and got one
 * @param unknownHashes how many of them have a password that no format reads
 * @param waiting documents that wait for the operator
 * @param someWaiting the ids of the first of those
 */
public record MigrationReport(
    long broughtUpToDate,
    long newUserIds,
    long unknownHashes,
    long waiting,
    List<String> someWaiting) {}
