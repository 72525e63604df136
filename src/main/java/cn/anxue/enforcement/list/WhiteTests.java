package cn.anxue.enforcement.list;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Holds institutions against the four tests of the white list (E26), all of them in one question. */
@ApplicationScoped
class WhiteTests {
    /** Binds the day wherever it asks for a parameter. */
    static final String TESTED = """
            select i.id, i.name, i.uscc, i.category, i.region_code, w.state as entry, array_remove(array[
                case when i.licence_number is null then 'NO_LICENCE'
                     when ?::date not between i.licence_issued_on and i.licence_expires_on then 'LICENCE_EXPIRED' end,
                case when i.state in ('REGISTERED', 'OPERATION_SUSPENDED', 'CLOSING', 'CLOSED', 'MISSING', 'REVOKED')
                     then 'NOT_OPERATING' end,
                case when a.result is null then 'NO_ANNUAL_RESULT'
                     when a.result <> 'PASSED' and a.corrected_on is null then 'ANNUAL_NOT_PASSED' end,
                case when exists (select from enforcement_notice n where n.subject_id = i.id and n.number is not null
                     and n.kind in ('RECTIFICATION_ORDER', 'CLOSURE_NOTICE', 'SUSPENSION')
                     and n.closed_on is null and n.withdrawn_on is null)
                     or exists (select from enforcement_penalty p where p.subject_id = i.id
                     and p.state in ('DECIDED', 'SERVED', 'SURCHARGE', 'ENFORCEMENT')) then 'BREACH_OPEN' end,
                case when exists (select from enforcement_notice n join enforcement_item t on t.notice_id = n.id
                     where n.subject_id = i.id and n.withdrawn_on is null and t.closed_on > t.due_on
                     and t.closed_on > ?::date - interval '1 year') then 'BREACH_CORRECTED_LATE' end,
                case when exists (select from enforcement_list_entry e where e.subject_id = i.id and e.list = 'BLACK'
                     and e.state in ('HEARING', 'PROPOSED', 'DECIDED', 'LISTED')) then 'BLACKLISTED' end,
                case when w.state = 'OBSERVATION' then 'UNDER_OBSERVATION' end,
                case when i.national_platform_id is null then 'NOT_ON_PLATFORM' end], null) as reasons
            from institution i
            left join lateral (select r.result, r.corrected_on from inspection_annual r
                where r.institution_id = i.id and r.published_on <= ?::date order by r.year desc limit 1) a on true
            left join enforcement_list_entry w on w.subject_id = i.id and w.list = 'WHITE'
                and w.state in ('HEARING', 'PROPOSED', 'DECIDED', 'LISTED', 'OBSERVATION')
            """;

    private final Sql sql;
    private final Today today;

    WhiteTests(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** Why each of them does not belong on the white list. */
    Map<InstitutionId, Set<WhiteReason>> of(Collection<InstitutionId> institutions) {
        Map<InstitutionId, Set<WhiteReason>> reasons = new HashMap<>();
        if (institutions.isEmpty()) {
            return reasons;
        }
        sql.list(
                        TESTED + " where i.id = any(?::uuid[])",
                        select -> Columns.from(select, bindDay(select, today.date()), institutions)
                                .uuid(InstitutionId::value),
                        WhiteTests::read)
                .forEach(tested -> reasons.put(tested.institution(), tested.reasons()));
        return reasons;
    }

    /** @return the number of the next parameter */
    static int bindDay(PreparedStatement select, LocalDate day) throws SQLException {
        int days = (int) TESTED.chars().filter(character -> character == '?').count();
        for (int parameter = 1; parameter <= days; parameter++) {
            select.setObject(parameter, day);
        }
        return days + 1;
    }

    static WhiteCandidate read(ResultSet row) throws SQLException {
        Set<WhiteReason> reasons = EnumSet.noneOf(WhiteReason.class);
        for (String reason : List.of((String[]) row.getArray("reasons").getArray())) {
            reasons.add(WhiteReason.valueOf(reason));
        }
        String entry = row.getString("entry");
        return new WhiteCandidate(
                new InstitutionId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("uscc"),
                InstitutionCategory.valueOf(row.getString("category")),
                row.getString("region_code"),
                reasons,
                entry == null ? null : ListEntryState.valueOf(entry));
    }
}
