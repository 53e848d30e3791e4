-- Spreads the tables of Linimasa over the workers of a Citus cluster, each timeline whole on one of them.
-- Run it once, on the coordinator, after a first `linimasa db status` has made the tables and before data is loaded:
-- psql -v ON_ERROR_STOP=1 "$DATABASE_URL" -f citus.sql
begin;
select create_distributed_table('linimasa.timeline', 'id');
select create_distributed_table('linimasa.source', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.actor', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.place', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.given', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.given_link', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.event', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.event_text', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.segment', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.dictionary', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.relation', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.former_id', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.claim', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.claim_claimant', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.claim_source', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.dispute', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.dispute_standing', 'timeline', colocate_with => 'linimasa.timeline');
select create_distributed_table('linimasa.change', 'timeline', colocate_with => 'linimasa.timeline');
commit;
