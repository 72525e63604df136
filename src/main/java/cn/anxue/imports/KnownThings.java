package cn.anxue.imports;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Uscc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What rows name by codes and numbers, looked up for a whole list at once and within sight of the region alone. */
@ApplicationScoped
class KnownThings {
    private static final String SEEN =
            " and exists (select from institution_sight s where s.institution_id = i.id and s.region_code = ?)";
    private static final String BY_CODE =
            "select i.id, i.uscc as code from institution i where i.uscc = any(?::text[])";
    private static final String BY_PLATFORM_ID = """
            select i.id, i.national_platform_id as code from institution i where i.national_platform_id = any(?::text[])""";
    /** One probe a name, however many orders there are. */
    private static final String ORDERS = """
            select o.id, o.institution_id, i.uscc, o.national_order_id, o.payment_reference, o.price_minor, o.lessons, o.starts_on, o.ends_on
            from (
                select f.* from unnest(?::text[]) as w (number) cross join lateral (
                    select f.id from fee_order f where f.national_order_id = w.number offset 0) f
                union
                select f.* from unnest(?::text[]) as w (reference) cross join lateral (
                    select f.id from fee_order f where f.payment_reference = w.reference offset 0) f) named
            cross join lateral (select f.* from fee_order f where f.id = named.id offset 0) o
            join institution i on i.id = o.institution_id
            where true
            """;

    private static final String LESSONS = """
            select l.order_id, l.held_on, count(*) as lessons from fee_lesson l
            where l.order_id = any(?::uuid[]) and l.state <> 'VOID' and not exists (
                select from import_made m where m.import_id = ? and m.thing = l.order_id and m.thing_version = l.n
                    and m.change = 'CREATED')
            group by l.order_id, l.held_on""";

    private static final String ROOMS = """
            select o.id, o.lessons + o.gift_lessons as lessons, coalesce(t.standing, 0) as standing
            from fee_order o left join fee_teaching t on t.order_id = o.id where o.id = any(?::uuid[])""";

    private final Sql sql;

    KnownThings(Sql sql) {
        this.sql = sql;
    }

    /** An order as far as a sheet tells of it. */
    record KnownOrder(
            OrderId id,
            InstitutionId institution,
            String uscc,
            String number,
            PaymentReference reference,
            long priceMinor,
            int lessons,
            LocalDate startsOn,
            LocalDate endsOn) {
        /** All by which a sheet may mean it. */
        Set<String> names() {
            return new LinkedHashSet<>(List.of(number, reference.value(), reference.toString()));
        }
    }

    Map<String, InstitutionId> byCode(Work work, Collection<String> codes) {
        return institutions(BY_CODE, work, codes.stream().map(Uscc::normalised).toList());
    }

    Map<String, InstitutionId> byPlatformId(Work work, Collection<String> ids) {
        return institutions(BY_PLATFORM_ID, work, ids);
    }

    /** By number, each with all institutions that gave it. */
    Map<String, List<KnownOrder>> orders(Work work, Collection<String> numbers) {
        List<String> references =
                numbers.stream().map(number -> number.replace("-", "")).toList();
        Map<String, List<KnownOrder>> found = new HashMap<>();
        sql.list(
                        ORDERS + SEEN,
                        select -> {
                            Columns.of(select, numbers).text(number -> number);
                            Columns.from(select, 2, references).text(number -> number);
                            select.setString(3, work.region());
                        },
                        row -> new KnownOrder(
                                new OrderId(row.getObject("id", UUID.class)),
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                row.getString("uscc"),
                                Objects.requireNonNullElse(row.getString("national_order_id"), ""),
                                new PaymentReference(row.getString("payment_reference")),
                                row.getLong("price_minor"),
                                row.getInt("lessons"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class)))
                .forEach(order -> {
                    for (String name : order.names()) {
                        found.computeIfAbsent(name, number -> new ArrayList<>()).add(order);
                    }
                });
        return found;
    }

    /** How many lessons each order had on each day before this import. */
    Map<OrderId, Map<LocalDate, Integer>> lessons(Work work, Collection<OrderId> orders) {
        Map<OrderId, Map<LocalDate, Integer>> found = new HashMap<>();
        record Day(OrderId order, LocalDate on, int lessons) {}
        sql.list(
                        LESSONS,
                        select -> {
                            Columns.of(select, orders).uuid(OrderId::value);
                            select.setObject(2, work.id().value());
                        },
                        row -> new Day(
                                new OrderId(row.getObject(1, UUID.class)),
                                row.getObject(2, LocalDate.class),
                                row.getInt(3)))
                .forEach(day -> found.computeIfAbsent(day.order(), order -> new HashMap<>())
                        .put(day.on(), day.lessons()));
        return found;
    }

    /** How many lessons an order has, and how many of them are still to be taught. */
    record Room(int lessons, int left) {}

    Map<UUID, Room> rooms(Collection<UUID> orders) {
        Map<UUID, Room> found = new HashMap<>();
        sql.list(
                        ROOMS,
                        select -> Columns.of(select, orders).uuid(order -> order),
                        row -> Map.entry(
                                row.getObject("id", UUID.class),
                                new Room(row.getInt("lessons"), row.getInt("lessons") - row.getInt("standing"))))
                .forEach(room -> found.put(room.getKey(), room.getValue()));
        return found;
    }

    private Map<String, InstitutionId> institutions(String select, Work work, Collection<String> codes) {
        Map<String, InstitutionId> found = new HashMap<>();
        sql.list(
                        select + SEEN,
                        statement -> {
                            Columns.of(statement, codes).text(code -> code);
                            statement.setString(2, work.region());
                        },
                        row -> Map.entry(row.getString("code"), new InstitutionId(row.getObject("id", UUID.class))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
