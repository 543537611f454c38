package dev.latchkey.app.settings;

/**
 * How to join the cluster.
 *
 * @param name members of another name are not joined
 * @param host the address of this node
 * @param port the first port to try
 * @param members where others may be, separated by commas
 */
public record ClusterSettings(String name, String host, int port, String members) {}
