create table profile (
  id bigint not null primary key,
  study_id bigint not null references study (id),
  type varchar(10) not null,
  label varchar(200) not null,
  goal varchar(2000),
  job_situation varchar(1000),
  job_motivation varchar(1000),
  job_outcome varchar(1000),
  revision integer not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create index profile_study on profile (study_id);
comment on table profile is 'Segment, persona or ICP: nine core fields and a job statement.';
comment on column profile.id is 'Key.';
comment on column profile.study_id is 'The study.';
comment on column profile.type is 'SEGMENT, PERSONA or ICP.';
comment on column profile.label is 'Quick label: human, not a code.';
comment on column profile.goal is 'The one decision it should improve.';
comment on column profile.job_situation is 'When …';
comment on column profile.job_motivation is 'I want to …';
comment on column profile.job_outcome is 'so I can …';
comment on column profile.revision is 'Counts revisions, from 1.';
comment on column profile.created_at is 'When it was made.';
comment on column profile.version is 'Counts changes, for optimistic locking.';

create table claim (
  id bigint not null primary key,
  profile_id bigint not null references profile (id),
  field varchar(20) not null,
  text varchar(1000),
  place integer not null,
  version integer not null
);
create index claim_profile on claim (profile_id, field, place);
comment on table claim is 'One statement in a profile field, carried by evidence for and against.';
comment on column claim.id is 'Key.';
comment on column claim.profile_id is 'The profile.';
comment on column claim.field is 'CONTEXT, GOALS, PAIN_POINTS, TRIGGERS, DRIVERS, OBJECTIONS, CHANNELS or PROOF.';
comment on column claim.text is 'The statement; null while the quotes speak for themselves.';
comment on column claim.place is 'Order within the field.';
comment on column claim.version is 'Counts changes, for optimistic locking.';

create table claim_evidence (
  claim_id bigint not null references claim (id),
  evidence_id bigint not null references evidence (id),
  stance varchar(7) not null,
  primary key (claim_id, evidence_id)
);
create index claim_evidence_evidence on claim_evidence (evidence_id);
comment on table claim_evidence is 'Which evidence carries or contradicts a claim.';
comment on column claim_evidence.claim_id is 'The claim.';
comment on column claim_evidence.evidence_id is 'The evidence.';
comment on column claim_evidence.stance is 'FOR or AGAINST.';

create table profile_revision (
  profile_id bigint not null references profile (id),
  revision integer not null,
  author varchar(200) not null,
  reason varchar(1000) not null,
  document varchar(1000000) not null,
  created_at timestamp with time zone not null,
  primary key (profile_id, revision)
);
comment on table profile_revision is 'The profile as it stood, with who and why.';
comment on column profile_revision.profile_id is 'The profile.';
comment on column profile_revision.revision is 'Its number, from 1.';
comment on column profile_revision.author is 'Who changed it.';
comment on column profile_revision.reason is 'Why.';
comment on column profile_revision.document is 'The whole profile as JSON.';
comment on column profile_revision.created_at is 'When.';

create sequence profile_seq start with 50 increment by 50;
create sequence claim_seq start with 50 increment by 50;
