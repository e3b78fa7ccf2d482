create table own_guide (
  id varchar(6) not null primary key,
  place integer not null,
  version integer not null,
  retired boolean not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create unique index own_guide_place on own_guide (place);
comment on table own_guide is 'An interview guide of the team, begun as a copy. Its words stand in its versions.';
comment on column own_guide.id is 'Id such as G1, as interviews name it.';
comment on column own_guide.place is 'Its place among the own guides, in the order they came.';
comment on column own_guide.version is 'Its newest version.';
comment on column own_guide.retired is 'Whether it is not offered any more.';
comment on column own_guide.created_at is 'When it was made.';
comment on column own_guide.changed_at is 'When it changed last.';

create table own_guide_version (
  guide_id varchar(6) not null references own_guide (id),
  version integer not null,
  document varchar(1000000) not null,
  author varchar(200) not null,
  created_at timestamp with time zone not null,
  primary key (guide_id, version)
);
comment on table own_guide_version is 'The guide as it stood in one version; never changed.';
comment on column own_guide_version.guide_id is 'The guide.';
comment on column own_guide_version.version is 'Its number.';
comment on column own_guide_version.document is 'The whole guide as JSON.';
comment on column own_guide_version.author is 'Who wrote it.';
comment on column own_guide_version.created_at is 'When.';
