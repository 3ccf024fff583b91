package vn.langnghe.bot.routing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.hotlines.Hotlines;

/// Chooses whom to name.
public final class Router {
  /// Needs that a listening line answers; for the others the night text would be beside the point.
  private static final Set<Topic> LISTENING =
      EnumSet.of(Topic.SUICIDE, Topic.SELF_HARM, Topic.GENERAL);

  private Router() {}

  /// The route for a request.
  public static Route route(HotlineRequest request, Hotlines hotlines) {
    boolean imminent = request.level() == Level.IMMINENT;
    boolean adult = request.age().filter(age -> age != AgeGroup.ADULT).isEmpty();
    boolean night =
        !imminent
            && adult
            && LISTENING.contains(request.topics().getFirst())
            && !hotlines.listeningLineOpen(request);
    return new Route(
        hotlines.offer(request),
        imminent,
        night,
        !imminent && hotlines.ageMatters(request),
        imminent ? List.of() : hotlines.provincesThatMatter(request));
  }
}
