package cn.anxue.reporting.file;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Standing;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.Uscc;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The institutions a caller sees, with how they stand, in the order of registration. */
@ApplicationScoped
public class Registry {
    private static final String SELECT = """
            select i.id, i.name, i.uscc, i.category, r.name as region_name, i.state, t.code as standing,
                i.licence_expires_on, s.required_minor, coalesce(s.held_minor, 0) as held_minor
            from institution i join region r on r.code = i.region_code
            join enforcement_standing(?) t on t.institution_id = i.id
            left join deposit_standing s on s.institution_id = i.id
            where\s""";
    private static final String BY_TEXT = """
            i.id in (
                select n.id from institution n, (select plain_name(?) as plain) a
                where n.name_grams @> name_grams(a.plain, least(2, length(a.plain)))
                  and (strpos(n.plain_name, a.plain) > 0 or strpos(plain_name(coalesce(n.brand_name, '')), a.plain) > 0)
                union all
                select f.institution_id from institution_former_name f, (select plain_name(?) as plain) a
                where f.name_grams @> name_grams(a.plain, least(2, length(a.plain)))
                  and strpos(plain_name(f.name), a.plain) > 0
                union all
                select n.id from institution n where n.uscc = ? or n.licence_number = ? or n.national_platform_id = ?)""";

    private final Sql sql;
    private final Today today;

    Registry(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** Conditions and the values they bind, in their order. */
    private static final class Question {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Object... bound) {
            conditions.add(condition);
            values.addAll(List.of(bound));
        }

        void andIf(String condition, @Nullable Enum<?> bound) {
            if (bound != null) {
                and(condition, bound.name());
            }
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }

    @Transactional
    public Page<RegistryLine> page(Caller caller, RegistryQuery query) {
        Question question = new Question();
        question.values.add(today.date());
        narrowToScope(caller, question);
        narrow(query, question);
        question.values.add(query.limit() + 1);
        String asked = SELECT + String.join("\n and ", question.conditions) + "\norder by i.id limit ?";
        return Page.of(
                sql.list(asked, question::bind, Registry::line), query.limit(), last -> Cursor.encode(last.id()));
    }

    private static void narrowToScope(Caller caller, Question question) {
        if (caller.scope() instanceof Scope.Institution own) {
            question.and("i.id = ?", own.institutionId());
            return;
        }
        if (caller.scope() instanceof Scope.Region region) {
            question.and(
                    "exists (select from institution_oversight_region o"
                            + " where o.institution_id = i.id and o.region_code = ?)",
                    region.regionCode());
            return;
        }
        question.and("false");
    }

    private static void narrow(RegistryQuery query, Question question) {
        if (query.regionCode() != null && !query.regionCode().isEmpty()) {
            question.and(
                    "i.region_code in (select w.region_code from region_within w where w.ancestor_code = ?)",
                    query.regionCode());
        }
        question.andIf("i.state = ?", query.state());
        question.andIf("t.code = ?", query.standing());
        question.andIf("i.category = ?", query.category());
        if (query.deposit() != null) {
            question.and(query.deposit().condition());
        }
        if (query.after() != null) {
            question.and("i.id > ?", query.after());
        }
        String text = query.text();
        if (text != null && !text.isBlank()) {
            String plain = text.strip();
            question.and(BY_TEXT, plain, plain, Uscc.normalised(plain), plain, plain);
        }
    }

    private static RegistryLine line(ResultSet row) throws SQLException {
        long required = row.getLong("required_minor");
        Money must = row.wasNull() ? null : Money.ofFen(required);
        return new RegistryLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("uscc"),
                InstitutionCategory.valueOf(row.getString("category")),
                row.getString("region_name"),
                InstitutionState.valueOf(row.getString("state")),
                Standing.valueOf(row.getString("standing")),
                row.getObject("licence_expires_on", LocalDate.class),
                must,
                Money.ofFen(row.getLong("held_minor")));
    }
}
