-- The people who work here, their stays, and who did what.

create table staff (
  id            text primary key,
  login         text not null unique,
  name          text not null,
  roles         text not null,              -- counsellor supervisor editor reviewer admin, a space between
  language      text not null,
  state         text not null,              -- invited | active | off
  password_hash text,                       -- Argon2id with its salt and settings
  factor_sealed ${blob},                    -- secret of the second factor, under the master key
  factor_step   bigint not null,            -- newest time step whose code was used; a code works once
  created_at    bigint not null
);

create table staff_link (
  token_key text primary key,               -- keyed hash
  kind      text not null,                  -- first | invitation | reset
  staff_id  text not null,                  -- empty for the first administrator
  until_at  bigint not null
);
create index staff_link_by_staff on staff_link (staff_id);

create table staff_session (
  token_key     text primary key,           -- keyed hash
  staff_id      text not null,
  stage         text not null,              -- code | enrol | full
  csrf          text not null,
  factor_sealed ${blob},                    -- a second factor that is offered and not proved yet
  begun_at      bigint not null,
  seen_at       bigint not null
);
create index staff_session_by_staff on staff_session (staff_id);

create table staff_try (
  login_key    text primary key,            -- keyed hash of a sign-in name, whether or not it exists
  tries        bigint not null,             -- in a row
  paused_until bigint not null,
  at           bigint not null
);

-- Ids and labels only, never what somebody wrote. The database refuses to change or delete a line.
create table staff_audit (
  id     ${pk},
  at     bigint not null,
  who    text not null,                     -- id of a member; empty when nobody was signed in
  deed   text not null,
  whom   text not null,                     -- id of a member or a case
  detail text not null
);
create index staff_audit_by_who on staff_audit (who, id);
${staff_audit_stays}
