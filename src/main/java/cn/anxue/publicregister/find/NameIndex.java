package cn.anxue.publicregister.find;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionsChanged;
import cn.anxue.institution.InstitutionsRegistered;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Keeps the names institutions are asked for by, in the database transaction that changes them. */
@ApplicationScoped
public class NameIndex {
    private static final int LIST_MAX = 2_000;

    private static final String NAMES = """
            select i.id, 'NAME' as kind, i.name as text from institution i where i.id = any(?)
            union all
            select i.id, 'BRAND', i.brand_name from institution i where i.id = any(?) and i.brand_name is not null
            union all
            select f.institution_id, 'FORMER', f.name from institution_former_name f where f.institution_id = any(?)
            union all
            select i.id, 'ADDRESS', i.address from institution i where i.id = any(?)""";
    private static final String FORGET = "delete from publicregister_name where institution_id = any(?)";
    private static final String KEEP = """
            insert into publicregister_name (institution_id, kind, text, plain, initials)
            select id, kind, text, plain, string_to_array(initials, ' ')
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) as n(id, kind, text, plain, initials)
            on conflict do nothing""";
    private static final String MISSING = """
            select i.id from institution i
            where not exists (select from publicregister_name n where n.institution_id = i.id) limit ?""";

    private record Written(UUID institution, NameKind kind, String text) {
        String initials() {
            return kind == NameKind.ADDRESS ? "" : String.join(" ", Initials.grams(Plain.of(text)));
        }
    }

    private final Sql sql;

    NameIndex(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes InstitutionsRegistered event) {
        index(event.institutions());
    }

    void follow(@Observes InstitutionsChanged event) {
        index(event.changes().stream().map(InstitutionsChanged.Change::id).toList());
    }

    /** Takes up what is there without having been registered through the service, as in a database of an earlier version. */
    @Scheduled(every = "5m", delayed = "5s")
    @Transactional
    public void indexMissing() {
        List<InstitutionId> missing = sql.list(
                MISSING, select -> select.setInt(1, LIST_MAX), row -> new InstitutionId(row.getObject(1, UUID.class)));
        index(missing);
    }

    private void index(List<InstitutionId> institutions) {
        if (institutions.isEmpty()) {
            return;
        }
        sql.update(FORGET, delete -> Columns.of(delete, institutions).uuid(InstitutionId::value));
        List<Written> names = sql.list(
                NAMES,
                select -> Columns.of(select, institutions)
                        .uuid(InstitutionId::value)
                        .uuid(InstitutionId::value)
                        .uuid(InstitutionId::value)
                        .uuid(InstitutionId::value),
                row -> new Written(row.getObject(1, UUID.class), NameKind.valueOf(row.getString(2)), row.getString(3)));
        sql.update(
                KEEP,
                insert -> Columns.of(insert, names)
                        .uuid(Written::institution)
                        .text(name -> name.kind().name())
                        .text(Written::text)
                        .text(name -> Plain.of(name.text()))
                        .text(Written::initials));
    }
}
