package cn.anxue.fee.lesson;

import cn.anxue.cipher.Vault;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps what families say against lessons, encrypted. */
@ApplicationScoped
class Disputes {
    static final String REASON = "fee_lesson_dispute.reason";

    private final DisputeRecords records;
    private final Vault vault;

    Disputes(DisputeRecords records, Vault vault) {
        this.records = records;
        this.vault = vault;
    }

    /** The lessons' own rows must say so already. */
    void raise(List<AnswerList.Disputed> disputed, Map<OrderId, OrderTerms> terms, Instant at) {
        for (AnswerList.Disputed one : disputed) {
            OrderTerms order = Objects.requireNonNull(terms.get(one.key().order()));
            records.persist(new Dispute(order, one.key().n(), vault.encrypt(one.reason(), REASON), at));
        }
        records.flush();
    }

    /** The family's own words. */
    String reason(Dispute dispute) {
        return vault.decrypt(dispute.reason(), REASON);
    }
}
