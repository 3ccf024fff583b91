-- Questions that no card answered, for those who write the cards: stripped of names, numbers and places before they come here, and
-- tied to no conversation (a random id; of the time only the day). The text is sealed under the master key. Forgotten after the
-- retention days.

create table unanswered (
  id          text primary key,
  asked_at    bigint not null,              -- the day, as epoch milliseconds
  kind        text not null,                -- no: a card did not help | none: no card named was meant | far: no card came near
  language    text not null,
  text_sealed ${blob} not null,
  candidates  text not null                 -- slugs of the nearest cards, best first, with spaces between
);
create index unanswered_by_day on unanswered (asked_at);
