package cn.anxue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The second guard of the books, looked at on every start: the role that serves requests can neither change nor remove
 * what the journal and the audit trail hold. Without it the service does not start.
 */
@ApplicationScoped
public class AppendOnlyCheck {
    private static final String REWRITABLE = """
            select coalesce(string_agg(c.relname, ', ' order by c.relname), '')
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
             where c.relkind in ('r', 'p') and (c.relname ~ '^(audit|seal_(key|leaf|node|head|day)$)'
                    or c.relname = 'ledger_entry')
               and (has_any_column_privilege(c.oid, 'update')
                    or has_table_privilege(c.oid, 'delete') or has_table_privilege(c.oid, 'truncate'))
            """;

    private final AgroalDataSource dataSource;

    AppendOnlyCheck(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check(@Observes @Priority(1) StartupEvent start) throws SQLException, StartRefused {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REWRITABLE)) {
            row.next();
            String tables = row.getString(1);
            if (!tables.isEmpty()) {
                throw new StartRefused("the database role in use could rewrite " + tables
                        + "; revoke update, delete and truncate on them");
            }
        }
    }
}
