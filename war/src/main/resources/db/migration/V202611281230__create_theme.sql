create table theme_list (
  id bigint not null primary key,
  study_id bigint not null references study (id),
  type varchar(20) not null,
  edition integer not null,
  version integer not null
);
create unique index theme_list_type on theme_list (study_id, type);
comment on table theme_list is 'The themes of one type in one study. The first row of a study is locked while its themes change.';
comment on column theme_list.id is 'Key.';
comment on column theme_list.study_id is 'The study.';
comment on column theme_list.type is 'CONCERN, TRIGGER, FIRST_REALISATION …';
comment on column theme_list.edition is 'Counts edits by people; what machines add does not raise it.';
comment on column theme_list.version is 'Counts changes, for optimistic locking.';

insert into theme_list (id, study_id, type, edition, version) values
  (1, 1, 'CONCERN', 0, 0), (2, 1, 'TRIGGER', 0, 0), (3, 1, 'FIRST_REALISATION', 0, 0), (4, 1, 'OBJECTION', 0, 0),
  (5, 1, 'HABIT', 0, 0), (6, 1, 'DESIRED_OUTCOME', 0, 0), (7, 1, 'PROOF', 0, 0), (8, 1, 'DRIVER', 0, 0),
  (9, 1, 'ALTERNATIVE', 0, 0), (10, 1, 'CHANNEL', 0, 0), (11, 1, 'GOAL', 0, 0), (12, 1, 'PAIN', 0, 0),
  (13, 1, 'STAY', 0, 0), (14, 1, 'TRADE_OFF', 0, 0), (15, 1, 'LANGUAGE', 0, 0);

create table theme (
  id bigint not null primary key,
  list_id bigint not null references theme_list (id),
  root_id bigint not null references theme (id),
  label varchar(200),
  profile varchar(8000) not null,
  version integer not null
);
create index theme_root on theme (root_id);
comment on table theme is 'Findings of one type that say the same.';
comment on column theme.id is 'Key.';
comment on column theme.list_id is 'The list it belongs to.';
comment on column theme.root_id is 'The theme it was merged into; itself while it stands alone.';
comment on column theme.label is 'The name a person gave it; null while its key words name it.';
comment on column theme.profile is 'Its most frequent words, one a line: stem, findings, the word as written, votes for that form.';
comment on column theme.version is 'Counts changes, for optimistic locking.';

create table theme_term (
  term varchar(60) not null,
  list_id bigint not null references theme_list (id),
  theme_id bigint not null,
  findings bigint not null,
  primary key (term, list_id, theme_id)
);
create index theme_term_rank on theme_term (term, list_id, findings desc, theme_id);
comment on table theme_term is 'How many counted findings of a theme hold a word: from a word to the themes it may mean.';
comment on column theme_term.term is 'The stem, or a meaning that several words share.';
comment on column theme_term.list_id is 'The list.';
comment on column theme_term.theme_id is 'The theme; 0 for all findings of the list.';
comment on column theme_term.findings is 'How many findings.';

create table theme_voice (
  respondent_id bigint not null references respondent (id),
  list_id bigint not null references theme_list (id),
  theme_id bigint not null,
  source_id bigint not null,
  findings bigint not null,
  primary key (respondent_id, list_id, theme_id, source_id)
);
comment on table theme_voice is 'Who speaks in a theme, so that people are counted once without looking at all findings.';
comment on column theme_voice.respondent_id is 'The person.';
comment on column theme_voice.list_id is 'The list.';
comment on column theme_voice.theme_id is 'The theme, never a merged one; 0 for the whole list.';
comment on column theme_voice.source_id is 'The source; 0 for all.';
comment on column theme_voice.findings is 'How many findings of the person.';

create table theme_count (
  list_id bigint not null references theme_list (id),
  source_id bigint not null,
  theme_id bigint not null,
  people bigint not null,
  findings bigint not null,
  primary key (list_id, source_id, theme_id)
);
create index theme_count_rank on theme_count (list_id, source_id, people, findings, theme_id);
comment on table theme_count is 'How many people and findings a theme has, kept in the transactions that change them.';
comment on column theme_count.list_id is 'The list.';
comment on column theme_count.source_id is 'The source; 0 for all.';
comment on column theme_count.theme_id is 'The theme, never a merged one; 0 for the whole list.';
comment on column theme_count.people is 'Distinct people.';
comment on column theme_count.findings is 'Counted findings.';

create table theme_edit (
  id bigint not null primary key,
  list_id bigint not null references theme_list (id),
  kind varchar(12) not null,
  theme_id bigint not null,
  actor varchar(200) not null,
  edited_at timestamp with time zone not null,
  before_json varchar(200000) not null,
  undone boolean not null
);
create index theme_edit_list on theme_edit (list_id, undone, id);
comment on table theme_edit is 'What people changed about themes, with what it takes to undo it, last first.';
comment on column theme_edit.id is 'Key.';
comment on column theme_edit.list_id is 'The list.';
comment on column theme_edit.kind is 'RENAME, MERGE, SPLIT, MOVE or TAKE_OUT.';
comment on column theme_edit.theme_id is 'The theme that was renamed, merged into, split off, moved to or taken from.';
comment on column theme_edit.actor is 'Who did it.';
comment on column theme_edit.edited_at is 'When.';
comment on column theme_edit.before_json is 'What was before: ids and a label, never the text of an answer.';
comment on column theme_edit.undone is 'Somebody took it back.';

alter table finding add column theme_id bigint;
alter table finding add column theme_placed boolean default false not null;
alter table finding add column theme_counted boolean default false not null;
alter table finding add column theme_fit double precision default 0 not null;
alter table finding add column themed boolean default false not null;
alter table finding add constraint finding_theme_known foreign key (theme_id) references theme (id);
create index finding_theme on finding (theme_id, theme_counted, id);
create index finding_themed on finding (themed, id);
comment on column finding.theme_id is 'The theme it stands in; null in none.';
comment on column finding.theme_placed is 'A person put it there, or took it out: the machine leaves it.';
comment on column finding.theme_counted is 'The counts of its theme and list hold it.';
comment on column finding.theme_fit is 'How much it was like its theme when it joined, 0 to 1.';
comment on column finding.themed is 'Themes know of it; false for findings older than themes until a background step has been there.';

create sequence theme_seq start with 50 increment by 50;
create sequence theme_edit_seq start with 50 increment by 50;
