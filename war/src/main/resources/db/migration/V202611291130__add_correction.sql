create table correction (
  id varchar(36) not null primary key,
  source_id bigint not null references source (id),
  before_id bigint not null references verbatim (id),
  verbatim_id bigint not null references verbatim (id),
  text_version integer not null,
  corrected_by varchar(200) not null,
  corrected_at timestamp with time zone not null,
  checked_against_recording boolean not null,
  edits varchar(200000) not null,
  moved integer not null,
  reopened integer not null,
  taken_back integer not null,
  retracted integer not null,
  found integer not null
);
create index correction_verbatim on correction (verbatim_id);
comment on table correction is 'A person looked at a turn of a transcript and changed words, or found it right; never changed.';
comment on column correction.id is 'Made by the client, so that a repeated request changes nothing.';
comment on column correction.source_id is 'The source.';
comment on column correction.before_id is 'The version that was looked at.';
comment on column correction.verbatim_id is 'The version that came of it, the same if nothing was changed.';
comment on column correction.text_version is 'Number of the version that came of it.';
comment on column correction.corrected_by is 'Who did it.';
comment on column correction.corrected_at is 'When.';
comment on column correction.checked_against_recording is 'The person says to have compared the turn with the recording.';
comment on column correction.edits is 'What was replaced: for each edit start and end in the old and in the new text, in code points, as JSON. No words.';
comment on column correction.moved is 'Findings whose words stayed the same.';
comment on column correction.reopened is 'Findings whose words were changed.';
comment on column correction.taken_back is 'Approved quotes among those reopened or retracted.';
comment on column correction.retracted is 'Findings of which nothing is left, or which no rule finds any more.';
comment on column correction.found is 'New findings.';
