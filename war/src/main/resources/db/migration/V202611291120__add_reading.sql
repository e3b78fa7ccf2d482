create table timeline_date (
  id bigint not null primary key,
  source_id bigint not null references source (id),
  respondent_id bigint not null references respondent (id),
  stage varchar(2) not null,
  began_on varchar(10) not null,
  finding_id bigint references finding (id),
  set_by varchar(200) not null,
  set_at timestamp with time zone not null,
  version integer not null
);
create unique index timeline_date_stage on timeline_date (source_id, respondent_id, stage);
comment on table timeline_date is 'When a stage of a switch began for a person, as somebody read it out of the person''s words.';
comment on column timeline_date.id is 'Key.';
comment on column timeline_date.source_id is 'The source that was read.';
comment on column timeline_date.respondent_id is 'The person.';
comment on column timeline_date.stage is 'T1 to T7 for the stages, E1 and E2 for the two events.';
comment on column timeline_date.began_on is 'A year, a month or a day in ISO 8601, as precisely as it was said.';
comment on column timeline_date.finding_id is 'The words that say so; null when none were named.';
comment on column timeline_date.set_by is 'Who read it out of the words.';
comment on column timeline_date.set_at is 'When.';
comment on column timeline_date.version is 'Counts changes, for optimistic locking.';

create table read_mark (
  source_id bigint not null references source (id),
  response_id bigint not null,
  read_by varchar(200) not null,
  read_at timestamp with time zone not null,
  primary key (source_id, response_id)
);
comment on table read_mark is 'What somebody has read to the end.';
comment on column read_mark.source_id is 'The source.';
comment on column read_mark.response_id is 'The response; 0 for a source that is one talk and read as a whole.';
comment on column read_mark.read_by is 'Who.';
comment on column read_mark.read_at is 'When.';

create sequence timeline_date_seq start with 50 increment by 50;
