-- Why something did not arrive, whether the page of a chat is closed, and groups of partners. Times are epoch milliseconds.

alter table outbox add column failed_why text;       -- of FAILED: REFUSED | BUDGET | QUIET | GIVEN_UP
alter table conversation add column away_at bigint;  -- web chat: since then its page is closed; only while there is a case

-- What people told of their calls before what line_reach still holds: counts of each week, no order and no day.
create table line_count (
  line   text not null,
  called text not null,                     -- REACHED | NOBODY | WRONG
  week   bigint not null,                   -- its first day, in days since 1970
  n      bigint not null,
  primary key (line, called, week)
);

-- Groups of partners have the same limit as the group of staff, each its own. hand_over.way is now also TELEGRAM.
alter table group_sent add column place text not null default '';  -- keyed hash of a partner's group; '' is the group of staff
create index group_sent_by_place on group_sent (place, at);
