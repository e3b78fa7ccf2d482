create table finding (
  id bigint not null primary key,
  study_id bigint not null references study (id),
  source_id bigint not null references source (id),
  verbatim_id bigint not null references verbatim (id),
  respondent_id bigint not null references respondent (id),
  type varchar(20) not null,
  span_start integer not null,
  span_end integer not null,
  rule varchar(120) not null,
  extractor varchar(80) not null,
  cues varchar(4000) not null,
  polarity varchar(10) not null,
  status varchar(12) not null,
  holder varchar(8) not null,
  holder_role varchar(100),
  promptedness varchar(12),
  confidence double precision not null,
  state varchar(10) not null,
  counted boolean not null,
  version integer not null
);
create index finding_verbatim on finding (verbatim_id);
create index finding_queue on finding (study_id, type, state, id);
create index finding_source on finding (source_id, type, id);
comment on table finding is 'What the analyzer, or a person selecting words, proposes.';
comment on column finding.id is 'Key.';
comment on column finding.study_id is 'The study.';
comment on column finding.source_id is 'The source.';
comment on column finding.verbatim_id is 'The text version it was found in.';
comment on column finding.respondent_id is 'The person.';
comment on column finding.type is 'CONCERN, TRIGGER, FIRST_REALISATION …';
comment on column finding.span_start is 'First code point.';
comment on column finding.span_end is 'One past the last code point.';
comment on column finding.rule is 'The rule, asked:<question>, or marked:<person>.';
comment on column finding.extractor is 'Extractor id and version, or the person.';
comment on column finding.cues is 'The words that set each attribute, as JSON.';
comment on column finding.polarity is 'AFFIRMED, NEGATED or UNCERTAIN.';
comment on column finding.status is 'OPEN, RESOLVED, CAME_TRUE or HYPOTHETICAL.';
comment on column finding.holder is 'SELF, OTHER or GENERAL.';
comment on column finding.holder_role is 'The other''s role as said.';
comment on column finding.promptedness is 'How much the question suggested.';
comment on column finding.confidence is '0 to 1.';
comment on column finding.state is 'PROPOSED, APPROVED, REJECTED or RETRACTED.';
comment on column finding.counted is 'Counts in themes: its response is complete and still exists.';
comment on column finding.version is 'Counts changes, for optimistic locking.';

create table finding_term (
  finding_id bigint not null references finding (id),
  term varchar(60) not null,
  word varchar(60) not null,
  primary key (finding_id, term)
);
comment on table finding_term is 'The content words of a finding, by which themes are made.';
comment on column finding_term.finding_id is 'The finding.';
comment on column finding_term.term is 'The stem.';
comment on column finding_term.word is 'The word as written, lower case.';

create table review (
  id varchar(36) not null primary key,
  finding_id bigint not null references finding (id),
  reviewer varchar(200) not null,
  decision varchar(10) not null,
  reason varchar(1000),
  before_json varchar(2000) not null,
  context_seen varchar(200) not null,
  self_reviewed boolean not null,
  created_at timestamp with time zone not null
);
create index review_finding on review (finding_id, created_at);
comment on table review is 'One decision of a person; never changed.';
comment on column review.id is 'Made by the client, so that a repeated request changes nothing.';
comment on column review.finding_id is 'The finding.';
comment on column review.reviewer is 'Who decided.';
comment on column review.decision is 'APPROVE, REJECT, RELABEL, TRIM, MARK or REOPEN.';
comment on column review.reason is 'Why.';
comment on column review.before_json is 'Type, span and state before the decision.';
comment on column review.context_seen is 'What the person had on screen, comma separated.';
comment on column review.self_reviewed is 'The reviewer marked the words or is the only reader.';
comment on column review.created_at is 'When.';

create table evidence (
  id bigint not null primary key,
  finding_id bigint not null references finding (id),
  study_id bigint not null references study (id),
  state varchar(10) not null,
  certificate varchar(100000) not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create unique index evidence_finding on evidence (finding_id);
comment on table evidence is 'A finding that passed its gates and a person''s review.';
comment on column evidence.id is 'Key.';
comment on column evidence.finding_id is 'The finding.';
comment on column evidence.study_id is 'The study.';
comment on column evidence.state is 'APPROVED, RETRACTED.';
comment on column evidence.certificate is 'The signed certificate, JSON-LD.';
comment on column evidence.created_at is 'When it was approved.';
comment on column evidence.version is 'Counts changes, for optimistic locking.';

create sequence finding_seq start with 50 increment by 50;
create sequence evidence_seq start with 50 increment by 50;
