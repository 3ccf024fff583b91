-- A case: somebody who needs a person. One open case for each conversation; everything of a case goes with its conversation.
-- Times are epoch milliseconds.

create table care_case (
  id              text primary key,
  conversation_id text not null,
  level           bigint not null,
  topics          text not null,            -- labels with spaces between, main one first
  origin          text not null,            -- DANGER | ASKED | COUNSELLOR
  opened_at       bigint not null,
  waiting_since   bigint not null,
  former          text,                     -- account that had it last
  state           text not null,            -- WAITING | ADVISED | TAKEN | TALKING | CLOSED | LAPSED
  owner           text not null,            -- tier or account; of an ended case who ended it
  since           bigint not null,
  spoke_at        bigint,
  outcome         text,                     -- of CLOSED the outcome, of LAPSED why
  ended           bigint not null           -- 0 while it is open
);
create unique index care_case_open on care_case (conversation_id) where ended = 0;
create index care_case_by_conversation on care_case (conversation_id);
create index care_case_queue on care_case (level desc, waiting_since) where ended = 0;

-- What is due in a case. Written in the transaction that moves the case, deleted in the one that it fires in.
create table case_clock (
  id              ${pk},
  conversation_id text not null,
  case_id         text not null,
  kind            text not null,
  due_at          bigint not null,
  unique (case_id, kind)
);
create index case_clock_by_due on case_clock (due_at);
create index case_clock_by_conversation on case_clock (conversation_id);

-- What happened, for good; no words of anybody. Only ever added to.
create table case_event (
  id              ${pk},
  conversation_id text not null,
  case_id         text not null,
  at              bigint not null,
  who             text not null,            -- account | person | clock | service
  what            text not null,
  why             text not null
);
create index case_event_by_case on case_event (case_id, id);
create index case_event_by_conversation on case_event (conversation_id);

-- Who is to be told, and how far that went.
create table case_page (
  id              ${pk},
  conversation_id text not null,
  case_id         text not null,
  kind            text not null,            -- OFFER | ALARM | SUPERVISE
  accounts        text not null,            -- with spaces between
  way             text not null,            -- name of the pager
  status          text not null,            -- ATTEMPTED | ACCEPTED | SEEN | TAKEN | PAST
  created_at      bigint not null,
  next_at         bigint not null,          -- of ATTEMPTED: when it is tried (again)
  attempts        bigint not null
);
create index case_page_due on case_page (next_at) where status = 'ATTEMPTED';
create index case_page_by_case on case_page (case_id, id);
create index case_page_by_conversation on case_page (conversation_id);

-- What staff note on a case, sealed under the conversation's data key.
create table case_note (
  id              ${pk},
  conversation_id text not null,
  case_id         text not null,
  at              bigint not null,
  account         text not null,
  body_sealed     ${blob} not null
);
create index case_note_by_case on case_note (case_id, id);
create index case_note_by_conversation on case_note (conversation_id);

-- What staff said of themselves: presence that overrides the rota, the name people read.
create table case_staff (
  account  text primary key,
  shown_as text not null,
  presence text not null,                   -- HERE | AWAY
  until_at bigint not null
);

alter table conversation add column held_by text;  -- the counsellor who talks there; the bot is silent meanwhile
alter table outbox add column spoken_by text;      -- the counsellor whose words these are
