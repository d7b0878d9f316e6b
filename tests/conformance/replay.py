#!/usr/bin/env python3
"""Replays a fixed scenario of HTTP requests (with curl -i) against an Electric-protocol server and records the raw
exchange. env: BASE (http://127.0.0.1:3000), PSQL_URL, OUT (transcript.txt), MODE (w or a), START (first case number - 1),
PG_STOP and PG_START (shell commands, section dbdown only). argv: section names; default: those that need no special server
settings. README.md beside this file has the settings of the others. Needs curl and psql."""
import os,subprocess,sys,time,json,re,threading,urllib.parse as up
BASE=os.environ.get('BASE','http://127.0.0.1:3000'); DB=os.environ.get('PSQL_URL','postgresql://postgres:password@127.0.0.1:54321/electric')
OUT=open(os.environ.get('OUT','transcript.txt'),os.environ.get('MODE','w'))
N=int(os.environ.get('START','0'))
lock=threading.Lock()
def emit(s):
    with lock: OUT.write(s); OUT.flush()
def section(t): emit('\n'+'='*100+'\n== '+t+'\n'+'='*100+'\n')
def sql(q,note=None,quiet=False,wait=0.6):
    p=subprocess.run(['psql','-X','-q','-v','ON_ERROR_STOP=1',DB,'-c',q],capture_output=True,text=True)
    if not quiet: emit('\n-- SQL'+(' ('+note+')' if note else '')+'\n'+q.strip()+'\n'+(p.stdout if p.stdout.strip() else '')+(('ERROR '+p.stderr) if p.returncode else ''))
    if p.returncode: print('SQL ERR',q[:80],p.stderr)
    time.sleep(wait); return p.stdout
class Resp:
    def __init__(s,raw):
        s.raw=raw; h,_,s.body=raw.partition('\n\n'); L=h.split('\n'); s.status=int(L[0].split()[1]) if L[0].startswith('HTTP') else 0
        s.h={}
        for l in L[1:]:
            k,_,v=l.partition(':'); s.h[k.strip().lower()]=v.strip()
    handle=property(lambda s:s.h.get('electric-handle')); offset=property(lambda s:s.h.get('electric-offset')); cursor=property(lambda s:s.h.get('electric-cursor'))
class Bg: pass
def req(title,params=None,method='GET',path='/v1/shape',body=None,headers=(),maxt=45,note=None,bg=False,rawq=None,limit=6000):
    global N
    with lock:
        N+=1; n=N
    q=rawq if rawq is not None else (up.urlencode(params,quote_via=up.quote,safe='*,') if params else '')
    url=BASE+path+('?'+q if q else '')
    cmd=['curl','-s','-i','-m',str(maxt)]
    if method=='HEAD': cmd=['curl','-s','-I','-m',str(maxt)]
    elif method!='GET': cmd+=['-X',method]
    for h in headers: cmd+=['-H',h]
    if body is not None: cmd+=['-H','content-type: application/json','-d',body]
    if 'live_sse' in q: cmd.insert(1,'-N')
    cmd.append(url)
    def run():
        t=time.time(); p=subprocess.run(cmd,capture_output=True); dt=time.time()-t
        raw=p.stdout.decode('utf8','replace').replace('\r\n','\n'); r=Resp(raw)
        shown=raw if len(raw)<=limit else raw[:limit]+'\n... [%d more characters cut from this transcript]'%(len(raw)-limit)
        s='\n### %03d %s\n'%(n,title)
        if note: s+='# '+note+'\n'
        if params: s+='# decoded: '+'  '.join('%s=%s'%(k,v) for k,v in (params.items() if isinstance(params,dict) else params))+'\n'
        s+='$ '+' '.join("'%s'"%c if re.search(r'[ ?&{}"|<>();*]',c) else c for c in cmd)+'\n'+shown+('' if shown.endswith('\n') else '\n')+'# [took %.3fs, curl exit %d]\n'%(dt,p.returncode)
        emit(s); r.dt=dt; print('%03d %s -> %s %.2fs'%(n,title,r.status,dt)); return r
    if not bg: return run()
    b=Bg(); 
    def t(): b.r=run()
    b.t=threading.Thread(target=t); b.t.start(); time.sleep(0.7); return b
def wait(b): b.t.join(); return b.r
def shape(t,**k):
    d={'table':t}; d.update(k); return d
def follow(r,p,title,**k):
    """continuation from a response"""
    d=dict(p); d['handle']=r.handle; d['offset']=r.offset; d.update(k); return req(title,d)

