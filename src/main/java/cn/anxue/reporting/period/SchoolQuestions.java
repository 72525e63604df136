package cn.anxue.reporting.period;

/** What is asked of schools with after-school service: they count once a month, so the last month of a period speaks for it. */
final class SchoolQuestions {
    static final String SCHOOLS = """
            , m as (select a.*, date_trunc('month', a.last)::date as month from a)
            , record as (
                select m.n, x.code, s.id, h.name as what, m.month as on_day, x.value::bigint as value from m
                join region_within w on w.ancestor_code = m.region
                join institution_other_holder h on h.region_code = w.region_code
                join school s on s.id = h.id and reporting_known(s.id, m.known)
                    and s.opened_on < m.month + interval '1 month' and (s.ended_on is null or s.ended_on >= m.month)
                left join lateral (
                    select o.* from school_count o
                    where o.school_id = s.id and o.month = m.month and o.recorded_at <= m.known
                    order by o.revision desc limit 1) c on true
                cross join lateral (values
                    ('schools.count', 1),
                    ('schools.reported', case when c.school_id is not null then 1 end),
                    ('schools.pupils', c.pupils),
                    ('schools.participants', c.participants),
                    ('schools.teachers', c.teachers)) x(code, value) where x.value is not null)""";

    private SchoolQuestions() {}
}
