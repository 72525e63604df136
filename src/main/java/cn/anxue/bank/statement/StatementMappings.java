package cn.anxue.bank.statement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.format.ColumnMapping;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How banks name the columns of their exports; each bank its own. */
@ApplicationScoped
@Transactional
public class StatementMappings {
    /** The mapping of files that name none. */
    public static final String DEFAULT = "default";

    private static final String FIND =
            "select mapping, version from bank_statement_mapping where bank_code = ? and name = ?";
    private static final String INSERT = """
            insert into bank_statement_mapping (bank_code, name, mapping) values (?, ?, ?::jsonb)
            on conflict (bank_code, name) do nothing
            """;
    private static final String UPDATE = """
            update bank_statement_mapping set mapping = ?::jsonb, version = version + 1, changed_at = now()
            where bank_code = ? and name = ? and version = ?
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final AuditTrail audit;

    StatementMappings(Sql sql, ObjectMapper json, AuditTrail audit) {
        this.sql = sql;
        this.json = json;
        this.audit = audit;
    }

    /** A mapping as it stands. */
    public record Kept(ColumnMapping mapping, long version) {}

    /** @throws ProblemException {@code NOT_FOUND} where the caller's bank has none of the name */
    public Kept get(Caller caller, String name) {
        return find(StatementUploads.bankCode(caller), name)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /**
     * Makes or replaces a mapping of the caller's bank.
     *
     * @param version the one last read; none where the mapping is to be new
     * @throws ProblemException {@code STALE} where another was faster
     */
    public Kept put(Caller caller, String name, ColumnMapping mapping, @Nullable Long version) {
        String bankCode = StatementUploads.bankCode(caller);
        String written = write(mapping);
        boolean done = version == null ? insert(bankCode, name, written) : update(bankCode, name, written, version);
        if (!done) {
            throw new ProblemException(RequestProblem.STALE);
        }
        UUID subject = UUID.nameUUIDFromBytes((bankCode + "/" + name).getBytes(StandardCharsets.UTF_8));
        audit.record(caller, "bank.statement_mapping_set", "bank_statement_mapping", subject, "mapping");
        return new Kept(mapping, version == null ? 0 : version + 1);
    }

    void require(String bankCode, String name) {
        if (find(bankCode, name).isEmpty()) {
            throw new ProblemException(StatementProblem.MAPPING_UNKNOWN, "/mapping", Map.of("name", name));
        }
    }

    /** The mapping of a file; common use where the bank has set none. */
    ColumnMapping of(String bankCode, @Nullable String name) {
        return find(bankCode, name == null ? DEFAULT : name).map(Kept::mapping).orElse(ColumnMapping.COMMON);
    }

    private Optional<Kept> find(String bankCode, String name) {
        return sql
                .list(
                        FIND,
                        select -> {
                            select.setString(1, bankCode);
                            select.setString(2, name);
                        },
                        row -> new Kept(read(row.getString(1)), row.getLong(2)))
                .stream()
                .findFirst();
    }

    private boolean insert(String bankCode, String name, String written) {
        return sql.update(INSERT, insert -> {
                    insert.setString(1, bankCode);
                    insert.setString(2, name);
                    insert.setString(3, written);
                })
                == 1;
    }

    private boolean update(String bankCode, String name, String written, long version) {
        return sql.update(UPDATE, update -> {
                    update.setString(1, written);
                    update.setString(2, bankCode);
                    update.setString(3, name);
                    update.setLong(4, version);
                })
                == 1;
    }

    private ColumnMapping read(String written) {
        try {
            return json.readValue(written, ColumnMapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(ColumnMapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
