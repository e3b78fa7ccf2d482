alter table interview add column waiting boolean default false not null;
comment on column interview.waiting is 'Words or permissions may wait for being handed over; a job looks for them.';
