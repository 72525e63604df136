package cn.anxue.imports;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.id.Uuid7;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.ActId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The opening balances that are booked. */
@ApplicationScoped
class OpeningStore {
    private static final String STANDING = """
            select id, account, institution_id, as_of, balance_minor, act_id from import_opening
            where not undone and """;
    private static final String INSERT = """
            insert into import_opening (id, account, institution_id, as_of, balance_minor, act_id) values (?, ?, ?, ?, ?, ?)""";
    private static final String OPENED = """
            select distinct o.institution_id from import_opening o join deposit_account a on a.number = o.account
            where not o.undone and a.purpose = 'FEE' and o.institution_id = any(?::uuid[])""";
    private static final String TOTAL = """
            select coalesce(sum(o.balance_minor), 0) from import_made m join import_opening o on o.id = m.thing
            where m.import_id = ? and m.change = 'CREATED'""";
    private static final String OF_ORDERS = """
            select exists (select from fee_order f join import_opening o on o.institution_id = f.institution_id
                join deposit_account a on a.number = o.account and a.purpose = 'FEE'
                where not o.undone and f.paid_minor > 0 and f.id = any(?::uuid[]))""";

    private final Sql sql;

    OpeningStore(Sql sql) {
        this.sql = sql;
    }

    /** A booked balance. */
    record Opening(UUID id, String account, InstitutionId institution, LocalDate asOf, Money balance, ActId act) {
        static Opening of(String account, InstitutionId institution, LocalDate asOf, Money balance) {
            return new Opening(Uuid7.next(), account, institution, asOf, balance, ActId.next());
        }
    }

    Map<String, Opening> standing(Collection<String> accounts) {
        Map<String, Opening> found = new HashMap<>();
        sql.list(
                        STANDING + " account = any(?::text[])",
                        select -> Columns.of(select, accounts).text(account -> account),
                        OpeningStore::read)
                .forEach(opening -> found.put(opening.account(), opening));
        return found;
    }

    List<Opening> byIds(Collection<UUID> ids) {
        return sql.list(
                STANDING + " id = any(?::uuid[])",
                select -> Columns.of(select, ids).uuid(id -> id),
                OpeningStore::read);
    }

    void insert(Opening opening) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, opening.id());
            insert.setString(2, opening.account());
            insert.setObject(3, opening.institution().value());
            insert.setObject(4, opening.asOf());
            insert.setLong(5, opening.balance().minor());
            insert.setObject(6, opening.act().value());
        });
    }

    /** Of those an import booked. */
    Money total(ImportId id) {
        return sql.list(TOTAL, select -> select.setObject(1, id.value()), row -> Money.ofFen(row.getLong(1)))
                .get(0);
    }

    void undone(Collection<UUID> ids) {
        sql.update(
                "update import_opening set undone = true where id = any(?::uuid[])",
                update -> Columns.of(update, ids).uuid(id -> id));
    }

    /** Those of the institutions whose fee balance is booked. */
    Set<InstitutionId> opened(Collection<InstitutionId> institutions) {
        return new HashSet<>(sql.list(
                OPENED,
                select -> Columns.of(select, institutions).uuid(InstitutionId::value),
                row -> new InstitutionId(row.getObject(1, UUID.class))));
    }

    boolean anyOfOrders(Collection<OrderId> orders) {
        return sql.list(OF_ORDERS, select -> Columns.of(select, orders).uuid(OrderId::value), row -> row.getBoolean(1))
                .get(0);
    }

    private static Opening read(ResultSet row) throws SQLException {
        return new Opening(
                row.getObject("id", UUID.class),
                row.getString("account"),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getObject("as_of", LocalDate.class),
                Money.ofFen(row.getLong("balance_minor")),
                new ActId(row.getObject("act_id", UUID.class)));
    }
}
