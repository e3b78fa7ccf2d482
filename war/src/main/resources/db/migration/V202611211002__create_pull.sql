create table pull (
  id bigint not null primary key,
  source_id bigint not null references source (id),
  purpose varchar(10) not null,
  state varchar(12) not null,
  page_cursor varchar(2000) not null,
  fencing bigint not null,
  lease_owner varchar(60),
  lease_until timestamp with time zone,
  wait_until timestamp with time zone,
  attempts integer not null,
  cancel_requested boolean not null,
  deletions_confirmed boolean not null,
  done bigint not null,
  total bigint not null,
  responses_new bigint not null,
  responses_changed bigint not null,
  responses_unchanged bigint not null,
  responses_partial bigint not null,
  responses_gone bigint not null,
  answers_nothing bigint not null,
  verbatims bigint not null,
  findings bigint not null,
  redactions bigint not null,
  rejected bigint not null,
  error varchar(40),
  hint varchar(1000),
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone
);
create index pull_source on pull (source_id, id);
create index pull_state on pull (state, wait_until);
comment on table pull is 'One incremental reading of a source: a sequence of short transactions that survives a kill.';
comment on column pull.id is 'Key.';
comment on column pull.source_id is 'What is read.';
comment on column pull.purpose is 'UPDATE for what is new, SWEEP for everything again.';
comment on column pull.state is 'QUEUED, RUNNING, WAITING, DONE, FAILED or CANCELLED.';
comment on column pull.page_cursor is 'Where the next page starts; moves in the transaction that stores the page.';
comment on column pull.fencing is 'Raised at each take-over; a page written under an older number is refused.';
comment on column pull.lease_owner is 'The worker that holds it.';
comment on column pull.lease_until is 'When the lease ends unless renewed, by the database''s clock.';
comment on column pull.wait_until is 'Not before; set while the tool asked to wait.';
comment on column pull.attempts is 'Waits in a row without a page between.';
comment on column pull.cancel_requested is 'Somebody pressed stop.';
comment on column pull.deletions_confirmed is 'A person said that many responses were really deleted in the tool.';
comment on column pull.done is 'How much has been read, in the tool''s unit.';
comment on column pull.total is 'How much there is; -1 when the tool cannot tell.';
comment on column pull.responses_new is 'Responses stored for the first time.';
comment on column pull.responses_changed is 'Responses that had changed.';
comment on column pull.responses_unchanged is 'Responses already here.';
comment on column pull.responses_partial is 'Responses of people who did not finish.';
comment on column pull.responses_gone is 'Responses that no longer exist in the tool.';
comment on column pull.answers_nothing is 'Open answers that say nothing.';
comment on column pull.verbatims is 'Open texts stored.';
comment on column pull.findings is 'Findings proposed.';
comment on column pull.redactions is 'Identifiers hidden.';
comment on column pull.rejected is 'Rows kept out.';
comment on column pull.error is 'The closed error that ended or delays it.';
comment on column pull.hint is 'What happened and what to do.';
comment on column pull.created_at is 'When it was asked for.';
comment on column pull.started_at is 'When a worker first took it.';
comment on column pull.ended_at is 'When it ended.';

create table pull_rejection (
  id bigint not null primary key,
  pull_id bigint not null references pull (id),
  place varchar(200) not null,
  reason varchar(1000) not null
);
create index pull_rejection_pull on pull_rejection (pull_id, id);
comment on table pull_rejection is 'Rows that could not be read, the first 1,000 of a pull.';
comment on column pull_rejection.id is 'Key.';
comment on column pull_rejection.pull_id is 'The pull.';
comment on column pull_rejection.place is 'Where the row is, for people.';
comment on column pull_rejection.reason is 'What is wrong; never the row''s text.';

create sequence pull_seq start with 50 increment by 50;
create sequence pull_rejection_seq start with 50 increment by 50;
