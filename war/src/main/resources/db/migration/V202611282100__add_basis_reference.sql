-- Whoever declares that people agreed can say where that is written down.
alter table source add column basis_reference varchar(500);
comment on column source.basis_reference is 'Where the agreement can be looked up, in the words of who declared it.';
