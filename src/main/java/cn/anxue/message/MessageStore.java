package cn.anxue.message;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.identity.ActorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of messages. */
@ApplicationScoped
class MessageStore {
    /** Purposes of the encrypted columns. */
    static final String RECIPIENT = "message.recipient";

    static final String BODY = "message.body";

    private static final String INSERT = """
            insert into message (id, kind, recipient_kind, recipient_id, recipient, body, subject_id, region_code, state,
                next_try_at, queued_at, sent_at)
            select w.id, w.kind, w.recipient_kind, w.recipient_id, w.recipient, w.body, w.subject_id, w.region_code, w.state,
                case when w.state = 'QUEUED' then ?::timestamptz end, ?, case when w.state = 'SENT' then ?::timestamptz end
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bytea[], ?::bytea[], ?::uuid[], ?::text[], ?::text[])
                as w (id, kind, recipient_kind, recipient_id, recipient, body, subject_id, region_code, state)""";
    private static final String SELECT = """
            select m.id, m.kind, m.recipient_kind, m.recipient_id, m.recipient, m.body, m.subject_id, m.state, m.queued_at,
                m.sent_at from message m""";

    private final Sql sql;
    private final Vault vault;

    MessageStore(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A message with its id and the state it starts in. */
    record Entry(MessageId id, Outgoing message, MessageState state) {}

    void insert(List<Entry> entries, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        sql.updateInParts(INSERT, entries, (insert, part) -> {
            insert.setObject(1, now);
            insert.setObject(2, now);
            insert.setObject(3, now);
            Columns.from(insert, 4, part)
                    .uuid(entry -> entry.id().value())
                    .text(entry -> entry.message().kind())
                    .text(entry -> kind(entry.message().to()))
                    .uuid(entry -> id(entry.message().to()))
                    .bytes(entry -> recipient(entry.message().to()))
                    .bytes(entry -> vault.encrypt(entry.message().text(), BODY))
                    .uuid(entry -> entry.message().subjectId())
                    .text(entry -> entry.message().regionCode())
                    .text(entry -> entry.state().name());
        });
    }

    /** @param rest conditions over {@code m}, order and limit */
    List<Message> list(String rest, Sql.Binding binding) {
        return sql.list(SELECT + " " + rest, binding, this::read);
    }

    private byte @Nullable [] recipient(Recipient to) {
        return to instanceof Recipient.Phone phone ? vault.encrypt(phone.number(), RECIPIENT) : null;
    }

    private static String kind(Recipient to) {
        if (to instanceof Recipient.Phone) {
            return "PHONE";
        }
        return to instanceof Recipient.Institution ? "INSTITUTION" : "ACTOR";
    }

    private static @Nullable UUID id(Recipient to) {
        if (to instanceof Recipient.Institution institution) {
            return institution.id();
        }
        return to instanceof Recipient.Actor actor ? actor.id().value() : null;
    }

    private Message read(ResultSet row) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                to(row),
                vault.decrypt(row.getBytes("body"), BODY),
                row.getObject("subject_id", UUID.class),
                MessageState.valueOf(row.getString("state")),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                sentAt(row));
    }

    private Recipient to(ResultSet row) throws SQLException {
        UUID id = row.getObject("recipient_id", UUID.class);
        return switch (row.getString("recipient_kind")) {
            case "PHONE" -> new Recipient.Phone(vault.decrypt(row.getBytes("recipient"), RECIPIENT));
            case "INSTITUTION" -> new Recipient.Institution(id);
            default -> new Recipient.Actor(new ActorId(id));
        };
    }

    private static @Nullable Instant sentAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("sent_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
