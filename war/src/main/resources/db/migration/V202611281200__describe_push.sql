comment on column pull.purpose is 'UPDATE for what is new, SWEEP for everything again, PUSH for what a program sends.';
