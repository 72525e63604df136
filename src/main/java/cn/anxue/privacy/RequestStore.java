package cn.anxue.privacy;

import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.identity.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of requests; what was asked and what stood there before is encrypted. */
@ApplicationScoped
class RequestStore {
    static final String ASKED_PURPOSE = "privacy_request.asked";
    static final String BEFORE_PURPOSE = "privacy_request.before";
    private static final String SELECT = """
            select id, subject, subject_id, region_code, kind, state, asked_fields, made_by, made_by_name, made_at, answer_by,
                answer_by_provisional, decided_by_name, decided_at, reason, asked
            from privacy_request r
            """;
    private static final String LOCK = SELECT + " where r.id = ? for update";
    private static final String OF = SELECT + " where r.subject_id = ? order by r.id desc limit 1000";
    private static final String OPEN = SELECT + """
            where r.state = 'OPEN' and (?::uuid is null or r.id > ?)
                and r.region_code in (select region_code from region_within where ancestor_code = ?)
            order by r.id limit ?
            """;
    private static final String INSERT = """
            insert into privacy_request (id, subject, subject_id, region_code, kind, state, asked, asked_fields, made_by,
                made_by_name, made_at, answer_by, answer_by_provisional)
            values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String DECIDE = """
            update privacy_request set state = ?, before = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, reason = ?
            where id = ? and state = 'OPEN'
            """;
    private static final String FORGET =
            "update privacy_request set asked = null, before = null where subject_id = any(?)";

    private final Sql sql;
    private final Vault vault;
    private final ObjectMapper json;

    RequestStore(Sql sql, Vault vault, ObjectMapper json) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
    }

    /** A request with what only its decision needs. */
    record Held(PrivacyRequest request, UUID madeBy, Map<String, String> asked) {}

    /** How a request ends. */
    record Ending(
            RequestState state,
            Caller by,
            Instant at,
            @Nullable String reason,
            Map<String, String> before) {}

    void insert(PrivacyRequest request, Caller by, Map<String, String> asked) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, request.id());
            insert.setString(2, request.subject());
            insert.setObject(3, request.subjectId());
            insert.setString(4, request.regionCode());
            insert.setString(5, request.kind().name());
            insert.setBytes(6, encrypted(asked, ASKED_PURPOSE, request.id()));
            insert.setArray(
                    7,
                    insert.getConnection().createArrayOf("text", asked.keySet().toArray()));
            insert.setObject(8, by.id().value());
            insert.setString(9, by.name());
            insert.setObject(10, request.madeAt().atOffset(ZoneOffset.UTC));
            insert.setObject(11, request.answerBy());
            insert.setBoolean(12, request.answerByProvisional());
        });
    }

    Optional<Held> lock(UUID id) {
        return sql.list(LOCK, select -> select.setObject(1, id), this::held).stream()
                .findFirst();
    }

    /** Latest first. */
    List<Held> of(UUID subjectId) {
        return sql.list(OF, select -> select.setObject(1, subjectId), this::held);
    }

    List<PrivacyRequest> open(String regionCode, @Nullable UUID after, int limit) {
        return sql.list(
                OPEN,
                select -> {
                    select.setObject(1, after);
                    select.setObject(2, after);
                    select.setString(3, regionCode);
                    select.setInt(4, limit);
                },
                RequestStore::request);
    }

    void decide(UUID id, Ending ending) {
        sql.update(DECIDE, update -> {
            update.setString(1, ending.state().name());
            update.setBytes(2, encrypted(ending.before(), BEFORE_PURPOSE, id));
            update.setObject(3, ending.by().id().value());
            update.setString(4, ending.by().name());
            update.setObject(5, ending.at().atOffset(ZoneOffset.UTC));
            update.setString(6, ending.reason());
            update.setObject(7, id);
        });
    }

    /** That somebody asked stays, with the answer; the values go. */
    void forget(Collection<UUID> subjectIds) {
        sql.update(
                FORGET,
                update -> update.setArray(1, update.getConnection().createArrayOf("uuid", subjectIds.toArray())));
    }

    private byte @Nullable [] encrypted(Map<String, String> values, String purpose, UUID id) {
        if (values.isEmpty()) {
            return null;
        }
        try {
            return vault.encrypt(json.writeValueAsString(values), purpose, id);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Held held(ResultSet row) throws SQLException {
        PrivacyRequest request = request(row);
        byte[] asked = row.getBytes("asked");
        try {
            Map<String, String> values = asked == null
                    ? Map.of()
                    : json.readValue(vault.decrypt(asked, ASKED_PURPOSE, request.id()), new TypeReference<>() {});
            return new Held(request, row.getObject("made_by", UUID.class), values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivacyRequest request(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new PrivacyRequest(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                row.getString("region_code"),
                RequestKind.valueOf(row.getString("kind")),
                RequestState.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("asked_fields").getArray()),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", LocalDate.class),
                row.getBoolean("answer_by_provisional"),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }
}
