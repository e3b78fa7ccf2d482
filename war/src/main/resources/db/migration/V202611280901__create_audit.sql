create table audit_event (
  id bigint not null primary key,
  at timestamp with time zone not null,
  actor varchar(200) not null,
  actor_kind varchar(10) not null,
  kind varchar(40) not null,
  subject_kind varchar(20) not null,
  subject_id varchar(60) not null,
  details varchar(2000) not null,
  salt varchar(32) not null,
  digest varchar(64) not null,
  seal_number bigint unique,
  chain_hash varchar(64)
);
create index audit_event_kind on audit_event (kind, id);
comment on table audit_event is 'What people decided, one row each, and what the machine did, one row a page.';
comment on column audit_event.id is 'Key.';
comment on column audit_event.at is 'When it happened.';
comment on column audit_event.actor is 'Name of the person, or what of the machine it was.';
comment on column audit_event.actor_kind is 'PERSON or MACHINE.';
comment on column audit_event.kind is 'What happened.';
comment on column audit_event.subject_kind is 'What it happened to.';
comment on column audit_event.subject_id is 'Key of that.';
comment on column audit_event.details is 'Ids, counts and choices as JSON; never the text of an answer or a secret.';
comment on column audit_event.salt is '128 random bits, hex: without them nobody can guess what a digest stands for.';
comment on column audit_event.digest is 'SHA-256 of salt, actor and details, hex.';
comment on column audit_event.seal_number is 'Its place in the chain; none until it is sealed.';
comment on column audit_event.chain_hash is 'SHA-256 over the hash before and this row''s ids, kinds and digest, hex.';

create sequence audit_event_seq start with 50 increment by 50;

create table audit_chain (
  id integer not null primary key,
  sealed bigint not null,
  head varchar(64) not null
);
comment on table audit_chain is 'The end of the chain; one row, locked while events are sealed.';
comment on column audit_chain.id is 'Always 1.';
comment on column audit_chain.sealed is 'How many events are sealed.';
comment on column audit_chain.head is 'Hash of the last one, hex; 64 zeros before the first.';

insert into audit_chain (id, sealed, head) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
