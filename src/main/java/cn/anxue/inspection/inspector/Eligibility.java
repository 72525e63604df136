package cn.anxue.inspection.inspector;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who must not come to whom today, asked in one question for all pairs. */
@ApplicationScoped
public class Eligibility {
    private static final String EXCLUDED = """
            select p.id as inspector, p.work_number, i.id as institution, i.uscc, i.name, c.id is not null as conflict
            from inspection_inspector p cross join institution i
            left join inspection_conflict c
              on c.inspector_id = p.id and c.institution_id = i.id and c.ended_at is null
            where p.id = any(?::uuid[]) and i.id = any(?::uuid[])
              and (c.id is not null
                or cardinality(p.categories) > 0 and i.category <> all (p.categories)
                or not exists (select from region_within w
                      where w.region_code = i.region_code and w.ancestor_code = p.region_code))
            order by p.work_number, i.uscc""";

    private final Sql sql;

    Eligibility(Sql sql) {
        this.sql = sql;
    }

    /**
     * A pair that may not meet.
     *
     * @param conflict by a declared conflict; otherwise by the inspector's own assignment
     */
    public record Excluded(
            InspectorId inspector,
            String workNumber,
            InstitutionId institution,
            String uscc,
            String name,
            boolean conflict) {}

    public List<Excluded> excluded(Collection<InspectorId> inspectors, Collection<InstitutionId> institutions) {
        return sql.list(
                EXCLUDED,
                select -> {
                    Columns.from(select, 1, inspectors).uuid(InspectorId::value);
                    Columns.from(select, 2, institutions).uuid(InstitutionId::value);
                },
                row -> new Excluded(
                        new InspectorId(row.getObject("inspector", UUID.class)),
                        row.getString("work_number"),
                        new InstitutionId(row.getObject("institution", UUID.class)),
                        row.getString("uscc"),
                        row.getString("name"),
                        row.getBoolean("conflict")));
    }
}
