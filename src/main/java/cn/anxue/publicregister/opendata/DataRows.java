package cn.anxue.publicregister.opendata;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what is published today, in the order of its keys: equal rows in equal order give an equal digest. */
@ApplicationScoped
class DataRows {
    private static final String INSTITUTIONS = """
            select array[i.uscc, i.name, i.category, i.region_code, r.name, i.address, a.name, s.code, i.licence_number,
                i.licence_issued_on::text, i.licence_expires_on::text, coalesce(d.met_since is not null, false)::text,
                exists (select from deposit_account f where f.institution_id = i.id and f.purpose = 'FEE'
                    and f.state = 'OPEN')::text] as cells
            from institution i
            join enforcement_standing(?) s on s.institution_id = i.id
            join region r on r.code = i.region_code
            join institution_oversight o
                on o.institution_id = i.id and o.relation = 'COMPETENT_AUTHORITY' and o.until_on is null
            join region_authority a on a.id = o.authority_id
            left join deposit_standing d on d.institution_id = i.id
            order by i.uscc""";
    private static final String FLAGS = """
            select array[f.number || ' ' || f.authority, f.kind, f.subject_kind, f.subject_name, i.uscc, f.region_code,
                f.authority, f.issued_on::text, (case when %s then f.until_on else f.due_on end)::text,
                case when f.state = 'IN_FORCE' and f.until_on < ? then 'ENDED' else f.state end, f.ended_on::text] as cells
            from publicregister_flag f left join institution i on i.id = f.subject_id
            where (f.kind in ('BLACK_LIST', 'WHITE_LIST')) = %s and f.number is not null
            order by 1""";

    private final Sql sql;
    private final Today today;

    DataRows(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** Empty cells for what there is not. */
    List<List<String>> of(DataSet dataset) {
        String asked = switch (dataset) {
            case INSTITUTIONS -> INSTITUTIONS;
            case LISTS -> FLAGS.formatted("true", "true");
            case NOTICES -> FLAGS.formatted("false", "false");
        };
        return sql.list(
                asked,
                select -> select.setObject(1, today.date()),
                row -> cells((String[]) row.getArray("cells").getArray()));
    }

    private static List<String> cells(String[] cells) {
        List<String> row = new ArrayList<>(cells.length);
        Arrays.stream(cells).forEach(cell -> row.add(cell == null ? "" : cell));
        return row;
    }
}