SETUP="""
DROP SCHEMA IF EXISTS app CASCADE; CREATE SCHEMA app;
DROP TABLE IF EXISTS items,empty_t,all_types,nopk,comp,toast_t,"MixedCase",part,gen_t,u_t,child,parent,trunc_t,alter_t,drop_t,ren_t,big_t,sse_t,sub_t,log_t,rf_t,txn_t,noident CASCADE; DROP VIEW IF EXISTS v_items; DROP TYPE IF EXISTS mood CASCADE; DROP DOMAIN IF EXISTS posint CASCADE; DROP TYPE IF EXISTS pair CASCADE;
CREATE TYPE mood AS ENUM ('sad','ok','happy'); CREATE DOMAIN posint AS int CHECK (VALUE>0); CREATE TYPE pair AS (x int, y text);
CREATE TABLE items (id int PRIMARY KEY, value text NOT NULL, priority int, done boolean DEFAULT false);
INSERT INTO items VALUES (1,'one',10,false),(2,'two',20,true),(3,'three',NULL,NULL);
CREATE TABLE empty_t (id int PRIMARY KEY, v text);
CREATE TABLE all_types (id int8 PRIMARY KEY, i2 int2, i4 int4, i8 int8, num numeric, num2 numeric(10,2), f4 float4, f8 float8, b bool, u uuid, t text, vc varchar(20), ch char(5), js json, jb jsonb, ia int4[], ta text[], ia2 int4[][], tstz timestamptz, ts timestamp, d date, tm time, tmtz timetz, iv interval, by bytea, e mood, dom posint, rng int4range, inet inet, mac macaddr, mny money, bt bit(4), vb varbit, ea mood[], ja jsonb[], xm xml, pt point, cmp pair, o oid, nm name, ts3 timestamptz(3));
INSERT INTO all_types VALUES (1,-32768,2147483647,9223372036854775807,12345678901234567890.123456789,12345.60,1.5,2.718281828459045,true,'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11','héllo "q" \\ back / tab'||E'\\t'||'nl'||E'\\n'||'💡','vc','ab','{"a" : 1, "b":[1,2]}','{"b":[1,2],"a":1,"n":null}','{1,NULL,3}','{a,"b c","q\\"x",NULL,"NULL",""}','{{1,2},{3,4}}','2024-01-02 03:04:05.678901+02','2024-01-02 03:04:05.678','2024-02-29','13:14:15.5','13:14:15+02','1 year 2 mons 3 days 04:05:06.7','\\xDEADBEEF','happy',7,'[1,10)','192.168.0.1/24','08:00:2b:01:02:03',1234.5,B'1010',B'10101','{sad,happy}',ARRAY['{"a":1}'::jsonb],'<a>x</a>','(1,2)',ROW(1,'z'),42,'nm','2024-01-02 03:04:05.6789+00');
INSERT INTO all_types (id) VALUES (2);
INSERT INTO all_types (id,f4,f8,num,b,t,d,ts,tstz,jb,by,ia) VALUES (-3,'NaN','-Infinity','NaN',false,'','infinity','-infinity','infinity','"str"','','{}');
INSERT INTO all_types (id,f4,f8,num,num2,jb,t) VALUES (4,0.1,1e100,0.00,100,'1e3',E'ctl\\x01\\x7f\\u2028<>&''');
CREATE TABLE nopk (a int, b text); INSERT INTO nopk VALUES (1,'x'),(1,'x'),(2,NULL);
CREATE TABLE comp (a int, b text, v text, PRIMARY KEY (b,a)); INSERT INTO comp VALUES (1,'k','v1'),(2,'a/b"c','v2'),(3,'','v3');
CREATE TABLE toast_t (id int PRIMARY KEY, small text, big text); ALTER TABLE toast_t ALTER big SET STORAGE EXTERNAL; INSERT INTO toast_t VALUES (1,'s',repeat('abcdefghij',300));
CREATE TABLE "MixedCase" ("Id" int PRIMARY KEY, "Col Name" text, "we""ird" text, lower text); INSERT INTO "MixedCase" VALUES (1,'x','y','z');
CREATE TABLE app.things (id uuid PRIMARY KEY, label text); INSERT INTO app.things VALUES ('11111111-1111-1111-1111-111111111111','a');
CREATE TABLE part (id int, region text, v text, PRIMARY KEY(id,region)) PARTITION BY LIST (region); CREATE TABLE part_eu PARTITION OF part FOR VALUES IN ('eu'); CREATE TABLE part_us PARTITION OF part FOR VALUES IN ('us'); INSERT INTO part VALUES (1,'eu','a'),(2,'us','b');
CREATE TABLE gen_t (id int PRIMARY KEY, a int, g int GENERATED ALWAYS AS (a*2) STORED); INSERT INTO gen_t VALUES (1,5);
CREATE VIEW v_items AS SELECT * FROM items;
CREATE TABLE parent (id int PRIMARY KEY, active bool, name text); CREATE TABLE child (id int PRIMARY KEY, parent_id int, v text); INSERT INTO parent VALUES (1,true,'p1'),(2,false,'p2'); INSERT INTO child VALUES (1,1,'c1'),(2,2,'c2'),(3,1,'c3');
CREATE TABLE trunc_t (id int PRIMARY KEY, v text); INSERT INTO trunc_t VALUES (1,'a'),(2,'b');
CREATE TABLE alter_t (id int PRIMARY KEY, v text); INSERT INTO alter_t VALUES (1,'a');
CREATE TABLE drop_t (id int PRIMARY KEY, v text); INSERT INTO drop_t VALUES (1,'a');
CREATE TABLE ren_t (id int PRIMARY KEY, v text); INSERT INTO ren_t VALUES (1,'a');
CREATE TABLE sse_t (id int PRIMARY KEY, v text); INSERT INTO sse_t VALUES (1,'a');
CREATE TABLE sub_t (id int PRIMARY KEY, grp text, n int, m mood); INSERT INTO sub_t SELECT i, CASE WHEN i%2=0 THEN 'even' ELSE 'odd' END, i*10, 'ok' FROM generate_series(1,8) i;
CREATE TABLE log_t (id int PRIMARY KEY, v text, n int); INSERT INTO log_t VALUES (1,'a',1),(2,'b',2);
CREATE TABLE rf_t (id int PRIMARY KEY, a text, b text, c int); INSERT INTO rf_t VALUES (1,'a','b',1),(2,'a2','b2',2);
CREATE TABLE txn_t (id int PRIMARY KEY, v text, n int); INSERT INTO txn_t VALUES (1,'a',1),(2,'b',2),(3,'c',3);
CREATE TABLE big_t (id int PRIMARY KEY, pad text); INSERT INTO big_t SELECT i, repeat('x',200) FROM generate_series(1,200) i;
"""
def s_setup():
    section('SETUP (schema and rows)'); sql(SETUP,wait=1.0)

def s_general():
    section('A. general endpoints, methods, CORS')
    req('root',path='/'); req('health',path='/v1/health'); req('health HEAD',path='/v1/health',method='HEAD'); req('health POST (unmatched method)',path='/v1/health',method='POST')
    req('unknown path',path='/v1/nope'); req('OPTIONS /v1/shape',method='OPTIONS')
    req('OPTIONS with requested headers',method='OPTIONS',headers=['Origin: https://example.test','Access-Control-Request-Method: GET','Access-Control-Request-Headers: if-none-match','Access-Control-Request-Headers: x-foo'])
    req('OPTIONS with a comma list of requested headers',method='OPTIONS',headers=['Origin: https://example.test','Access-Control-Request-Headers: if-none-match, x-foo'])
    req('PUT /v1/shape',shape('items',offset='-1'),method='PUT'); req('GET with Origin header',shape('items',offset='-1'),headers=['Origin: https://example.test'])
    req('HEAD /v1/shape',shape('items',offset='-1'),method='HEAD'); req('trailing slash',shape('items',offset='-1'),path='/v1/shape/'); req('accept-encoding gzip requested',shape('items',offset='-1'),headers=['Accept-Encoding: gzip'])
    req('x-request-id passed by the client',shape('items',offset='-1'),headers=['X-Request-Id: my-request-id-0123456789'])

