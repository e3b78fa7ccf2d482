create table study (
  id bigint not null primary key,
  name varchar(200) not null,
  goal varchar(2000),
  created_at timestamp with time zone not null,
  version integer not null
);
comment on table study is 'What belongs together: goal, sources, people. A default one exists.';
comment on column study.id is 'Key; 1 is the default study.';
comment on column study.name is 'What people call it.';
comment on column study.goal is 'The one decision the study should improve.';
comment on column study.created_at is 'When it was made.';
comment on column study.version is 'Counts changes, for optimistic locking.';

create sequence study_seq start with 50 increment by 50;

insert into study (id, name, created_at, version) values (1, 'My study', current_timestamp, 0);
