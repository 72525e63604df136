package cn.anxue.message;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Messages about an order, as part of what is kept of its family. */
@ApplicationScoped
class MessageRecords implements PersonalRecords {
    private static final String FORGOTTEN = "已删除";
    private static final String OF =
            "select id from message where subject_id = any(?) and recipient_kind = 'PHONE' order by id";
    private static final String FORGET = """
            update message m set recipient = w.recipient, body = w.body
            from unnest(?::uuid[], ?::bytea[], ?::bytea[]) as w (id, recipient, body) where m.id = w.id
            """;

    private final MessageStore store;
    private final Sql sql;
    private final Vault vault;

    MessageRecords(MessageStore store, Sql sql, Vault vault) {
        this.store = store;
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public String subject() {
        return "fee_order";
    }

    @Override
    public String part() {
        return "messages";
    }

    @Override
    @Transactional
    public Object export(UUID subjectId) {
        return store.list(
                "where m.subject_id = ? and m.recipient_kind = 'PHONE' order by m.id",
                select -> select.setObject(1, subjectId));
    }

    @Override
    @Transactional
    public void erase(Collection<UUID> subjectIds) {
        List<UUID> messages = sql.list(
                OF,
                select -> select.setArray(1, select.getConnection().createArrayOf("uuid", subjectIds.toArray())),
                row -> row.getObject(1, UUID.class));
        sql.update(
                FORGET,
                update -> Columns.of(update, messages)
                        .uuid(id -> id)
                        .bytes(id -> vault.encrypt(FORGOTTEN, MessageStore.RECIPIENT))
                        .bytes(id -> vault.encrypt(FORGOTTEN, MessageStore.BODY)));
    }
}
