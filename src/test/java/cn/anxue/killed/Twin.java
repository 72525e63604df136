package cn.anxue.killed;

import cn.anxue.bank.statement.CamtFile;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.ledger.AccountIds;
import cn.anxue.packaged.ServiceProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One of two institutions to which the same happens: so many orders, as many lines that pay them, and money sent back. */
final class Twin {
    static final int ORDERS = 8_000;
    static final int RETURNS = 60;

    private static final long PRICE_FEN = 192_000;
    /** As a demo order that a family accepted and has not paid, in another institution's name. */
    private static final String ORDER = """
            insert into fee_order (id, institution_id, region_code, course_name, subject, subject_key, learner, learner_digest,
                learner_under_14, guardian, guardian_phone_digest, lessons, gift_lessons, price_minor, list_price_minor,
                currency, starts_on, ends_on, billing, payment_reference, pay_to_bank_name, pay_to_account, pay_to_name,
                contract_version, contract_digest, state, ordered_at, pay_by, accepted_at, accepted_by)
            select ?, ?, region_code, course_name, subject, subject_key, learner, learner_digest, learner_under_14, guardian,
                guardian_phone_digest, lessons, gift_lessons, ?, ?, currency, starts_on, ends_on, billing, ?,
                pay_to_bank_name, ?, pay_to_name, contract_version, contract_digest, state, ordered_at, pay_by, accepted_at,
                accepted_by
            from fee_order where national_order_id = '示例订单002'
            """;

    private static final String OPEN = """
            insert into ledger_account (holder_id, account_id, path, kind, currency) values (?, ?, ?, 'LIABILITY', 'CNY')
            """;

    private final ServiceProcess service;
    private final String account;
    private final UUID holder;
    private final List<String> references = new ArrayList<>();

    Twin(ServiceProcess service, String account) throws IOException, SQLException {
        this.service = service;
        this.account = account;
        try (Connection connection = service.connect();
                PreparedStatement select =
                        connection.prepareStatement("select institution_id from deposit_account where number = ?")) {
            select.setString(1, account);
            ResultSet row = select.executeQuery();
            row.next();
            this.holder = row.getObject(1, UUID.class);
        }
    }

    String account() {
        return account;
    }

    UUID holder() {
        return holder;
    }

    void sell() throws IOException, SQLException {
        try (Connection connection = service.connect();
                PreparedStatement order = connection.prepareStatement(ORDER);
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ORDERS; i++) {
                add(order, open, UUID.randomUUID(), PaymentReference.next().value());
            }
            order.executeBatch();
            open.executeBatch();
            connection.commit();
        }
    }

    private void add(PreparedStatement order, PreparedStatement open, UUID id, String reference) throws SQLException {
        references.add(reference);
        order.setObject(1, id);
        order.setObject(2, holder);
        order.setLong(3, PRICE_FEN);
        order.setLong(4, PRICE_FEN);
        order.setString(5, reference);
        order.setString(6, account);
        order.addBatch();
        String path = "fee/orders/" + id;
        open.setObject(1, holder);
        open.setObject(2, AccountIds.of(holder, path));
        open.setString(3, path);
        open.addBatch();
    }

    /** Money of strangers comes in, and two people let it go back. */
    void sendBack(Client bank, Client officer, Client approver, LocalDate day) throws InterruptedException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < RETURNS; i++) {
            lines.add(Map.of(
                    "account",
                    account,
                    "bankReference",
                    "C" + account + i,
                    "bookedOn",
                    day.toString(),
                    "valueOn",
                    day.toString(),
                    "direction",
                    "CREDIT",
                    "amount",
                    Map.of("amount", "%d.00".formatted(100 + i), "currency", "CNY"),
                    "counterparty",
                    Map.of("name", "示例路人" + i, "account", "6217%012d".formatted(i)),
                    "remittance",
                    "往来款"));
        }
        for (JsonNode line : bank.post("/api/v1/bank/transactions", lines).path("items")) {
            officer.post(
                    "/api/v1/bank/lines/" + line.path("id").asText() + "/identification",
                    Map.of("placement", "RETURN_TO_PAYER", "reason", "非本机构款项"));
        }
        JsonNode runs = officer.post("/api/v1/payout-runs", Map.of("regionCode", "140302"));
        for (JsonNode run : runs.path("items")) {
            approver.post(
                    "/api/v1/approvals/" + run.path("approvalId").asText() + "/decision",
                    Map.of("decision", "APPROVE", "reason", "核对无误"));
        }
    }

    /** A line for each order. */
    byte[] statement(LocalDate day) {
        CamtFile file = new CamtFile(account, day, day, 0);
        for (int i = 0; i < references.size(); i++) {
            String family = "示例家长" + i;
            file.add(new CamtFile.Entry(
                    "L" + account + i,
                    PRICE_FEN,
                    day,
                    family,
                    "6222%012d".formatted(i),
                    "学费 " + references.get(i),
                    null));
        }
        return file.bytes();
    }
}
