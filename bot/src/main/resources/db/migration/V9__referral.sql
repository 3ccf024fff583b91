-- Handing somebody on to a hotline, asking after them, and what is known of the lines. Times are epoch milliseconds.

create table hand_over (
  id              text primary key,         -- eight letters and digits
  conversation_id text not null,
  case_id         text not null,
  line            text not null,            -- id of the hotline
  account         text not null,
  shown_as        text not null,
  way             text not null,            -- PHONE | MAIL | WEBHOOK
  asked_at        bigint not null,
  stage           text not null,            -- ASKED | DECLINED | LAPSED | REPLACED | NUMBER | TELLING | TOLD | UNANSWERED | ACKNOWLEDGED
  due_at          bigint,
  follow          text not null,            -- NONE | OFFERED | REFUSED | AGREED | ASKED | AGAIN | ASKED_AGAIN | DONE
  follow_at       bigint,
  deliver_at      bigint,                   -- of TELLING by mail or webhook: when it is tried (again)
  tries           bigint not null,
  words_sealed    ${blob} not null          -- what the line is told, under the conversation's data key
);
create index hand_over_by_case on hand_over (case_id);
create index hand_over_by_conversation on hand_over (conversation_id);
create index hand_over_due on hand_over (due_at) where due_at is not null;
create index hand_over_follow on hand_over (follow_at) where follow_at is not null;
create index hand_over_deliver on hand_over (deliver_at) where deliver_at is not null;

create table visit (
  id              text primary key,
  conversation_id text not null,
  case_id         text not null,
  account         text not null,
  shown_as        text not null,
  hours           bigint not null,
  stage           text not null,            -- OFFERED | REFUSED | AGREED | ASKED | ANSWERED | SILENT
  due_at          bigint,
  offered_at      bigint not null
);
create index visit_by_case on visit (case_id);
create index visit_by_conversation on visit (conversation_id);
create index visit_due on visit (due_at) where due_at is not null;

-- Lines of which something is known: out of every answer, an alarm that nobody settled.
create table line_watch (
  line     text primary key,
  out_at   bigint,
  alarm_at bigint,
  mark     bigint not null                  -- answers up to this id were settled
);

-- What was done with lines. Only ever added to.
create table line_event (
  id      ${pk},
  line    text not null,
  at      bigint not null,
  account text not null,                    -- or 'service'
  what    text not null,                    -- out | back | checked | alarm
  why     text not null,
  words   text not null
);
create index line_event_by_line on line_event (line, id);

-- What people told of their calls; no conversation leads here, and only the day is kept.
create table line_reach (
  id     ${pk},
  line   text not null,
  called text not null,                     -- REACHED | NOBODY | WRONG
  day    bigint not null                    -- days since 1970
);
create index line_reach_by_line on line_reach (line, id);
