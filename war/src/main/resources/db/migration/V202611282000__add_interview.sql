create table interview (
  id bigint not null primary key,
  study_id bigint not null references study (id),
  person_number integer not null,
  label varchar(80),
  guide_id varchar(20) not null,
  guide_version varchar(64) not null,
  preset_id varchar(40) not null,
  language varchar(35) not null,
  placeholders varchar(20000) not null,
  script varchar(200000) not null,
  state varchar(12) not null,
  refused boolean not null,
  withdrawn_at timestamp with time zone,
  planned_by varchar(200) not null,
  planned_at timestamp with time zone not null,
  interviewer varchar(200),
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  code_hash varchar(64) unique,
  code_made_at timestamp with time zone,
  source_id bigint references source (id),
  handed_hash varchar(64),
  version integer not null
);
create index interview_study on interview (study_id, id);
comment on table interview is 'One talk that follows a guide: planned, running or ended.';
comment on column interview.id is 'Key.';
comment on column interview.study_id is 'The study.';
comment on column interview.person_number is 'The person by number within the study: 1 is shown as P01. No name is kept.';
comment on column interview.label is 'A word by which the team finds a planned talk again; no name.';
comment on column interview.guide_id is 'The guide.';
comment on column interview.guide_version is 'SHA-256 of the guide''s own words in that preset and language, before they were filled in.';
comment on column interview.preset_id is 'The preset: how long the talk is and what fits in.';
comment on column interview.language is 'BCP 47 tag of the language it is held in.';
comment on column interview.placeholders is 'What the gaps of the guide were filled with, JSON.';
comment on column interview.script is 'The guide as it is followed, filled in, JSON; later changes of the guide do not touch it.';
comment on column interview.state is 'PLANNED, RUNNING or ENDED.';
comment on column interview.refused is 'The person did not want to talk.';
comment on column interview.withdrawn_at is 'When everything the person said was withdrawn.';
comment on column interview.planned_by is 'Who planned it.';
comment on column interview.planned_at is 'When it was planned.';
comment on column interview.interviewer is 'Who began it.';
comment on column interview.started_at is 'When it began, by the clock of the interviewer''s device.';
comment on column interview.ended_at is 'When it ended, by the same clock.';
comment on column interview.code_hash is 'Keyed hash of the withdrawal code; the code itself is not kept.';
comment on column interview.code_made_at is 'When the code was made.';
comment on column interview.source_id is 'The source its words belong to, once they were handed over.';
comment on column interview.handed_hash is 'Hash of the words and permissions that were handed over last.';
comment on column interview.version is 'Counts changes, for optimistic locking.';

create table interview_entry (
  id bigint not null primary key,
  interview_id bigint not null references interview (id),
  entry_id varchar(36) not null,
  entry_version integer not null,
  kind varchar(12) not null,
  at timestamp with time zone not null,
  offset_millis bigint not null,
  line varchar(20),
  removed boolean not null,
  content varchar(40000) not null,
  kept_by varchar(200) not null,
  received_at timestamp with time zone not null
);
create unique index interview_entry_version on interview_entry (interview_id, entry_id, entry_version);
comment on table interview_entry is 'What was written down during a talk; only added to, a change is a new version.';
comment on column interview_entry.id is 'Key.';
comment on column interview_entry.interview_id is 'The talk.';
comment on column interview_entry.entry_id is 'Made by the client, so that sending it again changes nothing.';
comment on column interview_entry.entry_version is 'Counts the versions of the entry, from 1.';
comment on column interview_entry.kind is 'QUOTE, NOTE, CAPTURE, MARK, CONSENT, PLAY_BACK or DEBRIEF.';
comment on column interview_entry.at is 'When it was written, by the clock of the interviewer''s device.';
comment on column interview_entry.offset_millis is 'Milliseconds since the talk began; 0 before that.';
comment on column interview_entry.line is 'The line of the script it belongs to, such as B5.2, or the block, such as B5.';
comment on column interview_entry.removed is 'The interviewer took the entry away.';
comment on column interview_entry.content is 'What was written, JSON by kind; an empty object after a withdrawal.';
comment on column interview_entry.kept_by is 'Who wrote it.';
comment on column interview_entry.received_at is 'When it arrived here.';

create sequence interview_seq start with 50 increment by 50;
create sequence interview_entry_seq start with 50 increment by 50;
