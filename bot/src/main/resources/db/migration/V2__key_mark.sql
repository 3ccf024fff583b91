-- A word sealed by the master key the database was made with, so that another key is refused at the start.

create table key_mark (
  id     bigint primary key,
  sealed ${blob} not null
);
