create table blueprint (
  id bigint not null primary key,
  study_id bigint not null references study (id),
  name varchar(200) not null,
  document varchar(1000000) not null,
  revision integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(200) not null,
  version integer not null
);
create index blueprint_study on blueprint (study_id, id);
comment on table blueprint is 'A draft survey: what will be asked.';
comment on column blueprint.id is 'Key.';
comment on column blueprint.study_id is 'The study.';
comment on column blueprint.name is 'What people call it.';
comment on column blueprint.document is 'The draft as JSON, as it was typed.';
comment on column blueprint.revision is 'Counts changes by people, from 1.';
comment on column blueprint.created_at is 'When it was made.';
comment on column blueprint.changed_at is 'When it was last changed.';
comment on column blueprint.changed_by is 'Who changed it last.';
comment on column blueprint.version is 'Counts changes, for optimistic locking.';

create sequence blueprint_seq start with 50 increment by 50;
