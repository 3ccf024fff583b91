package vn.langnghe.bot.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.channel.GroupLine.Call;
import vn.langnghe.bot.channel.StaffHeard;
import vn.langnghe.bot.channel.StaffHeard.Where;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Right;

/// Who writes what where: binds accounts and the group, and leads what belongs to a case to
/// [Commands]. Who is not known here does nothing and is told kindly, once in a while.
final class Hearing {
  /// Wrong codes of one account within [#PATIENCE]; more are not looked at.
  private static final int MOST_TRIES = 10;

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final StaffGroup.Ports ports;
  private final GroupTexts texts;
  private final GroupChat chat;
  private final Commands commands;
  private final Cache<String, Integer> tries =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(PATIENCE).build();
  private final Cache<String, Boolean> told =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(PATIENCE).build();

  Hearing(StaffGroup.Ports ports, GroupTexts texts, GroupChat chat) {
    this.ports = ports;
    this.texts = texts;
    this.chat = chat;
    this.commands = new Commands(ports, texts);
  }

  void hear(StaffHeard heard) {
    Where where = heard.where();
    switch (heard) {
      case StaffHeard.Moved(Where from, String to) -> {
        if (chat.is(where.chat())) {
          chat.become(to);
          ports.book().moved(ports.clock().instant());
        }
      }
      case StaffHeard.Added added -> {
        if (chat.id().isEmpty()) {
          say(where, "added");
        }
      }
      case StaffHeard.Said(Where from, String text) -> said(where, text.strip());
      case StaffHeard.Edited edited -> topic(where).ifPresent(id -> known(where, id, heard));
      case StaffHeard.Sent sent -> topic(where).ifPresent(id -> known(where, id, heard));
      case StaffHeard.Pressed(Where from, String press, String data) -> pressed(where, press, data);
    }
  }

  private void said(Where where, String text) {
    String first = text.split("[\\s@]", 2)[0];
    String rest = text.split("\\s+", 2).length > 1 ? text.split("\\s+", 2)[1].strip() : "";
    if (first.equals("/toi")) {
      if (!where.group() || chat.is(where.chat())) {
        link(where, rest);
      }
    } else if (first.equals("/gan") && where.group()) {
      bind(where, rest);
    } else if (chat.is(where.chat())) {
      Optional<String> topic = topic(where);
      if (topic.isPresent()) {
        known(where, topic.get(), new StaffHeard.Said(where, text));
      } else if (Commands.NAMES.contains(first)) {
        say(where, "in-topic");
      }
    }
  }

  private Optional<String> topic(Where where) {
    return where.thread() == 0 || !chat.is(where.chat())
        ? Optional.empty()
        : ports.book().caseOf(where.thread());
  }

  private static String user(Where where) {
    return where.channel() + '\n' + where.user();
  }

  private Optional<Member> member(Where where) {
    return where.user().isEmpty()
        ? Optional.empty()
        : ports
            .crew()
            .member(user(where))
            .flatMap(ports.staff()::member)
            .filter(member -> member.may(Right.ANSWER));
  }

  private void known(Where where, String caseId, StaffHeard heard) {
    Optional<Member> member = member(where);
    if (member.isPresent()) {
      commands.does(member.get(), caseId, heard);
    } else if (told.asMap().putIfAbsent(user(where), true) == null) {
      ports.book().add(caseId, Note.text(texts.of("link-first")), ports.clock().instant());
    }
  }

  private void pressed(Where where, String press, String data) {
    Optional<Member> member = member(where);
    List<String> fields = List.of(data.split(":"));
    if (!chat.is(where.chat())) {
      ports.line().answer(press, "");
    } else if (member.isEmpty()) {
      ports.line().answer(press, texts.of("link-first"));
    } else {
      ports.line().answer(press, commands.pressed(member.get(), fields));
    }
  }

  private boolean isPatient(Where where) {
    return tries.asMap().merge(user(where), 1, Integer::sum) <= MOST_TRIES;
  }

  private void link(Where where, String code) {
    if (where.user().isEmpty() || !isPatient(where)) {
      return;
    }
    Optional<Member> member =
        ports
            .crew()
            .link(code, user(where), ports.clock().instant())
            .flatMap(ports.staff()::member);
    member.ifPresent(one -> audit(one, Deed.TELEGRAM_LINKED));
    // said twice, the second time by mistake or after a stop: they are bound all the same
    Optional<Member> now = member.or(() -> member(where));
    if (now.isPresent()) {
      tries.invalidate(user(where));
      told.invalidate(user(where));
      tell(where, texts.of("linked") + " " + now.get().name());
    } else {
      say(where, "link-over");
    }
  }

  private void bind(Where where, String code) {
    if (!isPatient(where)) {
      return;
    }
    if (chat.isFixed()) {
      say(where, "bound-fixed");
      return;
    }
    Optional<Member> admin =
        ports
            .crew()
            .bind(code, ports.clock().instant())
            .flatMap(ports.staff()::member)
            .filter(member -> member.may(Right.MANAGE_STAFF));
    if (admin.isPresent() && !chat.is(where.chat())) {
      boolean other = chat.id().isPresent();
      chat.become(where.chat());
      if (other) {
        ports.book().moved(ports.clock().instant());
      }
      audit(admin.get(), Deed.GROUP_BOUND);
    }
    say(where, chat.is(where.chat()) ? "bound" : "bound-not");
  }

  private void audit(Member member, Deed deed) {
    ports.audit().note(Entry.of(ports.clock().instant(), member.id(), deed, member.id()));
  }

  private void say(Where where, String key) {
    tell(where, texts.of(key));
  }

  /// Beside the topics; best effort, since whoever wrote can write again.
  private void tell(Where where, String text) {
    if (where.group()) {
      ports.book().sent(ports.clock().instant());
    }
    ports.line().send(where.chat(), new Call.Post(where.thread(), text, List.of()));
  }
}
