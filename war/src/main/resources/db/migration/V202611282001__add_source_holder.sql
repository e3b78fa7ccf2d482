alter table source add column held_by varchar(200);
comment on column source.held_by is 'Who held the talk whose words these are; null for every other source.';
