package cn.anxue.fee.refund;

import cn.anxue.fee.refund.quote.RefundCause;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was asked, by whom, and what it came to that day. */
@Embeddable
record Request(
        @Enumerated(EnumType.STRING) RefundCause cause,
        String reason,
        @Enumerated(EnumType.STRING) Asker askedBy,
        UUID askedByActor,
        LocalDate askedOn,
        Instant askedAt,
        long askedMinor) {}
