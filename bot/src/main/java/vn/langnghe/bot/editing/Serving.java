package vn.langnghe.bot.editing;

import java.time.Instant;

/// What a node answers with.
///
/// @param node its name
/// @param publication number of the publication; 0 for the starter files
/// @param fault why it is not the newest; empty when all is well
public record Serving(String node, long publication, Instant at, String fault) {}
