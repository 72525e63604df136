package cn.anxue.institution.transfer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One institution of an agreement.
 *
 * @param open whether it still waits to be handed over
 * @param files what was open about it on the day; null before
 */
@Embeddable
public record TransferLine(
        UUID institutionId,
        String name,
        String uscc,
        boolean open,
        @Enumerated(EnumType.STRING) @Nullable Outcome outcome,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable List<FileLine> files) {
    /** What became of it. */
    public enum Outcome {
        /** The other authority is competent now. */
        HANDED_OVER,
        /** It had another authority already. */
        NOT_OURS_ANY_MORE,
        /** The agreement came to nothing. */
        NOT_HANDED_OVER
    }

    TransferLine ended(Outcome became, @Nullable List<FileLine> list) {
        return new TransferLine(institutionId, name, uscc, false, became, list);
    }

    TransferLine with(List<FileLine> list) {
        return new TransferLine(institutionId, name, uscc, open, outcome, list);
    }
}
