-- What the bot knows, as documents with revisions. The words of people never get in here.

create table knowledge_document (
  id    text primary key,                   -- such as signal/suicide.goodbye
  kind  text not null,
  file  text not null,                      -- exchange file it stands in; of a card, the Vietnamese one
  place bigint not null                     -- order within the file
);

-- Words never change; only state and reviewer move on.
create table knowledge_revision (
  document  text not null,
  number    bigint not null,                -- from 1, without gaps: whoever comes second is told
  words     text not null,                  -- verbatim block of the file
  twin      text not null,                  -- the English file of a card; empty for everything else
  retires   integer not null,               -- 1: the document is to go
  author    text not null,                  -- id of a member, or a word for the program itself
  at        bigint not null,
  reason    text not null,
  review_by text not null,                  -- ISO date, or empty
  sources   text not null,                  -- codes, a space between
  hash      text not null,
  state     text not null,                  -- starter | draft | in-review | signed | rejected
  reviewer  text not null,                  -- who signed; empty until then
  primary key (document, number)
);

create table knowledge_move (               -- append-only
  id       ${pk},
  document text not null,
  number   bigint not null,
  state    text not null,
  who      text not null,
  at       bigint not null,
  remark   text not null
);
create index knowledge_move_by_revision on knowledge_move (document, number, id);

create table knowledge_publication (        -- append-only
  number   bigint primary key,              -- from 1, without gaps
  at       bigint not null,
  who      text not null,
  reason   text not null,
  restores bigint not null,                 -- the older publication it goes back to; 0 for none
  content  text not null,                   -- revision of the files, as a node computes it
  report   text not null                    -- the gate's, JSON; empty where there was none
);

-- What a publication changed; the set in force is the newest change of every document.
create table knowledge_change (
  publication bigint not null,
  document    text not null,
  revision    bigint not null,              -- 0: no longer in force
  primary key (publication, document)
);
create index knowledge_change_by_document on knowledge_change (document, publication);

create table knowledge_reviewer (           -- who may sign only some kinds
  staff_id text primary key,
  kinds    text not null                    -- labels, a space between
);

create table knowledge_serving (
  node        text primary key,
  publication bigint not null,              -- what the node answers with
  at          bigint not null,
  fault       text not null                 -- why it is not the newest; empty when all is well
);
