-- Channels that send over a network: how urgent a reply is, how far it was sent, what proves that it was.

alter table outbox add column channel text not null default '';
alter table outbox add column level bigint not null default 0;       -- level of the turn; danger goes out first
alter table outbox add column sent_pieces bigint not null default 0; -- of a reply that becomes several messages
alter table outbox add column repeated bigint not null default 0;    -- 1 once an emergency reply was sent again
alter table outbox add column receipt text;                          -- keyed hash of the platform's message id
-- status is now NEW | SENDING | SENT | UNKNOWN | FAILED: UNKNOWN when the platform's answer was lost
update outbox set channel = coalesce((select c.channel from conversation c where c.id = outbox.conversation_id), '');
create index outbox_new on outbox (channel, level desc, id) where status = 'NEW';
create index outbox_sending on outbox (channel, next_at) where status = 'SENDING';
create index outbox_unknown on outbox (channel, id) where status = 'UNKNOWN';

alter table conversation add column blocked_at bigint;                     -- since then the person shuts us out
alter table conversation add column muted_until bigint not null default 0; -- until then a person of ours is talking there

-- What a platform delivered, as it arrived, kept before anybody reads it. Sealed under the master key. A row goes once its messages
-- stand in the inbox; one that cannot be read stays aside until the retention days are over.
create table raw_update (
  id          ${pk},
  channel     text not null,
  body_sealed ${blob} not null,
  received_at bigint not null,
  status      text not null                 -- NEW | ASIDE
);
create index raw_update_by_channel on raw_update (channel, status, id);
create index raw_update_by_age on raw_update (status, received_at);

-- Where reading goes on at a platform that is asked for updates.
create table poll_offset (
  channel text primary key,
  next_id bigint not null,
  at      bigint not null
);

-- What a channel must remember (tokens, budgets), sealed under the master key.
create table channel_note (
  channel      text not null,
  name         text not null,
  value_sealed ${blob} not null,
  at           bigint not null,
  primary key (channel, name)
);

-- Who does what only one node may do; whoever holds it renews it in time.
create table lease (
  name     text primary key,
  holder   text not null,
  until_at bigint not null
);