def s_errors():
    section('B. parameter errors')
    E=lambda t,p,**k: req('validation: '+t,p,**k)
    E('no params',{}); E('no table',{'offset':'-1'}); E('no offset',{'table':'items'}); E('empty table',{'table':'','offset':'-1'}); E('empty offset',{'table':'items','offset':''})
    E('unknown table',shape('nope',offset='-1')); E('unknown schema-qualified table',shape('app.nope',offset='-1')); E('unknown schema',shape('noschema.things',offset='-1')); E('bad identifier',shape('it ems',offset='-1')); E('three-part name',shape('a.b.c',offset='-1')); E('capitalised unquoted (folds to lower)',shape('ITEMS',offset='-1')); E('mixed-case unquoted',shape('MixedCase',offset='-1')); E('view',shape('v_items',offset='-1')); E('system table',shape('pg_catalog.pg_class',offset='-1')); E('SQL injection-like name',shape('items; drop table x',offset='-1'))
    E('invalid offset word',shape('items',offset='abc')); E('invalid offset negative',shape('items',offset='-2')); E('offset 0 without handle',shape('items',offset='0_0')); E('offset 5 (no op part) with unknown handle',shape('items',offset='5',handle='123-456')); E('live with offset -1',shape('items',offset='-1',live='true')); E('live with offset now',shape('items',offset='now',live='true')); E('live_sse without live',shape('items',offset='0_0',handle='1-1',live_sse='true')); E('live=garbage is truthy',shape('items',offset='-1',live='yes'))
    E('unknown column',shape('items',offset='-1',columns='id,nope')); E('columns without pk',shape('items',offset='-1',columns='value')); E('columns empty',shape('items',offset='-1',columns='')); E('columns trailing comma',shape('items',offset='-1',columns='id,')); E('columns bad quote',shape('items',offset='-1',columns='id,"value')); E('columns duplicate',shape('items',offset='-1',columns='id,id,value')); E('columns with space',shape('items',offset='-1',columns='id, value'))
    E('bad replica',shape('items',offset='-1',replica='half')); E('bad log',shape('items',offset='-1',log='half')); E('unknown parameter is ignored',shape('items',offset='-1',foo='bar'))
    for w in ['id >','nope = 1','id = \'x\'','id','value = 1','1','id = $1','id > 1; select 1','id IN (SELECT id FROM nope)','now() > \'2020-01-01\'','id = 1 ORDER BY id','length(value) > 1','value ~ \'x\'','id = 1 OR','value LIKE 5','items.id = 1','public.items.id = 1','random() > 0.5','id::nope = 1','(SELECT 1) = 1','EXISTS (SELECT 1 FROM items)','id = ANY(ARRAY[1,2])','done','NOT done','value','CASE WHEN done THEN true ELSE false END','id BETWEEN 1 AND','value COLLATE "C" = \'x\'','jsonb_typeof(value) = \'x\'','true','id IN ()','$1','lower(value) = upper(\'ONE\')','']:
        E('where: %s'%w,shape('items',offset='-1',where=w))
    E('where params: missing $1',shape('items',offset='-1',where='id = $1')); E('where params wrong type',{**shape('items',offset='-1',where='id = $1'),'params[1]':'abc'}); E('where params non-sequential',{**shape('items',offset='-1',where='id = $2'),'params[2]':'1'}); E('where params non-numeric key',{**shape('items',offset='-1',where='id = 1'),'params[a]':'1'}); E('where params unused extra',{**shape('items',offset='-1',where='id = $1'),'params[1]':'1','params[2]':'2'}); E('params as JSON string',shape('items',offset='-1',where='id = $1',params='{"1":"1"}'))
    E('where on enum column equality', shape('sub_t',offset='-1',where="m = 'ok'")); E('where on enum cast to text', shape('sub_t',offset='-1',where="m::text = 'ok'")); E('where on unsupported type', shape('all_types',offset='-1',where="inet = '1.2.3.4'"))
    E('json/jsonb where',shape('all_types',offset='-1',where="jb->>'a' = '1'",columns='id,jb'))
    E('POST without body',shape('items',offset='-1'),method='POST'); E('POST invalid JSON',shape('items',offset='-1'),method='POST',body='{nope'); E('POST JSON array',shape('items',offset='-1'),method='POST',body='[1]'); E('POST whole definition in body',None,method='POST',body='{"table":"items","offset":"-1","where":"id = 1"}')

