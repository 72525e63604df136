package cn.anxue.enforcement.penalty;

import cn.anxue.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is intended in a pre-notice, and imposed by a decision.
 *
 * @param article the provisions that are applied, in words fit to print
 * @param correction what the party is ordered to put right (责令改正), always (E11)
 * @param correctBy until when; the day of the decision for at once
 */
@Embeddable
public record Terms(
        @Enumerated(EnumType.STRING) PenaltyBasis basis,
        String article,
        @Enumerated(EnumType.STRING) Severity severity,
        @JdbcTypeCode(SqlTypes.JSON) List<Circumstance> circumstances,
        String facts,
        String reasons,
        @JdbcTypeCode(SqlTypes.JSON) List<Sanction> sanctions,
        String correction,
        @Nullable LocalDate correctBy) {
    public Money fine() {
        return amount(SanctionKind.FINE);
    }

    public Money confiscation() {
        return amount(SanctionKind.CONFISCATION);
    }

    public boolean imposes(SanctionKind kind) {
        return sanctions.stream().anyMatch(sanction -> sanction.kind() == kind);
    }

    /** As an approver reads it, as in 警告；罚款 6000.00 元. */
    String inWords() {
        return sanctions.stream()
                .map(sanction -> sanction.kind().text().zh()
                        + (sanction.kind().isMoney() ? " " + sanction.amount().decimal() + " 元" : ""))
                .collect(Collectors.joining("；"));
    }

    boolean has(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }

    private Money amount(SanctionKind kind) {
        return Money.ofFen(sanctions.stream()
                .filter(sanction -> sanction.kind() == kind)
                .mapToLong(Sanction::fen)
                .sum());
    }
}
