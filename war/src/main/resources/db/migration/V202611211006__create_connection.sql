create table connection (
  id bigint not null primary key,
  name varchar(200) not null,
  tool varchar(40) not null,
  settings varchar(20000) not null,
  secrets varchar(20000) not null,
  created_at timestamp with time zone not null,
  version integer not null
);
comment on table connection is 'One configured account at a survey tool.';
comment on column connection.id is 'Key.';
comment on column connection.name is 'What people call it.';
comment on column connection.tool is 'Id of the survey tool plugin.';
comment on column connection.settings is 'Setting name to value, JSON; never a secret.';
comment on column connection.secrets is 'Secret setting to the name of the configuration property that holds it, JSON.';
comment on column connection.created_at is 'When it was made.';
comment on column connection.version is 'Counts changes, for optimistic locking.';

create sequence connection_seq start with 50 increment by 50;

alter table source add constraint source_connection foreign key (connection_id) references connection (id);