def s_initial():
    section('C. initial sync, continuation, caching headers, live')
    p=shape('items')
    r=req('initial sync',dict(p,offset='-1')); r2=follow(r,p,'continuation -> up-to-date'); 
    req('etag revalidation -> 304',dict(p,offset='-1'),headers=['If-None-Match: '+r.h.get('etag','')]); req('etag mismatch -> 200',dict(p,offset='-1'),headers=['If-None-Match: "other"']); req('continuation with its etag -> 304',dict(p,handle=r.handle,offset=r.offset),headers=['If-None-Match: '+r2.h.get('etag','')])
    req('offset=-1 with the right handle',dict(p,offset='-1',handle=r.handle)); req('offset=-1 with a wrong handle (handle is ignored)',dict(p,offset='-1',handle='999-999')); req('offset=now',dict(p,offset='now'))
    x=req('409: unknown handle',dict(p,offset=r.offset,handle='999-999')); req('409: handle of another definition',dict(p,offset=r.offset,handle=r.handle,where='id > 1')); req('409 with live',dict(p,offset=r.offset,handle='999-999',live='true')); req('409 POST',dict(p,offset=r.offset,handle='999-999'),method='POST')
    req('out of bounds offset (waits half of the long-poll timeout, then 400)',dict(p,handle=r.handle,offset='99999999999999_0')); 
    req('live, nothing happens -> 200 up-to-date after the long-poll timeout',dict(p,handle=r.handle,offset=r2.offset,live='true'))
    b=req('live, insert arrives',dict(p,handle=r.handle,offset=r2.offset,live='true',cursor='1'),bg=True); sql("INSERT INTO items VALUES (4,'four',40,true)"); r3=wait(b)
    r4=req('live with an old offset returns at once',dict(p,handle=r.handle,offset=r2.offset,live='true',cursor=r3.cursor)); req('live again with the same cursor as the current interval',dict(p,handle=r.handle,offset=r2.offset,live='true',cursor=r4.cursor)); req('live etag 304',dict(p,handle=r.handle,offset=r2.offset,live='true'),headers=['If-None-Match: '+r4.h.get('etag','')])
    r5=req('non-live catch up from the snapshot offset',dict(p,handle=r.handle,offset=r.offset)); req('non-live at the end -> only up-to-date',dict(p,handle=r.handle,offset=r5.offset)); req('initial sync again after a change (snapshot part + log position)',dict(p,offset='-1')); req('offset 0_0',dict(p,handle=r.handle,offset='0_0')); req('offset 0_inf',dict(p,handle=r.handle,offset='0_inf')); req('offset=now after changes',dict(p,offset='now'))
    req('HEAD continuation',dict(p,handle=r.handle,offset=r.offset),method='HEAD'); req('POST continuation (no-cache)',dict(p,handle=r.handle,offset=r.offset),method='POST')
    p2=shape('empty_t'); r=req('empty table: initial',dict(p2,offset='-1')); follow(r,p2,'empty table: continuation')
    p3=shape('items'); b1=req('two concurrent live requests (1)',dict(p3,handle=r5.handle,offset=r5.offset,live='true'),bg=True); b2=req('two concurrent live requests (2)',dict(p3,handle=r5.handle,offset=r5.offset,live='true'),bg=True); sql("UPDATE items SET value='uno' WHERE id=1"); wait(b1); wait(b2)

def s_types():
    section('D. types, keys, schema header')
    p=shape('all_types'); r=req('all types: initial',dict(p,offset='-1'),limit=20000); r1=req('all types: continuation',dict(p,handle=r.handle,offset=r.offset),limit=20000)
    sql("UPDATE all_types SET i8=-1, num=1e-10, f8=1e-7, f4=3.4e38, ta='{}', tstz='2000-01-01 00:00:00+00', jb='{\"z\":  1.0}', b=false WHERE id=1; INSERT INTO all_types (id,e,by,iv,ts3,ea) VALUES (5,'sad','\\x00','1 day -1 hour',NULL,'{}'); DELETE FROM all_types WHERE id=-3",note='3 statements, one implicit transaction')
    follow(r1,p,'all types: changes from replication')
    p=shape('nopk'); r=req('table without primary key: initial',dict(p,offset='-1')); r1=follow(r,p,'no pk: continuation'); sql("UPDATE nopk SET b='y' WHERE a=2; INSERT INTO nopk VALUES (9,'n')"); sql("DELETE FROM nopk WHERE a=1"); follow(r1,p,'no pk: update (all columns are the key, so the key changes), insert, delete of two equal rows')
    p=shape('nopk',columns='a'); req('no pk with columns',dict(p,offset='-1'))
    p=shape('comp'); r=req('composite pk (declared (b,a)): initial',dict(p,offset='-1')); r1=follow(r,p,'composite pk: continuation'); sql("UPDATE comp SET v='v1b' WHERE a=1; UPDATE comp SET a=20 WHERE a=2; DELETE FROM comp WHERE a=3"); follow(r1,p,'composite pk: update, pk change, delete')
    p=shape('"MixedCase"'); r=req('quoted mixed case',dict(p,offset='-1')); req('quoted columns',dict(p,offset='-1',columns='"Id","Col Name","we""ird"')); req('quoted where',dict(p,offset='-1',where='"Col Name" = \'x\''))
    req('qualified public.items = items (same handle)',shape('public.items',offset='-1')); req('other schema',shape('app.things',offset='-1')); req('quoted schema and table',shape('"app"."things"',offset='-1'))
    p=shape('part'); r=req('partitioned root',dict(p,offset='-1')); r1=follow(r,p,'partitioned: continuation'); req('single partition',shape('part_eu',offset='-1')); sql("INSERT INTO part VALUES (3,'us','c'); UPDATE part SET region='eu' WHERE id=2"); follow(r1,p,'partitioned: insert + move between partitions')
    p=shape('gen_t'); req('generated column: no columns param',dict(p,offset='-1')); req('generated column: explicitly selected',dict(p,offset='-1',columns='id,g')); req('generated column: not selected',dict(p,offset='-1',columns='id,a')); req('generated column in where',dict(p,offset='-1',where='g > 1',columns='id,a'))
    req('columns subset',shape('items',offset='-1',columns='id,value')); req('columns subset in another order (same shape?)',shape('items',offset='-1',columns='value,id'))
    req('columns on all_types (schema header keeps only those)',shape('all_types',offset='-1',columns='id,num2,ia2,e,ts3,vc,bt'))

