alter table finding add column coded boolean default false not null;
comment on column finding.coded is 'A person said force or stage, wrote a note or put a tag on it: what a rule reads again does not overwrite that.';
