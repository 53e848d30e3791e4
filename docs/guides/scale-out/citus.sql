-- Spreads the tables of Linimasa over the workers of a Citus cluster, each timeline whole on one of them.
-- Run it once, on the coordinator, after a first `linimasa db status` has made the tables and before data is loaded:
-- psql "$DATABASE_URL" -f citus.sql
begin;
select create_distributed_table('linimasa.timeline', 'id');
select create_distributed_table('linimasa.source', 'timeline', colocate_with => 'linimasa.timeline');
commit;