def s_changes():
    section('E. change operations')
    p=shape('txn_t'); r=req('txn_t initial',dict(p,offset='-1')); r=follow(r,p,'txn_t up-to-date')
    def step(t,q,**k):
        nonlocal r
        sql(q); r=follow(r,p,t,**k)
    step('insert',"INSERT INTO txn_t VALUES (10,'x',100)"); step('update (only changed columns + pk in default replica)',"UPDATE txn_t SET v='y' WHERE id=10"); step('update to the same value',"UPDATE txn_t SET v='y' WHERE id=10"); step('update to NULL',"UPDATE txn_t SET v=NULL WHERE id=10"); step('pk change',"UPDATE txn_t SET id=11 WHERE id=10"); step('delete',"DELETE FROM txn_t WHERE id=11")
    step('transaction with several ops',"BEGIN; INSERT INTO txn_t VALUES (20,'a',1),(21,'b',2); UPDATE txn_t SET n=99 WHERE id IN (1,2); DELETE FROM txn_t WHERE id=3; UPDATE txn_t SET n=100 WHERE id=1; INSERT INTO txn_t VALUES (22,'c',3); DELETE FROM txn_t WHERE id=22; COMMIT")
    step('two transactions in one response',"BEGIN; INSERT INTO txn_t VALUES (30,'a',1); COMMIT; BEGIN; INSERT INTO txn_t VALUES (31,'b',1); COMMIT"); step('rolled-back transaction',"BEGIN; INSERT INTO txn_t VALUES (40,'a',1); ROLLBACK"); step('savepoint rollback',"BEGIN; INSERT INTO txn_t VALUES (41,'a',1); SAVEPOINT s; INSERT INTO txn_t VALUES (42,'a',1); ROLLBACK TO s; COMMIT"); step('ON CONFLICT update',"INSERT INTO txn_t VALUES (41,'z',1) ON CONFLICT (id) DO UPDATE SET v=EXCLUDED.v")
    step('transaction on another table only (global_last_seen_lsn moves)',"INSERT INTO empty_t VALUES (1,'x')")
    pf=shape('rf_t',replica='full'); pd=shape('rf_t')
    rf=req('replica=full initial',dict(pf,offset='-1')); rf=follow(rf,pf,'replica=full up-to-date'); rd=req('replica default initial',dict(pd,offset='-1')); rd=follow(rd,pd,'replica default up-to-date'); rdd=req('replica=default given explicitly (same handle as none)',dict(pd,offset='-1',replica='default'))
    sql("UPDATE rf_t SET a='A' WHERE id=1"); sql("UPDATE rf_t SET id=5, b='B' WHERE id=2"); sql("DELETE FROM rf_t WHERE id=1"); sql("INSERT INTO rf_t VALUES (9,'x',NULL,1)")
    follow(rf,pf,'replica=full: update (old_value), pk change, delete (all columns), insert'); follow(rd,pd,'replica=default: the same changes')
    pt=shape('toast_t'); ptf=shape('toast_t',replica='full'); rt=req('toast initial',dict(pt,offset='-1'),limit=1500); rt=follow(rt,pt,'toast up-to-date'); rtf=req('toast replica=full initial',dict(ptf,offset='-1'),limit=1500); rtf=follow(rtf,ptf,'toast full up-to-date'); sql("UPDATE toast_t SET small='s2' WHERE id=1",note='big column unchanged, TOASTed'); follow(rt,pt,'toast: unchanged big column is not in the update (default)'); follow(rtf,ptf,'toast: unchanged big column with replica=full')
    px=shape('trunc_t'); rx=req('truncate: initial',dict(px,offset='-1')); rx=follow(rx,px,'truncate: up-to-date'); b=req('truncate: a waiting live request',dict(px,handle=rx.handle,offset=rx.offset,live='true'),bg=True); sql('TRUNCATE trunc_t'); wait(b); follow(rx,px,'truncate: continuation with the old handle'); req('truncate: fresh initial',dict(px,offset='-1')); 

def s_where():
    section('F. where clauses with data: rows, moves in and out')
    for w in ["id > 1","id >= 2 AND id <= 3","id = 1 OR id = 2","id IN (1,3)","id NOT IN (1)","NOT (id = 1)","value LIKE 't%'","value ILIKE 'T%'","value NOT LIKE 't%'","priority IS NULL","priority IS NOT NULL","done IS TRUE","done IS NOT TRUE","done IS UNKNOWN","done = true","id BETWEEN 1 AND 2","id + 1 = 2","lower(value) = 'two'","value || 'x' = 'twox'","id::text = '1'","priority IS DISTINCT FROM 10","coalesce(priority,0) > 5","id = 1::int8","id > -1","id <> 1","value > 'o'","\"value\" = 'two'","id % 2 = 1","id = '1'","id = 1.0","done = 'yes'","value IN ('two','three') AND NOT done"]:
        req('where '+w,shape('items',offset='-1',where=w))
    for w in ["u = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'","num > 100.5","f8 > 2","b = true AND i8 > 0","d = '2024-02-29'","tstz > '2020-01-01T00:00:00Z'","ia @> ARRAY[1]","1 = ANY(ia)","'b c' = ANY(ta)","ia[1] = 1","tm > '10:00'","iv > '1 day'","i2 < 0","ts < '2030-01-01'","array_length(ia,1) = 3","vc = 'vc'","ch = 'ab'","e::text = 'happy'","e = 'happy'","d + interval '1 day' > '2024-01-01'"]:
        req('where (all_types) '+w,shape('all_types',offset='-1',where=w,columns='id'))
    req('where with params',{**shape('items',offset='-1',where='id = $1 AND value = $2'),'params[1]':'2','params[2]':'two'}); req('where with a repeated param',{**shape('items',offset='-1',where='id = $1 OR priority = $1'),'params[1]':'2'}); req('where with param quoting',{**shape('items',offset='-1',where='value = $1'),'params[1]':"o'ne"}); req('where with param in IN',{**shape('items',offset='-1',where='id IN ($1,$2)'),'params[1]':"1",'params[2]':'3'}); req('where param = ANY(array)',{**shape('items',offset='-1',where='id = ANY($1)'),'params[1]':"{1,3}"}); req('where param cast',{**shape('items',offset='-1',where='id = $1::int'),'params[1]':"1"})
    p={**shape('log_t',where='n > $1'),'params[1]':'1'}; r=req('moves: initial (n > 1)',dict(p,offset='-1')); r=follow(r,p,'moves: up-to-date')
    for t,q in [('moves: row enters by update',"UPDATE log_t SET n=5 WHERE id=1"),('moves: row leaves by update',"UPDATE log_t SET n=0 WHERE id=2"),('moves: update inside',"UPDATE log_t SET v='aa' WHERE id=1"),('moves: update outside',"UPDATE log_t SET v='bb' WHERE id=2"),('moves: insert outside',"INSERT INTO log_t VALUES (3,'c',0)"),('moves: delete outside',"DELETE FROM log_t WHERE id=3"),('moves: pk change inside',"UPDATE log_t SET id=100 WHERE id=1"),('moves: pk change and leaves',"UPDATE log_t SET id=101,n=0 WHERE id=100"),('moves: NULL leaves/enters',"UPDATE log_t SET n=7 WHERE id=2; UPDATE log_t SET n=NULL WHERE id=2")]:
        sql(q); r=follow(r,p,t)
    pf={**shape('log_t',where='n > 1',replica='full')}; r=req('moves replica=full: initial',dict(pf,offset='-1')); r=follow(r,pf,'moves replica=full: up-to-date'); sql("UPDATE log_t SET n=50 WHERE id=2"); sql("UPDATE log_t SET n=0 WHERE id=2"); follow(r,pf,'moves replica=full: enter and leave')
    pc={**shape('log_t',where='n > 1',columns='id,v')}; r=req('where on an unselected column: initial',dict(pc,offset='-1')); r=follow(r,pc,'where on an unselected column: up-to-date'); sql("UPDATE log_t SET n=50 WHERE id=2"); sql("UPDATE log_t SET n=51 WHERE id=2",note='only an unselected column changes'); follow(r,pc,'where on an unselected column: enter; then a change of unselected columns only')

