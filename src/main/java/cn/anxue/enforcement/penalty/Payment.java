package cn.anxue.enforcement.penalty;

import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the party paid at a bank, by the bank's receipt. Public money, in no book of ours. */
@Embeddable
@Schema(name = "PenaltyPaid")
public record Payment(
        @Enumerated(EnumType.STRING) Purpose purpose,
        LocalDate paidOn,
        long amountMinor,
        String currency,
        String receiptNumber,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
        ActorId recordedBy) {
    /** For what. */
    public enum Purpose {
        /** 罚款. */
        FINE("罚款", "Fine"),
        /** 没收违法所得. */
        CONFISCATION("没收违法所得", "Confiscation"),
        /** 加处罚款. */
        SURCHARGE("加处罚款", "Surcharge");

        private final Text text;

        Purpose(String zh, String en) {
            this.text = Text.of(zh, en);
        }

        public Text text() {
            return text;
        }
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }
}
