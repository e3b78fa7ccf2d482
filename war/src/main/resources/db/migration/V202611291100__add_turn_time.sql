alter table verbatim add column place integer;
alter table verbatim add column said_at_ms bigint;
alter table verbatim add column speaker varchar(40);
comment on column verbatim.place is 'Place of its column among those of the source, from 0: the turns of a talk in the order in which they were said. Null for answers that are older than noting it.';
comment on column verbatim.said_at_ms is 'When it was said, in milliseconds from the start of the recording or talk; null where no time mark says so.';
comment on column verbatim.speaker is 'Code of who said it, such as P01; never a name.';

-- a reply of a transcript has the number of its turn in the key of its column
update verbatim set place = (select cast(substring(q.column_key from 6) as integer) from source_question q where q.id = verbatim.question_id)
where question_id in (select q.id from source_question q join source s on s.id = q.source_id where s.tool = 'transcript' and q.column_key like 'turn %');
