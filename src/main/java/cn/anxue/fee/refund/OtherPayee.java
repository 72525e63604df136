package cn.anxue.fee.refund;

import cn.anxue.document.DocumentId;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Whom to pay instead of the original payers: with evidence, and once a second person has seen it. */
@Embeddable
record OtherPayee(
        byte @Nullable [] payee,

        @Enumerated(EnumType.STRING) @Nullable PayeeState payeeState,

        @JdbcTypeCode(SqlTypes.JSON) List<String> evidence) {
    static final OtherPayee NONE = new OtherPayee(null, null, List.of());

    OtherPayee proposed(byte[] encrypted, List<DocumentId> documents) {
        if (payeeState == PayeeState.PROPOSED) {
            throw new ProblemException(RefundProblem.PAYEE_OPEN);
        }
        return new OtherPayee(
                encrypted,
                PayeeState.PROPOSED,
                documents.stream().map(DocumentId::toString).toList());
    }

    OtherPayee decided(boolean approved) {
        return new OtherPayee(payee, approved ? PayeeState.APPROVED : PayeeState.REFUSED, evidence);
    }

    List<DocumentId> documents() {
        return evidence.stream()
                .map(one -> new DocumentId(UUID.fromString(one)))
                .toList();
    }

    byte @Nullable [] approved() {
        return payeeState == PayeeState.APPROVED ? payee : null;
    }
}
