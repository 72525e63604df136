package cn.anxue.institution;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.RegionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists what the caller sees of the register, in the order of registration. */
@ApplicationScoped
public class InstitutionSearch {
    private static final String CALLED =
            "i.id in (select n.id from institution n where n.plain_name = plain_name(:text) and n.name = :text"
                    + " union all select n.id from institution n where n.uscc = :code)";

    // A text of signs alone has no plain name, and would be part of every other.
    private static final String BY_TEXT = """
            i.id in (
                select n.id from institution n
                where plain_name(:text) <> '' and n.name_grams @> name_grams(plain_name(:text), least(2, length(plain_name(:text))))
                  and (strpos(n.plain_name, plain_name(:text)) > 0
                       or strpos(plain_name(coalesce(n.brand_name, '')), plain_name(:text)) > 0)
                union all
                select f.institution_id from institution_former_name f
                where plain_name(:text) <> '' and f.name_grams @> name_grams(plain_name(:text), least(2, length(plain_name(:text))))
                  and strpos(plain_name(f.name), plain_name(:text)) > 0
                union all
                select n.id from institution n
                where n.uscc = :code or n.licence_number = :text or n.national_platform_id = :text)""";

    private final EntityManager entities;
    private final InstitutionRecords records;
    private final Territory territory;
    private final Today today;

    InstitutionSearch(EntityManager entities, InstitutionRecords records, Territory territory, Today today) {
        this.entities = entities;
        this.records = records;
        this.territory = territory;
        this.today = today;
    }

    @Transactional
    public Page<InstitutionView> search(Caller caller, InstitutionQuery query) {
        requireKnown(query);
        var ids = ids(caller, query);
        var found = records.institutions.list("id in ?1 order by id.value", ids);
        return Page.of(
                records.views(found),
                query.limit(),
                last -> Cursor.encode(last.id().value()));
    }

    /** Those with exactly this whole name or credit code, in the order of registration. */
    @Transactional
    List<InstitutionView> called(Caller caller, String text, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        narrowToScope(caller, conditions, values);
        conditions.add(CALLED);
        values.put("text", text.strip());
        values.put("code", Uscc.normalised(text));
        return records.views(records.institutions.list("id in ?1 order by id.value", ids(conditions, values, limit)));
    }

    private void requireKnown(InstitutionQuery query) {
        String region = query.regionCode();
        if (region != null && !territory.exists(region, today.date())) {
            throw new ProblemException(RegionProblem.REGION_UNKNOWN, "/region", Map.of("code", region));
        }
    }

    private List<InstitutionId> ids(Caller caller, InstitutionQuery query) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        narrowToScope(caller, conditions, values);
        narrow(query, conditions, values);
        return ids(conditions, values, query.limit() + 1);
    }

    private List<InstitutionId> ids(List<String> conditions, Map<String, Object> values, int limit) {
        var sql = "select i.id from institution i where " + String.join("\n and ", conditions) + " order by i.id";
        var asked = entities.createNativeQuery(sql, UUID.class);
        values.forEach(asked::setParameter);
        return asked.setMaxResults(limit).getResultList().stream()
                .map(id -> new InstitutionId((UUID) id))
                .toList();
    }

    private static void narrowToScope(Caller caller, List<String> conditions, Map<String, Object> values) {
        if (caller.isSystem()) {
            conditions.add("true");
            return;
        }
        if (caller.scope() instanceof Scope.Institution own) {
            conditions.add("i.id = :own");
            values.put("own", own.institutionId());
            return;
        }
        if (caller.scope() instanceof Scope.Region node) {
            conditions.add("exists (select 1 from institution_oversight_region s"
                    + " where s.institution_id = i.id and s.region_code = :node)");
            values.put("node", node.regionCode());
            return;
        }
        conditions.add("false");
    }

    private static void narrow(InstitutionQuery query, List<String> conditions, Map<String, Object> values) {
        if (query.regionCode() != null) {
            conditions.add("i.region_code in (select w.region_code from region_within w"
                    + " where w.ancestor_code = :region)");
            values.put("region", query.regionCode());
        }
        if (query.state() != null) {
            conditions.add("i.state = :state");
            values.put("state", query.state().name());
        }
        if (query.after() != null) {
            conditions.add("i.id > :after");
            values.put("after", query.after());
        }
        if (query.text() != null && !query.text().isBlank()) {
            conditions.add(BY_TEXT);
            values.put("text", query.text().strip());
            values.put("code", Uscc.normalised(query.text()));
        }
    }
}
