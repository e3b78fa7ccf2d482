create table upload (
  id varchar(36) not null primary key,
  file_name varchar(255) not null,
  byte_size bigint not null,
  created_at timestamp with time zone not null,
  version integer not null
);
comment on table upload is 'A file on its way in; its bytes lie in the staging folder until the source has been read.';
comment on column upload.id is 'Random key, also the name in the staging folder.';
comment on column upload.file_name is 'The name people gave it.';
comment on column upload.byte_size is 'Announced size in bytes.';
comment on column upload.created_at is 'When it began.';
comment on column upload.version is 'Counts changes, for optimistic locking.';

create table source (
  id bigint not null primary key,
  study_id bigint not null references study (id),
  name varchar(200) not null,
  kind varchar(20) not null,
  basis varchar(20) not null,
  basis_declared_by varchar(200),
  tool varchar(40) not null,
  connection_id bigint,
  survey_id varchar(200) not null,
  upload_id varchar(36),
  staged_at timestamp with time zone not null,
  columns_json varchar(1000000) not null,
  definition_hash varchar(64) not null,
  update_cursor varchar(2000) not null,
  html boolean not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create index source_study on source (study_id);
comment on table source is 'Where answers come from, and what somebody declared about it.';
comment on column source.id is 'Key.';
comment on column source.study_id is 'The study it belongs to.';
comment on column source.name is 'What people call it.';
comment on column source.kind is 'SURVEY, REVIEW, TICKET, FEEDBACK, INTERVIEW or PUSH.';
comment on column source.basis is 'What permits quoting: CONSENT, PUBLIC_REVIEW, SERVICE_RECORD or UNKNOWN.';
comment on column source.basis_declared_by is 'Who declared the basis for a file without a consent column.';
comment on column source.tool is 'Id of the survey tool plugin that reads it.';
comment on column source.connection_id is 'The connection it is read through; null for files.';
comment on column source.survey_id is 'The tool''s id of the survey, or the file''s identity.';
comment on column source.upload_id is 'The staged file; null once it has been read and deleted.';
comment on column source.staged_at is 'When the newest file was staged.';
comment on column source.columns_json is 'The columns to read with role, question wording, feeds and promptedness.';
comment on column source.definition_hash is 'Hash of the tool''s definition when it was described.';
comment on column source.update_cursor is 'From where the next update asks; moves only when a whole window is stored.';
comment on column source.html is 'Whether answers hold HTML to be turned into text.';
comment on column source.created_at is 'When it was described.';
comment on column source.version is 'Counts changes, for optimistic locking.';

create table source_question (
  id bigint not null primary key,
  source_id bigint not null references source (id),
  column_key varchar(500) not null,
  wording varchar(4000) not null,
  feeds varchar(400) not null,
  promptedness varchar(20),
  answered_nothing bigint not null,
  answered bigint not null
);
create index source_question_source on source_question (source_id, column_key);
comment on table source_question is 'A question as shown; a changed wording makes a new row, so answers keep theirs.';
comment on column source_question.id is 'Key.';
comment on column source_question.source_id is 'The source it was asked in.';
comment on column source_question.column_key is 'The tool''s key of the column.';
comment on column source_question.wording is 'The words shown; empty where nothing was asked.';
comment on column source_question.feeds is 'Where an answer goes, comma separated, most important first.';
comment on column source_question.promptedness is 'UNPROMPTED, ON_TOPIC, CUED, LISTED or null.';
comment on column source_question.answered_nothing is 'How many people answered it with nothing ("no", "n/a").';
comment on column source_question.answered is 'How many people gave it words.';

create sequence source_seq start with 50 increment by 50;
create sequence source_question_seq start with 50 increment by 50;
