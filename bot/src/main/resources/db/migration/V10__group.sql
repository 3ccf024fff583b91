-- The group of staff on a platform: one topic for each case. Times are epoch milliseconds.

-- The topic of a case. Stays when the conversation is erased, so that the topic can be deleted too; it holds no words.
create table group_topic (
  case_id         text primary key,
  conversation_id text not null,
  thread_id       bigint,                   -- of the platform; empty until it is opened
  event_cursor    bigint not null,          -- case_event up to here was looked at
  line_cursor     bigint not null,          -- positions of the conversation up to here were looked at
  relayed_to      bigint not null,          -- positions up to here stand in the topic
  version         bigint not null
);
create unique index group_topic_by_thread on group_topic (thread_id);

-- What goes to the group. Rows of a case that wait are sent together.
create table group_out (
  id              ${pk},
  conversation_id text not null,
  case_id         text not null,
  kind            text not null,            -- OPEN | TEXT | RENAME | CLOSE | REOPEN
  level           bigint not null,          -- of the case; danger goes out first
  body_sealed     ${blob},                  -- under the conversation's data key; gone once it was sent
  buttons         text not null,            -- which buttons stand below
  page_id         bigint,                   -- the page (case_page) it tells of
  status          text not null,            -- NEW | SENDING | SENT | UNKNOWN | FAILED
  created_at      bigint not null,
  next_at         bigint not null,
  attempts        bigint not null,
  repeated        bigint not null
);
create index group_out_new on group_out (case_id, id) where status = 'NEW';
create index group_out_sending on group_out (id) where status = 'SENDING';
create index group_out_by_page on group_out (page_id);
create index group_out_by_conversation on group_out (conversation_id);

-- When the group was sent something, for its limit; minutes old ones go.
create table group_sent (
  id ${pk},
  at bigint not null
);
create index group_sent_by_time on group_sent (at);

-- What staff wrote in the group and was done, once each.
create table group_heard (
  message_key     text primary key,
  conversation_id text not null,
  position        bigint not null,          -- of the words in the conversation; 0 for a note
  at              bigint not null
);
create index group_heard_by_conversation on group_heard (conversation_id, position);

-- One-time codes that staff write in the group.
create table group_code (
  code_key text primary key,                -- keyed hash
  kind     text not null,                   -- ME | GROUP
  staff_id text not null,
  until_at bigint not null
);

-- Whose account on the platform is whose here.
create table group_member (
  user_key text primary key,                -- keyed hash of the platform's id
  staff_id text not null unique,
  at       bigint not null
);
