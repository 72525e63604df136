package cn.anxue.privacy;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who looked at what, as far as an auditor's region reaches. */
@ApplicationScoped
public class LookReader {
    private static final String PAGE = Looks.SELECT + """
            where l.region_code in (select region_code from region_within where ancestor_code = ?)
                and (?::text is null or l.subject = ?) and (?::uuid is null or l.subject_id = ?)
                and (?::uuid is null or l.actor_id = ?) and (?::uuid is null or l.id < ?)
            order by l.id desc limit ?
            """;

    private final Sql sql;

    LookReader(Sql sql) {
        this.sql = sql;
    }

    /**
     * What to read, latest first.
     *
     * @param subjectId only looks at this one thing
     * @param actorId only looks of this actor
     * @param before only looks older than this one
     */
    public record Query(
            @Nullable String subject,
            @Nullable UUID subjectId,
            @Nullable UUID actorId,
            @Nullable UUID before,
            int limit) {}

    /** Nothing for a caller without a region. */
    @Transactional
    public Page<KeptLook> page(Caller caller, Query query) {
        if (!(caller.scope() instanceof Scope.Region region)) {
            return new Page<>(List.of(), null);
        }
        List<KeptLook> looks = sql.list(
                PAGE,
                select -> {
                    select.setString(1, region.regionCode());
                    select.setString(2, query.subject());
                    select.setString(3, query.subject());
                    select.setObject(4, query.subjectId());
                    select.setObject(5, query.subjectId());
                    select.setObject(6, query.actorId());
                    select.setObject(7, query.actorId());
                    select.setObject(8, query.before());
                    select.setObject(9, query.before());
                    select.setInt(10, query.limit() + 1);
                },
                Looks::read);
        return Page.of(looks, query.limit(), look -> Cursor.encode(look.id()));
    }
}
