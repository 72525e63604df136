package cn.anxue.outbox;

import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.identity.ActorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of subscriptions. What reads on behalf of somebody asks for his reach in the query. */
@ApplicationScoped
class WebhookStore {
    /** Purpose of both encrypted columns: a secret moves from one to the other as it is. */
    static final String SECRET = "outbox_webhook.secret";

    private static final String INSERT = """
            insert into outbox_webhook (id, url, host, types, bank_code, region_code, secret, state, created_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?)""";
    private static final String SELECT = """
            select w.id, w.url, w.types, w.bank_code, w.region_code, w.state, w.previous_until, w.failing_since, w.created_at
            from outbox_webhook w
            where w.state <> 'REMOVED' and (w.bank_code = ? or exists (select from region_within r
                where r.region_code = w.region_code and r.ancestor_code = ?)) and\s""";
    private static final String RENEW =
            "update outbox_webhook set previous_secret = secret, previous_until = ?, secret = ? where id = ?";
    private static final String CHANGE = "update outbox_webhook set state = ? where id = ?";
    private static final String REMOVE = """
            with gone as (update outbox_webhook set state = 'REMOVED', secret = null, previous_secret = null, previous_until = null
                where id = ? returning id)
            update outbox_delivery d set state = 'GIVEN_UP', next_try_at = null from gone
            where d.webhook_id = gone.id and d.next_try_at is not null""";
    private static final String COUNT =
            "select count(*) from outbox_webhook where state <> 'REMOVED' and (bank_code = ? or region_code = ?)";

    private final Sql sql;
    private final Vault vault;

    WebhookStore(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A subscription to be made. */
    record Draft(WebhookId id, URI url, List<EventType> types, Owner owner, WebhookSecret secret) {}

    void insert(Draft draft, ActorId by, Instant at) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, draft.id().value());
            insert.setString(2, draft.url().toString());
            insert.setString(3, WebhookUrl.host(draft.url()));
            insert.setArray(
                    4,
                    insert.getConnection()
                            .createArrayOf(
                                    "text",
                                    draft.types().stream().map(EventType::word).toArray()));
            insert.setString(5, draft.owner().bankCode());
            insert.setString(6, draft.owner().regionCode());
            insert.setBytes(7, seal(draft.id(), draft.secret()));
            insert.setObject(8, by.value());
            insert.setObject(9, time(at));
        });
    }

    /** Those within reach, latest first. */
    List<Webhook> list(Owner reach, UUID before, int limit) {
        return sql.list(
                SELECT + "w.id < ? order by w.id desc limit ?",
                select -> {
                    bind(select, reach);
                    select.setObject(3, before);
                    select.setInt(4, limit);
                },
                WebhookStore::read);
    }

    Optional<Webhook> find(Owner reach, WebhookId id) {
        return find(reach, id, "w.id = ?");
    }

    /** The same, so that nobody else changes it meanwhile. */
    Optional<Webhook> lock(Owner reach, WebhookId id) {
        return find(reach, id, "w.id = ? for update of w");
    }

    /** How many this very owner has. */
    int count(Owner owner) {
        return sql.list(COUNT, select -> bind(select, owner), row -> row.getInt(1))
                .get(0);
    }

    void renewSecret(WebhookId id, WebhookSecret secret, Instant previousUntil) {
        sql.update(RENEW, update -> {
            update.setObject(1, time(previousUntil));
            update.setBytes(2, seal(id, secret));
            update.setObject(3, id.value());
        });
    }

    void change(WebhookId id, WebhookState state) {
        sql.update(CHANGE, update -> {
            update.setString(1, state.name());
            update.setObject(2, id.value());
        });
    }

    /** What waits for it is given up. */
    void remove(WebhookId id) {
        sql.update(REMOVE, update -> update.setObject(1, id.value()));
    }

    private Optional<Webhook> find(Owner reach, WebhookId id, String rest) {
        return sql
                .list(
                        SELECT + rest,
                        select -> {
                            bind(select, reach);
                            select.setObject(3, id.value());
                        },
                        WebhookStore::read)
                .stream()
                .findFirst();
    }

    private byte[] seal(WebhookId id, WebhookSecret secret) {
        return vault.encrypt(secret.value(), SECRET, id.value());
    }

    private static void bind(PreparedStatement statement, Owner reach) throws SQLException {
        statement.setString(1, reach.bankCode());
        statement.setString(2, reach.regionCode());
    }

    private static Webhook read(ResultSet row) throws SQLException {
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                row.getString("url"),
                Arrays.stream((String[]) row.getArray("types").getArray())
                        .map(EventType::of)
                        .toList(),
                row.getString("bank_code"),
                row.getString("region_code"),
                WebhookState.valueOf(row.getString("state")),
                instant(row, "previous_until"),
                instant(row, "failing_since"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
