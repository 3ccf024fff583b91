-- What is due in a conversation if the person writes no more. The dialogue decides (its state holds the same list);
-- a row that comes due becomes a message of kind "due" in the inbox, in the same transaction, so it fires once.

create table reminder (
  id              ${pk},
  conversation_id text not null,
  kind            text not null,            -- names no topic
  due_at          bigint not null
);
create index reminder_by_due on reminder (due_at);
create index reminder_by_conversation on reminder (conversation_id);