def s_subset():
    section('G. log=changes_only and subset snapshots')
    p=shape('sub_t',log='changes_only'); r=req('changes_only: initial offset=-1 (no rows)',dict(p,offset='-1')); r1=follow(r,p,'changes_only: continuation'); rn=req('changes_only: offset=now',dict(p,offset='now')); req('full log for the same table (another handle)',shape('sub_t',offset='-1'))
    h=rn.handle
    S=lambda t,d,**k: req('subset '+t,dict(p,offset=rn.offset,handle=h,**d),**k)
    S('GET where',{'subset__where':"grp = 'even'"}); S('GET where+order+limit',{'subset__where':"grp = 'odd'",'subset__order_by':'n DESC','subset__limit':'2'}); S('GET order+limit+offset',{'subset__order_by':'id','subset__limit':'2','subset__offset':'2'}); S('GET params JSON',{'subset__where':'n > $1 AND grp = $2','subset__params':'{"1":"30","2":"even"}'}); S('GET where false',{'subset__where':'false'}); S('GET enum where',{'subset__where':"m = 'ok'"}); S('GET order by two columns',{'subset__order_by':'grp ASC NULLS LAST, n DESC','subset__limit':'3'})
    S('validation: limit without order_by',{'subset__limit':'2'}); S('validation: bad where',{'subset__where':'nope = 1'}); S('validation: bad order_by',{'subset__order_by':'nope','subset__limit':'1'}); S('validation: order by expression',{'subset__order_by':'n+1','subset__limit':'1'}); S('validation: negative limit',{'subset__order_by':'id','subset__limit':'-1'}); S('validation: limit 0',{'subset__order_by':'id','subset__limit':'0'}); S('validation: non-numeric limit',{'subset__order_by':'id','subset__limit':'x'}); S('validation: subquery',{'subset__where':'id IN (SELECT id FROM items)'}); S('validation: missing param',{'subset__where':'n > $1'}); S('validation: bad enum value',{'subset__where':"m = 'nope'"}); S('validation: negative offset',{'subset__order_by':'id','subset__limit':'1','subset__offset':'-1'})
    req('subset POST flat body',dict(p,offset=rn.offset,handle=h),method='POST',body=json.dumps({'where':"grp = 'even'",'order_by':'id','limit':2})); req('subset POST nested body',dict(p,offset=rn.offset,handle=h),method='POST',body=json.dumps({'subset':{'where':'n > $1','params':{'1':'50'}}})); req('subset POST params with number value',dict(p,offset=rn.offset,handle=h),method='POST',body=json.dumps({'where':'n > $1','params':{'1':50}})); req('subset POST error',dict(p,offset=rn.offset,handle=h),method='POST',body=json.dumps({'limit':2})); req('subset POST empty body object',dict(p,offset=rn.offset,handle=h),method='POST',body='{}')
    req('subset with offset=-1 (no handle)',dict(p,offset='-1',subset__where='n > 60')); req('subset with offset=now (no handle)',dict(p,offset='now',subset__where='n > 60')); req('subset on a full-log shape',shape('sub_t',offset='-1',subset__where='n > 60')); req('subset with wrong handle',dict(p,offset=rn.offset,handle='1-1',subset__where='n > 60')); req('subset with live=true',dict(p,offset=rn.offset,handle=h,live='true',subset__where='n > 60')); req('subset of a shape with where and columns',shape('sub_t',offset='-1',log='changes_only',where='n > 20',columns='id,n',subset__where='n < 60')); req('subset where using an unselected column',shape('sub_t',offset='-1',log='changes_only',columns='id,n',subset__where="grp = 'odd'"))
    req('subset etag is not honoured',dict(p,offset=rn.offset,handle=h,subset__where='n > 60'),headers=['If-None-Match: "x"'])
    sql("UPDATE sub_t SET n=11 WHERE id=1; INSERT INTO sub_t VALUES (9,'odd',90,'sad')"); r=req('changes_only: continuation after changes',dict(p,handle=h,offset=rn.offset)); b=req('changes_only: live',dict(p,handle=h,offset=r.offset,live='true'),bg=True); sql("DELETE FROM sub_t WHERE id=9"); wait(b); req('changes_only: offset=-1 after changes',dict(p,offset='-1'))

def s_sse():
    section('H. live_sse')
    p=shape('sse_t'); r=req('sse: initial',dict(p,offset='-1')); r=follow(r,p,'sse: up-to-date')
    b=req('sse: stream for 6 s, with changes meanwhile',dict(p,handle=r.handle,offset=r.offset,live='true',live_sse='true'),bg=True,maxt=6); sql("INSERT INTO sse_t VALUES (2,'b')"); sql("UPDATE sse_t SET v='bb' WHERE id=2; DELETE FROM sse_t WHERE id=1"); sql("INSERT INTO sse_t VALUES (3,E'line1\\nline2')"); wait(b)
    req('sse: from an old offset (catch up at once, then the stream ends or goes on, 3 s)',dict(p,handle=r.handle,offset=r.offset,live='true',live_sse='true'),maxt=3); req('sse: experimental_live_sse alias',dict(p,handle=r.handle,offset=r.offset,live='true',experimental_live_sse='true'),maxt=3); req('sse: wrong handle -> 409 as JSON',dict(p,handle='9-9',offset=r.offset,live='true',live_sse='true'),maxt=3)
    r=follow(r,p,'sse: non-live catch up'); b=req('sse: idle for 25 s (keep-alive comment after 21 s)',dict(p,handle=r.handle,offset=r.offset,live='true',live_sse='true'),bg=True,maxt=25); wait(b)
    b=req('sse: truncate while streaming',dict(p,handle=r.handle,offset=r.offset,live='true',live_sse='true'),bg=True,maxt=8); sql("TRUNCATE sse_t"); wait(b)

