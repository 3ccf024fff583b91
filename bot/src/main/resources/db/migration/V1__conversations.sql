-- One history for SQLite and PostgreSQL. Every table that grows has the conversation as its key.
-- Times are epoch milliseconds. Columns named *_sealed hold text sealed under the conversation's data key.

create table conversation (
  id            text primary key,
  channel       text not null,
  chat_key      text not null,              -- keyed hash of the platform's chat id
  data_key      ${blob} not null,           -- wrapped by the master key; dropping it erases the conversation
  chat_sealed   ${blob} not null,
  state_sealed  ${blob},
  version       bigint not null,            -- rises with every turn; two nodes cannot both complete one
  last_position bigint not null,            -- of both sides of the chat
  hidden_to     bigint not null,            -- lines up to here are not shown any more (quick exit)
  created_at    bigint not null,
  updated_at    bigint not null,
  unique (channel, chat_key)
);
create index conversation_by_age on conversation (updated_at);

create table inbox (
  id              ${pk},
  conversation_id text not null,
  channel         text not null,
  message_key     text not null,            -- keyed hash of the platform's message id
  position        bigint not null,
  body_sealed     ${blob} not null,
  received_at     bigint not null,
  status          text not null,            -- NEW | DONE
  handled_at      bigint,
  unique (channel, message_key)
);
create index inbox_waiting on inbox (conversation_id, id) where status = 'NEW';
create index inbox_by_position on inbox (conversation_id, position);

create table outbox (
  id              ${pk},
  conversation_id text not null,
  position        bigint not null,
  body_sealed     ${blob} not null,
  created_at      bigint not null,
  status          text not null,            -- NEW | SENDING | SENT | FAILED
  attempts        bigint not null,
  next_at         bigint not null,          -- not before; while SENDING: when the claim began
  sent_at         bigint
);
create index outbox_unsent on outbox (conversation_id, id) where status in ('NEW', 'SENDING');
create index outbox_by_position on outbox (conversation_id, position);

create table turn_log (
  id              ${pk},
  conversation_id text not null,
  inbox_id        bigint not null,
  at              bigint not null,
  level           bigint not null,
  signals         text not null,            -- ids, never words
  effects         text not null,
  refs            text not null,            -- published texts and their revisions
  knowledge       text not null             -- revision of the snapshot
);
create index turn_log_by_conversation on turn_log (conversation_id, id);
