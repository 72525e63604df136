-- What was published for a draw stands; evidence kept in advance has its clock (E18); which round reached whom; the shipped sheet.
create function inspection_draw_keep() returns trigger language plpgsql as $$
begin
    if (new.region_code, new.title, new.algorithm, new.pool, new.visits_from, new.visits_until, new.published_by,
        new.published_at) is distinct from (old.region_code, old.title, old.algorithm, old.pool, old.visits_from,
        old.visits_until, old.published_by, old.published_at)
        or old.first_commitment is distinct from new.first_commitment and old.first_commitment is not null
        or old.second_commitment is distinct from new.second_commitment and old.second_commitment is not null
        or old.first_secret is distinct from new.first_secret and old.first_secret is not null
        or old.second_secret is distinct from new.second_secret and old.second_secret is not null
        or old.state in ('DRAWN', 'LAPSED', 'ABANDONED')
    then
        raise exception 'draw % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'inspection_draw_not_reworded';
    end if;
    return new;
end $$;
create trigger inspection_draw_keep before update on inspection_draw
    for each row execute function inspection_draw_keep();

create table inspection_evidence (
    id uuid constraint inspection_evidence_pk primary key,
    task_id uuid not null constraint inspection_evidence_task references inspection_task (id),
    what text not null,
    preserved_on date not null,
    decide_by date not null,
    decision text,
    decided_on date,
    constraint inspection_evidence_lengths check (length(what) between 1 and 500 and length(decision) between 1 and 500),
    constraint inspection_evidence_decided check ((decision is null) = (decided_on is null))
);
grant select, insert, update on inspection_evidence to ${app_role};

create view inspection_coverage as
select r.round_id, r.institution_id, t.id as task_id, t.signed_on as reached_on
from inspection_round_institution r
left join inspection_task t on t.round_id = r.round_id and t.institution_id = r.institution_id
    and t.state in ('SIGNED', 'NO_PROBLEM', 'PROBLEMS', 'RESULT_PUBLISHED');
grant select on inspection_coverage to ${app_role};

insert into inspection_sheet (id, code, edition, region_code, category, title, questions, made_by, made_on) values
('019aa000-0000-7000-8000-000000000001', 'GENERAL', 1, null, null, '校外培训机构现场检查表（示例）',
 '[{"category":"LICENCE","text":"办学许可证在有效期内并悬挂公示，实际地址与许可一致。","basis":"民办教育促进法第十八条"},
   {"category":"STAFF","text":"教学人员信息公示，具备相应资格并完成准入查询。","basis":"校外培训机构从业人员管理办法（试行）"},
   {"category":"FEES","text":"收费项目与标准公示，一次收费不超过三个月或60课时，且不超过5000元。","basis":"十三部门意见（2022-12）"},
   {"category":"CONTRACT","text":"使用《中小学生校外培训服务合同（示范文本）》，无减损家长权利的条款。","basis":"合同示范文本（2021年修订版）"},
   {"category":"FEES","text":"预收费全部进入托管专户，未引导家长付到其他账户。","basis":"十三部门意见（2022-12）"},
   {"category":"PREMISES","text":"场所面积、消防通道、灭火器材和用电符合要求。","basis":"消防法第十六条"},
   {"category":"CONTENT","text":"培训材料已备案，内容、时间与所报一致。","basis":"中小学生校外培训材料管理办法（试行）"}]',
 '00000000-0000-0000-0000-000000000000', '2026-01-01');