def s_ddl():
    section('I. schema changes')
    p=shape('alter_t'); r=req('alter: initial',dict(p,offset='-1')); r=follow(r,p,'alter: up-to-date'); b=req('alter: live while a column is added',dict(p,handle=r.handle,offset=r.offset,live='true'),bg=True,maxt=8); sql("ALTER TABLE alter_t ADD COLUMN w int"); sql("INSERT INTO alter_t VALUES (2,'b',7)",note='the Relation message reaches Electric with this write'); wait(b); follow(r,p,'alter: continuation with the old handle'); req('alter: fresh initial',dict(p,offset='-1'))
    p=shape('alter_t',columns='id,v'); r=req('alter: shape with columns=id,v',dict(p,offset='-1')); r=follow(r,p,'alter: its continuation'); sql("ALTER TABLE alter_t ADD COLUMN z int; INSERT INTO alter_t(id,v,z) VALUES (3,'c',1)",wait=1.5); follow(r,p,'alter: adding an unselected column')
    p=shape('ren_t'); r=req('rename: initial',dict(p,offset='-1')); r=follow(r,p,'rename: up-to-date'); sql("ALTER TABLE ren_t RENAME TO ren2_t; INSERT INTO ren2_t VALUES (2,'x')",wait=1.5); follow(r,p,'rename: old name, old handle'); req('rename: new name',shape('ren2_t',offset='-1')); sql("DROP TABLE ren2_t")
    p=shape('drop_t'); r=req('drop: initial',dict(p,offset='-1')); r=follow(r,p,'drop: up-to-date'); sql("DROP TABLE drop_t",wait=2); follow(r,p,'drop: continuation right after'); req('drop: fresh initial',dict(p,offset='-1')); sql("CREATE TABLE drop_t (id int PRIMARY KEY, v text); INSERT INTO drop_t VALUES (7,'new')",wait=1.5); follow(r,p,'drop: table re-created, old handle'); req('drop: re-created, fresh initial',dict(p,offset='-1'))
    time.sleep(65); emit('\n-- 65 s pause (the schema reconciler / publication refresh runs every 60 s)\n'); follow(r,p,'drop: 65 s later, old handle'); req('drop: 65 s later, fresh initial',dict(p,offset='-1')); p=shape('alter_t',columns='id,v'); req('alter: 65 s later, shape with columns=id,v',dict(p,offset='-1'))

def s_subq():
    section('J. subquery shapes (move-in / move-out)')
    p=shape('child',where='parent_id IN (SELECT id FROM parent WHERE active = true)'); r=req('subquery: initial',dict(p,offset='-1')); r=follow(r,p,'subquery: up-to-date')
    def step(t,q):
        nonlocal r
        b=req('subquery live: '+t,dict(p,handle=r.handle,offset=r.offset,live='true'),bg=True,maxt=10); sql(q,wait=1.2); x=wait(b); r2=follow(x if x.handle else r,p,'subquery catch-up: '+t); r=r2 if r2.handle else r
    step('parent becomes active (move-in)',"UPDATE parent SET active=true WHERE id=2"); step('parent becomes inactive (move-out)',"UPDATE parent SET active=false WHERE id=1"); step('child changes parent (in -> out)',"UPDATE child SET parent_id=1 WHERE id=2"); step('child inserted under an active parent',"INSERT INTO child VALUES (10,2,'new')"); step('child moves between two active parents',"UPDATE parent SET active=true WHERE id=1"); step('child reparented inside',"UPDATE child SET parent_id=1 WHERE id=10"); step('child deleted',"DELETE FROM child WHERE id=10")
    req('subquery: fresh initial after all (same handle)',dict(p,offset='-1')); req('subquery: AND combination',shape('child',offset='-1',where="v = 'c1' AND parent_id IN (SELECT id FROM parent WHERE active = true)")); req('subquery: OR combination',shape('child',offset='-1',where="v = 'c2' OR parent_id IN (SELECT id FROM parent WHERE active = true)")); req('subquery: NOT IN',shape('child',offset='-1',where="parent_id NOT IN (SELECT id FROM parent WHERE active = true)")); req('subquery: two',shape('child',offset='-1',where="parent_id IN (SELECT id FROM parent WHERE active = true) AND id IN (SELECT id FROM items)")); req('subquery: tuple',shape('child',offset='-1',where="(parent_id, v) IN (SELECT id, name FROM parent)")); req('subquery: nested',shape('child',offset='-1',where="parent_id IN (SELECT id FROM parent WHERE id IN (SELECT id FROM items WHERE id > 0))")); req('subquery: correlated',shape('child',offset='-1',where="parent_id IN (SELECT id FROM parent WHERE parent.id = child.parent_id)")); req('subquery: type mismatch',shape('child',offset='-1',where="parent_id IN (SELECT name FROM parent)")); req('subquery: two columns',shape('child',offset='-1',where="parent_id IN (SELECT id, name FROM parent)")); req('subquery: = (scalar)',shape('child',offset='-1',where="parent_id = (SELECT id FROM parent LIMIT 1)")); req('subquery: with LIMIT',shape('child',offset='-1',where="parent_id IN (SELECT id FROM parent LIMIT 1)"))

def s_delete_off():
    section('K. DELETE (not enabled by default)')
    req('DELETE not allowed',shape('items'),method='DELETE')
