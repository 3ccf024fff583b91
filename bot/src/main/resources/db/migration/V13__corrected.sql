-- Messages whose danger was rated wrongly, for those who keep signals and sets: stripped of names, numbers and places and read by a
-- counsellor before they come here, tied to no conversation, case or member of staff (a random id; of the time only the day). The text is
-- sealed under the master key. Forgotten after the retention days.

create table corrected (
  id          text primary key,
  told_at     bigint not null,              -- the day, as epoch milliseconds
  rated       bigint not null,              -- the level it got
  level       bigint not null,              -- the level it should have had
  topics      text not null,                -- labels with spaces between, main one first; empty at level 0
  subject     text not null,
  text_sealed ${blob} not null
);
create index corrected_by_day on corrected (told_at);

-- For what the audit log is searched by.
create index staff_audit_by_time on staff_audit (at);
