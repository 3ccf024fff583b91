package vn.langnghe.bot.channel.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Topic;

/// The keys of the texts that pages need; each text may use the slot `days`.
final class PageKeys {
  private static final String CHAT =
      "title name tagline notice danger welcome skip log you write send sending failed offline typing answering newer call"
          + " leave leave.hint pressed other-language other-language.code back more automated"
          + " error.fast error.long error.unreadable error.missing error.other";

  private static final String READING =
      "nav nav.chat nav.guides nav.lines skip.content talk private"
          + " guides.title guides.lead guides.search guides.search.hint guides.search.go guides.found guides.none"
          + " guides.busy guides.danger guides.groups"
          + " guide.lines guide.sources guide.unopened guide.review guide.unsigned guide.signed guide.review-by"
          + " guide.related guide.all guide.share guide.copied guide.print"
          + " lines.title lines.lead lines.emergency lines.emergency.hospital lines.others lines.topic"
          + " lines.topic.any lines.province lines.province.any lines.free lines.go lines.reset lines.none"
          + " lines.only lines.unchecked lines.language";

  private PageKeys() {}

  static List<String> all() {
    return Stream.of(
            Arrays.stream((CHAT + " " + READING).split(" ")).map("web."::concat),
            Arrays.stream(Topic.values()).map(PageKeys::topic))
        .flatMap(keys -> keys)
        .toList();
  }

  /// What people call a topic.
  static String topic(Topic topic) {
    return "web.topic." + topic.label();
  }
}
