create table left_advice (
  id bigint not null primary key,
  study_id bigint not null references study (id),
  fingerprint varchar(64) not null,
  rule varchar(60) not null,
  subject varchar(200) not null,
  reason varchar(1000),
  left_by varchar(200) not null,
  left_at timestamp with time zone not null,
  unique (study_id, fingerprint)
);
comment on table left_advice is 'Advice that somebody decided to leave as it is.';
comment on column left_advice.id is 'Key.';
comment on column left_advice.study_id is 'The study.';
comment on column left_advice.fingerprint is 'SHA-256 over the advice and the words it is about; other words bring it back.';
comment on column left_advice.rule is 'Id of the rule.';
comment on column left_advice.subject is 'What it is about, such as the id of a question; empty for the whole.';
comment on column left_advice.reason is 'Why it is left, if somebody said so.';
comment on column left_advice.left_by is 'Who left it.';
comment on column left_advice.left_at is 'When.';

create sequence left_advice_seq start with 50 increment by 50;
