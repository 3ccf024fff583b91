package vn.langnghe.bot.editing;

import java.time.Instant;
import java.util.Optional;
import vn.langnghe.knowledge.files.Wording;

/// What a node answers with.
///
/// @param node its name
/// @param publication number of the publication; 0 for the starter files
/// @param fault why it is not the newest; empty when all is well
public record Serving(String node, long publication, Instant at, Optional<Wording> fault) {}