def s_delete_on():
    section('K2. DELETE with ELECTRIC_ENABLE_INTEGRATION_TESTING=true')
    p=shape('items'); r=req('initial',dict(p,offset='-1')); r=follow(r,p,'up-to-date'); b=req('a live request waits while the shape is deleted',dict(p,handle=r.handle,offset=r.offset,live='true'),bg=True,maxt=10); req('DELETE by table',p,method='DELETE'); wait(b); follow(r,p,'old handle after DELETE'); r2=req('fresh initial: a new handle',dict(p,offset='-1')); req('DELETE by handle only',{'handle':r2.handle},method='DELETE'); req('DELETE again',{'handle':r2.handle},method='DELETE'); req('DELETE unknown shape',shape('items',where='id = 12345'),method='DELETE'); req('DELETE without anything',{},method='DELETE'); r3=req('initial again',dict(p,offset='-1')); req('DELETE with wrong handle for the definition',dict(p,handle='1-1'),method='DELETE'); req('DELETE bad table',shape('nope'),method='DELETE'); req('DELETE by table and handle',dict(p,handle=r3.handle),method='DELETE')

def s_chunks():
    section('L. chunking, with ELECTRIC_SHAPE_CHUNK_BYTES_THRESHOLD=10000 (default is 10 MB)')
    p=shape('big_t'); r=req('chunk: initial',dict(p,offset='-1'),limit=1500); i=0
    while 'electric-up-to-date' not in r.h and i<12:
        i+=1; r=req('chunk: next %d'%i,dict(p,handle=r.handle,offset=r.offset),limit=1500)
    sql("INSERT INTO big_t SELECT i, repeat('y',200) FROM generate_series(1001,1150) i",note='one transaction of 150 rows'); sql("INSERT INTO big_t VALUES (5000,'tail')")
    i=0
    while i<12:
        i+=1; r=req('chunk: log %d'%i,dict(p,handle=r.handle,offset=r.offset),limit=1500)
        if 'electric-up-to-date' in r.h: break
    req('chunk: initial again (first chunk only)',dict(p,offset='-1'),limit=1500)

def s_secret():
    section('M. with ELECTRIC_SECRET=s3cr3t')
    p=shape('items',offset='-1'); req('no secret',p); req('wrong secret',dict(p,secret='x')); req('right secret',dict(p,secret='s3cr3t')); req('api_secret alias',dict(p,api_secret='s3cr3t')); req('health needs none',path='/v1/health'); req('OPTIONS needs none',method='OPTIONS'); req('DELETE without',shape('items'),method='DELETE'); req('POST with secret in query',dict(p,secret='s3cr3t'),method='POST'); req('path variant //shape without secret',p,path='/v1//shape')
def s_persist1():
    global PH
    section('N. restart'); p=shape('rf_t'); r=req('before restart: initial',dict(p,offset='-1')); r=follow(r,p,'before restart: continuation'); json.dump([r.handle,r.offset],open(os.environ.get('PERSIST','/tmp/persist.json'),'w'))
def s_persist2():
    section('N2. after a restart of Electric, with a write done while it was down'); h,o=json.load(open(os.environ.get('PERSIST','/tmp/persist.json'))); p=shape('rf_t'); req('after restart: continuation with the old handle',dict(p,handle=h,offset=o)); req('after restart: initial',dict(p,offset='-1'))

def s_limits():
    section('O. admission control, with ELECTRIC_MAX_CONCURRENT_REQUESTS={"initial":1,"existing":1}')
    p=shape('items'); r=req('initial',dict(p,offset='-1')); r=follow(r,p,'up-to-date'); b=req('live (takes the only slot)',dict(p,handle=r.handle,offset=r.offset,live='true'),bg=True,maxt=6); req('second request of a known shape meanwhile',dict(p,handle=r.handle,offset=r.offset)); req('initial request meanwhile (other slot)',dict(p,offset='-1')); wait(b)
def s_keepalive():
    section('P. connection reuse: 52 requests on one connection (conn_max_requests is 50)')
    u=BASE+'/v1/shape?table=items&offset=-1'; p=subprocess.run(['curl','-s','-o','/dev/null','-w','%{http_code} new_connections=%{num_connects} connection-header=%header{connection}\n']+[x for i in range(52) for x in ((['-o','/dev/null'] if i else [])+[u])],capture_output=True,text=True)
    emit('\n'.join('%d: %s'%(i+1,l) for i,l in enumerate(p.stdout.strip().split('\n')))+'\n'); print(p.stdout[-200:])
def s_dbdown():
    section('Q. Postgres is stopped, then started again')
    p=shape('items'); r=req('before: initial',dict(p,offset='-1')); r=follow(r,p,'before: up-to-date'); b=req('a live request waits while Postgres stops',dict(p,handle=r.handle,offset=r.offset,live='true'),bg=True,maxt=30)
    emit('\n-- pg_ctl stop -m fast\n'); subprocess.run(os.environ['PG_STOP'],shell=True,capture_output=True); time.sleep(2)
    req('down: health',path='/v1/health'); req('down: existing shape, initial',dict(p,offset='-1')); req('down: existing shape, continuation',dict(p,handle=r.handle,offset=r.offset)); req('down: new shape of a known table',dict(p,offset='-1',where='id > 77')); req('down: unknown table',shape('never_seen',offset='-1')); req('down: offset=now',dict(p,offset='now')); wait(b); req('down: subset',dict(shape('sub_t',log='changes_only'),offset='now',subset__where='n > 1')); req('down: live',dict(p,handle=r.handle,offset=r.offset,live='true'))
    emit('\n-- pg_ctl start\n'); subprocess.run(os.environ['PG_START'],shell=True,stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)
    t=time.time()
    while time.time()-t<60:
        if b'active' in subprocess.run(['curl','-s',BASE+'/v1/health'],capture_output=True).stdout: break
        time.sleep(0.2)
    emit('\n-- health says active again %.1f s after the start\n'%(time.time()-t)); time.sleep(1); req('up again: health',path='/v1/health'); req('up again: continuation with the old handle',dict(p,handle=r.handle,offset=r.offset)); sql("INSERT INTO items VALUES (900,'after',1,true)",wait=1.5); req('up again: continuation after a write',dict(p,handle=r.handle,offset=r.offset)); req('up again: new shape',dict(p,offset='-1',where='id > 77'))
if __name__=='__main__':
    default='setup general errors initial types changes where subset sse ddl subq delete_off'.split()
    for s in (sys.argv[1:] or default): globals()['s_'+s]()
