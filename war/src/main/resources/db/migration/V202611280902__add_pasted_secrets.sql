alter table connection add column pasted varchar(20000) default '{}' not null;
comment on column connection.pasted is 'Secret setting to its value encrypted under the installation''s key, JSON.';
