create table respondent (
  id bigint not null primary key,
  study_id bigint not null references study (id),
  key_hash varchar(64),
  version integer not null
);
-- The listed value comes first: H2 uses an index for IN only on its first column.
create unique index respondent_key on respondent (key_hash, study_id);
comment on table respondent is 'A pseudonymous person; without a key, one per response.';
comment on column respondent.id is 'Key, and the number in "Person 12".';
comment on column respondent.study_id is 'The study.';
comment on column respondent.key_hash is 'Keyed hash of what identifies the person, hex; null when unknown.';
comment on column respondent.version is 'Counts changes, for optimistic locking.';

create table response (
  id bigint not null primary key,
  source_id bigint not null references source (id),
  remote_id varchar(200) not null,
  content_hash varchar(64) not null,
  state varchar(14) not null,
  submitted_at timestamp with time zone,
  raw_time varchar(100),
  language varchar(35),
  consented boolean,
  answers varchar(1000000) not null,
  respondent_id bigint not null references respondent (id),
  pull_id bigint not null references pull (id),
  read_at timestamp with time zone not null,
  seen_by_sweep bigint,
  gone boolean not null,
  version integer not null
);
-- The listed value comes first: H2 uses an index for IN only on its first column.
create unique index response_remote on response (remote_id, source_id);
create index response_respondent on response (respondent_id);
create index response_source on response (source_id, id);
comment on table response is 'What one person sent once.';
comment on column response.id is 'Key.';
comment on column response.source_id is 'The source.';
comment on column response.remote_id is 'The tool''s id, unique within the source.';
comment on column response.content_hash is 'Hash of everything read, to notice edits.';
comment on column response.state is 'How far the person came; only COMPLETED counts by default.';
comment on column response.submitted_at is 'When it was finished; null when unknown.';
comment on column response.raw_time is 'The time as the tool wrote it.';
comment on column response.language is 'BCP 47 tag.';
comment on column response.consented is 'Whether the person agreed; null when no column says.';
comment on column response.answers is 'The closed answers as one JSON document.';
comment on column response.respondent_id is 'The person.';
comment on column response.pull_id is 'The pull that last changed it.';
comment on column response.read_at is 'When that pull read it.';
comment on column response.seen_by_sweep is 'The sweep that last saw it.';
comment on column response.gone is 'No longer exists in the tool: not counted, quotes retracted.';
comment on column response.version is 'Counts changes, for optimistic locking.';

create table verbatim (
  id bigint not null primary key,
  source_id bigint not null references source (id),
  response_id bigint not null references response (id),
  question_id bigint not null references source_question (id),
  text_version integer not null,
  text varchar(200000) not null,
  text_hash varchar(64) not null,
  salt varchar(32) not null,
  redactions integer not null,
  says_nothing boolean not null,
  superseded boolean not null
);
create index verbatim_response on verbatim (response_id);
create index verbatim_source on verbatim (source_id, id);
comment on table verbatim is 'One open text in its canonical form; never edited, a change writes a new row.';
comment on column verbatim.id is 'Key.';
comment on column verbatim.source_id is 'The source.';
comment on column verbatim.response_id is 'The response it belongs to.';
comment on column verbatim.question_id is 'The question as shown.';
comment on column verbatim.text_version is 'Version of the text, from 1.';
comment on column verbatim.text is 'Canonical text: offsets count its Unicode code points.';
comment on column verbatim.text_hash is 'Salted SHA-256 of the text, hex.';
comment on column verbatim.salt is '128 random bits, hex; erased with the text.';
comment on column verbatim.redactions is 'Identifiers hidden in it.';
comment on column verbatim.says_nothing is 'The answer is "no", "n/a" or the like.';
comment on column verbatim.superseded is 'A newer version of the same answer exists.';

create sequence respondent_seq start with 50 increment by 50;
create sequence response_seq start with 50 increment by 50;
create sequence verbatim_seq start with 50 increment by 50;
