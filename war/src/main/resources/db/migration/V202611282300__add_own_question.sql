create table own_question (
  id varchar(6) not null primary key,
  place integer not null,
  version integer not null,
  state varchar(10) not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create unique index own_question_place on own_question (place);
comment on table own_question is 'A question that the team added to the bank. Its words stand in its versions.';
comment on column own_question.id is 'Id such as TQ1, as conditions and draft surveys name it.';
comment on column own_question.place is 'Its place among the own questions, in the order they came.';
comment on column own_question.version is 'Its newest version.';
comment on column own_question.state is 'DRAFT, IN_USE once something asked it, RETIRED when it is not offered any more.';
comment on column own_question.created_at is 'When it was added.';
comment on column own_question.changed_at is 'When its words or its state changed last.';

create table own_question_version (
  question_id varchar(6) not null references own_question (id),
  version integer not null,
  document varchar(100000) not null,
  author varchar(200) not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  primary key (question_id, version)
);
comment on table own_question_version is 'The question as it stood in one version; never changed.';
comment on column own_question_version.question_id is 'The question.';
comment on column own_question_version.version is 'Its number; figures compare only within one.';
comment on column own_question_version.document is 'The whole question as JSON, with the members of the file of the bank.';
comment on column own_question_version.author is 'Who wrote it.';
comment on column own_question_version.created_at is 'When.';
comment on column own_question_version.used_at is 'When a draft survey or a launch first took it; null while nothing did.';
