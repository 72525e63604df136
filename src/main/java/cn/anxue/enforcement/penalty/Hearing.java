package cn.anxue.enforcement.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hearing, as far as it has come.
 *
 * @param number of the notice of it
 * @param chair who presides; nobody who investigated (art. 64)
 * @param summary of its record; null until it was held
 */
@Embeddable
@Schema(name = "PenaltyHearing")
public record Hearing(
        @Column(name = "hearing_asked_on") LocalDate askedOn,
        @Column(name = "hearing_number") @Nullable String number,
        @Column(name = "hearing_notified_on") @Nullable LocalDate notifiedOn,
        @Column(name = "hearing_on") @Nullable LocalDate on,
        @Column(name = "hearing_place") @Nullable String place,
        @Column(name = "hearing_chair") @Nullable String chair,
        @Column(name = "hearing_summary") @Nullable String summary) {
    static Hearing asked(LocalDate on) {
        return new Hearing(on, null, null, null, null, null, null);
    }

    Hearing called(String drawn, LocalDate notified, LocalDate day, String where, String presiding) {
        return new Hearing(askedOn, drawn, notified, day, where, presiding, summary);
    }

    Hearing held(String record) {
        return new Hearing(askedOn, number, notifiedOn, on, place, chair, record);
    }
}
