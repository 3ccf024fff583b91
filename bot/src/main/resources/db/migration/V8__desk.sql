-- Counsellors pass cases on, are away for a moment, and are looked after.

alter table care_case add column passed_to text;    -- of PASSING: the account it is passed to (state is now also PASSING | PAUSED)
alter table care_case add column until_at bigint;   -- of PAUSED: when the counsellor is back
alter table conversation add column writing_until bigint not null default 0; -- the counsellor writes until then

-- What somebody bore lately; nothing of any person.
create table staff_load (
  account    text primary key,
  in_a_row   bigint not null,               -- cases that ended since the last rest
  ended_at   bigint not null,
  rest_until bigint not null
);

-- A counsellor says how a case at level 4 left them. Labels only, no words.
create table staff_debrief (
  id      ${pk},
  account text not null,
  at      bigint not null,
  mood    text,
  wish    text,
  done_at bigint
);
create index staff_debrief_by_account on staff_debrief (account, id);
