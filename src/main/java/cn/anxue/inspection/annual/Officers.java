package cn.anxue.inspection.annual;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may act on whose annual inspection or grade: officers of the competent authority. */
@ApplicationScoped
class Officers {
    private static final String COMPETENT = """
            select i.id, i.uscc from institution i join institution_oversight_region o on o.institution_id = i.id
            where o.relation = 'COMPETENT_AUTHORITY' and o.region_code = ? and i.uscc = any(?::text[])
            """;

    private final InstitutionRegister institutions;
    private final Sql sql;

    Officers(InstitutionRegister institutions, Sql sql) {
        this.institutions = institutions;
        this.sql = sql;
    }

    void requireCompetence(Caller caller, InstitutionId institution) {
        institutions.requireCompetence(caller, institution);
        Reach.requireRole(caller, Role.OFFICER);
    }

    String placeOf(InstitutionId institution) {
        return institutions.view(institution).regionCode();
    }

    /** Those the caller's officers are competent for, by their codes, in one question. */
    Map<String, InstitutionId> byCode(Caller caller, Collection<String> codes) {
        String region = Reach.of(caller);
        return sql
                .list(
                        COMPETENT,
                        select -> {
                            select.setString(1, region);
                            Columns.from(select, 2, codes).text(code -> code);
                        },
                        row -> Map.entry(row.getString("uscc"), new InstitutionId(row.getObject("id", UUID.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
