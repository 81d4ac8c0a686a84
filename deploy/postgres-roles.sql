-- Two roles for Footbridge on PostgreSQL: one owns the tables and migrates them, the other, with which the program works, reads and writes
-- rows and can do nothing else. Neither is a superuser, and row-level security holds for both.
--
--   psql -U postgres -v owner_password="'...'" -v app_password="'...'" -f deploy/postgres-roles.sql
--
-- Then: --postgres        "Host=...;Database=footbridge;Username=footbridge_app;Password=..."    (or FOOTBRIDGE_POSTGRES)
--       --postgres-owner  "Host=...;Database=footbridge;Username=footbridge_owner;Password=..."  (or FOOTBRIDGE_POSTGRES_OWNER)
-- The program gives the rights on its tables itself after each migration; on core_audit the working role may add and read lines, no more.
\set ON_ERROR_STOP on

create role footbridge_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :owner_password;
create role footbridge_app login nosuperuser nocreatedb nocreaterole nobypassrls password :app_password;
create database footbridge owner footbridge_owner encoding 'UTF8' template template0;

\connect footbridge
revoke all on database footbridge from public;
grant connect on database footbridge to footbridge_app;
alter schema public owner to footbridge_owner;
revoke all on schema public from public;
grant usage on schema public to footbridge_app;
-- A statement that hangs must not hold the audit trail's lock for ever.
alter role footbridge_app in database footbridge set lock_timeout = '30s';
alter role footbridge_app in database footbridge set idle_in_transaction_session_timeout = '60s';
