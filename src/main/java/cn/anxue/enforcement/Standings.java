package cn.anxue.enforcement;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How institutions stand today, computed from what is on record each time. */
@ApplicationScoped
public class Standings {
    private static final String OF =
            "select institution_id, code from enforcement_standing(?) where institution_id = any(?)";

    private final Sql sql;
    private final Today today;

    Standings(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** That of each which exists, in one question. */
    @Transactional
    public Map<InstitutionId, Standing> of(Collection<InstitutionId> institutions) {
        Map<InstitutionId, Standing> standings = new HashMap<>();
        sql.list(
                        OF,
                        select -> {
                            select.setObject(1, today.date());
                            Columns.from(select, 2, institutions).uuid(InstitutionId::value);
                        },
                        row -> Map.entry(
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                Standing.valueOf(row.getString("code"))))
                .forEach(row -> standings.put(row.getKey(), row.getValue()));
        return standings;
    }

    /** How many of them stand how; those that no institution is in are there with none. */
    @Transactional
    public Map<Standing, Long> count(Collection<InstitutionId> institutions) {
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, 0L);
        }
        of(institutions).values().forEach(standing -> counts.merge(standing, 1L, Long::sum));
        return counts;
    }
}
