create table tag (
  id bigint not null primary key,
  study_id bigint not null references study (id),
  name varchar(80) not null,
  parent_id bigint references tag (id),
  merged_into bigint references tag (id),
  root_id bigint not null,
  made_by varchar(200) not null,
  made_at timestamp with time zone not null,
  version integer not null
);
create index tag_study on tag (study_id, root_id);
comment on table tag is 'A word of the team''s own for findings.';
comment on column tag.id is 'Key.';
comment on column tag.study_id is 'The study.';
comment on column tag.name is 'What people call it.';
comment on column tag.parent_id is 'The tag that it is part of; null for one of the first level.';
comment on column tag.merged_into is 'The tag that it was merged into; null when it stands for itself.';
comment on column tag.root_id is 'The tag that stands for it: the end of the merges, itself when there is none.';
comment on column tag.made_by is 'Who made it.';
comment on column tag.made_at is 'When.';
comment on column tag.version is 'Counts changes, for optimistic locking.';

create table finding_tag (
  finding_id bigint not null references finding (id),
  tag_id bigint not null references tag (id),
  tagged_by varchar(200) not null,
  tagged_at timestamp with time zone not null,
  primary key (finding_id, tag_id)
);
create index finding_tag_tag on finding_tag (tag_id, finding_id);
comment on table finding_tag is 'Which findings have which tag; a merge leaves the rows as they are.';
comment on column finding_tag.finding_id is 'The finding.';
comment on column finding_tag.tag_id is 'The tag as it was given.';
comment on column finding_tag.tagged_by is 'Who gave it.';
comment on column finding_tag.tagged_at is 'When.';

create sequence tag_seq start with 50 increment by 50;

alter table finding add column note varchar(1000);
comment on column finding.note is 'What the person who marked the words wrote beside them.';

insert into theme_list (id, study_id, type, edition, version) values (16, 1, 'TAGGED', 0, 0);
