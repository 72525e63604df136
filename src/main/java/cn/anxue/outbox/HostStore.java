package cn.anxue.outbox;

import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The table of hosts that may be reached although they are not public. */
@ApplicationScoped
class HostStore {
    private static final String INSERT = """
            insert into outbox_host (id, host, reason, created_by, created_at) values (?, ?, ?, ?, ?)
            on conflict (host) do nothing""";

    private final Sql sql;

    HostStore(Sql sql) {
        this.sql = sql;
    }

    boolean isListed(String host) {
        return !sql.list("select 1 from outbox_host where host = ?", select -> select.setString(1, host), row -> true)
                .isEmpty();
    }

    /** Whether it was not there before. */
    boolean insert(AllowedHost host, ActorId by) {
        return sql.update(INSERT, insert -> {
                    insert.setObject(1, host.id());
                    insert.setString(2, host.host());
                    insert.setString(3, host.reason());
                    insert.setObject(4, by.value());
                    insert.setObject(5, host.createdAt().atOffset(ZoneOffset.UTC));
                })
                == 1;
    }

    /** Whether it was there. */
    boolean delete(UUID id) {
        return sql.update("delete from outbox_host where id = ?", delete -> delete.setObject(1, id)) == 1;
    }

    /** Latest first. */
    List<AllowedHost> list(UUID before, int limit) {
        return sql.list(
                "select id, host, reason, created_at from outbox_host where id < ? order by id desc limit ?",
                select -> {
                    select.setObject(1, before);
                    select.setInt(2, limit);
                },
                row -> new AllowedHost(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
    }
}
