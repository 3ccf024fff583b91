package vn.langnghe.knowledge.guidance;

import java.util.List;
import vn.langnghe.knowledge.text.Bilingual;

/// Topics that belong together, as pages that list all topics show them.
///
/// @param id fixed name
/// @param name what people read above them
/// @param slugs the topics, in the order shown
public record TopicGroup(String id, Bilingual name, List<String> slugs) {
  public TopicGroup {
    slugs = List.copyOf(slugs);
  }
}
