package cn.anxue.enforcement.list;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the subject of a black-list proposal was heard.
 *
 * @param until the last day to speak
 * @param outcome null while it is awaited
 */
@Embeddable
public record Hearing(
        @Column(name = "hearing_invited_on") @Nullable LocalDate invitedOn,
        @Column(name = "hearing_until") @Nullable LocalDate until,

        @Enumerated(EnumType.STRING) @Column(name = "hearing_outcome") @Nullable
        HearingOutcome outcome,

        @Column(name = "hearing_on") @Nullable LocalDate on,
        @Column(name = "hearing_statement") @Nullable String statement) {
    static Hearing invited(LocalDate on, LocalDate until) {
        return new Hearing(on, until, null, null, null);
    }

    static Hearing before(Heard heard) {
        return new Hearing(null, null, heard.outcome(), heard.on(), heard.statement());
    }

    Hearing said(String own) {
        return new Hearing(invitedOn, until, outcome, on, own);
    }

    /** What the subject said itself stays, before what was written down for it. */
    Hearing ended(Heard heard) {
        String noted = heard.statement();
        String both = statement == null || noted == null || noted.isBlank() || noted.equals(statement)
                ? statement == null ? noted : statement
                : statement + "\n" + noted;
        return new Hearing(invitedOn, until, heard.outcome(), heard.on(), both);
    }
}
