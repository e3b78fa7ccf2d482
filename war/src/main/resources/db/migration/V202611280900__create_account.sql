create table account (
  id bigint not null primary key,
  name varchar(200) not null,
  name_key varchar(200) not null unique,
  role varchar(12) not null,
  password_hash varchar(300),
  disabled boolean not null,
  created_at timestamp with time zone not null,
  version integer not null
);
comment on table account is 'A person who signs in with a password of this installation.';
comment on column account.id is 'Key.';
comment on column account.name is 'The name to sign in with, and that decisions are recorded under.';
comment on column account.name_key is 'The name in lower case, so that two cannot look alike.';
comment on column account.role is 'VIEWER, RESEARCHER, REVIEWER or ADMIN.';
comment on column account.password_hash is 'Algorithm, rounds, salt and PBKDF2 hash; none until the person chose a password.';
comment on column account.disabled is 'May not sign in any more; what the person decided stays.';
comment on column account.created_at is 'When it was made.';
comment on column account.version is 'Counts changes, for optimistic locking.';

create sequence account_seq start with 50 increment by 50;

create table access_token (
  id bigint not null primary key,
  kind varchar(12) not null,
  hash varchar(64) not null unique,
  account_id bigint references account (id),
  person varchar(200) not null,
  role varchar(12) not null,
  label varchar(200) not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone not null
);
create index access_token_account on access_token (account_id);
create index access_token_expires on access_token (expires_at);
comment on table access_token is 'A random 256-bit value that stands for a person: a session, a program''s token, or an invitation.';
comment on column access_token.id is 'Key.';
comment on column access_token.kind is 'SESSION, API or INVITATION.';
comment on column access_token.hash is 'SHA-256 of the value, hex; the value itself is never stored.';
comment on column access_token.account_id is 'Whose it is; none where the server keeps the accounts, and for the link of the first start.';
comment on column access_token.person is 'Name of the person when it was made.';
comment on column access_token.role is 'The most it may do; never more than the account may.';
comment on column access_token.label is 'What the person calls it.';
comment on column access_token.created_at is 'When it was made.';
comment on column access_token.last_used_at is 'When it was last used, to a few minutes.';
comment on column access_token.expires_at is 'When it ends.';

create sequence access_token_seq start with 50 increment by 50;

create table sign_in_failure (
  subject varchar(64) not null primary key,
  failures integer not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone not null
);
comment on table sign_in_failure is 'Failed sign-ins in a row, which make the next one wait.';
comment on column sign_in_failure.subject is 'Keyed hash of a name, or of a name with an address.';
comment on column sign_in_failure.failures is 'How many in a row.';
comment on column sign_in_failure.last_at is 'When the last one was.';
comment on column sign_in_failure.blocked_until is 'No attempt before.';
