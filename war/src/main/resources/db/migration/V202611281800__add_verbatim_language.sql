alter table verbatim add column language varchar(35);
alter table verbatim add column cues_looked_for boolean;
create index verbatim_language on verbatim (source_id, superseded, says_nothing, language, cues_looked_for);
comment on column verbatim.language is 'BCP 47 tag of the language it is written in; und where nothing tells it, null where nobody has looked.';
comment on column verbatim.cues_looked_for is 'False where only whole answers to questions that ask for them are found; null where it is not known.';
