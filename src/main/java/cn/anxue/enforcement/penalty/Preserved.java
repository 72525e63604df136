package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Evidence registered and preserved in advance (先行登记保存), until it is decided what becomes of it. */
@Embeddable
@Schema(name = "PenaltyPreserved")
public record Preserved(
        String what,
        LocalDate preservedOn,
        @Enumerated(EnumType.STRING) @Nullable Outcome outcome,
        @Nullable LocalDate decidedOn) {
    /** What becomes of it. */
    public enum Outcome {
        /** Copied, photographed or otherwise recorded, and given back. */
        RECORDED("记录、复制后返还", "Recorded and returned"),
        /** Sent to be examined. */
        EXAMINED("送交鉴定", "Sent for examination"),
        /** Sealed or seized by another decision. */
        SEIZED("查封、扣押", "Seized"),
        /** Given back. */
        RETURNED("解除登记保存", "Released");

        private final Text text;

        Outcome(String zh, String en) {
            this.text = Text.of(zh, en);
        }

        public Text text() {
            return text;
        }
    }

    Preserved decided(Outcome became, LocalDate on) {
        return new Preserved(what, preservedOn, became, on);
    }
}
